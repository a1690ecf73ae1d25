/* A recording that comes with landau, in a terminal of its own, from its start to its end. Nothing
 * is measured, so every figure is known. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "onscreen.h"
#include "suite.h"

static const EmulatorSetup setups[] = {
    {.columns = 80, .rows = 24, .term = "xterm-256color"},
    {.columns = 120, .rows = 40, .term = "xterm-256color"},
};
enum { SETUPS = sizeof setups / sizeof *setups };

/* "paused at 0.3 of 1.8 s": how much of it, as a text that is kept until the next call. */
static const char *position(Emulator *emulator)
{
	static char at[32];
	const char *screen = emulator_screen(emulator), *found = strstr(screen, "paused at ");

	ck_assert_msg(found != NULL, "it isn't paused:\n%s", screen);
	snprintf(at, sizeof at, "%.*s", (int)strcspn(found, "\n"), found);
	return at;
}

START_TEST(it_runs_to_its_end_and_says_when_it_was)
{
	for (int i = 0; i < SETUPS; i++) {
		Emulator *emulator = LANDAU(&setups[i], "replay", "basics");

		check_shows(emulator, "recorded 2026-");
		check_shows(emulator, "O(1.618^n)");
		check_shows(emulator, "nested-loops");
		check_shows(emulator, "O(n^2)");
		/* Both are the same where it ends. */
		check_shows(emulator, "1.7 of 1.7 s");
		check_shows(emulator, "O(log n)");
		check_quits(emulator);
	}
}
END_TEST

START_TEST(it_goes_on_and_back_by_sizes)
{
	for (int i = 0; i < SETUPS; i++) {
		Emulator *emulator = LANDAU(&setups[i], "replay", "basics");
		char first[32], second[32];

		check_shows(emulator, "recorded 2026-");
		/* From wherever it is by now, to the start and some sizes on. */
		emulator_type(emulator, "+R ");
		check_shows(emulator, "paused at 0.");
		emulator_type(emulator, "nnnnnnnnnn");
		while (!emulator_is_silent(emulator, 300))
			;
		snprintf(first, sizeof first, "%s", position(emulator));
		emulator_type(emulator, "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnn");
		ck_assert(emulator_hides(emulator, first));
		snprintf(second, sizeof second, "%s", position(emulator));
		ck_assert_str_lt(first, second);
		emulator_type(emulator,
		    "\177\177\177\177\177\177\177\177\177\177\177\177\177\177\177\177\177\177\177\177\177\177\177\177\177\177\177\177\177\177");
		check_shows(emulator, first);
		check_quits(emulator);
	}
}
END_TEST

START_TEST(the_pages_show_what_was_measured)
{
	for (int i = 0; i < SETUPS; i++) {
		Emulator *emulator = LANDAU(&setups[i], "replay", "basics");

		check_shows(emulator, "recorded 2026-");
		emulator_type(emulator, "+jjj");
		check_shows(emulator, "O(n^2)  quadratic: doubling n makes it 4 times slower  (9");
		emulator_type(emulator, "i");
		check_shows(emulator, "has no other kind of input");
		emulator_type(emulator, "w1e6\r");
		check_shows(emulator, "at n = 1 M");
		check_quits(emulator);
	}
}
END_TEST

/* Once live: of what is measured only the shape is checked. */
START_TEST(a_race_is_run)
{
	Emulator *emulator =
	    LANDAU(&setups[0], "race", "--budget=0.1", "linear-scan", "nested-loops");

	check_shows(emulator, "the same inputs and the same budget, log-log axes");
	check_shows(emulator, "everything is measured");
	check_shows(emulator, "1. a linear-scan");
	check_shows(emulator, "2. b nested-loops");
	check_shows(emulator, "linear-scan is ahead.");
	emulator_type(emulator, "C");
	check_shows(emulator, "measuring ");
	check_shows(emulator, "everything is measured");
	emulator_type(emulator, "\033");
	check_shows(emulator, "1 of 2");
	check_quits(emulator);
}
END_TEST

