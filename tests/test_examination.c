#include "worker/examination.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "place.h"
#include "suite.h"

/* What was told: the rules that aren't kept, one a line, and of the last one everything. */
typedef struct Told {
	Text wrong, about;
} Told;

static void tell(const Finding *finding, void *data)
{
	Told *told = data;

	ck_assert_uint_gt(strlen(finding->what), 0);
	ck_assert_uint_gt(strlen(finding->section), 0);
	if (finding->right)
		return;
	text_printf(&told->wrong, "%s\n", finding->what);
	text_clear(&told->about);
	text_printf(&told->about, "%s\n%s\n%s\n%s\n%s", finding->sent, finding->expected,
	    finding->came, finding->why, finding->section);
}

/* Examines tests/fake_worker with up to three arguments. */
static Examination examine(const char *mode, const char *word, const char *reply, Told *told)
{
	char program[PLACE_SIZE], *arguments[5] = {program};
	Examination examination;
	Error error;

	*told = (Told){.wrong = {0}};
	place_built(program, "tests/fake_worker");
	arguments[1] = strdup(mode);
	arguments[2] = word ? strdup(word) : NULL;
	arguments[3] = reply ? strdup(reply) : NULL;
	ck_assert_msg(examination_run(&(Containment){.arguments = arguments, .cpu = -1}, tell, told,
			  &examination, &error),
	    "%s", error.text);
	for (int i = 1; i < 4; i++)
		free(arguments[i]);
	return examination;
}

static void release(Told *told)
{
	text_release(&told->wrong);
	text_release(&told->about);
}

/* Expects that exactly these rules are broken, and that what is told of the last one has this. */
static void check_wrong(
    const char *mode, const char *word, const char *reply, const char *wrong, const char *about)
{
	Told told;
	Examination examination = examine(mode, word, reply, &told);
	size_t lines = 0;

	for (const char *at = wrong; *at; at++)
		lines += *at == '\n';
	ck_assert_str_eq(text_string(&told.wrong), wrong);
	ck_assert_msg(strstr(text_string(&told.about), about), "'%s', not '%s'",
	    text_string(&told.about), about);
	ck_assert_uint_eq(examination.wrong, lines);
	release(&told);
}

START_TEST(a_good_worker_keeps_all_rules)
{
	Told told;
	Examination examination = examine("good", NULL, NULL, &told);

	ck_assert_str_eq(text_string(&told.wrong), "");
	ck_assert_uint_eq(examination.rules, 20);
	ck_assert_uint_eq(examination.wrong, 0);
	ck_assert_ptr_null(examination.ended);
	release(&told);
}
END_TEST

START_TEST(a_plain_worker_has_less_to_keep)
{
	/* Neither inputs nor steps. */
	check_wrong("reply", "landau", "landau 1",
	    "refuses another major version\nrefuses to count, as it offers no steps, and goes on\n",
	    "'line' is no answer");
}
END_TEST

START_TEST(who_talks_first_is_told)
{
	check_wrong("talk-first", NULL, NULL, "says nothing before it is asked\n",
	    "nothing yet\nnothing more\nHello, \\x1b[31mworld\n");
}
END_TEST

START_TEST(wrong_greetings_are_told)
{
	static const struct {
		const char *reply, *about;
	} greetings[] = {
	    {"landau 2", "landau 1\nlandau 1 name=NAME metrics=time,... inputs=A,B min=N "
			 "max=N\nlandau 2\nspeaks version 2"},
	    {"landau 1 metrics=beauty", "metrics has none of time, cpu, steps and memory"},
	    {"landau 1 min=1.2 max=1.8", "there is no whole number from min to max"},
	    {"landau 1 min=2 max=1", "max=1: not a number from 2"},
	    {"landau 1 expected=O(n),O(often)", "expected=O(n);O(often): no laws"},
	    {"landau 1 name=two words", "'words' is no key=value"},
	    {"landau 1 name=[x]", "name: '[' must be written %5B"},
	    {"ready calls=1", "'ready' is no answer to this\nGREETING"},
	    {"fail kind=input message=no%20%1Bway", "it says: no \\x1bway"},
	    {"landau 1\nlandau 1", "nothing more\nlandau 1\n"},
	};

	for (size_t i = 0; i < sizeof greetings / sizeof *greetings; i++)
		check_wrong("reply", "landau", greetings[i].reply, "greets\n", greetings[i].about);
}
END_TEST

START_TEST(wrong_preparing_is_told)
{
	static const char rule[] = "prepares, and no more calls than it is asked for\n";

	check_wrong("reply", "prepare", "ready calls=4", rule,
	    "prepare n=6 input=random seed=7 calls=1\nready calls=1\nready calls=4\n"
	    "calls=4: not a whole number from 1 to 1\nPREPARING");
	check_wrong("reply", "prepare", "ready", rule, "no calls in 'ready'");
}
END_TEST

START_TEST(wrong_sampling_is_told)
{
	static const char rule[] = "samples, as often as it is asked\n";

	check_wrong(
	    "reply", "sample", "sample calls=1 seconds=-1 cpu=1", rule, "seconds=-1: not a");
	check_wrong(
	    "reply", "sample", "sample calls=1 seconds=nan cpu=1", rule, "seconds=nan: not a");
	check_wrong("reply", "sample", "sample calls=1 seconds=1", rule, "cpu=SECONDS is missing");
	check_wrong("crash", NULL, NULL, rule,
	    "nothing\nit crashed: Segmentation fault (signal 11)\nSAMPLING");
	check_wrong("long-line", NULL, NULL, rule, "a longer line\na line has 65535 bytes at most");
	check_wrong("fork", NULL, NULL, rule, "nothing more\nsample calls=4");
	check_wrong("one-call", NULL, NULL, "says the time of all calls together\n",
	    "16 calls took as long as one");
}
END_TEST

START_TEST(wrong_counting_is_told)
{
	check_wrong("reply", "count", "count memory=1", "counts\n", "steps=N is missing\nCOUNTING");
	check_wrong("reply", "count", "count steps=1", "counts\n", "memory=BYTES is missing");
	check_wrong("drift", NULL, NULL, "counts the same again\n", "gave 1002 steps before");
}
END_TEST

START_TEST(wrong_endings_are_told)
{
	static const char rules[] = "ends when it is told to quit\nends when its input ends\n";

	check_wrong("linger", NULL, NULL, rules,
	    "the end of its input\nits end, with status 0, within 2.00 s\n\nit still runs after "
	    "2.00 s\nENDING");
	check_wrong("exit-1", NULL, NULL, rules, "exited with status 1");
}
END_TEST

START_TEST(what_cannot_be_started_is_no_worker)
{
	char name[] = "/nonexistent/worker", *arguments[] = {name, NULL};
	Examination examination;
	Error error;

	ck_assert(!examination_run(
	    &(Containment){.arguments = arguments, .cpu = -1}, tell, NULL, &examination, &error));
	ck_assert_str_eq(error.text, "can't run /nonexistent/worker: No such file or directory");
}
END_TEST

SUITE_MAIN("examination", a_good_worker_keeps_all_rules, a_plain_worker_has_less_to_keep,
    who_talks_first_is_told, wrong_greetings_are_told, wrong_preparing_is_told,
    wrong_sampling_is_told, wrong_counting_is_told, wrong_endings_are_told,
    what_cannot_be_started_is_no_worker)
