/* A recording that comes with landau, in a terminal of its own, from its start to its end. Nothing
 * is measured, so every figure is known. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "emulator.h"
#include "suite.h"

static const EmulatorSetup setups[] = {
    {.columns = 80, .rows = 24, .term = "xterm-256color"},
    {.columns = 120, .rows = 40, .term = "xterm-256color"},
};
enum { SETUPS = sizeof setups / sizeof *setups };

static Emulator *replay(const EmulatorSetup *setup, const char *name)
{
	char *program = emulator_program("src/landau");
	const char *arguments[] = {program, "replay", name, NULL};
	Emulator *emulator = emulator_start(setup, arguments);

	emulator_pid(emulator);
	free(program);
	return emulator;
}

static void check_shows(Emulator *emulator, const char *text)
{
	ck_assert_msg(emulator_shows(emulator, text), "\"%s\" doesn't appear on:\n%s", text,
	    emulator_screen(emulator));
}

static void check_hides(Emulator *emulator, const char *text)
{
	ck_assert_msg(emulator_hides(emulator, text), "\"%s\" stays on:\n%s", text,
	    emulator_screen(emulator));
}

static void check_quits(Emulator *emulator)
{
	emulator_type(emulator, "q");
	ck_assert_msg(emulator_ends(emulator), "it doesn't end");
	ck_assert(WIFEXITED(emulator_status(emulator)));
	ck_assert_int_eq(WEXITSTATUS(emulator_status(emulator)), 0);
	ck_assert(emulator_is_restored(emulator));
	emulator_free(emulator);
}

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
		Emulator *emulator = replay(&setups[i], "basics");

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
		Emulator *emulator = replay(&setups[i], "basics");
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
		Emulator *emulator = replay(&setups[i], "basics");

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
	char *program = emulator_program("src/landau");
	const char *arguments[] = {
	    program, "race", "--budget=0.1", "linear-scan", "nested-loops", NULL};
	Emulator *emulator = emulator_start(&setups[0], arguments);

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
	free(program);
}
END_TEST

START_TEST(a_race_is_shown_as_one)
{
	for (int i = 0; i < SETUPS; i++) {
		Emulator *emulator = replay(&setups[i], "race");

		check_shows(emulator, "the same inputs and the same budget, log-log axes");
		check_shows(emulator, "recorded 2026-");
		check_shows(emulator, "1.3 of 1.3 s");
		check_shows(emulator, "1. b binary-search");
		check_shows(emulator, "2. a linear-scan");
		check_shows(emulator, "any n");
		check_shows(emulator,
		    "binary-search is ahead. From n = ");
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
    the_pages_show_what_was_measured, a_race_is_shown_as_one, a_race_is_run)
