#include "report/htmltable.h"

#include <string.h>

#include "suite.h"
#include "wellformed.h"

static const char *const elements[] = {
    "p", "div", "table", "thead", "tbody", "tr", "th", "td", "code", "abbr", "sup", "span", NULL};

static char code[] = "    i++;", twice[] = "x 2", file[] = "sort.c";

static CodeLine line_of(unsigned number, char *count)
{
	return (CodeLine){.number = number, .code = code, .count = count, .growth = twice};
}

static Text listing_of(CodeLine *lines, size_t count)
{
	CodeListing listing = {
	    .file = file, .n = 64, .growing = "doubling n", .lines = lines, .count = count};
	Text text = {0};

	htmltable_listing(&listing, "source-1", &text);
	assert_wellformed(&text, elements);
	return text;
}

START_TEST(bars_are_shares_of_the_largest_count)
{
	CodeLine lines[] = {line_of(1, (char[]){"2e+06"}), line_of(2, (char[]){"1 000 000"}),
	    line_of(3, (char[]){"14.5"}), line_of(4, (char[]){""}),
	    line_of(5, (char[]){"nonsense"})};
	Text text = listing_of(lines, 5);

	ck_assert_uint_eq(count_of(&text, "style="), 2);
	ck_assert_uint_eq(count_of(&text, "style=\"--share:100%\">2e+06</td>"), 1);
	ck_assert_uint_eq(count_of(&text, "style=\"--share:50%\">1 000 000</td>"), 1);
	ck_assert_uint_eq(count_of(&text, "<td class=\"right runs\">14.5</td>"), 1);
	ck_assert_uint_eq(count_of(&text, "<td class=\"right runs\"></td>"), 1);
	text_release(&text);
}
END_TEST

START_TEST(lines_say_why_they_are_marked)
{
	CodeLine lines[] = {line_of(1, (char[]){"9"}), line_of(2, (char[]){"3"}),
	    line_of(3, (char[]){"3"}), line_of(0, (char[]){""})};
	Text text;

	lines[0].hot = lines[0].foreign = lines[1].foreign = true;
	text = listing_of(lines, 4);
	ck_assert_uint_eq(count_of(&text, "<tr class=\"hot\">"), 1);
	ck_assert_uint_eq(
	    count_of(&text, "<abbr title=\"the line that runs most\">&gt;</abbr>"), 1);
	ck_assert_uint_eq(count_of(&text, ">~</abbr>"), 2);
	ck_assert_uint_eq(count_of(&text, "<td colspan=\"5\" class=\"note\">    i++;</td>"), 1);
	ck_assert_uint_eq(count_of(&text, "<code>    i++;</code>"), 3);
	text_release(&text);
}
END_TEST

START_TEST(a_source_without_counts_is_its_code)
{
	CodeLine lines[] = {line_of(1, (char[]){""}), line_of(0, (char[]){""})};
	Text text = listing_of(lines, 2);

	ck_assert_uint_eq(count_of(&text, "runs"), 0);
	ck_assert_uint_eq(count_of(&text, "doubling n"), 0);
	ck_assert_uint_eq(count_of(&text, "<td colspan=\"3\""), 1);
	ck_assert_uint_eq(count_of(&text, "<code>"), 1);
	text_release(&text);
}
END_TEST

START_TEST(rows_and_columns_have_names)
{
	char *cells[] = {(char[]){"law"}, (char[]){"cost"}, (char[]){"O(n^2)"}, (char[]){"3 s"}};
	bool right[] = {false, true};
	Grid grid = {.columns = 2, .rows = 2, .cells = cells, .right = right};
	Text text = {0};

	htmltable_grid(&grid, "fit-1", "Every \"law\"", &text);
	assert_wellformed(&text, elements);
	ck_assert_ptr_nonnull(
	    strstr(text_string(&text), "<p class=\"caption\" id=\"fit-1-caption\">Every "
				       "&quot;law&quot;</p>\n"));
	ck_assert_uint_eq(count_of(&text, "aria-labelledby=\"fit-1-caption\""), 2);
	ck_assert_uint_eq(count_of(&text, "<th scope=\"col\">law</th>"), 1);
	ck_assert_uint_eq(count_of(&text, "<th class=\"right\" scope=\"col\">cost</th>"), 1);
	ck_assert_uint_eq(count_of(&text, "<th scope=\"row\">O(n<sup>"), 1);
	ck_assert_uint_eq(count_of(&text, "<td class=\"right\">3 s</td>"), 1);
	text_clear(&text);
	htmltable_grid(&grid, "fit-1", "", &text);
	ck_assert_uint_eq(count_of(&text, "caption"), 0);
	ck_assert_uint_eq(count_of(&text, "aria-label=\"a table\""), 2);
	text_release(&text);
}
END_TEST

SUITE_MAIN("htmltable", bars_are_shares_of_the_largest_count, lines_say_why_they_are_marked,
    a_source_without_counts_is_its_code, rows_and_columns_have_names)
