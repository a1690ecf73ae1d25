#include <string.h>

#include "cli/completion.h"
#include "suite.h"

/* Whether the words, the last of which is being typed, are offered `line`, "csv" or "\tfiles". */
static bool offers(const char *line, const char *const *words, size_t count)
{
	Text out = {0};
	bool found = false;

	completion_write(words, count, &out);
	for (const char *at = text_string(&out); *at; at += strcspn(at, "\n") + 1) {
		size_t length = strlen(line);

		found |=
		    strncmp(at, line, length) == 0 && (at[length] == '\t' || at[length] == '\n');
	}
	text_release(&out);
	return found;
}

#define WORDS(...) \
	(const char *[]){__VA_ARGS__}, \
	    sizeof((const char *[]){__VA_ARGS__}) / sizeof *(const char *[]) \
	{ \
		__VA_ARGS__ \
	}

START_TEST(every_word_of_the_help_is_of_a_known_kind)
{
	for (size_t i = 0; option_at(i); i++)
		ck_assert_msg(completion_knows_option(option_at(i)),
		    "src/cli/wordkinds.c doesn't know what --%s takes: %s", option_at(i)->name,
		    option_at(i)->argument);
	for (size_t i = 0; i < subcommand_count; i++)
		ck_assert_msg(completion_knows_subcommand(&subcommands[i]),
		    "src/cli/wordkinds.c doesn't know a word of what %s takes: %s",
		    subcommands[i].name, subcommands[i].arguments);
}
END_TEST

START_TEST(an_unknown_kind_is_told)
{
	ck_assert(!completion_knows_option(&(Option){.name = "x", .argument = "WHATEVER"}));
	ck_assert(completion_knows_option(&(Option){.name = "x", .argument = "this|that"}));
	ck_assert(!completion_knows_subcommand(
	    &(Subcommand){.name = "x", .arguments = "[TARGET|WHATEVER...]"}));
}
END_TEST

START_TEST(an_option_waits_for_its_value)
{
	ck_assert(offers("csv", WORDS("run", "--format", "")));
	ck_assert(offers("csv", WORDS("run", "-f", "")));
	ck_assert(offers("csv", WORDS("run", "-af", "")));
	ck_assert(offers("csv", WORDS("run", "--form", "")));
	ck_assert(offers("--format=csv", WORDS("run", "--format=")));
	ck_assert(offers("--form=csv", WORDS("run", "--form=x")));
	ck_assert(!offers("csv", WORDS("run", "--format", "csv", "")));
	ck_assert(!offers("csv", WORDS("run", "--format=json", "")));
	ck_assert(!offers("csv", WORDS("run", "-fjson", "")));
	ck_assert(!offers("csv", WORDS("run", "-x", "")));
}
END_TEST

START_TEST(a_value_that_looks_like_an_option_is_none)
{
	ck_assert(offers("quick-sort", WORDS("run", "--input", "--format", "")));
	ck_assert(!offers("csv", WORDS("run", "--input", "--format", "")));
}
END_TEST

START_TEST(formats_are_those_of_the_subcommand)
{
	ck_assert(offers("md", WORDS("compare", "--format", "")));
	ck_assert(!offers("md", WORDS("run", "--format", "")));
	ck_assert(!offers("csv", WORDS("list", "--format", "")));
}
END_TEST

START_TEST(options_are_those_of_the_subcommand)
{
	ck_assert(offers("--within", WORDS("check", "-")));
	ck_assert(!offers("--within", WORDS("run", "-")));
	ck_assert(offers("--theme", WORDS("--")));
	ck_assert(offers("--help", WORDS("new", "--")));
	ck_assert(!offers("--within", WORDS("check", "--", "-")));
	ck_assert(!offers("--help", WORDS("worker-test", "./w", "-")));
	ck_assert(offers("\tfiles", WORDS("worker-test", "./w", "-")));
}
END_TEST

START_TEST(subcommands_are_offered_first_and_only_there)
{
	ck_assert(offers("check", WORDS("")));
	ck_assert(!offers("check", WORDS("run", "")));
	ck_assert(!offers("check", WORDS("quick-sort", "")));
	ck_assert(!offers("check", WORDS("--plain", "")));
	ck_assert(!offers("complete", WORDS("")));
}
END_TEST

START_TEST(input_kinds_come_behind_a_colon)
{
	ck_assert(offers("quick-sort", WORDS("run", "qu")));
	ck_assert(!offers("quick-sort:sorted", WORDS("run", "qu")));
	ck_assert(offers("quick-sort:sorted", WORDS("run", "quick-sort:")));
	ck_assert(offers("sorting", WORDS("run", "")));
	ck_assert(offers("\tfiles c so py", WORDS("run", "")));
}
END_TEST

START_TEST(laws_are_short_unless_they_are_begun_otherwise)
{
	ck_assert(offers("n^2logn", WORDS("check", "--within", "")));
	ck_assert(offers("O(n^2 log n)", WORDS("check", "--within", "O(")));
	ck_assert(offers("O(n^2 log n)", WORDS("check", "--within", "'O(")));
	ck_assert(offers("--within=O(1)", WORDS("check", "--within=O")));
}
END_TEST

SUITE_MAIN("completion", every_word_of_the_help_is_of_a_known_kind, an_unknown_kind_is_told,
    an_option_waits_for_its_value, a_value_that_looks_like_an_option_is_none,
    formats_are_those_of_the_subcommand, options_are_those_of_the_subcommand,
    subcommands_are_offered_first_and_only_there, input_kinds_come_behind_a_colon,
    laws_are_short_unless_they_are_begun_otherwise)
