#include "app/rerun.h"

#include "io/tapereader.h"
#include "suite.h"

/* A target of which a size is counted, which is saved twice, once before anything was measured of
 * it again. */
static const char lines[] =
    "{\"landau-recording\":1}\n"
    "{\"at\":0,\"target\":{\"target\":\"a\",\"largest\":64,\"metrics\":[{\"metric\":\"steps\"}],"
    "\"source\":{\"file\":\"s.c\",\"text\":\"first\"}}}\n"
    "{\"at\":1,\"round\":{\"of\":0,\"manner\":\"counting\",\"n\":8,\"samples\":1,\"left\":9}}\n"
    "{\"at\":2,\"count\":{\"calls\":2,\"steps\":16,\"lines\":[[3,16]]}}\n"
    "{\"at\":2,\"measured\":{}}\n"
    "{\"at\":2,\"concluded\":{\"of\":0,\"metric\":\"steps\"}}\n"
    "{\"at\":3,\"replaced\":{\"of\":0,\"target\":\"a\",\"largest\":32,"
    "\"metrics\":[{\"metric\":\"steps\"}],\"source\":{\"file\":\"s.c\",\"text\":\"second\"}}}\n"
    "{\"at\":4,\"replaced\":{\"of\":0,\"target\":\"a\",\"largest\":16,"
    "\"metrics\":[{\"metric\":\"steps\"}],\"source\":{\"file\":\"s.c\",\"text\":\"third\"}}}\n"
    "{\"at\":5,\"end\":{}}\n";

static Tape tape;
static Rerun rerun;
static Job job;
static Stage stage;

static void begin(void)
{
	static const double no_budget[MANNERS];
	Text text = {0};
	Error error;

	text_append(&text, lines);
	tape = (Tape){0};
	ck_assert_msg(tapereader_read("r", &text, &tape, &error), "%s", error.text);
	text_release(&text);
	rerun_init(&rerun, &tape);
	ck_assert_uint_eq(rerun.targets.count, 1);
	job_init(&job, &rerun.targets.targets[0], no_budget);
	stage = (Stage){.jobs = &job, .count = 1};
	rerun_begin(&rerun, &stage);
	ck_assert_uint_eq(rerun.target_count, 1);
}

static void end(void)
{
	job_release(&job);
	rerun_release(&rerun);
	tape_release(&tape);
}

/* Lets events happen as long as the next one is of another kind. */
static void go_to(TapeKind kind)
{
	while (!rerun_is_over(&rerun) && tape.events[rerun.next].kind != kind)
		rerun_step(&rerun, &stage);
}

START_TEST(counts_are_those_of_a_call)
{
	begin();
	go_to(TAPE_MEASURED);
	ck_assert_double_eq(rerun.progress.n, 8);
	ck_assert_int_eq(rerun.progress.manner, COUNTING);
	ck_assert_uint_eq(job.aspects[METRIC_STEPS].series.count, 1);
	ck_assert_double_eq(job.aspects[METRIC_STEPS].series.samples[0].value, 8);
	ck_assert_uint_eq(job.source.lines[0].number, 3);
	ck_assert_double_eq(job.source.lines[0].at[0].count, 8);
	ck_assert_uint_eq(job.aspects[METRIC_STEPS].size_count, 0);
	rerun_step(&rerun, &stage);
	ck_assert_uint_eq(job.aspects[METRIC_STEPS].size_count, 1);
	end();
}
END_TEST

START_TEST(what_was_saved_is_another_target_each_time)
{
	begin();
	go_to(TAPE_REPLACED);
	ck_assert_str_eq(job.target->source_text, "first");
	rerun_step(&rerun, &stage);
	ck_assert_str_eq(job.target->source_text, "second");
	ck_assert_double_eq(job.target->largest, 32);
	ck_assert_uint_eq(job.aspects[METRIC_STEPS].series.count, 0);
	rerun_step(&rerun, &stage);
	ck_assert_str_eq(job.target->source_text, "third");

	rerun_restart(&rerun, &stage);
	ck_assert_str_eq(job.target->source_text, "first");
	go_to(TAPE_REPLACED);
	rerun_step(&rerun, &stage);
	ck_assert_str_eq(job.target->source_text, "second");
	end();
}
END_TEST

START_TEST(a_verdict_is_concluded_once)
{
	begin();
	go_to(TAPE_CONCLUDED);
	ck_assert(rerun_is_slow(&rerun));
	rerun_step(&rerun, &stage);
	ck_assert_uint_eq(job.aspects[METRIC_STEPS].concluded, 1);
	ck_assert(!rerun_is_slow(&rerun));
	rerun_restart(&rerun, &stage);
	ck_assert_uint_eq(job.aspects[METRIC_STEPS].concluded, 0);
	go_to(TAPE_CONCLUDED);
	ck_assert(!rerun_is_slow(&rerun));
	rerun_step(&rerun, &stage);
	ck_assert_uint_eq(job.aspects[METRIC_STEPS].concluded, 1);
	end();
}
END_TEST

START_TEST(it_ends)
{
	begin();
	ck_assert(!rerun_is_over(&rerun));
	go_to(TAPE_KINDS);
	ck_assert(rerun_is_over(&rerun));
	ck_assert(rerun.is_between);
	ck_assert(!rerun_is_slow(&rerun));
	end();
}
END_TEST

SUITE_MAIN("rerun", counts_are_those_of_a_call, what_was_saved_is_another_target_each_time,
    a_verdict_is_concluded_once, it_ends)
