#include <string.h>

#include "report/mantable.h"
#include "suite.h"

/* A table of one row below its heading, as it is written. */
static void check(
    const char *columns, const char *const *cells, const char *caption, const char *expected)
{
	Document document = {0};
	Block *block = section_add_block(document_add_section(&document, "FIT"), BLOCK_TABLE);
	Text out = {0};

	block_make_grid(block, columns, 2, caption);
	for (size_t i = 0; i < 2 * block->grid.columns; i++)
		grid_put_words(
		    &block->grid, i / block->grid.columns, i % block->grid.columns, cells[i]);
	mantable_write(block, &out);
	ck_assert_str_eq(text_string(&out), expected);
	text_release(&out);
	document_release(&document);
}

START_TEST(cells_are_parted_by_tabs)
{
	static const char *const cells[] = {"", "n", "O(n)", "4"};

	check("lr", cells, "", ".ne 7v\n.TS\nnokeep;\nlB2 rB\nl2 r.\n\\&\tn\n_\nO(n)\t4\n.TE\n");
	check("lr", cells, "Laws",
	    ".ne 7v\nLaws\n.PP\n.TS\nnokeep;\nlB2 rB\nl2 r.\n\\&\tn\n_\nO(n)\t4\n.TE\n");
}
END_TEST

START_TEST(no_cell_is_a_request_of_tbl)
{
	static const char *const cells[] = {".TE", "T{", "_", "\\^"};

	check("ll", cells, "",
	    ".ne 7v\n.TS\nnokeep;\nlB2 lB\nl2 l.\n\\&.TE\t\\&T{\n_\n\\&_\t\\&\\e\\(ha\n.TE\n");
}
END_TEST

START_TEST(words_that_do_not_fit_are_filled)
{
	static const char *const cells[] = {"law", "curve", "O(n)",
	    "a text of many words that goes on and on, and is longer than what is left of a line"};

	check("ll", cells, "",
	    ".ne 7v\n.TS\nnokeep;\nlB2 lBw(65n)\nl2 lw(65n).\nlaw\tcurve\n_\nO(n)\tT{\n"
	    "a text of many words that goes on and on, and is longer than what is left of a line\n"
	    "T}\n.TE\n");
}
END_TEST

START_TEST(wide_tables_begin_further_left)
{
	static const char *const cells[] = {"1234567890123456789012345678901234567890",
	    "1234567890123456789012345678901234567890", "", ""};

	/* 82 columns, of which 71 are there and 4 more to the left. */
	check("rr", cells, "",
	    ".ne 7v\n.in -4n\n.ll +7n\n.TS\nnokeep;\nrB2 rB\nr2 r.\n"
	    "1234567890123456789012345678901234567890\t1234567890123456789012345678901234567890\n"
	    "_\n\\&\t\n.TE\n.ll\n.in\n");
}
END_TEST

SUITE_MAIN("mantable", cells_are_parted_by_tabs, no_cell_is_a_request_of_tbl,
    words_that_do_not_fit_are_filled, wide_tables_begin_further_left)
