/* The explorer of the real program, in a terminal of its own. What it measures is as fast as the
 * machine: only shapes are checked, never a figure or a verdict. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "emulator.h"
#include "family.h"
#include "suite.h"

static const EmulatorSetup usual = {.columns = 80, .rows = 24, .term = "xterm-256color"};

/* Little to measure, and more than a test has patience for. */
#define SHORT "--budget=0.02"
#define LONG "--budget=3"

enum { WORDS = 6 };

/* Starts landau with these words, up to a NULL. */
static Emulator *explore(const EmulatorSetup *setup, const char *const *words)
{
	char *program = emulator_program("src/landau");
	const char *arguments[WORDS + 2] = {program};
	Emulator *emulator;

	for (int i = 0; i < WORDS && words[i]; i++)
		arguments[i + 1] = words[i];
	emulator = emulator_start(setup, arguments);
	emulator_pid(emulator);
	free(program);
	return emulator;
}

#define EXPLORE(setup, ...) explore(setup, (const char *const[]){__VA_ARGS__, NULL})

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

/* Also where it has scrolled away since. */
static void check_wrote(const Emulator *emulator, const char *text)
{
	const char *all = text_string(emulator_output(emulator));

	ck_assert_msg(strstr(all, text) != NULL, "\"%s\" isn't in:\n%s", text, all);
}

static void check_given_back(const Emulator *emulator)
{
	ck_assert(!emulator_is_alternate(emulator));
	ck_assert(emulator_has_cursor(emulator));
	ck_assert(emulator_is_restored(emulator));
}

static void check_taken(const Emulator *emulator)
{
	ck_assert(emulator_is_alternate(emulator));
	ck_assert(!emulator_has_cursor(emulator));
	ck_assert(!emulator_is_restored(emulator));
}

static void check_ends_with(Emulator *emulator, int status)
{
	ck_assert_msg(emulator_ends(emulator), "it doesn't end");
	ck_assert_msg(WIFEXITED(emulator_status(emulator)), "killed by a signal");
	ck_assert_int_eq(WEXITSTATUS(emulator_status(emulator)), status);
}

static void check_dies_of(Emulator *emulator, int number)
{
	ck_assert_msg(emulator_ends(emulator), "signal %d doesn't end it", number);
	ck_assert_msg(WIFSIGNALED(emulator_status(emulator)), "signal %d: it ended with %d", number,
	    WEXITSTATUS(emulator_status(emulator)));
	ck_assert_int_eq(WTERMSIG(emulator_status(emulator)), number);
}

/* Ends a program that is still measuring, and looks for what it leaves behind. */
static void check_quits(Emulator *emulator)
{
	emulator_type(emulator, "q");
	check_ends_with(emulator, 0);
	check_given_back(emulator);
	emulator_free(emulator);
}

/* --------------------------------------------------------------------------------- what is shown
 */

START_TEST(list_chart_and_bars_are_there)
{
	static const EmulatorSetup setups[] = {
	    {.columns = 80, .rows = 24, .term = "xterm-256color"},
	    {.columns = 120, .rows = 40, .term = "screen-256color"},
	    {.columns = 200, .rows = 50, .term = "xterm"}};
	static const char *const parts[] = {"wall seconds per call against n, log-log axes",
	    "1 of ", " basics", "> a", "hash-lookup", "binary-search", "linear-scan",
	    "nested-loops", "naive-recursion", "merge-sort", "\u2514\u2500", "n\n", "Space pause",
	    "? help", "q quit"};

	for (size_t i = 0; i < sizeof setups / sizeof *setups; i++) {
		Emulator *emulator = EXPLORE(&setups[i], LONG);

		for (size_t part = 0; part < sizeof parts / sizeof *parts; part++)
			check_shows(emulator, parts[part]);
		check_shows(emulator, "measuring ");
		check_shows(emulator, " s left");
		check_taken(emulator);
		check_quits(emulator);
	}
}
END_TEST

