/* The explorer of the real program in terminals of any size, of any kind and in any locale. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "onscreen.h"
#include "suite.h"

static const EmulatorSetup usual = {.columns = 80, .rows = 24, .term = "xterm-256color"};

/* Little to measure, and more than a test has patience for. */
#define SHORT "--budget=0.02"
#define LONG "--budget=3"

START_TEST(every_size_is_followed_in_mid_run)
{
	static const struct {
		int columns, rows;
		const char *shown; /* NULL: only that it lives */
	} sizes[] = {{120, 40, "plausible laws"}, {1, 1, NULL}, {10, 3, "has"},
	    {40, 10, "hash-lookup"}, {20, 5, "has"}, {200, 50, "plausible laws"},
	    {80, 24, "Space pause"}};
	Emulator *emulator = LANDAU(&usual, LONG, "basics");

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
		emulator = LANDAU(&setup, LONG);
		while (emulator_is_silent(emulator, 5000) && !emulator_is_alternate(emulator))
			;
		/* The keyboard is read when the first frame is there. */
		emulator_resize(emulator, 80, 24);
		check_shows(emulator, "Space pause");
		check_quits(emulator);
	}
}
END_TEST

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
		emulator = LANDAU(&setup, SHORT);
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
	Emulator *emulator = LANDAU(&usual, SHORT, "--plain");

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
		emulator = LANDAU(&setup, SHORT);
		check_shows(emulator, "everything is measured");
		emulator_type(emulator, "?");
		check_shows(emulator, "keys - press");
		emulator_type(emulator, "q");
		check_ends_with(emulator, 0);
		ck_assert(wrote_colours(emulator) == cases[i].colours);
		emulator_free(emulator);
	}
}
END_TEST

START_TEST(a_locale_without_utf8_gets_ascii_only)
{
	EmulatorSetup setup = usual;
	Emulator *emulator;

	setup.locale = "C";
	emulator = LANDAU(&setup, SHORT);
	check_shows(emulator, "everything is measured");
	emulator_type(emulator, "?");
	check_shows(emulator, "keys - press");
	emulator_type(emulator, "?a");
	check_shows(emulator, "semi-log");
	emulator_type(emulator, "q");
	check_ends_with(emulator, 0);
	ck_assert(!wrote_above_ascii(emulator));
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
		emulator = LANDAU(&setup, SHORT);
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
	emulator = LANDAU(&setup, SHORT, "basics");
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
	Emulator *emulator = LANDAU(&usual, "quick-sotr");

	check_ends_with(emulator, 2);
	check_shows(emulator, "quick-sort");
	ck_assert_ptr_null(strchr(text_string(emulator_output(emulator)), '\033'));
	emulator_free(emulator);
}
END_TEST

SUITE_MAIN("anyterminal", every_size_is_followed_in_mid_run, it_begins_at_any_size,
    a_dumb_terminal_gets_plain_lines, plain_is_lines_in_any_terminal, no_color_sets_no_colours,
    a_locale_without_utf8_gets_ascii_only, old_terminals_show_it_too,
    direct_colours_are_those_of_the_palette,
    what_is_unknown_is_refused_before_the_terminal_is_taken)
