#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/outside.h"
#include "place.h"
#include "suite.h"

static TargetList list;
static Error error;

/* Resolves tests/fake_worker with two arguments, or NULL for the good one, and an input kind. */
static bool add(const char *word, const char *reply, const char *input, bool every_input)
{
	TargetOptions options = {.every_input = every_input};
	char program[PLACE_SIZE], mode[] = "reply", *argument = strdup(word),
				  *answer = strdup(reply);
	char *arguments[] = {program, mode, argument, answer, NULL};
	Outside outside = {.word = "mine", .topic = "own", .input = input, .worker = arguments};
	bool added;

	place_built(program, "tests/fake_worker");
	list = (TargetList){0};
	added = outside_add(&list, &outside, &options, &error);
	free(argument);
	free(answer);
	return added;
}

static void check_refused(const char *reply, const char *input, Status status, const char *text)
{
	ck_assert(!add("landau", reply, input, false));
	ck_assert_msg(strstr(error.text, text), "'%s', not '%s'", error.text, text);
	ck_assert_int_eq(error.status, status);
	ck_assert_uint_eq(list.count, 0);
	target_list_release(&list);
}

#define GOOD "landau 1 metrics=time,steps inputs=random,sorted min=2.5 max=1000 textbook=O(n^2)"

/* As add(), for a target that may have a name of the worker's. */
static void check_named(const char *reply, const char *expected)
{
	TargetOptions options = {.every_input = false};
	char program[PLACE_SIZE], mode[] = "reply", word[] = "landau", *answer = strdup(reply);
	char *arguments[] = {program, mode, word, answer, NULL};
	Outside outside = {.word = "./x --y", .named_by_worker = true, .worker = arguments};

	place_built(program, "tests/fake_worker");
	list = (TargetList){0};
	ck_assert_msg(outside_add(&list, &outside, &options, &error), "%s", error.text);
	ck_assert_str_eq(list.targets[0].name, expected);
	ck_assert_str_eq(list.targets[0].target, expected);
	target_list_release(&list);
	free(answer);
}

START_TEST(a_worker_may_name_its_target)
{
	check_named("landau 1 name=bubble%20%1B%5B31m", "bubble \\x1b[31m");
	check_named("landau 1 name=", "./x --y");
	check_named("landau 1", "./x --y");
}
END_TEST

START_TEST(a_target_is_what_its_worker_says)
{
	const Target *target;

	ck_assert_msg(add("landau", GOOD, NULL, false), "%s", error.text);
	ck_assert_uint_eq(list.count, 1);
	target = &list.targets[0];
	ck_assert_str_eq(target->name, "mine");
	ck_assert_str_eq(target->target, "mine");
	ck_assert_str_eq(target->input, "random");
	ck_assert_str_eq(target->topic, "own");
	ck_assert_double_eq(target->smallest, 3);
	ck_assert_double_eq(target->largest, 1000);
	ck_assert(target->measures[METRIC_TIME] && target->measures[METRIC_STEPS]);
	ck_assert(!target->measures[METRIC_CPU] && !target->measures[METRIC_MEMORY]);
	ck_assert_str_eq(target->textbook[METRIC_TIME], "O(n^2)");
	ck_assert_str_eq(target->expected[METRIC_TIME], "O(n^2)");
	ck_assert_ptr_null(target->textbook[METRIC_STEPS]);
	ck_assert_ptr_null(target->source_file);
	ck_assert_ptr_null(target->worker[4]);
	target_list_release(&list);
}
END_TEST

START_TEST(input_kinds_are_one_or_all)
{
	ck_assert(add("landau", GOOD, "sorted", true));
	ck_assert_uint_eq(list.count, 1);
	ck_assert_str_eq(list.targets[0].name, "mine:sorted");
	ck_assert_str_eq(list.targets[0].input, "sorted");
	target_list_release(&list);

	ck_assert(add("landau", GOOD, NULL, true));
	ck_assert_uint_eq(list.count, 2);
	ck_assert_str_eq(list.targets[0].name, "mine");
	ck_assert_str_eq(list.targets[1].name, "mine:sorted");
	target_list_release(&list);

	check_refused(GOOD, "sroted", STATUS_USAGE, "no input kind 'sroted', but: random, sorted");
	check_refused("landau 1", "sorted", STATUS_USAGE, "mine has one kind of input only");
}
END_TEST

START_TEST(who_says_little_has_one_kind_and_every_size)
{
	ck_assert(add("landau", "landau 1", NULL, true));
	ck_assert_uint_eq(list.count, 1);
	ck_assert_str_eq(list.targets[0].input, "");
	ck_assert_double_eq(list.targets[0].smallest, 1);
	ck_assert_double_eq(list.targets[0].largest, 0x1p53);
	ck_assert(list.targets[0].measures[METRIC_TIME]);
	ck_assert_ptr_null(list.targets[0].textbook[METRIC_TIME]);
	target_list_release(&list);
}
END_TEST

