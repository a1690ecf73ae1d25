#include "plot/chart.h"

#include <math.h>
#include <string.h>

#include "suite.h"

enum { SIZES = 16 };

/* A series that follows a law exactly. */
typedef struct Example {
	Size sizes[SIZES];
	size_t count;
	Fit fit;
} Example;

static Example constant, linear, quadratic, exponential;

static void example_init(Example *example, LawId law, double first, double factor, double step,
    double largest, double cost, double fixed)
{
	*example = (Example){.fit = {.law = &laws[law],
				 .reference = largest,
				 .scale = cost,
				 .fixed = fixed,
				 .smallest = first}};
	for (double n = first; n <= largest && example->count < SIZES; n = n * factor + step)
		example->sizes[example->count++] =
		    (Size){.n = n, .median = fit_value(&example->fit, n)};
}

static void make_examples(void)
{
	example_init(&constant, LAW_CONSTANT, 16, 4, 0, 1048576, 1e-8, 0);
	example_init(&linear, LAW_LINEAR, 16, 4, 0, 1048576, 4e-4, 6e-9);
	example_init(&quadratic, LAW_QUADRATIC, 16, 2, 0, 16384, 0.12, 8e-9);
	example_init(&exponential, LAW_POWER_OF_2, 6, 1, 2, 30, 0.4, 5e-9);
}

static ChartSeries series(char mark, const char *label, const Example *example)
{
	return (ChartSeries){.label = label,
	    .mark = mark,
	    .role = (Role)(ROLE_SERIES + mark - 'a'),
	    .sizes = example->sizes,
	    .size_count = example->count,
	    .fit = &example->fit};
}

static Chart chart_of(GlyphTier glyphs, const ChartSeries *all, size_t count)
{
	return (Chart){.glyphs = glyphs,
	    .n_scale = SCALE_LOG,
	    .value_scale = SCALE_LOG,
	    .metric = METRIC_TIME,
	    .series = all,
	    .series_count = count};
}

static void assert_chart(const Chart *chart, int columns, int rows, const char *expected)
{
	Canvas canvas;
	Text text = {0};

	canvas_init(&canvas, columns, rows);
	chart_draw(chart, &canvas, (Box){0, 0, columns, rows});
	canvas_text(&canvas, &text);
	ck_assert_str_eq(text_string(&text), expected);
	text_release(&text);
	canvas_release(&canvas);
}

static void four_series(ChartSeries all[4])
{
	make_examples();
	all[0] = series('a', "hash lookup", &constant);
	all[1] = series('b', "linear search", &linear);
	all[2] = series('c', "bubble sort", &quadratic);
	all[3] = series('d', "subset sum", &exponential);
}

START_TEST(four_laws_in_ascii)
{
	ChartSeries all[4];
	Chart chart = chart_of(GLYPHS_ASCII, all, 4);

	four_series(all);
	assert_chart(&chart, 64, 16,
	    "       |     d   . c bubble sort  -          .\n"
	    "       |     d  d subset sum    c\n"
	    "       |     d   .            c'             .\n"
	    " 10 ms +   . d . . .   .   .c' .   .   .   . . .\n"
	    "       |    d|   .        c'   .             .\n"
	    "       |    d           c'                  _b-' b linear search\n"
	    "100 us +   .d  . . .  c'   .   .   .   ._b-' . .\n"
	    "       |   |d       c'              _b-'\n"
	    "       |   d     .c'           .b_-'         .\n"
	    "       |   d    c'          b_-'\n"
	    "  1 us +  |.  c' . .   .b_-''  .   .   .   . . .\n"
	    "       | /d c'       _-''\n"
	    "       | d      b_-'b          .             .\n"
	    " 10 ns + d .a---a___a___a___a___a____a___a___a__ a hash lookup\n"
	    "       +---------+-------------+-------------+-- n\n"
	    "                100           10 k          1 M\n");
}
END_TEST

