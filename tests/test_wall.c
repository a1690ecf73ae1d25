#include "tui/wall.h"

#include <stdlib.h>
#include <string.h>

#include "approved.h"
#include "landscape.h"
#include "suite.h"
#include "tui/keys.h"

static Landscape land;

static Explorer on_wall(size_t selected, GlyphTier glyphs)
{
	return (Explorer){.selected = selected, .glyphs = glyphs, .wall = {.shown = true}};
}

static const struct {
	int columns, rows;
} sizes[] = {{80, 24}, {120, 40}};
enum { SIZES = sizeof sizes / sizeof *sizes };

START_TEST(the_wall_is_as_it_was_approved)
{
	landscape_init(&land);
	for (size_t i = 0; i < SIZES; i++) {
		Explorer explorer = on_wall(LAND_QUADRATIC, GLYPHS_BRAILLE);
		int columns = sizes[i].columns, rows = sizes[i].rows;

		approved_check("wall", &explorer, &land.view, columns, rows);
		explorer.marked[0] = LAND_N_LOG + 1;
		explorer.marked[1] = LAND_LOG + 1;
		approved_check("wall-three", &explorer, &land.view, columns, rows);
		explorer.wall.log = true;
		explorer.wall.logs = 1;
		approved_check("wall-log", &explorer, &land.view, columns, rows);
		explorer.wall.source = true;
		approved_check("wall-source", &explorer, &land.view, columns, rows);
	}
	landscape_release(&land);
}
END_TEST

/* Four of them, of which three have room; the selected one is behind. */
START_TEST(a_race_says_who_is_ahead)
{
	static const RaceBoard board = {
	    .lanes = {{.row = LAND_LOG, .cost = 83e-9, .times = 1, .reach = "any n"},
		{.row = LAND_N_LOG, .cost = 1.3e-3, .times = 15663, .reach = "n = 89 M"},
		{.row = LAND_QUADRATIC, .cost = 344e-3, .times = 4.1e6, .reach = "n = 177 k"},
		{.row = LAND_FAILED, .reach = "?"}},
	    .count = 4,
	    .n = 32768};

	landscape_init(&land);
	land.view.race = &board;
	for (size_t i = 0; i < SIZES; i++) {
		Explorer explorer = on_wall(LAND_QUADRATIC, GLYPHS_BRAILLE);

		explorer.race = (RaceView){.shown = true,
		    .rows = {LAND_QUADRATIC, LAND_LOG, LAND_N_LOG, LAND_FAILED},
		    .count = 4};
		approved_check("wall-race", &explorer, &land.view, sizes[i].columns, sizes[i].rows);
	}
	landscape_release(&land);
}
END_TEST

START_TEST(small_screens_and_ascii_have_a_wall_too)
{
	Explorer explorer = on_wall(LAND_QUADRATIC, GLYPHS_ASCII);

	landscape_init(&land);
	approved_check("wall", &explorer, &land.view, 80, 24);
	explorer.glyphs = GLYPHS_BRAILLE;
	approved_check("wall", &explorer, &land.view, 40, 10);
	approved_check("wall", &explorer, &land.view, 200, 50);
	for (int columns = 1; columns < 100; columns += 7)
		for (int rows = 1; rows < 50; rows += 3) {
			Canvas canvas = approved_draw(&explorer, &land.view, columns, rows);

			canvas_release(&canvas);
		}
	landscape_release(&land);
}
END_TEST

static const BallotOption options[] = {
    {.cost = "1.02 ms", .law = "O(n)", .votes = 3, .value = 1.02e-3},
    {.cost = "1.05 s", .law = "O(n^2)", .votes = 12, .value = 1.05},
    {.cost = "18.3 min", .law = "O(n^3)", .value = 1098}};

static Ballot ballot_in(BallotState state)
{
	Ballot ballot = {.state = state,
	    .question = "At n = 1024 it took 1.05 ms. And at n = 32768?",
	    .law_question = "Which law does it follow?",
	    .option_count = sizeof options / sizeof *options,
	    .takes_own = true,
	    .n = 32768,
	    .words = "A digit is a vote, and Enter measures it."};

	memcpy(ballot.options, options, sizeof options);
	if (state == BALLOT_REVEALED) {
		ballot.answer = 1.07;
		ballot.options[1].right = true;
		ballot.words =
		    "12 of 15 expected it. It is O(n^2): doubling n makes it 4 times slower.";
	}
	return ballot;
}

