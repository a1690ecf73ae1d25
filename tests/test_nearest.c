#include "base/nearest.h"
#include "suite.h"

static const char *const names[] = {
    "binary-search", "hash-lookup", "linear-scan", "merge-sort", "quick-sort", "run", "sorting"};

static void check_nearest(const char *word, const char *expected)
{
	Text text = {0};

	nearest_names(word, names, sizeof names / sizeof *names, &text);
	ck_assert_str_eq(text_string(&text), expected);
	text_release(&text);
}

START_TEST(a_slip_of_the_finger_is_seen_through)
{
	check_nearest("quik-sort", "quick-sort");
	check_nearest("quick-srot", "quick-sort");
	check_nearest("hash_lookup", "hash-lookup");
	check_nearest("rnu", "run");
}
END_TEST

START_TEST(a_beginning_is_enough)
{
	check_nearest("bin", "binary-search");
	check_nearest("linear", "linear-scan");
}
END_TEST

START_TEST(what_is_right_is_the_nearest)
{
	check_nearest("merge-sort", "merge-sort");
}
END_TEST

START_TEST(what_is_far_from_all_names_none)
{
	check_nearest("tarantella", "");
	check_nearest("", "");
	check_nearest("x", "");
}
END_TEST

START_TEST(three_at_most_are_named)
{
	static const char *const alike[] = {"sort-a", "sort-b", "sort-c", "sort-d"};
	Text text = {0};

	nearest_names("sort", alike, 4, &text);
	ck_assert_str_eq(text.bytes, "sort-a, sort-b or sort-c");
	text_clear(&text);
	nearest_names("sort", alike, 2, &text);
	ck_assert_str_eq(text.bytes, "sort-a or sort-b");
	text_clear(&text);
	nearest_names("sort", alike, 0, &text);
	ck_assert_str_eq(text.bytes, "");
	text_release(&text);
}
END_TEST

START_TEST(words_of_any_length_are_taken)
{
	Text word = {0};

	for (int i = 0; i < 1000; i++)
		text_append(&word, "quick-sort");
	check_nearest(word.bytes, "");
	text_release(&word);
}
END_TEST

START_TEST(a_refusal_names_the_nearest_or_hints)
{
	static const char *const sorts[] = {"merge", "quick"};
	Error error;

	ck_assert(!nearest_refuse("sort", "mege", sorts, 2, "see the list", &error));
	ck_assert_int_eq(error.status, STATUS_USAGE);
	ck_assert_str_eq(error.text, "no sort 'mege': did you mean merge?");
	ck_assert(!nearest_refuse("sort", "zzzzzzzz", sorts, 2, "see the list", &error));
	ck_assert_str_eq(error.text, "no sort 'zzzzzzzz': see the list");
}
END_TEST

SUITE_MAIN("nearest", a_slip_of_the_finger_is_seen_through, a_beginning_is_enough,
    what_is_right_is_the_nearest, what_is_far_from_all_names_none, three_at_most_are_named,
    words_of_any_length_are_taken, a_refusal_names_the_nearest_or_hints)
