#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "approved.h"
#include "landscape.h"
#include "suite.h"
#include "tui/row.h"

static const GlyphTier tiers[] = {GLYPHS_ASCII, GLYPHS_HALF, GLYPHS_BRAILLE};
enum { TIERS = sizeof tiers / sizeof *tiers };

START_TEST(screens_are_as_they_were_approved)
{
	static const struct {
		int columns, rows;
	} sizes[] = {{80, 24}, {120, 40}, {200, 50}, {40, 10}, {40, 30}, {20, 5}, {12, 3}, {1, 1}};
	Landscape land;

	landscape_init(&land);
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
		for (int tier = 0; tier < TIERS; tier++)
			if (tiers[tier] != GLYPHS_HALF || sizes[i].columns == 80)
				approved_check("decided",
				    &(Explorer){.selected = LAND_QUADRATIC, .glyphs = tiers[tier]},
				    &land.view, sizes[i].columns, sizes[i].rows);
	landscape_release(&land);
}
END_TEST

START_TEST(every_state_has_its_words)
{
	static const struct {
		const char *name;
		size_t selected;
	} states[] = {{"counts", LAND_CONSTANT}, {"surprise", LAND_N_LOG},
	    {"undecided", LAND_UNDECIDED}, {"exponential", LAND_GOLDEN}, {"failed", LAND_FAILED},
	    {"waiting", LAND_WAITING}};
	Landscape land;

	landscape_init(&land);
	for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
		Explorer explorer = {.selected = states[i].selected, .glyphs = GLYPHS_BRAILLE};

		approved_check(states[i].name, &explorer, &land.view, 80, 24);
		approved_check(states[i].name, &explorer, &land.view, 160, 48);
	}
	landscape_release(&land);
}
END_TEST

/* Beyond a cache the sizes cost more and more. */
START_TEST(a_remark_stands_beside_the_verdict)
{
	static const Surroundings surroundings = {.caches = {.bytes = {32 << 10, 1 << 20}}};
	const double cache_bytes = surroundings.caches.bytes[1];
	Landscape land;
	ExplorerRow *row;
	Verdict *verdict;

	landscape_init(&land);
	row = &land.rows[LAND_LOG];
	row->surroundings = &surroundings;
	verdict = &land.verdicts[LAND_LOG];
	for (size_t i = 0; i < row->size_count; i++) {
		Size *size = &land.sizes[LAND_LOG][i];

		size->bytes = 16 * size->n;
		if (size->bytes > cache_bytes)
			size->quintile = size->median *= 4;
		if (size->bytes <= cache_bytes)
			verdict->plausible[0].fit.reference = size->n;
		else if (!(verdict->left_cache_n > 0))
			verdict->left_cache_n = size->n;
	}
	verdict->left_cache_bytes = cache_bytes;
	approved_check("cache", &(Explorer){.selected = LAND_LOG, .glyphs = GLYPHS_BRAILLE},
	    &land.view, 80, 24);
	approved_check("cache", &(Explorer){.selected = LAND_LOG, .glyphs = GLYPHS_BRAILLE},
	    &land.view, 160, 48);
	landscape_release(&land);
}
END_TEST

START_TEST(help_and_axes_and_pause)
{
	Explorer explorer = {.selected = LAND_GOLDEN,
	    .glyphs = GLYPHS_BRAILLE,
	    .glyphs_why = "the locale writes UTF-8",
	    .help = true};
	Landscape land;

	landscape_init(&land);
	approved_check("help", &explorer, &land.view, 80, 24);
	approved_check("help", &explorer, &land.view, 40, 10);
	explorer.help = false;
	explorer.linear_n = true;
	approved_check("semilog", &explorer, &land.view, 80, 24);
	explorer.linear_value = true;
	land.view.paused = true;
	approved_check("linear-paused", &explorer, &land.view, 80, 24);
	landscape_release(&land);
}
END_TEST

/* As a bootstrap says it. */
static const Uncertainty sure = {.known = true,
    .band = {.count = 3, .points = {{16, 0.9, 1.1}, {1e5, 0.95, 1.05}, {1e7, 0.7, 1.4}}}};

