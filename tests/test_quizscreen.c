#include "tui/quizscreen.h"

#include <string.h>

#include "approved.h"
#include "suite.h"
#include "tui/keys.h"

static Source source;

static void setup(void)
{
	static const char text[] = "/* pairs.c */\n"
				   "static size_t pairs(const int *values, size_t n)\n"
				   "{\n"
				   "    size_t found = 0;\n"
				   "    for (size_t i = 0; i < n; i++)\n"
				   "        for (size_t j = 0; j < i; j++)\n"
				   "            found += values[i] == values[j];\n"
				   "    return found;\n"
				   "}\n";

	source_init(&source, "pairs.c", text, sizeof text - 1);
	for (double n = 256; n <= 512; n *= 2) {
		source_add(&source, 5, n, n);
		source_add(&source, 6, n, n * n / 2);
	}
}

static void teardown(void)
{
	source_release(&source);
}

static QuizSheet asked(void)
{
	return (QuizSheet){.number = 3,
	    .count = 10,
	    .score = 2,
	    .question = "Which law does this follow?",
	    .options = {"O(n)", "O(n^1.5)", "O(n^2)", "O(n^3)"},
	    .option_count = 4,
	    .source = &source};
}

static QuizSheet answered(void)
{
	QuizSheet sheet = asked();

	sheet.is_answered = true;
	sheet.chosen = 0;
	sheet.right = 2;
	sheet.words =
	    "No, it is 3. pairs is O(n^2), quadratic: doubling n makes it 4 times slower.";
	return sheet;
}

static void check(const char *name, const QuizSheet *sheet, GlyphTier glyphs)
{
	static const struct {
		int columns, rows;
	} sizes[] = {{80, 24}, {120, 40}, {40, 10}};

	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		Canvas canvas;

		canvas_init(&canvas, sizes[i].columns, sizes[i].rows);
		quizscreen_draw(sheet, glyphs, &canvas);
		approved_check_canvas(name, glyphs, &canvas);
		canvas_release(&canvas);
	}
}

START_TEST(screens_are_as_they_were_approved)
{
	QuizSheet sheet = asked();

	setup();
	check("quiz-asked", &sheet, GLYPHS_BRAILLE);
	sheet = answered();
	check("quiz-answered", &sheet, GLYPHS_BRAILLE);
	check("quiz-answered", &sheet, GLYPHS_ASCII);
	sheet =
	    (QuizSheet){.score = 8, .question = "8 of 10 right. Look again at: pairs (O(n^2))."};
	check("quiz-over", &sheet, GLYPHS_BRAILLE);
	teardown();
}
END_TEST

START_TEST(every_size_is_drawn)
{
	QuizSheet sheet = answered();

	setup();
	for (int columns = 1; columns < 90; columns += 8)
		for (int rows = 1; rows < 30; rows++) {
			Canvas canvas;

			canvas_init(&canvas, columns, rows);
			quizscreen_draw(&sheet, GLYPHS_BRAILLE, &canvas);
			canvas_release(&canvas);
		}
	teardown();
}
END_TEST

START_TEST(keys_answer_and_go_on)
{
	QuizSheet open = asked(), done = answered(), over = {.score = 1};

	ck_assert_int_eq(quizscreen_key(&open, '2').kind, COMMAND_VOTE);
	ck_assert_uint_eq(quizscreen_key(&open, '2').vote, 1);
	ck_assert_int_eq(quizscreen_key(&open, '5').kind, COMMAND_NONE);
	ck_assert_int_eq(quizscreen_key(&open, '\r').kind, COMMAND_NONE);
	ck_assert_int_eq(quizscreen_key(&done, '2').kind, COMMAND_NONE);
	ck_assert_int_eq(quizscreen_key(&done, '\r').kind, COMMAND_CHOOSE);
	ck_assert_int_eq(quizscreen_key(&done, ' ').kind, COMMAND_CHOOSE);
	ck_assert_int_eq(quizscreen_key(&done, SPECIAL_PAGE_DOWN).kind, COMMAND_CHOOSE);
	ck_assert_int_eq(quizscreen_key(&over, '\r').kind, COMMAND_QUIT);
	ck_assert_int_eq(quizscreen_key(&open, 'q').kind, COMMAND_QUIT);
	ck_assert_int_eq(quizscreen_key(&open, 27).kind, COMMAND_QUIT);
	ck_assert_int_eq(quizscreen_key(&open, 'n').kind, COMMAND_NONE);
}
END_TEST

SUITE_MAIN(
    "quizscreen", screens_are_as_they_were_approved, every_size_is_drawn, keys_answer_and_go_on)
