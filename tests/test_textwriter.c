#include "report/textwriter.h"

#include <string.h>

#include "specimen.h"
#include "suite.h"

static Document begin(Section **section)
{
	Document document = {.name = document_string("scan"),
	    .title = document_string("How scan grows"),
	    .summary = document_string(""),
	    .author = document_string(""),
	    .date = document_string(""),
	    .version = document_string("landau 1")};

	*section = document_add_section(&document, "VERDICT");
	return document;
}

/* What the document is in text, which is compared and released with it. */
static void check_is(Document *document, const char *expected)
{
	Text text = {0};

	textwriter_write(document, &text);
	ck_assert_str_eq(text_string(&text), expected);
	text_release(&text);
	document_release(document);
}

START_TEST(it_has_all_that_the_document_has)
{
	Text text = specimen_written_visibly("sort", textwriter_write),
	     again = specimen_written_visibly("sort", textwriter_write);

	specimen_keep(&text, "report.txt");
	specimen_has(
	    &text, "sort\nsort\n2026-01-02\n\nVERDICT\n  sort\n\n  sort\n\n  sort\n\nGROWTH\n");
	specimen_has(&text, "  time over n, both axes logarithmic\n\n  Measured per call\n");
	specimen_has(&text, "  target           n     time\n"
			    "  merge-sort  1.05 M  90.3 ms\n"
			    "  sort        16.4 k\n");
	specimen_has(&text,
	    "\nFIT\n    time(n) = 7.12 ns + 0.226 ns [0.221, 0.231] * n log2 n, from "
	    "n = 4.1 k on\n");
	specimen_has(&text, "> 19  261 632  x 4      while (a[j - 1] > key)\n"
			    "~ 20  130 816  x 2  sort\n");
	specimen_has(&text, "\nMACHINE\n  CPU     a processor\n  kernel  sort\n");
	specimen_has(&text, "\nREPRODUCE\n    sort\n\nlandau 0.1.0\n");
	/* The title says it. */
	ck_assert_ptr_null(strstr(text_string(&text), "NAME"));
	ck_assert_str_eq(text_string(&text), text_string(&again));
	text_release(&text);
	text_release(&again);
}
END_TEST

START_TEST(words_are_wrapped_and_what_is_typed_is_not)
{
	Section *section;
	Document document = begin(&section);
	Text long_one = {0}, command = {0}, expected = {0};

	for (int i = 0; i < 30; i++)
		text_append(&long_one, i ? " four" : "four");
	text_append(&command, text_string(&long_one));
	section_add_text(section, BLOCK_PARAGRAPH, &long_one);
	section_add_text(section, BLOCK_COMMAND, &command);
	text_append(&expected, "How scan grows\n\nVERDICT\n");
	for (int i = 0; i < 30; i++)
		text_append(&expected, i % 15 ? " four" : i ? "\n  four" : "  four");
	text_append(&expected, "\n\n    ");
	for (int i = 0; i < 30; i++)
		text_append(&expected, i ? " four" : "four");
	text_append(&expected, "\n\nlandau 1\n");
	check_is(&document, text_string(&expected));
	text_release(&long_one);
	text_release(&command);
	text_release(&expected);
}
END_TEST

START_TEST(definitions_stand_beside_short_terms_and_below_long_ones)
{
	Section *section;
	Document document = begin(&section);
	Block *block = section_add_block(section, BLOCK_DEFINITIONS);
	Text text = {0};

	/* Two columns each. */
	text_append(&text, "a processor");
	block_define(block, "\xe6\xbc\xa2\xe6\xbc\xa2", &text);
	text_append(&text, "much");
	block_define(block, "n", &text);
	block = section_add_block(section, BLOCK_DEFINITIONS);
	text_append(&text, "a processor");
	block_define(block, "what it is measured on", &text);
	text_append(&text, "much");
	block_define(block, "n", &text);
	check_is(&document, "How scan grows\n\nVERDICT\n"
			    "  \xe6\xbc\xa2\xe6\xbc\xa2  a processor\n"
			    "  n     much\n"
			    "\n"
			    "  what it is measured on\n"
			    "      a processor\n"
			    "  n\n"
			    "      much\n"
			    "\nlandau 1\n");
	text_release(&text);
}
END_TEST

START_TEST(nothing_is_obeyed)
{
	for (int i = 0; i < HOSTILE_NAMES; i++) {
		Text text = specimen_written_visibly(specimen_hostile(i), textwriter_write);

		ck_assert(specimen_is_clean(&text));
		specimen_has(&text, "\n\nVERDICT\n");
		specimen_has(&text, "\n\nlandau 0.1.0\n");
		text_release(&text);
	}
}
END_TEST

SUITE_MAIN("textwriter", it_has_all_that_the_document_has,
    words_are_wrapped_and_what_is_typed_is_not,
    definitions_stand_beside_short_terms_and_below_long_ones, nothing_is_obeyed)
