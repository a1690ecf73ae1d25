#include "report/svg.h"

#include <string.h>

#include "specimen.h"
#include "suite.h"
#include "wellformed.h"

static const char *const elements[] = {
    "svg", "title", "desc", "style", "rect", "g", "path", "circle", "text", NULL};

START_TEST(a_chart_is_a_file_of_its_own)
{
	Text text = specimen_written("insertion-sort", svg_write),
	     again = specimen_written("insertion-sort", svg_write);

	specimen_keep(&text, "chart.svg");
	ck_assert_uint_eq(count_of(&text, "<?xml"), 1);
	ck_assert_uint_eq(count_of(&text, "<svg "), 1);
	ck_assert_uint_eq(count_of(&text, "</svg>\n"), 1);
	ck_assert_uint_eq(count_of(&text, "<title id=\"title\">insertion-sort</title>"), 1);
	ck_assert_uint_eq(count_of(&text, "merge-sort: 348 ns at n = 16 to 93.6 ms at n = "), 1);
	ck_assert_uint_eq(count_of(&text, "prefers-color-scheme:dark"), 1);
	ck_assert_uint_eq(count_of(&text, "class=\"curve s"), SPECIMEN_SERIES);
	ck_assert_uint_eq(count_of(&text, "class=\"curve beyond s"), SPECIMEN_SERIES);
	ck_assert_uint_eq(count_of(&text, "class=\"band s0\""), 1);
	ck_assert_uint_eq(count_of(&text, ">insertion-sort</text>"), 2);
	ck_assert_uint_eq(count_of(&text, "<title>n = 16: 348 ns</title><circle "), 1);
	assert_wellformed(&text, elements);
	ck_assert_str_eq(text_string(&text), text_string(&again));
	text_release(&text);
	text_release(&again);
}
END_TEST

START_TEST(names_are_text_whatever_they_say)
{
	for (int i = 0; i < HOSTILE_NAMES; i++) {
		Text text = specimen_written(specimen_hostile(i), svg_write);
		Text file = {0};

		ck_assert(specimen_is_clean(&text));
		ck_assert_uint_eq(count_of(&text, "\xef\xbf\xbe"), 0);
		assert_wellformed(&text, elements);
		text_printf(&file, "hostile-%d.svg", i);
		specimen_keep(&text, text_string(&file));
		text_release(&file);
		text_release(&text);
	}
}
END_TEST

START_TEST(a_chart_in_a_page_has_ids_of_its_own)
{
	Specimen specimen;
	Text text = {0};

	specimen_init(&specimen, "sort");
	svg_figure(specimen.figure, svg_narrow, "growth-1", "caption", &text);
	ck_assert_uint_eq(
	    count_of(&text, "aria-labelledby=\"caption\" aria-describedby=\"growth-1-desc\""), 1);
	ck_assert_uint_eq(count_of(&text, "<desc id=\"growth-1-desc\">merge-sort: "), 1);
	ck_assert_uint_eq(count_of(&text, "viewBox=\"0 0 380 400\""), 1);
	ck_assert_uint_eq(count_of(&text, "<style>"), 0);
	text_clear(&text);
	svg_key(9, &text);
	ck_assert_uint_eq(count_of(&text, "class=\"mark s1\""), 1);
	ck_assert_uint_eq(count_of(&text, "aria-hidden=\"true\""), 1);
	text_release(&text);
	specimen_release(&specimen);
}
END_TEST

/* Lengths never need more than a decimal, and are what they are in every locale. */
START_TEST(lengths_are_short)
{
	Text text = specimen_written("sort", svg_write);
	const char *way = text_string(&text);
	size_t ways = 0;

	for (; (way = strstr(way, " d=\"")); ways++) {
		size_t length;

		way += strlen(" d=\"");
		length = strcspn(way, "\"");
		ck_assert_uint_eq(strspn(way, "MLZ 0123456789.-"), length);
		for (size_t i = 2; i < length; i++)
			ck_assert_msg(way[i - 2] != '.' || strchr("MLZ ", way[i]), "%.20s", way);
	}
	ck_assert_uint_gt(ways, 50);
	text_release(&text);
}
END_TEST

START_TEST(a_document_without_charts_is_an_empty_picture)
{
	Document document = {.title = (char[]){"t"}, .summary = (char[]){"s"}};
	Text text = {0};

	svg_write(&document, &text);
	ck_assert_uint_eq(count_of(&text, "<title id=\"title\">t</title>"), 1);
	ck_assert_uint_eq(count_of(&text, ">no chart</text>"), 1);
	text_release(&text);
}
END_TEST

SUITE_MAIN("svg", a_chart_is_a_file_of_its_own, names_are_text_whatever_they_say,
    a_chart_in_a_page_has_ids_of_its_own, lengths_are_short,
    a_document_without_charts_is_an_empty_picture)
