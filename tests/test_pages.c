#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "approved.h"
#include "landscape.h"
#include "model/curvecross.h"
#include "model/listing.h"
#include "suite.h"
#include "tui/filter.h"
#include "tui/keys.h"
#include "tui/mouse.h"
#include "tui/pages.h"
#include "tui/plain.h"
#include "tui/versus.h"

START_TEST(pages_are_as_they_were_approved)
{
	static const Page pages[] = {PAGE_LIST, PAGE_VERDICT, PAGE_SOURCE, PAGE_SIZES,
	    PAGE_FORECAST, PAGE_RESIDUALS, PAGE_COMPARISON};
	Landscape land;

	landscape_init(&land);
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		Explorer explorer = {.selected = LAND_QUADRATIC,
		    .glyphs = GLYPHS_BRAILLE,
		    .page = pages[i],
		    .asked_n = 1e7,
		    .marked = {LAND_QUADRATIC + 1, LAND_N_LOG + 1}};

		approved_check(page_names[pages[i]], &explorer, &land.view, 80, 24);
		approved_check(page_names[pages[i]], &explorer, &land.view, 40, 10);
	}
	approved_check("comparison",
	    &(Explorer){.page = PAGE_COMPARISON, .marked = {LAND_QUADRATIC + 1, LAND_N_LOG + 1}},
	    &land.view, 160, 48);
	/* Scrolled down: their sources. */
	approved_check("sources",
	    &(Explorer){.page = PAGE_COMPARISON,
		.page_row = 2,
		.marked = {LAND_QUADRATIC + 1, LAND_N_LOG + 1}},
	    &land.view, 80, 24);
	landscape_release(&land);
}
END_TEST

static void check_has(const char *text, const char *part, bool expected)
{
	ck_assert_msg(!!strstr(text, part) == expected, "\"%s\"", part);
}

START_TEST(plain_lines_say_what_the_pages_say)
{
	static const char *const parts[] = {"d insertion-sort: decided so far\n",
	    "\n O(n^2)         93 %\n", "\nsizes of insertion-sort\n",
	    "\nwhat insertion-sort will cost\n", "in 1 day ",
	    "insertion-sort.c: how often each line runs at n = 1.02 k\n", " 524288 ",
	    "failed: killed by SIGSEGV", "not measured yet"};
	Landscape land;
	Text text = {0};

	landscape_init(&land);
	plain_write(&land.view, &text);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		check_has(text_string(&text), parts[i], true);
	ck_assert_ptr_null(strchr(text_string(&text), '\033'));
	text_release(&text);
	landscape_release(&land);
}
END_TEST

START_TEST(the_hot_line_is_the_one_that_ran_most)
{
	Landscape land;
	Listing listing;

	landscape_init(&land);
	listing_init(&listing, land.rows[LAND_QUADRATIC].source, 0);
	ck_assert_double_eq(listing.n, 1024);
	ck_assert_double_eq(listing.before_n, 512);
	ck_assert_uint_eq(listing.lines[listing.hot].number, 8);
	ck_assert_uint_eq(listing.count, 12);
	ck_assert_uint_eq(listing_first(&listing, 4), 5);
	ck_assert_uint_eq(listing_first(&listing, 12), 0);
	listing_release(&listing);
	listing_init(&listing, land.rows[LAND_QUADRATIC].source, 600);
	ck_assert_double_eq(listing.n, 512);
	ck_assert_double_eq(listing.before_n, 0);
	listing_release(&listing);
	landscape_release(&land);
}
END_TEST

START_TEST(what_two_sources_have_in_common_is_found)
{
	static const char one[] = "a\n  b\nc\n\nd\n", other[] = "x\nb\nd\nc\n\nd\n";
	Source first, second;
	Listing a, b;
	int common = 0;

	source_init(&first, "one.c", one, strlen(one));
	source_init(&second, "other.c", other, strlen(other));
	listing_init(&a, &first, 0);
	listing_init(&b, &second, 0);
	listing_compare(&a, &b);
	for (size_t i = 0; i < a.count; i++)
		common += a.lines[i].common;
	ck_assert_int_eq(common, 4);
	ck_assert(!a.lines[0].common && a.lines[1].common && a.lines[4].common);
	ck_assert(!b.lines[0].common && !b.lines[2].common && b.lines[5].common);
	listing_release(&a);
	listing_release(&b);
	source_release(&first);
	source_release(&second);
}
END_TEST

START_TEST(curves_cross_where_their_costs_are_the_same)
{
	const Fit flat = {.law = &laws[LAW_LINEAR], .reference = 100, .scale = 100, .fixed = 900};
	const Fit steep = {.law = &laws[LAW_QUADRATIC], .reference = 100, .scale = 10000};
	double crossings[2];

	/* n + 900 = n^2 */
	ck_assert_uint_eq(curves_cross(&flat, &steep, 1, 1e6, crossings, 2), 1);
	ck_assert_double_eq_tol(crossings[0], (1 + sqrt(3601)) / 2, 1e-6);
	ck_assert_uint_eq(curves_cross(&flat, &steep, 100, 1e6, crossings, 2), 0);
	ck_assert_uint_eq(curves_cross(&flat, &flat, 1, 1e6, crossings, 2), 0);
	ck_assert_uint_eq(curves_cross(&flat, &steep, 10, 10, crossings, 2), 0);
}
END_TEST

