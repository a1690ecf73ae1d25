#include "measure/lines.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "counted_sample.h"
#include "measure/counter.h"
#include "measure/foreign.h"
#include "suite.h"

enum { MOST_LINES = 16 };

static LineCount *lines;
static size_t line_count;

/* Turns what was counted into `lines`. */
static void find_lines(void)
{
	const BlockCount *blocks;
	size_t count = counter_blocks(&blocks);
	Error error;

	ck_assert_msg(
	    lines_of_blocks(blocks, count, &lines, &line_count, &error), "%s", error.text);
}

static uint64_t count_of(const char *file, unsigned number)
{
	for (size_t i = 0; i < line_count; i++) {
		if (lines[i].number == number && strcmp(lines[i].file, file) == 0)
			return lines[i].count;
	}
	return 0;
}

/* Expects these counts on the lines behind the signature on line `first`, and frees `lines`. */
static void expect(unsigned first, const uint64_t counts[MOST_LINES])
{
	find_lines();
	for (unsigned i = 0; i < MOST_LINES; i++) {
		uint64_t count = count_of("counted_sample.c", first + i);

		ck_assert_msg(count == counts[i], "line %u: %ju, expected %ju", i, (uintmax_t)count,
		    (uintmax_t)counts[i]);
	}
	free(lines);
}

START_TEST(every_line_of_a_loop_counts)
{
	uint64_t values[7] = {1, 2, 3, 4, 5, 6, 7};

	counter_clear();
	counter_start();
	sample_sum(values, 7);
	counter_stop();
	expect(
	    sample_sum_line, (uint64_t[MOST_LINES]){[2] = 1, [4] = 8, [5] = 7, [7] = 7, [9] = 1});
}
END_TEST

START_TEST(branches_count_as_often_as_they_are_taken)
{
	counter_clear();
	counter_start();
	ck_assert_uint_eq(sample_parity(9), (uint64_t)5 << 32 | 4 << 16 | 2);
	counter_stop();
	expect(sample_parity_line,
	    (uint64_t[MOST_LINES]){
		[2] = 1, [4] = 10, [5] = 9, [6] = 5, [8] = 4, [9] = 4, [11] = 9, [13] = 1});
}
END_TEST

START_TEST(nested_loops)
{
	counter_clear();
	counter_start();
	ck_assert_uint_eq(sample_pairs(6), 15);
	counter_stop();
	expect(sample_pairs_line,
	    (uint64_t[MOST_LINES]){[2] = 1, [4] = 7, [5] = 15 + 6, [6] = 15, [7] = 1});
}
END_TEST

START_TEST(a_recursion_counts_both_of_its_returns)
{
	counter_clear();
	counter_start();
	ck_assert_uint_eq(sample_fibonacci(10), 55);
	counter_stop();
	expect(sample_fibonacci_line, (uint64_t[MOST_LINES]){[2] = 177, [3] = 89, [4] = 88});
}
END_TEST

START_TEST(leaving_a_loop_does_not_count_what_follows_it)
{
	uint64_t values[5] = {3, 0, 4, 8, 9};

	counter_clear();
	counter_start();
	sample_find(values, 5, 8);
	counter_stop();
	expect(sample_find_line,
	    (uint64_t[MOST_LINES]){
		[2] = 1, [4] = 4, [5] = 4, [7] = 3, [9] = 2, [11] = 3, [12] = 2, [13] = 1});

	counter_clear();
	counter_start();
	sample_find(values, 5, 7);
	counter_stop();
	expect(
	    sample_find_line, (uint64_t[MOST_LINES]){
				  [2] = 1, [4] = 6, [5] = 5, [7] = 5, [9] = 4, [11] = 1, [13] = 1});
}
END_TEST

START_TEST(cases_of_a_switch)
{
	counter_clear();
	counter_start();
	sample_choose(9);
	counter_stop();
	expect(sample_choose_line,
	    (uint64_t[MOST_LINES]){
		[2] = 1, [4] = 10, [5] = 9, [7] = 3, [8] = 2, [11] = 7, [12] = 5, [14] = 4});
}
END_TEST

START_TEST(a_loop_that_tests_at_its_end)
{
	counter_clear();
	counter_start();
	ck_assert_uint_eq(sample_spin(5), 5);
	counter_stop();
	expect(
	    sample_spin_line, (uint64_t[MOST_LINES]){[2] = 1, [5] = 5, [6] = 5, [7] = 5, [8] = 1});
}
END_TEST

START_TEST(the_braces_of_a_function_are_no_lines)
{
	uint64_t place[2] = {0};

	counter_clear();
	counter_start();
	sample_store(place, 7);
	sample_store(NULL, 7);
	sample_store(place, 8);
	counter_stop();
	expect(sample_store_line, (uint64_t[MOST_LINES]){[2] = 3, [4] = 2, [5] = 2});
}
END_TEST