/* How many rows of the list bear the mark. */
static int marks(const char *screen)
{
	int count = 0;

	for (; (screen = strchr(screen, '\n')); count += screen[3] == '*') {
		screen++;
		if (strlen(screen) < 4)
			break;
	}
	return count;
}

START_TEST(only_one_target_is_marked_as_being_measured)
{
	Emulator *emulator = EXPLORE(&usual, LONG, "--all");

	check_shows(emulator, "measuring ");
	for (int i = 0; i < 5; i++) {
		emulator_type(emulator, " ");
		check_shows(emulator, "paused: ");
		/* Half a frame may show two. */
		while (!emulator_is_silent(emulator, 200))
			;
		ck_assert_msg(marks(emulator_screen(emulator)) == 1, "not one mark on:\n%s",
		    emulator_screen(emulator));
		emulator_type(emulator, " ");
		check_hides(emulator, "paused");
	}
	check_quits(emulator);
}
END_TEST

START_TEST(when_all_is_measured_nothing_is_written)
{
	Emulator *emulator = EXPLORE(&usual, SHORT);

	check_shows(emulator, "everything is measured");
	check_hides(emulator, "left");
	check_hides(emulator, "so far");
	/* The tables come last. */
	while (!emulator_is_silent(emulator, 1500))
		;
	ck_assert(emulator_is_silent(emulator, 1000));
	check_quits(emulator);
}
END_TEST

/* ------------------------------------------------------------------------------------------ keys
 */

START_TEST(keys_choose_and_explain)
{
	static const struct {
		const char *keys, *shown;
	} steps[] = {{"j", "2 of 5"}, {"j", "3 of 5"}, {"k", "2 of 5"}, {"G", "5 of 5"},
	    {"g", "1 of 5"}, {"\033OB", "2 of 5"}, {"?", "? or Esc to close"}};
	Emulator *emulator = EXPLORE(&usual, LONG, "basics");

	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		emulator_type(emulator, steps[i].keys);
		check_shows(emulator, steps[i].shown);
	}
	emulator_type(emulator, "\033");
	check_hides(emulator, "keys - press");
	check_shows(emulator, "> b");
	check_quits(emulator);
}
END_TEST

/* The five are measured; all else that there is waits until it is chosen. */
START_TEST(what_is_chosen_is_measured)
{
	Emulator *emulator = EXPLORE(&usual, SHORT);

	check_shows(emulator, "everything is measured");
	emulator_type(emulator, "/merge\r");
	check_shows(emulator, "f merge-sort: not measured");
	check_shows(emulator, "Enter measure");
	while (!emulator_is_silent(emulator, 1500))
		;
	check_shows(emulator, "f merge-sort: not measured");
	emulator_type(emulator, "\r");
	check_hides(emulator, "not measured");
	check_shows(emulator, "everything is measured");
	/* What is marked is measured as well. */
	emulator_type(emulator, "c\033");
	check_shows(emulator, "hash-lookup");
	emulator_type(emulator, "/insertion\rc");
	check_shows(emulator, "[comparison]");
	check_shows(emulator, "h insertion-sort: ");
	check_quits(emulator);
}
END_TEST

START_TEST(axes_change)
{
	static const char *const axes[] = {"semi-log axes", "linear axes", "log-log axes"};
	Emulator *emulator = EXPLORE(&usual, LONG);

	check_shows(emulator, "log-log axes");
	for (size_t i = 0; i < sizeof axes / sizeof *axes; i++) {
		emulator_type(emulator, "a");
		check_shows(emulator, axes[i]);
	}
	check_quits(emulator);
}
END_TEST

/* How many of the family are stopped. */
static int stopped(const Family *family)
{
	int count = 0;

	for (size_t i = 0; i < family->count; i++)
		count += family->members[i].state == 'T';
	return count;
}

