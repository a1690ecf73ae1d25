#include <string.h>

#include "base/memory.h"
#include "report/figuretext.h"
#include "suite.h"

static CodeLine line(unsigned number, const char *code, const char *count, const char *growth)
{
	return (CodeLine){.number = number,
	    .code = document_string(code),
	    .count = document_string(count),
	    .growth = document_string(growth)};
}

START_TEST(code_stands_behind_its_counts)
{
	Document document = {0};
	Section *section = document_add_section(&document, "SOURCE");
	CodeListing *listing = &section_add_block(section, BLOCK_LISTING)->listing;
	Text out = {0};

	*listing = (CodeListing){.file = document_string(""), .count = 4};
	listing->lines = memory_new(listing->count, sizeof *listing->lines);
	listing->lines[0] = line(9, "for (;;) {", "12", "x 2.00");
	listing->lines[1] = line(10, "    sort(a very long line of code)", "1200", "");
	listing->lines[1].hot = true;
	listing->lines[2] = line(11, "}", "", "");
	listing->lines[2].foreign = true;
	listing->lines[3] = line(0, "(3 lines more)", "", "");
	codelisting_text(listing, 44, &out);
	ck_assert_str_eq(text_string(&out), "   9    12  x 2.00  for (;;) {\n"
					    "> 10  1200              sort(a very long lin\n"
					    "                        e of code)\n"
					    "~ 11                }\n"
					    "                    (3 lines more)\n");
	text_release(&out);
	document_release(&document);
}
END_TEST

START_TEST(columns_are_as_wide_as_they_have_to_be)
{
	static const char *const cells[] = {"law", "n", "O(n log n)", "1", "O(n)", "200"};
	Document document = {0};
	Block *block = section_add_block(document_add_section(&document, "FIT"), BLOCK_TABLE);
	Text out = {0};

	block_make_grid(block, "lr", 3, "");
	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
		grid_put_words(&block->grid, i / 2, i % 2, cells[i]);
	grid_text(&block->grid, 1, &out);
	ck_assert_str_eq(
	    text_string(&out), " law           n\n O(n log n)    1\n O(n)        200\n");
	text_release(&out);
	document_release(&document);
}
END_TEST

START_TEST(a_chart_has_no_longer_lines_than_it_may)
{
	static const Size sizes[] = {{.n = 10, .median = 1e-6}, {.n = 1000, .median = 1e-3}};
	ChartSeries series = {.label = "a", .mark = 'a', .sizes = sizes, .size_count = 2};
	Figure figure = {.chart = {.glyphs = GLYPHS_BRAILLE,
			     .n_scale = SCALE_LOG,
			     .value_scale = SCALE_LOG,
			     .series = &series,
			     .series_count = 1}};
	Text out = {0};

	figure_text(&figure, GLYPHS_ASCII, 40, 10, &out);
	for (const char *line = text_string(&out); *line; line += strcspn(line, "\n") + 1)
		ck_assert_uint_le(strcspn(line, "\n"), 40);
	for (size_t i = 0; i < out.length; i++)
		ck_assert((unsigned char)out.bytes[i] < 128);
	text_release(&out);
}
END_TEST

SUITE_MAIN("figuretext", code_stands_behind_its_counts, columns_are_as_wide_as_they_have_to_be,
    a_chart_has_no_longer_lines_than_it_may)
