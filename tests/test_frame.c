#include "plot/frame.h"

#include <math.h>
#include <string.h>

#include "suite.h"

static const Scale sizes = {SCALE_LOG, 10, 2e6}, costs = {SCALE_LOG, 5e-9, 3};

static void assert_frame(GlyphTier tier, Box box, int margin, const char *expected)
{
	Frame frame;
	Canvas canvas;
	Text text = {0};

	canvas_init(&canvas, box.columns, box.rows);
	frame_init(&frame, tier, box, sizes, costs, units_seconds, margin);
	frame_draw(&frame, &canvas);
	canvas_text(&canvas, &text);
	ck_assert_str_eq(text_string(&text), expected);
	text_release(&text);
	canvas_release(&canvas);
}

START_TEST(an_ascii_frame)
{
	assert_frame(GLYPHS_ASCII, (Box){0, 0, 50, 10}, 6,
	    " 1 s +   .   .   .   .   . . .   .   .   .\n"
	    "     |\n"
	    "     |       .             .             .\n"
	    "1 ms +   .   .   .   .   . . .   .   .   .\n"
	    "     |       .             .             .\n"
	    "1 us +   .   .   .   .   . . .   .   .   .\n"
	    "     |       .             .             .\n"
	    "     |\n"
	    "     +-------+-------------+-------------+-- n\n"
	    "            100           10 k          1 M\n");
}
END_TEST

START_TEST(a_braille_frame)
{
	assert_frame(GLYPHS_BRAILLE, (Box){0, 0, 50, 10}, 6,
	    " 1 s ┤   ⠄   ⠄   ⠄   ⠄   ⠄ ⠄ ⠄   ⠄   ⠄   ⠠\n"
	    "     │\n"
	    "     │       ⠄             ⠄             ⠠\n"
	    "1 ms ┤   ⠁   ⠁   ⠁   ⠁   ⠁ ⠁ ⠁   ⠁   ⠁   ⠈\n"
	    "     │       ⠄             ⠄             ⠠\n"
	    "1 us ┤   ⡀   ⡀   ⡀   ⡀   ⡀ ⡀ ⡀   ⡀   ⡀   ⢀\n"
	    "     │       ⠄             ⠄             ⠠\n"
	    "     │\n"
	    "     └───────┬─────────────┬─────────────┬── n\n"
	    "            100           10 k          1 M\n");
}
END_TEST

START_TEST(small_frames_lose_labels_then_axes)
{
	assert_frame(GLYPHS_ASCII, (Box){0, 0, 24, 6}, 0,
	    " 1 s +   .  .    .    .\n"
	    "     |\n"
	    "1 us +   .  .    .    .\n"
	    "     |\n"
	    "     +------+---------+-\n"
	    "           1 k       1 M\n");
	assert_frame(GLYPHS_ASCII, (Box){0, 0, 24, 5}, 2,
	    "+    .  .    .  .   . .\n"
	    "|\n"
	    "+    .  .    .  .   . .\n"
	    "|\n"
	    "+----+-------+--------+-\n");
	assert_frame(GLYPHS_ASCII, (Box){0, 0, 12, 8}, 2,
	    "+   .   . .\n"
	    "|         .\n"
	    "+   .   . .\n"
	    "|         .\n"
	    "|\n"
	    "+   .   . .\n"
	    "|\n"
	    "+---------+-\n");
	assert_frame(GLYPHS_ASCII, (Box){0, 0, 24, 3}, 2, "\n\n\n");
	assert_frame(GLYPHS_ASCII, (Box){0, 0, 7, 3}, 2, "\n\n\n");
}
END_TEST

START_TEST(an_empty_frame_says_so)
{
	Canvas canvas;
	Text text = {0};

	canvas_init(&canvas, 24, 5);
	frame_draw_empty(GLYPHS_ASCII, &canvas, (Box){0, 0, 24, 5}, "nothing yet");
	canvas_text(&canvas, &text);
	ck_assert_str_eq(text_string(&text), "|\n"
					     "|\n"
					     "|      nothing yet\n"
					     "|\n"
					     "+-----------------------\n");
	text_release(&text);
	canvas_release(&canvas);
}
END_TEST

static bool are_apart(const Frame *frame)
{
	const Ticks *values = &frame->value_ticks, *ns = &frame->n_ticks;

	for (size_t i = 0; i < values->count; i++)
		if (values->cells[i] < 0 || values->cells[i] >= frame->plot.rows ||
		    (i > 0 && values->cells[i - 1] - values->cells[i] < 2))
			return false;
	for (size_t i = 0; i < ns->count; i++)
		if (ns->cells[i] < 0 || ns->cells[i] >= frame->plot.columns ||
		    (i > 0 && ns->cells[i] - ns->cells[i - 1] < 2))
			return false;
	return true;
}

START_TEST(ticks_keep_apart_in_frames_of_every_size)
{
	for (int columns = 0; columns <= 160; columns += 7)
		for (int rows = 0; rows <= 60; rows++)
			for (double high = 2e-8; high < 1e3; high *= 9.1) {
				Frame frame;

				frame_init(&frame, GLYPHS_BRAILLE, (Box){0, 0, columns, rows},
				    scale_around(SCALE_LOG, 1, high * 1e9),
				    scale_around(rows % 2 ? SCALE_LOG : SCALE_LINEAR, 1e-8, high),
				    units_seconds, columns / 8);
				if (!are_apart(&frame))
					ck_abort_msg("%d x %d up to %g", columns, rows, high);
			}
}
END_TEST

START_TEST(dots_lie_on_the_plot_or_just_outside)
{
	ck_assert_int_eq(frame_dot(0, 100), 0);
	ck_assert_int_eq(frame_dot(1, 100), 99);
	ck_assert_int_eq(frame_dot(0.5, 101), 50);
	ck_assert_int_lt(frame_dot(-0.1, 100), 0);
	ck_assert_int_ge(frame_dot(1.1, 100), 100);
	ck_assert_int_ge(frame_dot(HUGE_VAL, 100), 100);
	ck_assert_int_lt(frame_dot(-HUGE_VAL, 100), 0);
	ck_assert_int_lt(frame_dot(nan(""), 100), 0);
	ck_assert_int_lt(frame_dot(-1e300, 100), 0);
}
END_TEST

SUITE_MAIN("frame", an_ascii_frame, a_braille_frame, small_frames_lose_labels_then_axes,
    an_empty_frame_says_so, ticks_keep_apart_in_frames_of_every_size,
    dots_lie_on_the_plot_or_just_outside)
