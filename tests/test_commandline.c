#include "worker/commandline.h"

#include <string.h>

#include "base/text.h"
#include "suite.h"

static const Filling filling = {.n = 12, .seed = 7, .file = "/tmp/{n} {seed}"};

static void check_filled(const char *text, bool shell, const char *expected)
{
	CommandLine line;
	Words words = {0};
	Text shown = {0};
	Error error;

	ck_assert_msg(commandline_parse(&line, text, shell, &error), "%s", error.text);
	commandline_fill(&line, &filling, &words);
	for (size_t i = 0; i < words.count; i++)
		text_printf(&shown, "[%s]", words.list[i]);
	ck_assert_ptr_null(words.list[words.count]);
	ck_assert_str_eq(text_string(&shown), expected);
	commandline_release(&line);
	words_release(&words);
	text_release(&shown);
}

START_TEST(what_is_named_is_filled_in)
{
	check_filled("./sort {n}", false, "[./sort][12]");
	check_filled("x --size={n}x{n} '{seed}'", false, "[x][--size=12x12][7]");
	check_filled("awk '{print}' {m} {", false, "[awk][{print}][{m}][{]");
	/* What a path holds is no name. */
	check_filled("cat {file}", false, "[cat][/tmp/{n} {seed}]");
}
END_TEST

START_TEST(a_shell_gets_the_line_as_it_is)
{
	check_filled("seq {n} | sort >/dev/null", true, "[sh][-c][seq 12 | sort >/dev/null]");
	check_filled("echo 'a b'", true, "[sh][-c][echo 'a b']");
}
END_TEST

START_TEST(without_a_file_its_name_stays)
{
	Filling none = {.n = 1};
	CommandLine line;
	Words words = {0};
	Error error;

	ck_assert(commandline_parse(&line, "echo {file}", false, &error));
	commandline_fill(&line, &none, &words);
	ck_assert_str_eq(words.list[1], "{file}");
	commandline_release(&line);
	words_release(&words);
}
END_TEST

START_TEST(what_it_takes_is_known)
{
	static const struct {
		const char *text;
		bool size, file;
	} lines[] = {
	    {"true", false, false},
	    {"x {n}", true, false},
	    {"x -f{file}", false, true},
	    {"x '{file} {n}'", true, true},
	    {"x {seed} { n}", false, false},
	};

	for (size_t i = 0; i < 2 * sizeof lines / sizeof *lines; i++) {
		CommandLine line;
		Error error;

		ck_assert(commandline_parse(&line, lines[i / 2].text, i % 2, &error));
		ck_assert_int_eq(line.takes_size, lines[i / 2].size);
		ck_assert_int_eq(line.takes_file, lines[i / 2].file);
		commandline_release(&line);
	}
}
END_TEST

START_TEST(what_names_no_program_is_refused)
{
	static const char *const wrong[] = {"", "  ", "''", "'' {n}", "sort | uniq", "'x"};

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		CommandLine line;
		Error error;

		ck_assert_msg(!commandline_parse(&line, wrong[i], false, &error), "%s", wrong[i]);
		ck_assert_int_eq(error.status, STATUS_USAGE);
		commandline_release(&line);
		/* To a shell most is a program. */
		ck_assert_int_eq(commandline_parse(&line, wrong[i], true, &error), i >= 2);
		commandline_release(&line);
	}
}
END_TEST

SUITE_MAIN("commandline", what_is_named_is_filled_in, a_shell_gets_the_line_as_it_is,
    without_a_file_its_name_stays, what_it_takes_is_known, what_names_no_program_is_refused)