START_TEST(the_most_exact_law_counts)
{
	ck_assert(add("landau",
	    "law input=sorted metric=time textbook=O(n) expected=O(n),O(1)\n"
	    "law metric=steps textbook=O(n^3)\n"
	    "law input=sorted metric=steps textbook=O(n%21)\n"
	    "law metric=steps textbook=O(1)\n" GOOD,
	    NULL, true));
	ck_assert_str_eq(list.targets[0].textbook[METRIC_TIME], "O(n^2)");
	ck_assert_str_eq(list.targets[1].textbook[METRIC_TIME], "O(n)");
	ck_assert_str_eq(list.targets[1].expected[METRIC_TIME], "O(n);O(1)");
	ck_assert_str_eq(list.targets[0].textbook[METRIC_STEPS], "O(1)");
	ck_assert_str_eq(list.targets[1].textbook[METRIC_STEPS], "O(n!)");
	target_list_release(&list);
}
END_TEST

START_TEST(a_source_that_is_named_is_read)
{
	char path[] = "/tmp/landau-outside-XXXXXX", reply[256];
	int file = mkstemp(path);

	ck_assert(file >= 0 && write(file, "def f():\n\x1b\n", 11) == 11);
	snprintf(reply, sizeof reply, "landau 1 build=Python%%203%%1B step=5e-7 source=%s", path);
	ck_assert(add("landau", reply, NULL, false));
	ck_assert_str_eq(list.targets[0].source_text, "def f():\n\x1b\n");
	ck_assert_str_eq(list.targets[0].source_file, path + strlen("/tmp/"));
	ck_assert_str_eq(list.targets[0].file, path);
	ck_assert(list.targets[0].version.size == 11);
	ck_assert_str_eq(list.targets[0].build, "Python 3\\x1b");
	ck_assert_double_eq(list.targets[0].step_seconds, 5e-7);
	target_list_release(&list);

	close(file);
	unlink(path);
	ck_assert(add("landau", reply, NULL, false));
	ck_assert_ptr_null(list.targets[0].source_text);
	ck_assert_ptr_null(list.targets[0].source_file);
	ck_assert_ptr_null(list.targets[0].file);
	target_list_release(&list);
	ck_assert(add("landau", "landau 1 source=/dev/zero", NULL, false));
	ck_assert_ptr_null(list.targets[0].source_text);
	target_list_release(&list);
	ck_assert(add("landau", GOOD, NULL, false));
	ck_assert_ptr_null(list.targets[0].build);
	ck_assert_double_eq(list.targets[0].step_seconds, 0);
	target_list_release(&list);
	check_refused("landau 1 step=-1", NULL, STATUS_MEASURED, "breaks the protocol: step=-1");
}
END_TEST

START_TEST(a_worker_completes_the_name)
{
	char program[PLACE_SIZE], mode[] = "reply", word[] = "landau";
	char reply[] = "landau 1 name=f%1B inputs=a,b";
	char *arguments[] = {program, mode, word, reply, NULL};
	Outside outside = {.word = "mine.py", .is_half = true, .worker = arguments};

	place_built(program, "tests/fake_worker");
	list = (TargetList){0};
	ck_assert(outside_add(&list, &outside, &(TargetOptions){.every_input = true}, &error));
	ck_assert_str_eq(list.targets[0].target, "mine.py:f\\x1b");
	ck_assert_str_eq(list.targets[0].name, "mine.py:f\\x1b");
	ck_assert_str_eq(list.targets[1].name, "mine.py:f\\x1b:b");
	target_list_release(&list);
}
END_TEST

START_TEST(what_is_wrong_is_one_line)
{
	check_refused("fail kind=internal message=no%20such%20function", NULL, STATUS_USAGE,
	    "mine: can't be measured: no such function");
	check_refused("landau 2", NULL, STATUS_MEASURED, "mine: breaks the protocol");
	check_refused("landau 1 metrics=joules", NULL, STATUS_USAGE, "joules");
	check_refused("landau 1 min=1.25 max=1.5", NULL, STATUS_USAGE, "no size to be measured at");
	check_refused("landau 1 metrics=timer,stepstime", NULL, STATUS_USAGE, "timer");
}
END_TEST

START_TEST(what_can_not_start_is_one_line)
{
	char program[] = "/no/such/program", *arguments[] = {program, NULL};
	Outside outside = {.word = "mine", .worker = arguments};

	list = (TargetList){0};
	ck_assert(!outside_add(&list, &outside, &(TargetOptions){0}, &error));
	ck_assert_msg(strstr(error.text, "mine: can't run /no/such/program"), "%s", error.text);
}
END_TEST

SUITE_MAIN("outside", a_target_is_what_its_worker_says, a_worker_may_name_its_target,
    input_kinds_are_one_or_all, who_says_little_has_one_kind_and_every_size,
    the_most_exact_law_counts, a_source_that_is_named_is_read, a_worker_completes_the_name,
    what_is_wrong_is_one_line, what_can_not_start_is_one_line)