START_TEST(charts_answer_questions)
{
	Explorer explorer = {.selected = LAND_QUADRATIC, .glyphs = GLYPHS_BRAILLE};
	Landscape land;

	landscape_init(&land);
	land.rows[LAND_QUADRATIC].uncertainty = &sure;
	explorer.chart = (ChartView){.theory = true, .band = true, .cross_n = 1024};
	approved_check("crosshair", &explorer, &land.view, 80, 24);
	approved_check("crosshair", &explorer, &land.view, 120, 40);
	approved_check("crosshair", &explorer, &land.view, 200, 50);
	explorer.glyphs = GLYPHS_ASCII;
	explorer.chart.cross_n = 131072;
	approved_check("crosshair", &explorer, &land.view, 80, 24);
	explorer.glyphs = GLYPHS_HALF;
	approved_check("crosshair", &explorer, &land.view, 80, 24);
	explorer.glyphs = GLYPHS_BRAILLE;
	explorer.chart = (ChartView){.band = true, .divisor = &laws[LAW_QUADRATIC]};
	approved_check("divided", &explorer, &land.view, 80, 24);
	approved_check("divided", &explorer, &land.view, 120, 40);
	explorer.chart = (ChartView){.divisor = &laws[LAW_QUADRATIC_LOG]};
	approved_check("divided-wrong", &explorer, &land.view, 80, 24);
	explorer.chart = (ChartView){.points = true, .zoom = {2, 4096}};
	approved_check("zoomed", &explorer, &land.view, 80, 24);
	landscape_release(&land);
}
END_TEST

START_TEST(axes_end_where_all_was_measured)
{
	Explorer explorer = {.selected = LAND_N_LOG, .glyphs = GLYPHS_BRAILLE};
	Landscape land;

	landscape_init(&land);
	for (size_t i = 0; i < land.view.count; i++)
		land.rows[i].state = ROW_DONE;
	land.view.n = land.view.seconds_left = 0;
	approved_check("done", &explorer, &land.view, 80, 24);
	approved_check("done", &explorer, &land.view, 120, 40);
	approved_check("done", &explorer, &land.view, 200, 50);
	landscape_release(&land);
}
END_TEST

START_TEST(what_is_wrong_with_a_file_stands_beside_what_was_measured)
{
	Explorer explorer = {.selected = LAND_QUADRATIC, .glyphs = GLYPHS_BRAILLE};
	Landscape land;

	landscape_init(&land);
	landscape_break(&land, LAND_QUADRATIC);
	approved_check("broken", &explorer, &land.view, 80, 24);
	approved_check("broken", &explorer, &land.view, 40, 10);
	explorer.messages = true;
	approved_check("messages", &explorer, &land.view, 80, 24);
	approved_check("messages", &explorer, &land.view, 40, 10);
	explorer.scrolled = 2;
	explorer.glyphs = GLYPHS_ASCII;
	approved_check("messages-scrolled", &explorer, &land.view, 260, 24);
	explorer.messages = false;
	land.rows[LAND_WAITING].making = true;
	approved_check("making", &explorer, &land.view, 80, 24);
	land.rows[LAND_QUADRATIC].former_sizes = land.rows[LAND_LOG].sizes;
	land.rows[LAND_QUADRATIC].former_count = land.rows[LAND_LOG].size_count;
	land.rows[LAND_QUADRATIC].former_verdict = land.rows[LAND_LOG].verdict;
	explorer.glyphs = GLYPHS_BRAILLE;
	approved_check("before", &explorer,
	    &(ExplorerView){.rows = &land.rows[LAND_QUADRATIC], .count = 1}, 80, 24);
	landscape_release(&land);
}
END_TEST

static void check_shown(const char *shown, const char *text, bool expected)
{
	ck_assert_msg(!!strstr(shown, text) == expected, "\"%s\" on:\n%s", text, shown);
}

START_TEST(what_was_read_says_where_from_and_offers_no_measuring)
{
	Explorer explorer = {.selected = LAND_LOG, .glyphs = GLYPHS_ASCII};
	Landscape land;
	char *shown;

	landscape_init(&land);
	land.view.origin = "from r.json; nothing is measured";
	land.view.n = 0;
	shown = approved_screen(&explorer, &land.view, 80, 24);
	check_shown(shown, "from r.json; nothing is measured", true);
	check_shown(shown, "Space pause", false);
	check_shown(shown, "n one size more", false);
	check_shown(shown, "q quit", true);
	free(shown);
	landscape_release(&land);
}
END_TEST

static bool is_cell(const Cell *cell, GlyphTier tier)
{
	uint32_t character = cell->character;

	/* The name of one target is in Chinese. */
	return (character == 0 || character >= ' ') && cell->role < ROLE_COUNT &&
	       (tier != GLYPHS_ASCII || character < 127 || character >= 0x4e00);
}

/* One assertion for all cells: Check notes each in a file. */
static void check_cells(const Canvas *canvas, GlyphTier tier)
{
	int count = canvas->columns * canvas->rows, good = 0;

	while (good < count && is_cell(&canvas->cells[good], tier))
		good++;
	ck_assert_msg(good == count, "U+%04x in role %d at %d,%d of %dx%d",
	    canvas->cells[good % count].character, (int)canvas->cells[good % count].role,
	    good % canvas->columns, good / canvas->columns, canvas->columns, canvas->rows);
}