/* The lecture from a recording: nested loops on the wall, a vote about a million, who was right,
 * the source with its counts, the race against linear scan, and a handout. */
START_TEST(a_lecture_is_given)
{
	static const struct {
		const char *keys, *shown;
	} steps[] = {{"", "recorded 2026-"}, {"+", "1.7 of 1.7 s"}, {"jjj", "d nested-loops:"},
	    {"P", "O(n^2)  quadratic"}, {"p", "And at n = 2 k?"}, {"w1M\r", "And at n = 1 M?"},
	    {"3", "1 \u2588"}, {"3", "2 \u2588"}, {"1", "1 \u2588"}, {"\r", "2 of 3 had it right."},
	    {"", "Measured up to n = 1.12 k, beyond"}, {"\t", "for (size_t j = i + 1; j < n; j++)"},
	    {"", "runs at n = 438"}, {"\r", "at n = 1 M, while the law holds"},
	    {"\tck", "c linear-scan"}, {"cC", "at n = 1.12 k"}, {"", "1. c linear-scan  O(n)"},
	    {"", "2. d nested-loops  O(n^2)"}, {"P", "linear-scan is ahead."}, {"sr", "saved as "}};
	static char text[1 << 17];

	for (int i = 0; i < SETUPS; i++) {
		char folder[] = "/tmp/lecture-XXXXXX", path[64];
		Emulator *emulator;
		FILE *handout;

		ck_assert_ptr_nonnull(mkdtemp(folder));
		emulator = landau_start_in(
		    folder, &setups[i], (const char *const[]){"replay", "basics", NULL});
		for (size_t k = 0; k < sizeof steps / sizeof *steps; k++) {
			emulator_type(emulator, steps[k].keys);
			check_shows(emulator, steps[k].shown);
		}
		check_quits(emulator);
		snprintf(path, sizeof path, "%s/landau-1.7", folder);
		handout = fopen(path, "r");
		ck_assert_msg(handout != NULL, "there is no %s", path);
		ck_assert_uint_gt(fread(text, 1, sizeof text - 1, handout), 0);
		ck_assert_ptr_nonnull(strstr(text, ".SS \"nested-loops\""));
		fclose(handout);
		ck_assert_int_eq(unlink(path), 0);
		ck_assert_int_eq(rmdir(folder), 0);
	}
}
END_TEST

START_TEST(a_race_is_shown_as_one)
{
	for (int i = 0; i < SETUPS; i++) {
		Emulator *emulator = LANDAU(&setups[i], "replay", "race");

		check_shows(emulator, "the same inputs and the same budget, log-log axes");
		check_shows(emulator, "recorded 2026-");
		check_shows(emulator, "1.3 of 1.3 s");
		check_shows(emulator, "1. b binary-search");
		check_shows(emulator, "2. a linear-scan");
		check_shows(emulator, "any n");
		check_shows(emulator, "binary-search is ahead. From n = ");
		emulator_type(emulator, "a");
		check_shows(emulator, "semi-log axes");
		/* Once more: who races is looked at, not measured. */
		emulator_type(emulator, "C");
		check_shows(emulator, "1.3 of 1.3 s");
		emulator_type(emulator, "P");
		check_hides(emulator, "10 s buy");
		check_shows(emulator, "as long as binary-search at n = ");
		check_shows(emulator, "2. a linear-scan  O(n)");
		check_shows(emulator, "recorded 2026-");
		emulator_type(emulator, "P\033");
		check_shows(emulator, "1 of 2");
		check_quits(emulator);
	}
}
END_TEST

SUITE_MAIN("replay", it_runs_to_its_end_and_says_when_it_was, it_goes_on_and_back_by_sizes,
    the_pages_show_what_was_measured, a_lecture_is_given, a_race_is_shown_as_one, a_race_is_run)