START_TEST(four_laws_in_braille)
{
	ChartSeries all[4];
	Chart chart = chart_of(GLYPHS_BRAILLE, all, 4);

	four_series(all);
	assert_chart(&chart, 64, 16,
	    "       │     d d subset sum    ⠠ ⢀⠔          ⠠\n"
	    "       │     d                 ⢀⠔c c bubble sort\n"
	    "       │     d   ⠄           ⢀c⠁             ⠠\n"
	    " 10 ms ┤   ⠁⢠d ⠁ ⠁ ⠁   ⠁   ⢀c⠁ ⠈   ⠁   ⠁   ⠁ ⠈ ⠁\n"
	    "       │    d    ⠄       ⢀c⠁   ⠠             ⠠\n"
	    "       │    d          ⢀c⠁                  ⢀b⠔⠊ b linear search\n"
	    "100 us ┤   ⠄d  ⠄ ⠄ ⠄ ⢀c⠁   ⠄   ⠠   ⠄   ⠄⢀b⠔⠊⠁⠠ ⠄\n"
	    "       │   d⠁      ⢀c⠁              ⢀b⠔⠊⠁\n"
	    "       │   d     ⢀c⠁           ⠠⢀b⠔⠊⠁        ⠠\n"
	    "       │  d⠇   ⢀c⠁          b⡠⠔⠊⠁\n"
	    "  1 us ┤  ⡸⠂ c⠔⠁ ⠂ ⠂   ⠂⢀⡠⠔⠊⠁  ⠐   ⠂   ⠂   ⠂ ⠐ ⠂\n"
	    "       │ ⢠dc⠔⠁      ⢀⡠⠔⠊b\n"
	    "       │⢀d      ⣀⡠⠔⠊b          ⠠             ⠠\n"
	    " 10 ns ┤d  b⣤⣔⣒⣉a⣀⣀⣀a⣀⣀⣀a⣀⣀⣀a⣀⣀⣀⣀a⣀⣀⣀a⣀⣀⣀a⣀⣀⣀a⣀⣀ a hash lookup\n"
	    "       └─────────┬─────────────┬─────────────┬── n\n"
	    "                100           10 k          1 M\n");
}
END_TEST

START_TEST(linear_and_mixed_axes)
{
	ChartSeries all[4];
	Chart chart = chart_of(GLYPHS_ASCII, all + 1, 2);

	four_series(all);
	chart.n_scale = chart.value_scale = SCALE_LINEAR;
	assert_chart(&chart, 50, 10,
	    "200 ms +.| c bubble sort   .   . .\n"
	    "       |\n"
	    "       |.|           .           .\n"
	    "       |c|\n"
	    "100 ms +|  .   .   . . .   .   . .\n"
	    "       ||\n"
	    "       |c            .           .\n"
	    "     0 +bb_b_________b__ __.__ __. b linear search\n"
	    "       ++------------+-----------+ n\n"
	    "        0           1 M         2 M\n");
	chart.n_scale = SCALE_LOG;
	assert_chart(&chart, 50, 10,
	    "200 ms + c bubble sort.    .    .\n"
	    "       |               ||\n"
	    "       |     .        .         .\n"
	    "       |               c\n"
	    "100 ms +   . . .   .  .|   .    .\n"
	    "       |              |\n"
	    "       |     .        c         .\n"
	    "     0 + cc_bc_ccc_cb-_b__b__b__b  b linear search\n"
	    "       +-----+--------+---------+- n\n"
	    "            100      10 k      1 M\n");
}
END_TEST

START_TEST(points_without_a_fit)
{
	ChartSeries all[4];
	Chart chart = chart_of(GLYPHS_ASCII, all, 4);

	four_series(all);
	for (int i = 0; i < 4; i++)
		all[i].fit = NULL;
	assert_chart(&chart, 50, 10,
	    "       |   d  .        .c       .\n"
	    " 10 ms +   d  .    . cc.   .    .\n"
	    "       |   d  .     c d subset sum\n"
	    "100 us +  dd  .  cc.   .   . b  b  b linear search\n"
	    "       |  d   c c      .  b     .\n"
	    "  1 us +  d. c.    . b .b  .    .\n"
	    "       | dc c . b b    .        .\n"
	    " 10 ns +d a. b. a a. a .a a. a  a  a hash lookup\n"
	    "       +------+--------+--------+- n\n"
	    "             100      10 k     1 M\n");
}
END_TEST

