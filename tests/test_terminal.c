#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "onscreen.h"
#include "place.h"
#include "suite.h"

typedef struct Probe {
	Emulator *emulator;
	char program[PLACE_SIZE];
	char file[64]; /* where the program writes what it shows */
} Probe;

static const EmulatorSetup usual = {.columns = 80, .rows = 24, .term = "xterm-256color"};

static void probe_init(Probe *probe, const EmulatorSetup *setup)
{
	int descriptor;

	*probe = (Probe){.emulator = NULL};
	place_built(probe->program, "tests/terminal_probe");
	snprintf(probe->file, sizeof probe->file, "/tmp/landau-canvas-XXXXXX");
	descriptor = mkstemp(probe->file);
	ck_assert_int_ge(descriptor, 0);
	close(descriptor);
	probe->emulator =
	    emulator_start(setup, (const char *const[]){probe->program, probe->file, NULL});
}

static void probe_release(Probe *probe)
{
	char half[sizeof probe->file + 4]; /* what it was writing when it was killed */

	emulator_free(probe->emulator);
	snprintf(half, sizeof half, "%s.new", probe->file);
	unlink(half);
	unlink(probe->file);
}

/* What the program meant to show; the caller frees it. */
static char *read_canvas(const Probe *probe)
{
	FILE *file = fopen(probe->file, "r");
	Text text = {0};
	char line[4096];

	ck_assert_ptr_nonnull(file);
	while (fgets(line, sizeof line, file))
		text_append(&text, line);
	fclose(file);
	text_append(&text, "");
	return text.bytes;
}

/* `frame` stands in the first row, and the rest may still be on its way. */
static void check_screen_is_the_canvas(Probe *probe, const char *frame)
{
	enum { SILENCES = 400, SILENCE_MS = 50 };
	char *canvas;

	check_shows(probe->emulator, frame);
	canvas = read_canvas(probe);
	for (int i = 0; i < SILENCES && strcmp(emulator_screen(probe->emulator), canvas) != 0;
	     i++) {
		emulator_is_silent(probe->emulator, SILENCE_MS);
		free(canvas);
		canvas = read_canvas(probe);
	}
	ck_assert_str_eq(emulator_screen(probe->emulator), canvas);
	free(canvas);
}

START_TEST(the_screen_is_the_canvas)
{
	static const char *const terms[] = {"xterm-256color", "screen-256color", "linux", "vt100"};

	for (size_t i = 0; i < sizeof terms / sizeof *terms; i++) {
		EmulatorSetup setup = usual;
		Probe probe;

		setup.term = terms[i];
		probe_init(&probe, &setup);
		check_screen_is_the_canvas(&probe, "key none, frame 1");
		emulator_type(probe.emulator, "b");
		check_screen_is_the_canvas(&probe, "key b, frame 2");
		probe_release(&probe);
	}
}
END_TEST

START_TEST(after_q_the_terminal_is_as_before)
{
	Probe probe;

	probe_init(&probe, &usual);
	check_shows(probe.emulator, "frame 1");
	check_taken(probe.emulator);
	emulator_type(probe.emulator, "q");
	check_ends_with(probe.emulator, 0);
	check_given_back(probe.emulator);
	probe_release(&probe);
}
END_TEST

START_TEST(after_exit_the_terminal_is_as_before)
{
	Probe probe;

	probe_init(&probe, &usual);
	check_shows(probe.emulator, "frame 1");
	emulator_type(probe.emulator, "x");
	check_ends_with(probe.emulator, 3);
	check_given_back(probe.emulator);
	probe_release(&probe);
}
END_TEST

START_TEST(every_fatal_signal_restores_and_is_raised_again)
{
	static const int numbers[] = {
	    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		Probe probe;

		probe_init(&probe, &usual);
		check_shows(probe.emulator, "frame 1");
		check_taken(probe.emulator);
		emulator_signal(probe.emulator, numbers[i]);
		check_dies_of(probe.emulator, numbers[i]);
		check_given_back(probe.emulator);
		probe_release(&probe);
	}
}
END_TEST

START_TEST(crashes_of_its_own_restore)
{
	static const struct {
		const char *key;
		int number;
	} crashes[] = {{"S", SIGSEGV}, {"A", SIGABRT}, {"\003", SIGINT}, {"\034", SIGQUIT}};

	for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) {
		Probe probe;

		probe_init(&probe, &usual);
		check_shows(probe.emulator, "frame 1");
		emulator_type(probe.emulator, crashes[i].key);
		check_dies_of(probe.emulator, crashes[i].number);
		check_given_back(probe.emulator);
		probe_release(&probe);
	}
}
END_TEST

