#include "report/document.h"
#include "suite.h"

START_TEST(what_is_added_can_be_shown_whatever_it_was)
{
	Document document = {0};
	Section *section = document_add_section(&document, "NAME");
	Text text = {0};

	text_append(&text, "a\033[31m\nb\xff");
	section_add_text(section, BLOCK_PARAGRAPH, &text);
	ck_assert_uint_eq(text.length, 0);
	ck_assert_uint_eq(section->count, 1);
	ck_assert_str_eq(section->blocks[0].text, "a\\x1b[31m\\x0ab\\xff");
	section_add_text(section, BLOCK_PARAGRAPH, &text);
	ck_assert_uint_eq(section->count, 1);
	text_release(&text);
	document_release(&document);
}
END_TEST

START_TEST(a_grid_has_a_cell_everywhere)
{
	Document document = {0};
	Block *block = section_add_block(document_add_section(&document, "FIT"), BLOCK_TABLE);

	block_make_grid(block, "lr", 2, "two\nwords");
	grid_put_words(&block->grid, 1, 1, "x\ty");
	ck_assert_str_eq(block->text, "two\\x0awords");
	ck_assert_str_eq(grid_at(&block->grid, 0, 1), "");
	ck_assert_str_eq(grid_at(&block->grid, 1, 1), "x\\x09y");
	ck_assert(!block->grid.right[0]);
	ck_assert(block->grid.right[1]);
	document_release(&document);
}
END_TEST

START_TEST(definitions_that_say_nothing_are_left_out)
{
	Document document = {0};
	Block *block =
	    section_add_block(document_add_section(&document, "MACHINE"), BLOCK_DEFINITIONS);
	Text text = {0};

	block_define(block, "kernel", &text);
	text_append(&text, "Linux");
	block_define(block, "kernel", &text);
	ck_assert_uint_eq(block->definitions.count, 1);
	ck_assert_str_eq(block->definitions.list[0].term, "kernel");
	ck_assert_str_eq(block->definitions.list[0].text, "Linux");
	text_release(&text);
	document_release(&document);
}
END_TEST

SUITE_MAIN("document", what_is_added_can_be_shown_whatever_it_was, a_grid_has_a_cell_everywhere,
    definitions_that_say_nothing_are_left_out)
