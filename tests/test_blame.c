#include "model/blame.h"

#include <string.h>

#include "suite.h"

static const char text[] =
    "def f(xs):\n"
    "    seen = []\n"
    "    for x in xs:\n"
    "        if x in seen:\n"
    "            break \x1b[31m\n"
    "        seen.append(x)  # a line that is longer than anybody wants to read "
    "in an answer\n"
    "    return sorted(seen)\n";

enum { LINES = 7 };
static Source source;
static LineLaw lines[LINES];

static void set(unsigned number, LawId law, double largest, const char *foreign)
{
	lines[number - 1] = (LineLaw){.source = &source,
	    .line = &source.lines[number - 1],
	    .state = VERDICT_DECIDED,
	    .law = &laws[law],
	    .largest = largest};
	if (foreign)
		source_add_foreign(&source, number, foreign);
}

static void setup(void)
{
	source_init(&source, "seen.py", text, sizeof text - 1);
	for (unsigned i = 1; i <= LINES; i++)
		source_add(&source, i, 100, 1);
	set(1, LAW_CONSTANT, 1, NULL);
	set(2, LAW_CONSTANT, 1, NULL);
	set(3, LAW_LINEAR, 101, NULL);
	set(4, LAW_LINEAR, 100, "in");
	set(5, LAW_LINEAR, 50, NULL);
	set(6, LAW_LINEAR, 99, NULL);
	set(7, LAW_CONSTANT, 1, "sorted,sum");
}

static void says(const Blame *blame, const char *expected)
{
	Text words = {0};

	blame_words(blame, &source, &words);
	ck_assert_str_eq(text_string(&words), expected);
	text_release(&words);
}

START_TEST(lines_that_run_too_often_are_named)
{
	Blame blames[BLAME_MOST];

	setup();
	ck_assert_uint_eq(
	    blame_by_counts(lines, LINES, growth_of(&laws[LAW_LOG]), blames), BLAME_MOST);
	says(&blames[0], "line 3 runs n times: `for x in xs:`");
	says(&blames[1], "line 4 runs n times: `if x in seen:`");
	says(&blames[2], "line 6 runs n times: `seen.append(x)  # a line that is longer than "
			 "anybody want...`");
	lines[4].law = &laws[LAW_GOLDEN];
	blame_by_counts(lines, LINES, growth_of(&laws[LAW_LOG]), blames);
	says(&blames[0], "line 5 runs 1.618^n times: `break \\x1b[31m`");
	ck_assert_uint_eq(blame_by_counts(lines, LINES, growth_of(&laws[LAW_CUBIC]), blames), 1);
	ck_assert_uint_eq(
	    blame_by_counts(lines, LINES, growth_of(&laws[LAW_FACTORIAL]), blames), 0);
	source_release(&source);
}
END_TEST

START_TEST(what_each_run_takes_is_the_difference_of_time_and_counts)
{
	Blame blames[BLAME_MOST];
	const Growth linear = growth_of(&laws[LAW_LINEAR]);

	setup();
	/* Sorting once is never quadratic; looking for something n times is. */
	ck_assert_uint_eq(
	    blame_by_time(lines, LINES, linear, growth_of(&laws[LAW_QUADRATIC]), blames), 1);
	says(&blames[0], "line 4 runs n times, and each run's time grows as O(n): `if x in seen:`");
	ck_assert_uint_eq(
	    blame_by_time(lines, LINES, linear, growth_of(&laws[LAW_N_LOG]), blames), 2);
	says(&blames[0],
	    "line 4 runs n times, and each run's time grows as O(log n): `if x in seen:`");
	says(&blames[1],
	    "line 7 runs once, and each run's time grows as O(n log n): `return sorted(seen)`");
	ck_assert_uint_eq(blame_by_time(lines, LINES, linear, linear, blames), 0);
	/* Where nothing is likely, what is left. */
	ck_assert_uint_eq(
	    blame_by_time(lines, LINES, linear, growth_of(&laws[LAW_CUBIC]), blames), 2);
	says(&blames[0],
	    "line 4 runs n times, and each run's time grows as O(n^2): `if x in seen:`");
	source_release(&source);
}
END_TEST

START_TEST(what_is_called_is_named)
{
	Blame blames[BLAME_MOST];
	Text words = {0};

	setup();
	ck_assert_uint_eq(blame_foreign(lines, LINES, blames), 2);
	blame_foreign_words(&blames[0], &source, &words);
	ck_assert_str_eq(text_string(&words), "line 4 calls in, which isn't counted");
	text_clear(&words);
	source_add_foreign(&source, 7, "a\x1b[1m");
	blame_foreign_words(&blames[1], &source, &words);
	ck_assert_str_eq(
	    text_string(&words), "line 7 calls sorted, sum and a\\x1b[1m, which aren't counted");
	text_release(&words);
	source_release(&source);
}
END_TEST

START_TEST(lines_of_other_files_say_which)
{
	LineLaw line;
	Source *other;

	setup();
	other = source_other(&source, "lib\x1b/b.py");
	source_add(other, 12, 100, 100);
	line = (LineLaw){.source = other, .line = &other->lines[0], .law = &laws[LAW_LINEAR]};
	says(&(Blame){.line = &line}, "lib\\x1b/b.py line 12 runs n times");
	line.law = &laws[LAW_CONSTANT];
	line.largest = 3;
	says(&(Blame){.line = &line}, "lib\\x1b/b.py line 12 runs a fixed number of times");
	source_release(&source);
}
END_TEST

START_TEST(a_line_without_a_law_is_passed_over)
{
	Blame blames[BLAME_MOST];

	setup();
	lines[3].law = NULL;
	ck_assert_uint_eq(blame_by_time(lines, LINES, growth_of(&laws[LAW_LINEAR]),
			      growth_of(&laws[LAW_QUADRATIC]), blames),
	    1);
	ck_assert_uint_eq(blame_foreign(lines, LINES, blames), 1);
	source_release(&source);
}
END_TEST

SUITE_MAIN("blame", lines_that_run_too_often_are_named,
    what_each_run_takes_is_the_difference_of_time_and_counts, what_is_called_is_named,
    lines_of_other_files_say_which, a_line_without_a_law_is_passed_over)