START_TEST(a_prediction_is_as_it_was_approved)
{
	landscape_init(&land);
	for (size_t i = 0; i < SIZES; i++) {
		Explorer explorer = on_wall(LAND_QUADRATIC, GLYPHS_BRAILLE);
		Ballot open = ballot_in(BALLOT_OPEN), revealed = ballot_in(BALLOT_REVEALED);
		int columns = sizes[i].columns, rows = sizes[i].rows;

		land.view.ballot = &revealed;
		approved_check("wall-revealed", &explorer, &land.view, columns, rows);
		land.view.ballot = &open;
		land.rows[LAND_QUADRATIC].size_count = 6;
		land.rows[LAND_QUADRATIC].verdict = NULL;
		approved_check("wall-asked", &explorer, &land.view, columns, rows);
		explorer.wall.source = explorer.wall.laws = true;
		approved_check("wall-asked-source", &explorer, &land.view, columns, rows);
		landscape_release(&land);
		landscape_init(&land);
	}
	landscape_release(&land);
}
END_TEST

/* Far beyond the sizes, where all of them lie at the foot of the chart, the name stands at the end
 * of the dotted curve; and all the votes are seen, the small ones at one spot too. */
START_TEST(far_beyond_the_sizes_names_stand_where_curves_end)
{
	Explorer explorer = on_wall(LAND_QUADRATIC, GLYPHS_BRAILLE);
	Ballot revealed = ballot_in(BALLOT_REVEALED);
	const Fit *fit;
	char *screen;
	Text label = {0};

	landscape_init(&land);
	fit = verdict_fit(land.rows[LAND_QUADRATIC].verdict);
	revealed.n = 1e6;
	revealed.answer = fit_value(fit, revealed.n);
	revealed.options[0].value = revealed.answer / 1e6;
	revealed.options[1].value = revealed.answer / 1e3;
	land.view.ballot = &revealed;
	screen = approved_screen(&explorer, &land.view, 80, 24);
	text_printf(&label, "d %s", land.rows[LAND_QUADRATIC].name);
	ck_assert_ptr_nonnull(strstr(screen, text_string(&label)));
	ck_assert_ptr_nonnull(strstr(screen, ">12"));
	ck_assert(strstr(screen, text_string(&label)) < strstr(screen, ">12"));
	text_release(&label);
	free(screen);
	landscape_release(&land);
}
END_TEST

/* Nobody may read from the source what is asked. */
START_TEST(what_is_asked_isn_t_told)
{
	Explorer explorer = on_wall(LAND_QUADRATIC, GLYPHS_BRAILLE);
	Ballot open = ballot_in(BALLOT_OPEN);
	char *screen;

	landscape_init(&land);
	land.view.ballot = &open;
	explorer.wall.source = true;
	screen = approved_screen(&explorer, &land.view, 80, 24);
	ck_assert_ptr_null(strstr(screen, land.rows[LAND_QUADRATIC].name));
	ck_assert_ptr_null(strstr(screen, "x 4"));
	free(screen);
	landscape_release(&land);
}
END_TEST

/* 24 lines' worth, however large the terminal is. */
START_TEST(large_screens_have_no_more_words)
{
	Explorer explorer = on_wall(LAND_QUADRATIC, GLYPHS_BRAILLE);
	Text small = {0}, large = {0};

	landscape_init(&land);
	for (int i = 0; i < 2; i++) {
		Canvas canvas = approved_draw(&explorer, &land.view, i ? 240 : 80, i ? 72 : 24);

		for (int cell = 0; cell < canvas.columns * canvas.rows; cell++) {
			uint32_t character = canvas.cells[cell].character;

			/* The marks stand apart by columns, and so there are more of them. */
			if (character > ' ' && character < 127 && character != 'd')
				text_append_bytes(i ? &large : &small, &(char){(char)character}, 1);
		}
		canvas_release(&canvas);
	}
	ck_assert_str_eq(text_string(&small), text_string(&large));
	text_release(&small);
	text_release(&large);
	landscape_release(&land);
}
END_TEST

static CommandKind press(Explorer *explorer, int key)
{
	return explorer_key(explorer, &land.view, key).kind;
}

START_TEST(keys_of_the_wall)
{
	Explorer explorer = {.selected = LAND_LOG, .glyphs = GLYPHS_BRAILLE};

	landscape_init(&land);
	ck_assert_int_eq(press(&explorer, '.'), COMMAND_NONE);
	ck_assert_int_eq(press(&explorer, '1'), COMMAND_NONE);
	press(&explorer, 'P');
	ck_assert(explorer.wall.shown);
	press(&explorer, SPECIAL_PAGE_DOWN);
	ck_assert_uint_eq(explorer.selected, LAND_N_LOG);
	press(&explorer, SPECIAL_PAGE_UP);
	ck_assert_uint_eq(explorer.selected, LAND_LOG);
	press(&explorer, 'a');
	ck_assert(explorer.wall.log);
	ck_assert(!explorer.linear_n);
	press(&explorer, '\t');
	ck_assert(explorer.wall.source);
	press(&explorer, '.');
	ck_assert(explorer.wall.is_blank);
	/* Whatever comes next brings it back, and does nothing else. */
	press(&explorer, SPECIAL_PAGE_DOWN);
	ck_assert(!explorer.wall.is_blank);
	ck_assert_uint_eq(explorer.selected, LAND_LOG);
	press(&explorer, 'F');
	ck_assert(explorer.wall.is_frozen);
	press(&explorer, 27);
	ck_assert(!explorer.wall.is_frozen);
	press(&explorer, 27);
	ck_assert(!explorer.wall.source);
	press(&explorer, 27);
	ck_assert(!explorer.wall.shown);
	ck_assert_int_eq(press(&explorer, 'p'), COMMAND_PREDICT);
	ck_assert(explorer.wall.shown);
	landscape_release(&land);
}
END_TEST

