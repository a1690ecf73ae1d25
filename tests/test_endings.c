/* How the explorer of the real program stops and ends, of itself or of a signal: it gives its
 * terminal back and leaves no process. */
#include <signal.h>
#include <string.h>

#include "family.h"
#include "onscreen.h"
#include "suite.h"

static const EmulatorSetup usual = {.columns = 80, .rows = 24, .term = "xterm-256color"};

/* More to measure than a test has patience for. */
#define LONG "--budget=3"

START_TEST(quitting_leaves_no_process)
{
	Emulator *emulator = LANDAU(&usual, LONG, "--all");
	Family family;

	check_shows(emulator, "measuring ");
	family_find(&family, emulator_pid(emulator));
	ck_assert_uint_gt(family.count, 1);
	check_quits(emulator);
	ck_assert(family_ends(&family));
}
END_TEST

/* Of a program. */
static const int fatal[] = {
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};

START_TEST(every_fatal_signal_restores_and_leaves_no_process)
{
	for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) {
		Emulator *emulator = LANDAU(&usual, LONG);
		Family family;

		check_shows(emulator, "measuring ");
		check_taken(emulator);
		family_find(&family, emulator_pid(emulator));
		ck_assert_uint_gt(family.count, 1);
		emulator_signal(emulator, fatal[i]);
		check_dies_of(emulator, fatal[i]);
		check_given_back(emulator);
		emulator_free(emulator);
		ck_assert_msg(family_ends(&family), "signal %d leaves a process", fatal[i]);
	}
}
END_TEST

START_TEST(keys_of_the_terminal_end_it)
{
	static const struct {
		const char *key;
		int number;
	} keys[] = {{"\003", SIGINT}, {"\034", SIGQUIT}};

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		Emulator *emulator = LANDAU(&usual, LONG);

		check_shows(emulator, "measuring ");
		emulator_type(emulator, keys[i].key);
		check_dies_of(emulator, keys[i].number);
		check_given_back(emulator);
		emulator_free(emulator);
	}
}
END_TEST

START_TEST(a_terminal_that_is_gone_leaves_no_process)
{
	Emulator *emulator = LANDAU(&usual, LONG);
	Family family;

	check_shows(emulator, "measuring ");
	family_find(&family, emulator_pid(emulator));
	emulator_hang_up(emulator);
	check_dies_of(emulator, SIGHUP);
	emulator_free(emulator);
	ck_assert(family_ends(&family));
}
END_TEST

START_TEST(killed_outright_it_leaves_no_process)
{
	Emulator *emulator = LANDAU(&usual, LONG);
	Family family;

	check_shows(emulator, "measuring ");
	family_find(&family, emulator_pid(emulator));
	ck_assert_uint_gt(family.count, 1);
	emulator_signal(emulator, SIGKILL);
	check_dies_of(emulator, SIGKILL);
	emulator_free(emulator);
	ck_assert(family_ends(&family));
}
END_TEST

/* Several are there: each waits for its turn, and any of them may just have finished. */
static bool kill_a_worker(Emulator *emulator)
{
	Family family;
	pid_t worker;

	for (size_t skip = 0; skip < 3; skip++) {
		family_find(&family, emulator_pid(emulator));
		worker = family_worker(&family, skip);
		if (!worker || kill(worker, SIGKILL) != 0)
			return false;
		for (int i = 0; i < 20; i++) {
			if (strstr(emulator_screen(emulator), " failed"))
				return true;
			emulator_is_silent(emulator, 100);
		}
	}
	return false;
}

START_TEST(a_killed_worker_is_one_failed_row)
{
	EmulatorSetup setup = {.columns = 120, .rows = 40, .term = "xterm-256color"};
	Emulator *emulator = LANDAU(&setup, "--budget=0.5", "sorting", "--all");
	const char *failed;

	check_shows(emulator, "measuring ");
	ck_assert_msg(
	    kill_a_worker(emulator), "no row says failed:\n%s", emulator_screen(emulator));
	check_shows(emulator, "everything is measured");
	failed = strstr(emulator_screen(emulator), " failed");
	ck_assert_ptr_nonnull(failed);
	/* The first target's verdict stands, or it is the one that failed and is explained. */
	check_hides(emulator, "not measured yet");
	emulator_type(emulator, "q");
	check_ends_with(emulator, 0);
	emulator_free(emulator);
}
END_TEST

START_TEST(a_paused_program_quits)
{
	Emulator *emulator = LANDAU(&usual, LONG);
	Family family;

	check_shows(emulator, "measuring ");
	emulator_type(emulator, " ");
	check_shows(emulator, "paused");
	family_find(&family, emulator_pid(emulator));
	ck_assert_uint_gt(family.count, 0);
	check_quits(emulator);
	ck_assert(family_ends(&family));
}
END_TEST

START_TEST(a_stop_stops_the_measuring_too)
{
	Emulator *emulator = LANDAU(&usual, LONG, "--all");
	Family family;

	check_shows(emulator, "measuring ");
	emulator_type(emulator, "\032");
	ck_assert(emulator_stops(emulator));
	check_given_back(emulator);
	family_find(&family, emulator_pid(emulator));
	ck_assert_int_ge(family_stopped(&family), 1);
	emulator_continue(emulator);
	check_shows(emulator, "measuring ");
	check_taken(emulator);
	check_hides(emulator, "paused");
	check_quits(emulator);
	ck_assert(family_ends(&family));
}
END_TEST

SUITE_MAIN("endings", quitting_leaves_no_process, every_fatal_signal_restores_and_leaves_no_process,
    keys_of_the_terminal_end_it, a_terminal_that_is_gone_leaves_no_process,
    killed_outright_it_leaves_no_process, a_killed_worker_is_one_failed_row, a_paused_program_quits,
    a_stop_stops_the_measuring_too)