START_TEST(space_pauses_and_resumes)
{
	Emulator *emulator = EXPLORE(&usual, LONG, "--all");
	Family family;

	check_shows(emulator, "measuring ");
	emulator_type(emulator, " ");
	check_shows(emulator, "paused");
	check_shows(emulator, "Space resume");
	while (!emulator_is_silent(emulator, 1500))
		;
	ck_assert(emulator_is_silent(emulator, 500));
	family_find(&family, emulator_pid(emulator));
	ck_assert_int_ge(stopped(&family), 1);
	emulator_type(emulator, "j");
	check_shows(emulator, "2 of 14");
	emulator_type(emulator, " ");
	check_hides(emulator, "paused");
	check_shows(emulator, "measuring ");
	check_quits(emulator);
}
END_TEST

START_TEST(a_paused_program_quits)
{
	Emulator *emulator = EXPLORE(&usual, LONG);
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

START_TEST(one_size_more_is_measured_at_once)
{
	Emulator *emulator = EXPLORE(&usual, SHORT, "linear-scan");
	char *before;
	int slices = 0;

	check_shows(emulator, "everything is measured");
	while (!emulator_is_silent(emulator, 200))
		;
	before = strdup(emulator_screen(emulator));
	/* The axis reaches further then. */
	emulator_type(emulator, "n");
	while (!strstr(emulator_screen(emulator), "everything is measured") ||
	       strcmp(emulator_screen(emulator), before) == 0) {
		ck_assert_msg(
		    slices++ < 200, "nothing is measured on:\n%s", emulator_screen(emulator));
		emulator_is_silent(emulator, 100);
	}
	free(before);
	check_quits(emulator);
}
END_TEST

START_TEST(what_was_asked_for_ends_also_where_it_is_nothing)
{
	static const char *const keys[] = {"+", "R", "\r", "+", "n"};
	Emulator *emulator = EXPLORE(&usual, SHORT, "binary-search", "linear-scan");

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		check_shows(emulator, "everything is measured");
		emulator_type(emulator, keys[i]);
		while (!emulator_is_silent(emulator, 200))
			;
	}
	check_shows(emulator, "everything is measured");
	check_quits(emulator);
}
END_TEST

START_TEST(again_begins_from_nothing)
{
	Emulator *emulator = EXPLORE(&usual, SHORT, "linear-scan");

	check_shows(emulator, "everything is measured");
	emulator_type(emulator, " ");
	check_shows(emulator, "paused");
	emulator_type(emulator, "R");
	check_shows(emulator, "not measured yet");
	check_shows(emulator, "no measurements yet");
	emulator_type(emulator, " ");
	check_hides(emulator, "not measured yet");
	check_shows(emulator, "everything is measured");
	check_quits(emulator);
}
END_TEST

/* A press of a button and its release (0: the left one, 64 and 65: the wheel) in the terminal's own
 * words. */
static void press_button(Emulator *emulator, int button, int column, int row)
{
	char bytes[32];

	snprintf(bytes, sizeof bytes, "\033[<%d;%d;%dM", button, column + 1, row + 1);
	emulator_type(emulator, bytes);
	/* The wheel is never let go. */
	if (button >= 64)
		return;
	bytes[strlen(bytes) - 1] = 'm';
	emulator_type(emulator, bytes);
}

START_TEST(a_mouse_chooses_and_turns_pages)
{
	Emulator *emulator = EXPLORE(&usual, LONG, "basics");

	check_shows(emulator, "> a");
	press_button(emulator, 0, 8, 4); /* the third target, below its topic */
	check_shows(emulator, "3 of 5");
	press_button(emulator, 65, 8, 4);
	check_shows(emulator, "4 of 5");
	press_button(emulator, 64, 8, 4);
	check_shows(emulator, "3 of 5");
	/* The first key of the bar turns the page; the title has the names of pages. */
	press_button(emulator, 0, 2, 23);
	check_shows(emulator, "[chart]");
	press_button(emulator, 0, 33, 0);
	check_shows(emulator, "[source]");
	check_quits(emulator);
}
END_TEST

START_TEST(a_mouse_that_is_not_wanted_is_not_taken)
{
	Emulator *emulator = EXPLORE(&usual, SHORT, "--no-mouse");

	check_shows(emulator, "everything is measured");
	emulator_type(emulator, "q");
	check_ends_with(emulator, 0);
	ck_assert_ptr_null(strstr(text_string(emulator_output(emulator)), "1000h"));
	emulator_free(emulator);
}
END_TEST

