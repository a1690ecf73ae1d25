/* The explorer of the real program, in a terminal of its own. What it measures is as fast as the
 * machine: only shapes are checked, never a figure or a verdict. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "family.h"
#include "onscreen.h"
#include "suite.h"

static const EmulatorSetup usual = {.columns = 80, .rows = 24, .term = "xterm-256color"};

/* Little to measure, and more than a test has patience for. */
#define SHORT "--budget=0.02"
#define LONG "--budget=3"

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
		Emulator *emulator = LANDAU(&setups[i], LONG);

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
	Emulator *emulator = LANDAU(&usual, LONG, "--all");

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
	Emulator *emulator = LANDAU(&usual, SHORT);

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

START_TEST(keys_choose_and_explain)
{
	static const struct {
		const char *keys, *shown;
	} steps[] = {{"j", "2 of 5"}, {"j", "3 of 5"}, {"k", "2 of 5"}, {"G", "5 of 5"},
	    {"g", "1 of 5"}, {"\033OB", "2 of 5"}, {"?", "? or Esc to close"}};
	Emulator *emulator = LANDAU(&usual, LONG, "basics");

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
	Emulator *emulator = LANDAU(&usual, SHORT);

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
	Emulator *emulator = LANDAU(&usual, LONG);

	check_shows(emulator, "log-log axes");
	for (size_t i = 0; i < sizeof axes / sizeof *axes; i++) {
		emulator_type(emulator, "a");
		check_shows(emulator, axes[i]);
	}
	check_quits(emulator);
}
END_TEST

START_TEST(space_pauses_and_resumes)
{
	Emulator *emulator = LANDAU(&usual, LONG, "--all");
	Family family;

	check_shows(emulator, "measuring ");
	emulator_type(emulator, " ");
	check_shows(emulator, "paused");
	check_shows(emulator, "Space resume");
	while (!emulator_is_silent(emulator, 1500))
		;
	ck_assert(emulator_is_silent(emulator, 500));
	family_find(&family, emulator_pid(emulator));
	ck_assert_int_ge(family_stopped(&family), 1);
	emulator_type(emulator, "j");
	check_shows(emulator, "2 of 14");
	emulator_type(emulator, " ");
	check_hides(emulator, "paused");
	check_shows(emulator, "measuring ");
	check_quits(emulator);
}
END_TEST

START_TEST(one_size_more_is_measured_at_once)
{
	Emulator *emulator = LANDAU(&usual, SHORT, "linear-scan");
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
	Emulator *emulator = LANDAU(&usual, SHORT, "binary-search", "linear-scan");

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
	Emulator *emulator = LANDAU(&usual, SHORT, "linear-scan");

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
	Emulator *emulator = LANDAU(&usual, LONG, "basics");

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
	Emulator *emulator = LANDAU(&usual, SHORT, "--no-mouse");

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
	Emulator *emulator = LANDAU(&usual, LONG, "basics");

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
	Emulator *emulator = LANDAU(&usual, LONG, "insertion-sort", "merge-sort");

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
	Emulator *emulator = LANDAU(&usual, SHORT, "quick-sort");

	check_shows(emulator, "1 of 1");
	emulator_type(emulator, "i");
	check_shows(emulator, "2 of 2");
	check_shows(emulator, "quick-sort:sorted");
	check_shows(emulator, "everything is measured");
	check_quits(emulator);
}
END_TEST

SUITE_MAIN("explore", list_chart_and_bars_are_there, only_one_target_is_marked_as_being_measured,
    when_all_is_measured_nothing_is_written, keys_choose_and_explain, what_is_chosen_is_measured,
    axes_change, space_pauses_and_resumes, one_size_more_is_measured_at_once,
    what_was_asked_for_ends_also_where_it_is_nothing, again_begins_from_nothing,
    a_mouse_chooses_and_turns_pages, a_mouse_that_is_not_wanted_is_not_taken,
    questions_are_answered, two_targets_are_compared, another_kind_of_input_is_measured)