START_TEST(keys_of_a_prediction)
{
	Explorer explorer = on_wall(LAND_QUADRATIC, GLYPHS_BRAILLE);
	Ballot open = ballot_in(BALLOT_OPEN), measures = ballot_in(BALLOT_MEASURES),
	       revealed = ballot_in(BALLOT_REVEALED);
	Command command;

	landscape_init(&land);
	land.view.ballot = &open;
	command = explorer_key(&explorer, &land.view, '3');
	ck_assert_int_eq(command.kind, COMMAND_VOTE);
	ck_assert_uint_eq(command.vote, 2);
	ck_assert_int_eq(press(&explorer, '5'), COMMAND_NONE);
	ck_assert_int_eq(press(&explorer, SPECIAL_BACKSPACE), COMMAND_UNVOTE);
	ck_assert_int_eq(press(&explorer, SPECIAL_PAGE_UP), COMMAND_UNVOTE);
	ck_assert_int_eq(press(&explorer, SPECIAL_PAGE_DOWN), COMMAND_REVEAL);
	ck_assert_int_eq(press(&explorer, '\r'), COMMAND_REVEAL);
	ck_assert_int_eq(press(&explorer, 'y'), COMMAND_NORMALISE);
	/* Another target is another question. */
	press(&explorer, 'j');
	ck_assert_uint_eq(explorer.selected, LAND_QUADRATIC);
	press(&explorer, '4');
	for (const char *key = "5 min"; *key; key++)
		ck_assert_int_eq(press(&explorer, *key), COMMAND_REDRAW);
	command = explorer_key(&explorer, &land.view, '\r');
	ck_assert_int_eq(command.kind, COMMAND_ANSWER);
	ck_assert_str_eq(command.text, "5 min");
	press(&explorer, 'w');
	press(&explorer, '9');
	command = explorer_key(&explorer, &land.view, '\r');
	ck_assert_int_eq(command.kind, COMMAND_ASK);
	ck_assert_double_eq(command.n, 9);
	land.view.ballot = &measures;
	ck_assert_int_eq(press(&explorer, '1'), COMMAND_NONE);
	ck_assert_int_eq(press(&explorer, '\r'), COMMAND_NONE);
	land.view.ballot = &revealed;
	ck_assert_int_eq(press(&explorer, '\r'), COMMAND_LEAVE);
	ck_assert_int_eq(press(&explorer, 27), COMMAND_LEAVE);
	landscape_release(&land);
}
END_TEST

START_TEST(axes_take_some_frames)
{
	WallView view = {.log = true};
	int frames = 0;
	double before = 0;

	while (wallview_move(&view, 0.05)) {
		ck_assert_double_gt(view.logs, before);
		ck_assert_double_lt(view.logs - before, 0.2);
		before = view.logs;
		frames++;
	}
	ck_assert_double_eq(view.logs, 1);
	ck_assert_int_ge(frames, 5);
	ck_assert(!wallview_move(&view, 1));
	view.log = false;
	ck_assert(wallview_move(&view, 0.05));
	ck_assert(!wallview_move(&view, 60));
	ck_assert_double_eq(view.logs, 0);
}
END_TEST

/* On its way a point moves, and jumps nowhere: so far in all columns together at most. */
START_TEST(points_are_kept_on_the_way)
{
	Explorer explorer = on_wall(LAND_QUADRATIC, GLYPHS_BRAILLE);

	landscape_init(&land);
	explorer.wall.log = true;
	for (int frame = 0; frame <= 20; frame++) {
		Canvas canvas;
		int marks = 0;

		explorer.wall.logs = frame / 20.0;
		canvas = approved_draw(&explorer, &land.view, 80, 24);
		for (int i = 0; i < canvas.columns * 17; i++)
			marks += canvas.cells[i].character == 'd' &&
				 canvas.cells[i].role == ROLE_WALL_SERIES;
		ck_assert_int_ge(marks, 4);
		canvas_release(&canvas);
	}
	landscape_release(&land);
}
END_TEST

SUITE_MAIN("wall", the_wall_is_as_it_was_approved, a_race_says_who_is_ahead,
    small_screens_and_ascii_have_a_wall_too, a_prediction_is_as_it_was_approved,
    far_beyond_the_sizes_names_stand_where_curves_end, what_is_asked_isn_t_told,
    large_screens_have_no_more_words, keys_of_the_wall, keys_of_a_prediction, axes_take_some_frames,
    points_are_kept_on_the_way)