START_TEST(a_terminal_that_is_gone_ends_the_program)
{
	Probe probe;

	probe_init(&probe, &usual);
	check_shows(probe.emulator, "frame 1");
	emulator_hang_up(probe.emulator);
	check_dies_of(probe.emulator, SIGHUP);
	probe_release(&probe);
}
END_TEST

START_TEST(resizes_are_followed)
{
	static const struct {
		int columns, rows;
		const char *shown;
	} sizes[] = {{60, 10, "size 60x10"}, {120, 40, "size 120x40"}, {33, 50, "size 33x50"}};
	Probe probe;

	probe_init(&probe, &usual);
	check_shows(probe.emulator, "size 80x24");
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		emulator_resize(probe.emulator, sizes[i].columns, sizes[i].rows);
		check_screen_is_the_canvas(&probe, sizes[i].shown);
	}
	emulator_resize(probe.emulator, 5, 3);
	emulator_resize(probe.emulator, 70, 20);
	check_screen_is_the_canvas(&probe, "size 70x20");
	probe_release(&probe);
}
END_TEST

/* A program that was stopped draws at once when it goes on. */
static void check_goes_on(Probe *probe, int columns, const char *size)
{
	emulator_resize(probe->emulator, columns, 20);
	emulator_continue(probe->emulator);
	check_screen_is_the_canvas(probe, size);
	check_taken(probe->emulator);
}

START_TEST(suspending_gives_the_terminal_back_for_a_while)
{
	Probe probe;

	probe_init(&probe, &usual);
	check_shows(probe.emulator, "frame 1");
	emulator_type(probe.emulator, "\032");
	ck_assert(emulator_stops(probe.emulator));
	check_given_back(probe.emulator);
	check_goes_on(&probe, 70, "size 70x20");

	emulator_signal(probe.emulator, SIGTSTP);
	ck_assert(emulator_stops(probe.emulator));
	check_given_back(probe.emulator);
	check_goes_on(&probe, 60, "size 60x20");

	emulator_type(probe.emulator, "Z");
	ck_assert(emulator_stops(probe.emulator));
	check_given_back(probe.emulator);
	check_goes_on(&probe, 50, "size 50x20");

	emulator_type(probe.emulator, "q");
	check_ends_with(probe.emulator, 0);
	check_given_back(probe.emulator);
	probe_release(&probe);
}
END_TEST

START_TEST(a_stop_that_cannot_be_caught_is_repaired_afterwards)
{
	Probe probe;

	probe_init(&probe, &usual);
	check_shows(probe.emulator, "frame 1");
	emulator_signal(probe.emulator, SIGSTOP);
	ck_assert(emulator_stops(probe.emulator));
	check_goes_on(&probe, 70, "size 70x20");
	probe_release(&probe);
}
END_TEST

START_TEST(what_is_ended_while_stopped_leaves_the_terminal_alone)
{
	Probe probe;
	size_t written;

	probe_init(&probe, &usual);
	check_shows(probe.emulator, "frame 1");
	emulator_type(probe.emulator, "\032");
	ck_assert(emulator_stops(probe.emulator));
	written = emulator_output(probe.emulator)->length;
	emulator_signal(probe.emulator, SIGTERM);
	emulator_continue(probe.emulator);
	check_dies_of(probe.emulator, SIGTERM);
	ck_assert_uint_eq(emulator_output(probe.emulator)->length, written);
	check_given_back(probe.emulator);
	probe_release(&probe);
}
END_TEST

START_TEST(no_color_sets_no_colours)
{
	static const struct {
		const char *variable;
		bool colours;
	} cases[] = {{"NO_COLOR=1", false}, {"NO_COLOR=", true}, {"OTHER=1", true}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		EmulatorSetup setup = usual;
		Probe probe;

		setup.environment = (const char *const[]){cases[i].variable, NULL};
		probe_init(&probe, &setup);
		check_screen_is_the_canvas(&probe, "frame 1");
		emulator_type(probe.emulator, "q");
		check_ends_with(probe.emulator, 0);
		ck_assert_msg(
		    wrote_colours(probe.emulator) == cases[i].colours, "%s", cases[i].variable);
		probe_release(&probe);
	}
}
END_TEST