START_TEST(lines_are_in_order_and_each_is_there_once)
{
	counter_clear();
	counter_start();
	sample_pairs(3);
	sample_parity(3);
	sample_pairs(2);
	counter_stop();
	find_lines();
	ck_assert_uint_gt(line_count, 8);
	for (size_t i = 1; i < line_count; i++) {
		int files = strcmp(lines[i - 1].file, lines[i].file);

		ck_assert(files < 0 || (files == 0 && lines[i - 1].number < lines[i].number));
	}
	free(lines);
}
END_TEST

START_TEST(code_that_is_loaded_later_is_found)
{
	uint64_t (*answer)(uint64_t n);
	void *plugin;

	counter_clear();
	counter_start();
	sample_spin(1);
	counter_stop();
	find_lines();
	free(lines);

	plugin = dlopen(COUNTED_PLUGIN, RTLD_NOW);
	ck_assert_msg(plugin != NULL, "%s", dlerror());
	memcpy(&answer, &(void *){dlsym(plugin, "plugin_answer")}, sizeof answer);
	counter_clear();
	counter_start();
	ck_assert_uint_eq(answer(4), 6);
	counter_stop();
	find_lines();
	ck_assert_uint_eq(count_of("counted_plugin.c", 11), 1);
	ck_assert_uint_eq(count_of("counted_plugin.c", 13), 5);
	ck_assert_uint_eq(count_of("counted_plugin.c", 14), 4);
	ck_assert_uint_eq(count_of("counted_plugin.c", 15), 1);
	ck_assert_uint_eq(line_count, 4);
	free(lines);
}
END_TEST

/* The names of what a line calls, "" where it calls nothing. */
static void calls(const char *file, unsigned number, const char *expected)
{
	Text names = {0};

	for (size_t i = 0; i < line_count; i++)
		for (size_t j = 0; j < lines[i].foreign_count; j++)
			if (lines[i].number == number && strcmp(lines[i].file, file) == 0)
				text_printf(
				    &names, "%s%s", names.length ? "," : "", lines[i].foreign[j]);
	ck_assert_msg(strcmp(text_string(&names), expected) == 0, "%s:%u calls '%s', not '%s'",
	    file, number, text_string(&names), expected);
	text_release(&names);
}

START_TEST(what_lines_call_and_isnt_counted_is_named)
{
	/* Of the lines behind the signature; what never ran isn't named, nor what takes the same
	 * time whatever it is given. */
	static const char *const expected[] = {[3] = "calloc",
	    [5] = "memcpy,memset",
	    [6] = "qsort",
	    [7] = "strlen",
	    [8] = FOREIGN_POINTER,
	    [14] = ""};
	uint64_t values[3] = {3, 1, 2};

	counter_clear();
	counter_start();
	sample_library("text", values, 3);
	counter_stop();
	ck_assert_uint_eq(values[0], 4 + 2 + 1 + 2);
	find_lines();
	for (unsigned i = 0; i < sizeof expected / sizeof *expected; i++)
		calls("counted_sample.c", sample_library_line + i, expected[i] ? expected[i] : "");
	for (size_t i = 0; i < line_count; i++)
		ck_assert(lines[i].foreign_count == 0 || lines[i].number > sample_library_line);
	free(lines);
}
END_TEST

START_TEST(what_loaded_code_calls_is_named_too)
{
	uint64_t (*length)(const char *text);
	void *plugin = dlopen(COUNTED_PLUGIN, RTLD_LAZY);

	ck_assert_msg(plugin != NULL, "%s", dlerror());
	memcpy(&length, &(void *){dlsym(plugin, "plugin_length")}, sizeof length);
	counter_clear();
	counter_start();
	ck_assert_uint_eq(length("four"), 5);
	counter_stop();
	find_lines();
	calls("counted_plugin.c", 21, "strlen");
	ck_assert_uint_eq(line_count, 5);
	free(lines);
}
END_TEST

START_TEST(code_without_a_line_table_is_refused)
{
	static const char no_code[16];
	const BlockCount block = {(uintptr_t)(no_code + 8), 1};
	Error error;

	ck_assert(!lines_of_blocks(&block, 1, &lines, &line_count, &error));
	ck_assert_ptr_null(lines);
	ck_assert_ptr_nonnull(strstr(error.text, "line table"));
}
END_TEST

START_TEST(nothing_counted_is_no_line_and_no_error)
{
	Error error;

	ck_assert(lines_of_blocks(NULL, 0, &lines, &line_count, &error));
	ck_assert_uint_eq(line_count, 0);
	free(lines);
}
END_TEST

SUITE_MAIN("lines", every_line_of_a_loop_counts, branches_count_as_often_as_they_are_taken,
    nested_loops, a_recursion_counts_both_of_its_returns,
    leaving_a_loop_does_not_count_what_follows_it, cases_of_a_switch, a_loop_that_tests_at_its_end,
    the_braces_of_a_function_are_no_lines, lines_are_in_order_and_each_is_there_once,
    code_that_is_loaded_later_is_found, what_lines_call_and_isnt_counted_is_named,
    what_loaded_code_calls_is_named_too, code_without_a_line_table_is_refused,
    nothing_counted_is_no_line_and_no_error)