/* What is typed and foretold, whatever the machine is: shapes only. */
START_TEST(questions_are_answered)
{
	Emulator *emulator = EXPLORE(&usual, LONG, "basics");

	check_shows(emulator, "> a");
	emulator_type(emulator, "/lin");
	check_shows(emulator, "list only what has lin_   1 of 5");
	check_hides(emulator, "hash-lookup");
	emulator_type(emulator, "\r");
	check_shows(emulator, "linear-scan");
	check_shows(emulator, "O(");
	emulator_type(emulator, "w1M");
	check_shows(emulator, "what about n = 1M_   about ");
	emulator_type(emulator, "\r");
	check_shows(emulator, "at n = 1 M");
	check_shows(emulator, "in 1 day");
	emulator_type(emulator, "\033");
	check_hides(emulator, "[forecast]");
	emulator_type(emulator, "m");
	check_shows(emulator, "CPU seconds per call against n");
	emulator_type(emulator, "mm");
	check_shows(emulator, "bytes");
	check_quits(emulator);
}
END_TEST

START_TEST(two_targets_are_compared)
{
	Emulator *emulator = EXPLORE(&usual, LONG, "insertion-sort", "merge-sort");

	check_shows(emulator, "> a");
	emulator_type(emulator, "cjc");
	check_shows(emulator, "[comparison]");
	check_shows(emulator, "a insertion-sort: ");
	check_shows(emulator, "b merge-sort: ");
	check_shows(emulator, "costs more");
	check_quits(emulator);
}
END_TEST

START_TEST(another_kind_of_input_is_measured)
{
	Emulator *emulator = EXPLORE(&usual, SHORT, "quick-sort");

	check_shows(emulator, "1 of 1");
	emulator_type(emulator, "i");
	check_shows(emulator, "2 of 2");
	check_shows(emulator, "quick-sort:sorted");
	check_shows(emulator, "everything is measured");
	check_quits(emulator);
}
END_TEST

/* --------------------------------------------------------------------------------------- endings
 */

START_TEST(quitting_leaves_no_process)
{
	Emulator *emulator = EXPLORE(&usual, LONG, "--all");
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
		Emulator *emulator = EXPLORE(&usual, LONG);
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
		Emulator *emulator = EXPLORE(&usual, LONG);

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
	Emulator *emulator = EXPLORE(&usual, LONG);
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
	Emulator *emulator = EXPLORE(&usual, LONG);
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
	Emulator *emulator = EXPLORE(&setup, "--budget=0.5", "sorting", "--all");
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

/* ---------------------------------------------------------------------------------- sizes, stops
 */

START_TEST(every_size_is_followed_in_mid_run)
{
	static const struct {
		int columns, rows;
		const char *shown; /* NULL: only that it lives */
	} sizes[] = {{120, 40, "plausible laws"}, {1, 1, NULL}, {10, 3, "has"},
	    {40, 10, "hash-lookup"}, {20, 5, "has"}, {200, 50, "plausible laws"},
	    {80, 24, "Space pause"}};
	Emulator *emulator = EXPLORE(&usual, LONG, "basics");

	check_shows(emulator, "measuring ");
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		emulator_resize(emulator, sizes[i].columns, sizes[i].rows);
		if (sizes[i].shown)
			check_shows(emulator, sizes[i].shown);
		else
			emulator_is_silent(emulator, 300);
	}
	for (int i = 0; i < 50; i++)
		emulator_resize(emulator, 40 + i, 10 + i % 7);
	emulator_resize(emulator, 80, 24);
	check_shows(emulator, "Space pause");
	check_shows(emulator, "1 of 5");
	check_quits(emulator);
}
END_TEST

