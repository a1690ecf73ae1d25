/* The classroom in the real program, in a terminal of its own: from saved data, whose figures are
 * invented, from start to end; and once live, where no figure is checked. */
#include <string.h>

#include "onscreen.h"
#include "place.h"
#include "suite.h"

static const EmulatorSetup setups[] = {{.columns = 80, .rows = 24, .term = "xterm-256color"},
    {.columns = 120, .rows = 40, .term = "screen-256color"}};
enum { SETUPS = sizeof setups / sizeof *setups };

/* Invented data. */
static const char lecture[] = "tests/data/lecture.json";

/* A key, and what stands on the wall after it. */
typedef struct Step {
	const char *keys, *shown, *hidden;
} Step;

static void take(Emulator *emulator, const Step *steps, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		emulator_type(emulator, steps[i].keys);
		if (steps[i].shown)
			check_shows(emulator, steps[i].shown);
		if (steps[i].hidden)
			check_hides(emulator, steps[i].hidden);
	}
}

/* Nested loops on the wall, a vote about a million, who was right, the source with its counts. */
START_TEST(a_lecture_from_saved_data)
{
	static const Step steps[] = {{"a", "100 ns", NULL}, {"a", "10 ms", NULL},
	    {"p", "At n = ", "doubling"}, {"w", "what about n = ", NULL},
	    {"1M\r", "And at n = 1 M?", "what about"}, {"t", "O(n^2)", "And at"},
	    {"\t", "Which algorithm is this?", "nested-loops"}, {"\t", "nested-loops", NULL},
	    {"t", "4 min", NULL}, {"3", "1 \u2588", NULL}, {"3", "2 \u2588", NULL},
	    {"1", "1 \u2588", NULL}, {"\177", NULL, "1 \u2588"}, {"5", "a time or a law: ", NULL},
	    {"9 years\r", "9 years", "a time or a law"}, {"\r", "2 of 3 had it right.", NULL},
	    {"", "Measured up to n = 8.19 k, beyond by the law.", NULL}, {"", "> 3", NULL},
	    {"\t", "for (size_t j = i + 1; j < n; j++)", NULL}, {"", "x 4", NULL},
	    {"\r", "at n = 1 M, while the law holds", NULL}, {"\t", "10 ms", NULL},
	    {"\033[6~", "linear-scan", NULL}, {"p", "At n = ", NULL},
	    {"y", "What does time / n do as n grows?", NULL}, {"2", "1 \u2588", NULL},
	    {"\033[6~", "Right.", NULL}, {"\033[6~", "doubling", NULL}, {"P", "? help", NULL}};

	for (size_t i = 0; i < SETUPS; i++) {
		char file[PLACE_SIZE];
		Emulator *emulator = LANDAU(&setups[i], "--project", place_source(file, lecture));

		check_shows(emulator, "nested-loops");
		check_shows(emulator, "with each doubling of n");
		take(emulator, steps, sizeof steps / sizeof *steps);
		check_quits(emulator);
	}
}
END_TEST

START_TEST(a_remote_blanks_and_freezes)
{
	static const Step steps[] = {{"\033[6~", "linear-scan", NULL}, {".", NULL, "linear-scan"},
	    {"\033[6~", "linear-scan", NULL}, {"\033[5~", "nested-loops", NULL},
	    {"F", "frozen", NULL}, {"F", NULL, "frozen"}};
	char file[PLACE_SIZE];
	Emulator *emulator = LANDAU(&setups[0], "--project", place_source(file, lecture));

	check_shows(emulator, "with each doubling of n");
	take(emulator, steps, sizeof steps / sizeof *steps);
	check_quits(emulator);
}
END_TEST

/* On the way from linear to log-log there are frames between, and then nothing is written any
 * more. */
START_TEST(axes_go_over_in_steps)
{
	char file[PLACE_SIZE];
	Emulator *emulator = LANDAU(&setups[0], "--project", place_source(file, lecture));
	size_t before, written;

	check_shows(emulator, "with each doubling of n");
	while (!emulator_is_silent(emulator, 300))
		;
	before = emulator_output(emulator)->length;
	emulator_type(emulator, "a");
	check_shows(emulator, "100 ns");
	while (!emulator_is_silent(emulator, 300))
		;
	written = emulator_output(emulator)->length - before;
	/* One frame alone is no more than the screen. */
	ck_assert_uint_gt(written, 80 * 24);
	ck_assert(emulator_is_silent(emulator, 500));
	check_quits(emulator);
}
END_TEST

START_TEST(a_prediction_is_measured_live)
{
	Emulator *emulator = LANDAU(&setups[0], "--budget=0.3", "--project", "nested-loops");

	/* Before anything is measured: it waits for the first sizes. */
	check_shows(emulator, "nested-loops");
	emulator_type(emulator, "p");
	check_shows(emulator, "A digit is a vote");
	emulator_type(emulator, "1");
	check_shows(emulator, "1 \u2588");
	emulator_type(emulator, "\r");
	check_hides(emulator, "A digit is a vote");
	check_hides(emulator, "It is measured now");
	check_shows(emulator, "it");
	emulator_type(emulator, "\033");
	check_hides(emulator, "At n = ");
	check_quits(emulator);
}
END_TEST

/* All ten, the first answer each: the score and the explanations differ from run to run without a
 * seed, and not with one. */
START_TEST(a_quiz_from_start_to_end)
{
	for (size_t i = 0; i < SETUPS; i++) {
		char file[PLACE_SIZE];
		Emulator *emulator =
		    LANDAU(&setups[i], "quiz", "--seed=5", place_source(file, lecture));

		for (int card = 1; card <= 10; card++) {
			Text number = {0};

			text_printf(&number, "%d of 10", card);
			check_shows(emulator, text_string(&number));
			check_shows(emulator, "1-4 answer");
			emulator_type(emulator, "1");
			check_shows(emulator, "Enter next");
			ck_assert(strstr(emulator_screen(emulator), "Right. ") ||
				  strstr(emulator_screen(emulator), "No, it is "));
			emulator_type(emulator, "\r");
			check_hides(emulator, "Enter next");
			text_release(&number);
		}
		check_shows(emulator, " of 10 right.");
		check_quits(emulator);
	}
}
END_TEST

SUITE_MAIN("classroom", a_lecture_from_saved_data, a_remote_blanks_and_freezes,
    axes_go_over_in_steps, a_prediction_is_measured_live, a_quiz_from_start_to_end)