START_TEST(a_single_point)
{
	Size size = {.n = 100, .median = 1e-3};
	ChartSeries one = {.label = "first", .mark = 'a', .sizes = &size, .size_count = 1};
	Chart chart = chart_of(GLYPHS_BRAILLE, &one, 1);

	assert_chart(&chart, 50, 10,
	    "       │⠄        ⠄       ⠠       ⠠       ⠠\n"
	    "  2 ms ┤⠂  ⠂   ⠂ ⠂ ⠂   ⠂ ⠐ ⠂   ⠂ ⠐ ⠂   ⠂ ⠐\n"
	    "       │⠄        ⠄       ⠠       ⠠       ⠠\n"
	    "  1 ms ┤a a first⡀ ⡀   ⡀ ⢀ ⡀   ⡀ ⢀ ⡀   ⡀ ⢀\n"
	    "       │⠄        ⠄       ⠠       ⠠       ⠠\n"
	    "       │\n"
	    "500 us ┤⠁  ⠁   ⠁ ⠁ ⠁   ⠁ ⠈ ⠁   ⠁ ⠈ ⠁   ⠁ ⠈\n"
	    "       │\n"
	    "       └┬────────┬───────┬───────┬───────┬ n\n"
	    "       100      105     110     115     120\n");
	chart.n_scale = chart.value_scale = SCALE_LINEAR;
	assert_chart(&chart, 50, 10,
	    "  1 ms ┤   a a first   ⠁ ⠁ ⠁   ⠁   ⠁  ⠈\n"
	    "       │\n"
	    "       │   ⠄             ⠄            ⠠\n"
	    "       │\n"
	    "0.5 ms ┤   ⠁   ⠁   ⠁   ⠁ ⠁ ⠁   ⠁   ⠁  ⠈\n"
	    "       │\n"
	    "       │   ⠄             ⠄            ⠠\n"
	    "     0 ┤   ⡀   ⡀   ⡀   ⡀ ⡀ ⡀   ⡀   ⡀  ⢀\n"
	    "       └───┬─────────────┬────────────┬─── n\n"
	    "          100           110          120\n");
}
END_TEST

START_TEST(small_boxes)
{
	ChartSeries all[4];
	Chart chart = chart_of(GLYPHS_ASCII, all, 4);

	four_series(all);
	assert_chart(&chart, 30, 8,
	    "     |   d .      .c'     .\n"
	    "     |  |d      ccc\n"
	    "1 ms +  d. . .cc  .  .  b-b' b\n"
	    "     |  d  cc'     b-b''\n"
	    "1 us + d_cc. __b-b'  .    .\n"
	    "     |ddc-a-a__a_a_a_a__a_a_ a\n"
	    "     +-----+------+-------+- n\n"
	    "          100    10 k    1 M\n");
	assert_chart(&chart, 16, 5,
	    "|  d   . cc   .\n"
	    "| dd  ccc    bb-\n"
	    "+ d cc .b-bb' .\n"
	    "|dbcba-aa_aa_aa_\n"
	    "+------+------+-\n");
	assert_chart(&chart, 16, 3,
	    "  d     cc\n"
	    " dd cccc b_b-bb'\n"
	    "dbca-ba-aa_a_aa_\n");
}
END_TEST

START_TEST(nothing_measured_yet)
{
	Size useless[] = {{.n = 8, .median = 0}, {.n = 16, .median = -1},
	    {.n = 32, .median = nan("")}, {.n = HUGE_VAL, .median = 1}};
	ChartSeries one = {.label = "first", .mark = 'a', .sizes = useless, .size_count = 4};
	Chart chart = chart_of(GLYPHS_ASCII, NULL, 0);
	const char *empty = "|\n"
			    "|\n"
			    "|    no measurements yet\n"
			    "|\n"
			    "+---------------------------\n";

	assert_chart(&chart, 28, 5, empty);
	chart.series = &one;
	chart.series_count = 1;
	assert_chart(&chart, 28, 5, empty);
	assert_chart(&chart, 12, 2, "\n\n");
}
END_TEST