START_TEST(it_begins_at_any_size)
{
	static const struct {
		int columns, rows;
	} sizes[] = {{1, 1}, {10, 3}, {2, 60}, {300, 2}, {40, 10}};

	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		EmulatorSetup setup = usual;
		Emulator *emulator;

		setup.columns = sizes[i].columns;
		setup.rows = sizes[i].rows;
		emulator = EXPLORE(&setup, LONG);
		while (emulator_is_silent(emulator, 5000) && !emulator_is_alternate(emulator))
			;
		/* The keyboard is read when the first frame is there. */
		emulator_resize(emulator, 80, 24);
		check_shows(emulator, "Space pause");
		check_quits(emulator);
	}
}
END_TEST

START_TEST(a_stop_stops_the_measuring_too)
{
	Emulator *emulator = EXPLORE(&usual, LONG, "--all");
	Family family;

	check_shows(emulator, "measuring ");
	emulator_type(emulator, "\032");
	ck_assert(emulator_stops(emulator));
	check_given_back(emulator);
	family_find(&family, emulator_pid(emulator));
	ck_assert_int_ge(stopped(&family), 1);
	emulator_continue(emulator);
	check_shows(emulator, "measuring ");
	check_taken(emulator);
	check_hides(emulator, "paused");
	check_quits(emulator);
	ck_assert(family_ends(&family));
}
END_TEST

/* ------------------------------------------------------------------------- terminals and locales
 */

START_TEST(a_dumb_terminal_gets_plain_lines)
{
	static const struct {
		const char *term, *why;
	} cases[] = {
	    {"dumb", "landau: this terminal can't position its cursor: plain lines instead"},
	    {"no-such-terminal", "plain lines instead"}, {NULL, "plain lines instead"}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		EmulatorSetup setup = usual;
		Emulator *emulator;

		setup.term = cases[i].term;
		emulator = EXPLORE(&setup, SHORT);
		check_ends_with(emulator, 0);
		check_wrote(emulator, cases[i].why);
		check_wrote(emulator, "largest n");
		check_wrote(emulator, "nested-loops");
		/* And what the pages show. */
		check_wrote(emulator, "plausible laws");
		check_wrote(emulator, "sizes of hash-lookup");
		check_wrote(emulator, "what linear-scan will cost");
		check_wrote(emulator, "nested-loops.c: how often each line runs at n = ");
		if (!cases[i].term || strcmp(cases[i].term, "dumb") == 0)
			ck_assert_ptr_null(strchr(text_string(emulator_output(emulator)), '\033'));
		check_given_back(emulator);
		emulator_free(emulator);
	}
}
END_TEST

START_TEST(plain_is_lines_in_any_terminal)
{
	Emulator *emulator = EXPLORE(&usual, SHORT, "--plain");

	check_ends_with(emulator, 0);
	check_wrote(emulator, "largest n");
	ck_assert_ptr_null(strchr(text_string(emulator_output(emulator)), '\033'));
	ck_assert_ptr_null(strstr(text_string(emulator_output(emulator)), "plain lines"));
	emulator_free(emulator);
}
END_TEST

START_TEST(no_color_sets_no_colours)
{
	static const struct {
		const char *variable;
		bool colours;
	} cases[] = {{"NO_COLOR=1", false}, {"NO_COLOR=", true}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		EmulatorSetup setup = usual;
		Emulator *emulator;

		setup.environment = (const char *const[]){cases[i].variable, NULL};
		emulator = EXPLORE(&setup, SHORT);
		check_shows(emulator, "everything is measured");
		emulator_type(emulator, "?");
		check_shows(emulator, "keys - press");
		emulator_type(emulator, "q");
		check_ends_with(emulator, 0);
		ck_assert(emulator_wrote_colours(emulator) == cases[i].colours);
		emulator_free(emulator);
	}
}
END_TEST

START_TEST(a_locale_without_utf8_gets_ascii_only)
{
	EmulatorSetup setup = usual;
	Emulator *emulator;

	setup.locale = "C";
	emulator = EXPLORE(&setup, SHORT);
	check_shows(emulator, "everything is measured");
	emulator_type(emulator, "?");
	check_shows(emulator, "keys - press");
	emulator_type(emulator, "?a");
	check_shows(emulator, "semi-log");
	emulator_type(emulator, "q");
	check_ends_with(emulator, 0);
	ck_assert(!emulator_wrote_bytes_above_ascii(emulator));
	emulator_free(emulator);
}
END_TEST

