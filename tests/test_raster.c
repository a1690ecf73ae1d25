#include "plot/raster.h"

#include "suite.h"

static Raster raster;
static Canvas canvas;
static const Ink inks[] = {
    {.mark = 'a', .curve = ROLE_SERIES, .point = ROLE_SERIES},
    {.mark = 'b', .curve = ROLE_SERIES + 1, .point = ROLE_SERIES + 1},
    {.mark = 'c', .curve = ROLE_SERIES + 2, .point = ROLE_STRONG, .emphasised = true},
};

static void make(GlyphTier tier, int columns, int rows)
{
	raster_init(&raster, tier, columns, rows);
	canvas_init(&canvas, columns, rows);
}

static void assert_drawn(const char *expected)
{
	Text text = {0};

	canvas_clear(&canvas);
	raster_draw(&raster, inks, 3, &canvas, (Box){0, 0, canvas.columns, canvas.rows});
	canvas_text(&canvas, &text);
	ck_assert_str_eq(text_string(&text), expected);
	text_release(&text);
	raster_release(&raster);
}

START_TEST(dots_gather_in_cells)
{
	make(GLYPHS_BRAILLE, 2, 1);
	for (int y = 0; y < 4; y++)
		raster_dot(&raster, 1, y, 0, SLOPE_FLAT);
	raster_dot(&raster, 2, 3, 0, SLOPE_FLAT);
	assert_drawn("\u28b8\u2840\n");
	ck_assert_uint_eq(canvas.cells[0].role, ROLE_SERIES);
	canvas_release(&canvas);
}
END_TEST

START_TEST(what_is_outside_is_left_out)
{
	static const int outside[][2] = {{-1, 0}, {0, -1}, {4, 0}, {0, 8}, {1 << 30, -(1 << 30)}};

	make(GLYPHS_BRAILLE, 2, 2);
	for (int i = 0; i < 5; i++) {
		raster_dot(&raster, outside[i][0], outside[i][1], 0, SLOPE_FLAT);
		raster_point(&raster, outside[i][0], outside[i][1], 0);
	}
	raster_dot(&raster, 0, 0, RASTER_SERIES_MOST, SLOPE_FLAT);
	raster_point(&raster, 0, 0, RASTER_SERIES_MOST);
	assert_drawn("\n\n");
	canvas_release(&canvas);
}
END_TEST

START_TEST(a_point_lies_on_top_of_every_curve)
{
	make(GLYPHS_ASCII, 3, 1);
	raster_point(&raster, 1, 0, 0);
	for (int x = 0; x < 3; x++)
		raster_dot(&raster, x, 1, 2, SLOPE_FLAT);
	assert_drawn("-a-\n");
	canvas_release(&canvas);
}
END_TEST

START_TEST(series_in_the_same_cells_take_turns)
{
	make(GLYPHS_ASCII, 6, 2);
	for (int x = 0; x < 6; x++)
		for (size_t series = 0; series < 2; series++) {
			raster_point(&raster, x, 0, series);
			raster_dot(&raster, x, 4, series, SLOPE_FLAT);
		}
	assert_drawn("ababab\n------\n");
	for (int x = 0; x < 6; x++)
		ck_assert_uint_eq(canvas.cells[6 + x].role, (unsigned)(ROLE_SERIES + x % 2));
	canvas_release(&canvas);
}
END_TEST

START_TEST(the_emphasised_goes_first_and_leaves_the_others_a_turn)
{
	make(GLYPHS_ASCII, 9, 1);
	for (int x = 0; x < 9; x++)
		for (size_t series = 0; series < 3; series++)
			raster_point(&raster, x, 0, series);
	assert_drawn("ccaccbcca\n");
	ck_assert_uint_eq(canvas.cells[0].role, ROLE_STRONG);
	canvas_release(&canvas);
}
END_TEST

START_TEST(free_is_where_nothing_was_drawn)
{
	make(GLYPHS_BRAILLE, 5, 2);
	raster_dot(&raster, 4, 0, 0, SLOPE_FLAT);
	raster_point(&raster, 0, 4, 0);
	ck_assert(raster_is_free(&raster, 0, 0, 2));
	ck_assert(!raster_is_free(&raster, 0, 0, 3));
	ck_assert(raster_is_free(&raster, 3, 0, 2));
	ck_assert(!raster_is_free(&raster, 3, 0, 3));
	ck_assert(!raster_is_free(&raster, 0, 1, 1));
	ck_assert(raster_is_free(&raster, 1, 1, 4));
	ck_assert(!raster_is_free(&raster, -1, 0, 1));
	ck_assert(!raster_is_free(&raster, 0, -1, 1));
	ck_assert(!raster_is_free(&raster, 0, 2, 1));
	raster_release(&raster);
	canvas_release(&canvas);
}
END_TEST

START_TEST(a_raster_without_area_draws_nothing)
{
	raster_init(&raster, GLYPHS_BRAILLE, -3, 5);
	canvas_init(&canvas, 2, 1);
	raster_dot(&raster, 0, 0, 0, SLOPE_FLAT);
	assert_drawn("\n");
	canvas_release(&canvas);
}
END_TEST

START_TEST(a_band_lies_behind_everything)
{
	make(GLYPHS_BRAILLE, 5, 1);
	for (int column = -1; column < 6; column++)
		raster_band(&raster, column, 0, 1);
	raster_band(&raster, 0, 1, 1);
	raster_point(&raster, 2, 0, 0);
	raster_dot(&raster, 4, 0, 0, SLOPE_FLAT);
	ck_assert(raster_is_free(&raster, 3, 0, 2));
	assert_drawn("\u2591a\u2801\u2591\u2591\n");
	canvas_release(&canvas);
}
END_TEST

SUITE_MAIN("raster", dots_gather_in_cells, what_is_outside_is_left_out,
    a_point_lies_on_top_of_every_curve, series_in_the_same_cells_take_turns,
    the_emphasised_goes_first_and_leaves_the_others_a_turn, free_is_where_nothing_was_drawn,
    a_raster_without_area_draws_nothing, a_band_lies_behind_everything)