START_TEST(zero_is_shown_on_a_linear_scale)
{
	Size some[] = {{.n = 8, .median = 0}, {.n = 16, .median = 2}};
	ChartSeries one = {.label = "zero", .mark = 'a', .sizes = some, .size_count = 2};
	Chart chart = chart_of(GLYPHS_ASCII, &one, 1);

	chart.value_scale = SCALE_LINEAR;
	chart.metric = METRIC_STEPS;
	assert_chart(&chart, 30, 8,
	    "2 +   .  .   a zero. a.    .\n"
	    "  |\n"
	    "  |      .         .       .\n"
	    "1 +   .  .    .    .  .    .\n"
	    "  |      .         .       .\n"
	    "0 +a  .  .    .    .  .    .\n"
	    "  +------+---------+-------+ n\n"
	    "         10        15      20\n");
}
END_TEST

START_TEST(identical_series_are_all_seen)
{
	for (GlyphTier tier = GLYPHS_ASCII; tier <= GLYPHS_BRAILLE; tier++)
		for (int emphasised = 0; emphasised < 4; emphasised++) {
			ChartSeries all[3];
			Chart chart = chart_of(tier, all, 3);
			Canvas canvas;
			int seen[ROLE_COUNT] = {0};

			make_examples();
			for (int i = 0; i < 3; i++) {
				all[i] = series((char)('a' + i), "", &linear);
				all[i].emphasised = i + 1 == emphasised;
			}
			canvas_init(&canvas, 80, 20);
			chart_draw(&chart, &canvas, (Box){0, 0, 70, 20});
			for (int i = 0; i < 80 * 20; i++)
				if (i % 80 < 66)
					seen[canvas.cells[i].role]++;
			for (int i = 0; i < 3; i++)
				ck_assert_int_ge(seen[ROLE_SERIES + i], 5);
			canvas_release(&canvas);
		}
}
END_TEST

START_TEST(points_are_seen_on_top_of_their_curves)
{
	ChartSeries one;
	Chart chart = chart_of(GLYPHS_BRAILLE, &one, 1);
	Canvas canvas;
	int marks = 0;

	make_examples();
	one = series('a', NULL, &quadratic);
	one.emphasised = true;
	canvas_init(&canvas, 80, 24);
	chart_draw(&chart, &canvas, (Box){0, 0, 80, 24});
	for (int i = 0; i < 80 * 24; i++)
		if (canvas.cells[i].character == 'a' && canvas.cells[i].role == ROLE_STRONG)
			marks++;
	/* Each in a cell of its own, and one in front of the label. */
	ck_assert_int_eq(marks, (int)quadratic.count + 1);
	canvas_release(&canvas);
}
END_TEST

static bool holds(Box box, int column, int row)
{
	return column >= box.column && column < box.column + box.columns && row >= box.row &&
	       row < box.row + box.rows;
}

/* Whether a chart may leave `cell` in its box; 0 is the right half of a wide character. */
static bool is_drawable(const Chart *chart, Cell cell)
{
	if (cell.role >= ROLE_COUNT)
		return false;
	if (chart->glyphs == GLYPHS_ASCII)
		return cell.character >= ' ' && cell.character < 127;
	return cell.character >= ' ' || cell.character == 0;
}

/* Every cell that `box` does not hold must be as it was. */
static void check_outside(const Chart *chart, Canvas *canvas, Box box)
{
	int wrong = 0;

	for (int i = 0; i < canvas->columns * canvas->rows; i++)
		canvas->cells[i] = (Cell){'#', ROLE_ERROR};
	chart_draw(chart, canvas, box);
	for (int i = 0; i < canvas->columns * canvas->rows; i++) {
		Cell cell = canvas->cells[i];

		if (!holds(box, i % canvas->columns, i / canvas->columns))
			wrong += cell.character != '#' || cell.role != ROLE_ERROR;
		else
			wrong += !is_drawable(chart, cell);
	}
	ck_assert_msg(wrong == 0, "%d cells are wrong with a box of %d x %d at %d %d", wrong,
	    box.columns, box.rows, box.column, box.row);
}