START_TEST(old_terminals_show_it_too)
{
	static const char *const terms[] = {"vt100", "linux", "screen"};

	for (size_t i = 0; i < sizeof terms / sizeof *terms; i++) {
		EmulatorSetup setup = usual;
		Emulator *emulator;

		setup.term = terms[i];
		emulator = EXPLORE(&setup, SHORT);
		check_shows(emulator, "everything is measured");
		check_shows(emulator, "> a");
		check_quits(emulator);
	}
}
END_TEST

/* A terminal of direct colour isn't known everywhere: its description is made here. */
START_TEST(direct_colours_are_those_of_the_palette)
{
	static const char source[] =
	    "landau-direct|a terminal of direct colour,\n"
	    "\tRGB, colors#0x1000000, pairs#0x7FFF,\n"
	    "\tsetaf=\\E[38\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%dm,\n"
	    "\tsetab=\\E[48\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%dm,\n"
	    "\tuse=xterm-256color,\n";
	EmulatorSetup setup = usual;
	char folder[] = "/tmp/landau-terminfo-XXXXXX";
	Text variable = {0}, command = {0};
	Emulator *emulator;
	FILE *tic;

	ck_assert_ptr_nonnull(mkdtemp(folder));
	text_printf(&command, "tic -x -o '%s' -", folder);
	tic = popen(text_string(&command), "w");
	ck_assert(tic && fputs(source, tic) >= 0 && pclose(tic) == 0);
	text_printf(&variable, "TERMINFO=%s", folder);
	setup.term = "landau-direct";
	setup.environment = (const char *const[]){text_string(&variable), NULL};
	emulator = EXPLORE(&setup, SHORT, "basics");
	check_shows(emulator, "everything is measured");
	/* Sky blue, and orange. */
	check_wrote(emulator, "\033[38:2::95:175:215m");
	check_wrote(emulator, "\033[38:2::215:175:0m");
	check_quits(emulator);
	text_clear(&command);
	text_printf(&command, "rm -rf '%s'", folder);
	ck_assert_int_eq(system(text_string(&command)), 0);
	text_release(&command);
	text_release(&variable);
}
END_TEST

START_TEST(what_is_unknown_is_refused_before_the_terminal_is_taken)
{
	Emulator *emulator = EXPLORE(&usual, "quick-sotr");

	check_ends_with(emulator, 2);
	check_shows(emulator, "quick-sort");
	ck_assert_ptr_null(strchr(text_string(emulator_output(emulator)), '\033'));
	emulator_free(emulator);
}
END_TEST

SUITE_MAIN("explore", list_chart_and_bars_are_there, only_one_target_is_marked_as_being_measured,
    when_all_is_measured_nothing_is_written, keys_choose_and_explain, what_is_chosen_is_measured,
    axes_change, space_pauses_and_resumes, a_paused_program_quits,
    one_size_more_is_measured_at_once, what_was_asked_for_ends_also_where_it_is_nothing,
    again_begins_from_nothing, a_mouse_chooses_and_turns_pages,
    a_mouse_that_is_not_wanted_is_not_taken, questions_are_answered, two_targets_are_compared,
    another_kind_of_input_is_measured, quitting_leaves_no_process,
    every_fatal_signal_restores_and_leaves_no_process, keys_of_the_terminal_end_it,
    a_terminal_that_is_gone_leaves_no_process, killed_outright_it_leaves_no_process,
    a_killed_worker_is_one_failed_row, every_size_is_followed_in_mid_run, it_begins_at_any_size,
    a_stop_stops_the_measuring_too, a_dumb_terminal_gets_plain_lines,
    plain_is_lines_in_any_terminal, no_color_sets_no_colours, a_locale_without_utf8_gets_ascii_only,
    old_terminals_show_it_too, direct_colours_are_those_of_the_palette,
    what_is_unknown_is_refused_before_the_terminal_is_taken)