/* Every way to look at the chart, by numbers that differ from size to size. */
static ChartView some_chart(int columns, int rows)
{
	return (ChartView){.theory = columns % 3 == 0,
	    .band = rows % 2 == 0,
	    .points = (columns + rows) % 5 == 0,
	    .divisor = rows % 4 ? NULL : &laws[columns % LAW_COUNT],
	    .cross_n = columns % 2 ? ldexp(16, rows % 24) : 0,
	    .zoom = {columns % CHART_ZOOM_MOST, ldexp(16, rows % 20)}};
}

START_TEST(every_size_is_drawn)
{
	Landscape land;

	landscape_init(&land);
	for (size_t i = 0; i < LANDSCAPE_ROWS; i += 2)
		landscape_break(&land, i);
	for (size_t i = 0; i < LANDSCAPE_ROWS; i++)
		land.rows[i].uncertainty = &sure;
	for (int columns = 1; columns <= 90; columns++)
		for (int rows = 1; rows <= 36; rows++) {
			size_t selected = (size_t)(columns * 7 + rows) % LANDSCAPE_ROWS;
			Explorer explorer = {.selected = selected,
			    .glyphs = tiers[(columns + rows) % TIERS],
			    .help = columns % 3 == 0 && rows % 2 == 0,
			    .messages = columns % 2 == 0,
			    .page = (Page)((columns + 3 * rows) % PAGE_COUNT),
			    .page_row = (size_t)rows % 5,
			    .size = (size_t)columns % 7,
			    .marked = {1 + (size_t)columns % 8, (size_t)rows % 9},
			    .scrolled = (size_t)rows % 9,
			    .linear_n = columns % 4 == 1,
			    .linear_value = columns % 8 == 1,
			    .chart = some_chart(columns, rows)};
			Canvas canvas = approved_draw(&explorer, &land.view, columns, rows);

			check_cells(&canvas, explorer.glyphs);
			canvas_release(&canvas);
		}
	landscape_release(&land);
}
END_TEST

START_TEST(nothing_to_show_is_shown_too)
{
	ExplorerView view = {0};

	for (int columns = 1; columns <= 120; columns += 7)
		for (int rows = 1; rows <= 40; rows += 3) {
			Explorer explorer = {.selected = 3, .glyphs = GLYPHS_BRAILLE};
			Canvas canvas = approved_draw(&explorer, &view, columns, rows);

			check_cells(&canvas, GLYPHS_BRAILLE);
			canvas_release(&canvas);
		}
}
END_TEST

START_TEST(a_long_list_shows_what_is_selected)
{
	enum { MANY = 70 };
	static ExplorerRow rows[MANY];
	static char names[MANY][16];
	ExplorerView view = {.rows = rows, .count = MANY};
	Landscape land;

	landscape_init(&land);
	for (int i = 0; i < MANY; i++) {
		snprintf(names[i], sizeof names[i], "target-%02d", i);
		rows[i] = land.rows[LAND_WAITING];
		rows[i].name = names[i];
		rows[i].topic = i % 9 ? "one" : "two";
	}
	for (size_t i = 0; i < MANY; i++) {
		Explorer explorer = {.selected = i};
		char *shown = approved_screen(&explorer, &view, 80, 24);
		Text line = {0};

		/* With this sign it stands in the list only. */
		text_printf(&line, "\n> %c %s", row_letter(i), names[i]);
		ck_assert_msg(strstr(shown, text_string(&line)) != NULL, "%s is missing on\n%s",
		    text_string(&line), shown);
		text_release(&line);
		free(shown);
	}
	landscape_release(&land);
}
END_TEST

static void check_shows(const ExplorerView *view, int columns, const char *text, bool shown)
{
	char *now = approved_screen(&(Explorer){0}, view, columns, 24);

	ck_assert_msg((strstr(now, text) != NULL) == shown, "\"%s\" on\n%s", text, now);
	free(now);
}

START_TEST(the_status_says_what_is_measured)
{
	Landscape land;

	landscape_init(&land);
	check_shows(&land.view, 80, "measuring insertion-sort  n = 65.5 k  sample 9 of 15", true);
	check_shows(&land.view, 80, "up to 19 s left", true);
	/* What there is no room for is left out as a whole. */
	check_shows(&land.view, 100, "spread 2 %", true);
	check_shows(&land.view, 70, "spr", false);
	land.view.counting = true;
	check_shows(&land.view, 100, "n = 65.5 k  counting", true);
	check_shows(&land.view, 100, "sample", false);
	check_shows(&land.view, 100, "spread", false);
	landscape_release(&land);
}
END_TEST

/* The role of the law of target `i` in the list, which is told by its letter. */
static Role law_role(const Canvas *canvas, size_t i)
{
	for (int row = 0; row < canvas->rows; row++) {
		const Cell *cells = canvas->cells + row * canvas->columns;

		if (cells[2].character != (uint32_t)row_letter(i))
			continue;
		for (int column = 4; column + 1 < canvas->columns; column++)
			if (cells[column].character == 'O' && cells[column + 1].character == '(')
				return (Role)cells[column].role;
	}
	ck_abort_msg("target %zu isn't in the list", i);
}