START_TEST(a_filter_takes_words_of_names_and_topics)
{
	Landscape land;

	landscape_init(&land);
	ck_assert_uint_eq(filter_count("", &land.view), LANDSCAPE_ROWS);
	ck_assert_uint_eq(filter_count("SORT", &land.view), 3);
	ck_assert_uint_eq(filter_count(" sorting  quick ", &land.view), 1);
	ck_assert_uint_eq(filter_count("nothing", &land.view), 0);
	ck_assert_uint_eq(
	    filter_next("sort", &land.view, LAND_N_LOG, false), (size_t)LAND_QUADRATIC);
	ck_assert_uint_eq(filter_next("sort", &land.view, LAND_N_LOG, true), (size_t)LAND_N_LOG);
	ck_assert_uint_eq(filter_nearest("sort", &land.view, 0), (size_t)LAND_N_LOG);
	ck_assert_uint_eq(filter_nearest("nothing", &land.view, 2), 2);
	landscape_release(&land);
}
END_TEST

static void type(Explorer *explorer, const Landscape *land, const char *keys)
{
	for (; *keys; keys++)
		explorer_key(explorer, &land->view, *keys);
}

START_TEST(the_selection_follows_the_filter)
{
	Explorer explorer = {0};
	Landscape land;

	landscape_init(&land);
	type(&explorer, &land, "/sort\r");
	ck_assert_uint_eq(explorer.selected, LAND_N_LOG);
	type(&explorer, &land, "k");
	ck_assert_uint_eq(explorer.selected, LAND_N_LOG);
	type(&explorer, &land, "G");
	ck_assert_uint_eq(explorer.selected, LAND_UNDECIDED);
	type(&explorer, &land, "g");
	ck_assert_uint_eq(explorer.selected, LAND_N_LOG);
	type(&explorer, &land, "\033k");
	ck_assert_uint_eq(explorer.selected, LAND_LOG);
	ck_assert_str_eq(explorer.filter, "");
	landscape_release(&land);
}
END_TEST

START_TEST(what_is_asked_is_kept_when_it_is_entered)
{
	Explorer explorer = {0};
	Landscape land;

	landscape_init(&land);
	type(&explorer, &land, "w10M");
	ck_assert_double_eq(explorer.asked_n, 1e7);
	ck_assert_int_eq(explorer.page, PAGE_OVERVIEW);
	type(&explorer, &land, "\r");
	ck_assert_int_eq(explorer.page, PAGE_FORECAST);
	type(&explorer, &land, "wq\033");
	ck_assert_double_eq(explorer.asked_n, 0);
	ck_assert_int_eq(explorer.prompt.kind, PROMPT_NONE);
	ck_assert_int_eq(explorer_key(&explorer, &land.view, 's').kind, COMMAND_REDRAW);
	ck_assert_int_eq(explorer_key(&explorer, &land.view, 'd').save, SAVE_DATA);
	type(&explorer, &land, "s");
	ck_assert_int_eq(explorer_key(&explorer, &land.view, 'p').save, SAVE_PDF);
	type(&explorer, &land, "s");
	ck_assert_int_eq(explorer_key(&explorer, &land.view, 'q').kind, COMMAND_REDRAW);
	type(&explorer, &land, "w");
	ck_assert_int_eq(explorer_key(&explorer, &land.view, SPECIAL_F10).kind, COMMAND_QUIT);
	landscape_release(&land);
}
END_TEST

START_TEST(a_third_mark_takes_the_place_of_the_first)
{
	Explorer explorer = {0};
	Landscape land;
	size_t first, second;

	landscape_init(&land);
	ck_assert(!versus_pair(&explorer, &land.view, &first, &second));
	type(&explorer, &land, "c");
	ck_assert_ptr_nonnull(strstr(explorer.notice, "hash-lookup is marked: c on another"));
	ck_assert(!versus_pair(&explorer, &land.view, &first, &second));
	type(&explorer, &land, "jc");
	ck_assert_int_eq(explorer.page, PAGE_COMPARISON);
	type(&explorer, &land, "jc");
	ck_assert(versus_pair(&explorer, &land.view, &first, &second));
	ck_assert_uint_eq(first, 1);
	ck_assert_uint_eq(second, 2);
	type(&explorer, &land, "c");
	ck_assert_uint_eq(explorer.marked[0], 2);
	ck_assert_uint_eq(explorer.marked[1], 0);
	landscape_release(&land);
}
END_TEST

/* Wherever it is pressed: nothing breaks, and what is chosen exists. */
START_TEST(a_mouse_is_safe_everywhere)
{
	static const struct {
		int columns, rows;
	} sizes[] = {{1, 1}, {40, 10}, {80, 24}, {120, 40}, {200, 50}};
	Landscape land;

	landscape_init(&land);
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
		for (int at = 0; at < sizes[i].columns * sizes[i].rows; at += 7) {
			Explorer explorer = {.columns = sizes[i].columns,
			    .rows = sizes[i].rows,
			    .page = (Page)(at % PAGE_COUNT)};
			Mouse mouse = {.kind = (MouseKind)(at % 3),
			    .column = at % sizes[i].columns,
			    .row = at / sizes[i].columns};

			mouse_act(&explorer, &land.view, mouse);
			ck_assert_uint_lt(explorer.selected, land.view.count);
			ck_assert_uint_lt(explorer.page, PAGE_COUNT);
		}
	landscape_release(&land);
}
END_TEST

SUITE_MAIN("pages", pages_are_as_they_were_approved, plain_lines_say_what_the_pages_say,
    the_hot_line_is_the_one_that_ran_most, what_two_sources_have_in_common_is_found,
    curves_cross_where_their_costs_are_the_same, a_filter_takes_words_of_names_and_topics,
    the_selection_follows_the_filter, what_is_asked_is_kept_when_it_is_entered,
    a_third_mark_takes_the_place_of_the_first, a_mouse_is_safe_everywhere)