START_TEST(a_locale_without_utf8_gets_ascii_only)
{
	EmulatorSetup setup = usual;
	Probe probe;

	setup.locale = "C";
	probe_init(&probe, &setup);
	check_shows(probe.emulator, "frame 1");
	check_shows(probe.emulator, " ?|? |? ");
	emulator_type(probe.emulator, "q");
	check_ends_with(probe.emulator, 0);
	ck_assert(!wrote_above_ascii(probe.emulator));
	probe_release(&probe);
}
END_TEST

START_TEST(curves_are_drawn_in_what_the_terminal_can_show)
{
	static const struct {
		const char *term, *locale, *glyphs;
	} cases[] = {{"xterm", "C.UTF-8", " braille "}, {"linux", "C.UTF-8", " half "},
	    {"xterm", "C", " ascii "}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		EmulatorSetup setup = usual;
		Probe probe;

		setup.term = cases[i].term;
		setup.locale = cases[i].locale;
		probe_init(&probe, &setup);
		check_shows(probe.emulator, cases[i].glyphs);
		probe_release(&probe);
	}
}
END_TEST

START_TEST(what_was_ignored_stays_ignored)
{
	EmulatorSetup setup = usual;
	Probe probe;

	setup.ignored = SIGHUP;
	probe_init(&probe, &setup);
	check_shows(probe.emulator, "frame 1");
	emulator_signal(probe.emulator, SIGHUP);
	emulator_type(probe.emulator, "b");
	check_shows(probe.emulator, "key b, frame 2");
	emulator_type(probe.emulator, "q");
	check_ends_with(probe.emulator, 0);
	probe_release(&probe);
}
END_TEST

START_TEST(terminals_that_cannot_be_used_are_refused)
{
	static const struct {
		const char *term, *reason;
	} cases[] = {{"dumb", "can't position its cursor"}, {"no-such-terminal", "doesn't know"},
	    {"", "TERM isn't set"}, {NULL, "TERM isn't set"}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		EmulatorSetup setup = usual;
		Probe probe;

		setup.term = cases[i].term;
		probe_init(&probe, &setup);
		check_shows(probe.emulator, cases[i].reason);
		check_ends_with(probe.emulator, 5);
		ck_assert_ptr_null(strchr(text_string(emulator_output(probe.emulator)), '\033'));
		check_given_back(probe.emulator);
		probe_release(&probe);
	}
}
END_TEST

START_TEST(keys_are_read)
{
	static const struct {
		const char *typed, *shown;
	} keys[] = {{"\033[21~", "key F10"}, {"\033OA", "key Up"}, {"\r", "key Enter"},
	    {"\014", "key ^L"}, {"\xc4\x82", "key \xc4\x82"}, {"\033", "key Esc"}};
	Probe probe;

	probe_init(&probe, &usual);
	check_shows(probe.emulator, "frame 1");
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		emulator_type(probe.emulator, keys[i].typed);
		check_shows(probe.emulator, keys[i].shown);
	}
	probe_release(&probe);
}
END_TEST

START_TEST(only_what_changed_is_sent)
{
	Probe probe;
	size_t written;

	probe_init(&probe, &usual);
	check_screen_is_the_canvas(&probe, "key none, frame 1");
	written = emulator_output(probe.emulator)->length;
	ck_assert(emulator_is_silent(probe.emulator, 300));
	emulator_type(probe.emulator, "b");
	check_screen_is_the_canvas(&probe, "key b, frame 2");
	ck_assert_uint_le(emulator_output(probe.emulator)->length - written, 120);
	/* ^L repaints all of it. */
	written = emulator_output(probe.emulator)->length;
	emulator_type(probe.emulator, "\014");
	check_screen_is_the_canvas(&probe, "key ^L, frame 3");
	ck_assert_uint_ge(emulator_output(probe.emulator)->length - written, 80 * 24);
	probe_release(&probe);
}
END_TEST

SUITE_MAIN("terminal", the_screen_is_the_canvas, after_q_the_terminal_is_as_before,
    after_exit_the_terminal_is_as_before, every_fatal_signal_restores_and_is_raised_again,
    crashes_of_its_own_restore, a_terminal_that_is_gone_ends_the_program, resizes_are_followed,
    suspending_gives_the_terminal_back_for_a_while,
    a_stop_that_cannot_be_caught_is_repaired_afterwards,
    what_is_ended_while_stopped_leaves_the_terminal_alone, no_color_sets_no_colours,
    a_locale_without_utf8_gets_ascii_only, curves_are_drawn_in_what_the_terminal_can_show,
    what_was_ignored_stays_ignored, terminals_that_cannot_be_used_are_refused, keys_are_read,
    only_what_changed_is_sent)