START_TEST(a_law_that_may_change_is_faint)
{
	Explorer explorer = {.selected = LAND_WAITING};
	Landscape land;
	Canvas canvas;

	landscape_init(&land);
	canvas = approved_draw(&explorer, &land.view, 80, 24);
	ck_assert_int_eq(law_role(&canvas, LAND_LOG), ROLE_PLAIN);
	ck_assert_int_eq(law_role(&canvas, LAND_QUADRATIC), ROLE_DIM);
	ck_assert_int_eq(law_role(&canvas, LAND_UNDECIDED), ROLE_DIM);
	canvas_release(&canvas);
	landscape_release(&land);
}
END_TEST

/* What nobody asked for is measured when it is chosen, or marked. */
START_TEST(idle_targets_wait_for_a_key)
{
	Explorer explorer = {.selected = LAND_WAITING};
	Landscape land;
	Command command;
	char *shown;

	landscape_init(&land);
	land.rows[LAND_WAITING].state = ROW_IDLE;
	shown = approved_screen(&explorer, &land.view, 80, 24);
	check_shown(shown, "not measured: Enter measures it", true);
	check_shown(shown, "Enter measure ", true);
	check_shown(shown, "...", false);
	free(shown);
	command = explorer_key(&explorer, &land.view, 'c');
	ck_assert_int_eq(command.kind, COMMAND_CHOOSE);
	ck_assert_uint_eq(command.index, LAND_WAITING);
	explorer.selected = LAND_LOG;
	ck_assert_int_eq(explorer_key(&explorer, &land.view, 'c').kind, COMMAND_REDRAW);
	landscape_release(&land);
}
END_TEST

static int count_of(const char *shown, char character)
{
	int count = 0;

	for (; *shown; shown++)
		count += *shown == character;
	return count;
}

START_TEST(a_size_under_way_looks_provisional)
{
	const Explorer explorer = {.selected = LAND_WAITING, .glyphs = GLYPHS_BRAILLE};
	char *none, *one;
	Landscape land;

	landscape_init(&land);
	none = approved_screen(&explorer, &land.view, 120, 40);
	land.rows[LAND_WAITING].provisional = (Size){.n = 1024, .median = 1e-2, .samples = 2};
	one = approved_screen(&explorer, &land.view, 120, 40);
	ck_assert_int_eq(count_of(one, '?'), count_of(none, '?') + 1);
	free(none);
	free(one);
	landscape_release(&land);
}
END_TEST

/* Frames between those that bring new tables. */
START_TEST(calm_frames_leave_the_tables)
{
	Explorer explorer = {.selected = LAND_QUADRATIC, .glyphs = GLYPHS_ASCII};
	Landscape land;
	Canvas canvas;
	Text text = {0};

	landscape_init(&land);
	canvas = approved_draw(&explorer, &land.view, 80, 24);
	land.view.calm = true;
	land.view.sample = 11;
	land.verdicts[LAND_QUADRATIC].confidence = 0.91;
	land.rows[LAND_QUADRATIC].name = "another";
	explorer_draw(&explorer, &land.view, &canvas);
	canvas_text(&canvas, &text);
	check_shown(text_string(&text), "sample 11 of 15", true);
	check_shown(text_string(&text), "> d*another", true);
	check_shown(text_string(&text), "d insertion-sort: decided so far", true);
	check_shown(text_string(&text), "(93 %)", true);
	/* Whatever lies over them needs all of them anew. */
	explorer.help = true;
	explorer_draw(&explorer, &land.view, &canvas);
	explorer.help = false;
	land.view.calm = false;
	explorer_draw(&explorer, &land.view, &canvas);
	text_clear(&text);
	canvas_text(&canvas, &text);
	check_shown(text_string(&text), "d another: decided so far", true);
	check_shown(text_string(&text), "(91 %)", true);
	text_release(&text);
	canvas_release(&canvas);
	landscape_release(&land);
}
END_TEST

SUITE_MAIN("explorer", screens_are_as_they_were_approved, every_state_has_its_words,
    a_remark_stands_beside_the_verdict, help_and_axes_and_pause, charts_answer_questions,
    axes_end_where_all_was_measured, what_is_wrong_with_a_file_stands_beside_what_was_measured,
    what_was_read_says_where_from_and_offers_no_measuring, every_size_is_drawn,
    nothing_to_show_is_shown_too, a_long_list_shows_what_is_selected,
    the_status_says_what_is_measured, a_law_that_may_change_is_faint, idle_targets_wait_for_a_key,
    a_size_under_way_looks_provisional, calm_frames_leave_the_tables)