START_TEST(nothing_is_drawn_outside_of_any_box)
{
	ChartSeries all[4];
	Canvas canvas;

	four_series(all);
	all[1].label = "na\u00efve \u8a9e \U0001f600 search";
	all[2].emphasised = true;
	canvas_init(&canvas, 44, 34);
	for (int columns = 0; columns <= 40; columns++)
		for (int rows = 0; rows <= 30; rows++) {
			GlyphTier tier = (columns + rows) % 2 ? GLYPHS_ASCII : GLYPHS_BRAILLE;
			Chart chart = chart_of(tier, all, rows % 7 == 6 ? 0 : 4);

			chart.value_scale = columns % 3 ? SCALE_LOG : SCALE_LINEAR;
			check_outside(&chart, &canvas, (Box){2, 2, columns, rows});
			check_outside(&chart, &canvas, (Box){-5, -3, columns, rows});
			check_outside(&chart, &canvas, (Box){30, 20, columns, rows});
		}
	canvas_release(&canvas);
}
END_TEST

START_TEST(large_boxes_and_strange_series)
{
	Size strange[] = {{.n = 1e-300, .median = 1e-300}, {.n = 1, .median = 1e300},
	    {.n = 1e300, .median = 5e-324}, {.n = 2, .median = -1}, {.n = nan(""), .median = 1}};
	Fit fits[] = {{.law = &laws[LAW_FACTORIAL], .reference = 10, .scale = 1e300, .smallest = 1},
	    {.law = &laws[LAW_POWER_OF_3], .reference = 1e300, .scale = 1, .smallest = 1e-300},
	    {.law = &laws[LAW_LINEAR], .reference = nan(""), .scale = 1},
	    {.law = &laws[LAW_CONSTANT], .reference = 1, .scale = -HUGE_VAL}, {.law = NULL}};
	ChartSeries many[80];
	Canvas canvas;

	for (int i = 0; i < 80; i++)
		many[i] = (ChartSeries){.mark = (char)(i * 3),
		    .role = ROLE_SERIES,
		    .sizes = strange,
		    .size_count = 5,
		    .fit = &fits[i % 5],
		    .emphasised = i % 9 == 0};
	canvas_init(&canvas, 400, 120);
	for (GlyphTier tier = GLYPHS_ASCII; tier <= GLYPHS_BRAILLE; tier++)
		for (int kinds = 0; kinds < 4; kinds++)
			for (int i = 0; i < METRIC_COUNT; i++) {
				Chart chart = chart_of(tier, many, 80);

				chart.n_scale = kinds & 1 ? SCALE_LOG : SCALE_LINEAR;
				chart.value_scale = kinds & 2 ? SCALE_LOG : SCALE_LINEAR;
				chart.metric = (Metric)i;
				check_outside(&chart, &canvas, (Box){0, 0, 400 - 100 * i, 120});
			}
	canvas_release(&canvas);
}
END_TEST

START_TEST(a_frame_tells_where_values_are)
{
	ChartSeries all[4];
	Chart chart = chart_of(GLYPHS_BRAILLE, all, 4);
	Frame frame;

	four_series(all);
	ck_assert(chart_frame(&chart, (Box){3, 2, 80, 20}, &frame));
	ck_assert(frame.has_axes && frame.has_labels);
	ck_assert_int_eq(frame.plot.row, 2);
	ck_assert_int_eq(frame.plot.rows, 18);
	ck_assert_int_gt(frame.plot.column, 3);
	ck_assert_int_eq(frame.plot.column + frame.plot.columns + frame.margin, 83);
	ck_assert_double_gt(scale_position(&frame.n, 1048576), 0.9);
	ck_assert(!chart_frame(&chart, (Box){3, 2, 0, 20}, &frame));
	chart.series_count = 0;
	ck_assert(!chart_frame(&chart, (Box){3, 2, 80, 20}, &frame));
}
END_TEST

SUITE_MAIN("chart", four_laws_in_ascii, four_laws_in_braille, linear_and_mixed_axes,
    points_without_a_fit, a_single_point, small_boxes, nothing_measured_yet,
    zero_is_shown_on_a_linear_scale, identical_series_are_all_seen,
    points_are_seen_on_top_of_their_curves, nothing_is_drawn_outside_of_any_box,
    large_boxes_and_strange_series, a_frame_tells_where_values_are)
