#include "tui/raceview.h"

#include <string.h>

#include "approved.h"
#include "landscape.h"
#include "suite.h"
#include "tui/keys.h"

static Landscape land;

static const RaceBoard board = {
    .lanes = {{.row = LAND_LOG, .cost = 83e-9, .times = 1, .reach = "any n"},
	{.row = LAND_N_LOG, .cost = 1.3e-3, .times = 15663, .reach = "n = 89 M"},
	{.row = LAND_QUADRATIC, .cost = 344e-3, .times = 4.1e6, .reach = "n = 177 k"},
	{.row = LAND_FAILED, .reach = "?"}},
    .count = 4,
    .n = 32768,
    .words = "binary-search is ahead. From n = 20 on quick-sort is faster than insertion-sort."};

/* Four of them race, one of which has failed and has a hostile name. */
static Explorer race(GlyphTier glyphs)
{
	return (Explorer){.glyphs = glyphs,
	    .race = {.shown = true,
		.rows = {LAND_LOG, LAND_N_LOG, LAND_QUADRATIC, LAND_FAILED},
		.count = 4}};
}

static Command press(Explorer *explorer, int key)
{
	return explorer_key(explorer, &land.view, key);
}

START_TEST(races_are_as_they_were_approved)
{
	static const struct {
		int columns, rows;
	} sizes[] = {{80, 24}, {120, 40}, {40, 12}};

	landscape_init(&land);
	land.view.race = &board;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		Explorer explorer = race(GLYPHS_BRAILLE);

		approved_check("race", &explorer, &land.view, sizes[i].columns, sizes[i].rows);
		explorer.linear_n = explorer.linear_value = true;
		explorer.glyphs = GLYPHS_ASCII;
		approved_check("race", &explorer, &land.view, sizes[i].columns, sizes[i].rows);
	}
	landscape_release(&land);
}
END_TEST

START_TEST(every_size_of_screen_has_a_race)
{
	Explorer explorer = race(GLYPHS_BRAILLE);

	landscape_init(&land);
	land.view.race = &board;
	for (int columns = 1; columns < 130; columns += 7)
		for (int rows = 1; rows < 50; rows += 2) {
			Canvas canvas = approved_draw(&explorer, &land.view, columns, rows);

			canvas_release(&canvas);
		}
	/* Those that a recording has not come to yet. */
	explorer.race.rows[3] = 99;
	land.view.race = NULL;
	{
		Canvas canvas = approved_draw(&explorer, &land.view, 80, 24);

		canvas_release(&canvas);
	}
	landscape_release(&land);
}
END_TEST

START_TEST(the_marked_ones_race)
{
	Explorer explorer = {.selected = LAND_LOG, .metric = METRIC_STEPS};

	landscape_init(&land);
	ck_assert_int_eq(press(&explorer, 'C').kind, COMMAND_REDRAW);
	ck_assert(!explorer.race.shown);
	ck_assert_ptr_nonnull(strstr(explorer.notice, "mark two targets with c"));
	press(&explorer, 'c');
	press(&explorer, 'C');
	ck_assert(!explorer.race.shown);
	explorer.selected = LAND_QUADRATIC;
	ck_assert_int_eq(press(&explorer, 'C').kind, COMMAND_RACE);
	ck_assert(explorer.race.shown);
	ck_assert_uint_eq(explorer.race.count, 2);
	ck_assert_uint_eq(explorer.race.rows[0], LAND_LOG);
	ck_assert_uint_eq(explorer.race.rows[1], LAND_QUADRATIC);
	/* It is run by time. */
	ck_assert_int_eq(explorer.metric, METRIC_TIME);
	press(&explorer, SPECIAL_ESCAPE);
	ck_assert(!explorer.race.shown);
	land.view.count = 3;
	explorer = (Explorer){.selected = 0};
	ck_assert_int_eq(press(&explorer, 'C').kind, COMMAND_RACE);
	ck_assert_uint_eq(explorer.race.count, 3);
	landscape_release(&land);
}
END_TEST

START_TEST(keys_of_a_race)
{
	Explorer explorer = race(GLYPHS_BRAILLE);

	landscape_init(&land);
	ck_assert_int_eq(press(&explorer, ' ').kind, COMMAND_PAUSE);
	ck_assert_int_eq(press(&explorer, '+').kind, COMMAND_BUDGET_MORE);
	ck_assert_int_eq(press(&explorer, 'n').kind, COMMAND_SIZE_MORE);
	/* Again is again for all. */
	ck_assert_int_eq(press(&explorer, 'R').kind, COMMAND_RACE);
	ck_assert_int_eq(press(&explorer, 'C').kind, COMMAND_RACE);
	ck_assert_int_eq(press(&explorer, 'q').kind, COMMAND_QUIT);
	press(&explorer, 'a');
	ck_assert(explorer.linear_n);
	/* Nobody is selected, and there are no pages. */
	ck_assert_int_eq(press(&explorer, 'm').kind, COMMAND_NONE);
	ck_assert_int_eq(press(&explorer, '\t').kind, COMMAND_NONE);
	ck_assert_int_eq(press(&explorer, 'j').kind, COMMAND_NONE);
	ck_assert_int_eq(press(&explorer, 'i').kind, COMMAND_NONE);
	ck_assert_int_eq(press(&explorer, '\r').kind, COMMAND_NONE);
	ck_assert_int_eq(explorer.metric, METRIC_TIME);
	press(&explorer, '?');
	ck_assert(explorer.help);
	press(&explorer, SPECIAL_ESCAPE);
	ck_assert(!explorer.help && explorer.race.shown);
	press(&explorer, 'P');
	ck_assert(explorer.wall.shown && explorer.race.shown);
	landscape_release(&land);
}
END_TEST

SUITE_MAIN("raceview", races_are_as_they_were_approved, every_size_of_screen_has_a_race,
    the_marked_ones_race, keys_of_a_race)
