#include "app/job.h"

#include <math.h>

#include "app/conclusions.h"
#include "app/jobcourse.h"
#include "app/jobsamples.h"
#include "app/jobverdicts.h"
#include "suite.h"

static char name[] = "mine", input[] = "", file[] = "mine.c";
static const Target target = {.name = name,
    .target = name,
    .input = input,
    .measures = {true, true, true, true},
    .smallest = 1,
    .largest = 1000,
    .source_file = file};
static const double budget[MANNERS] = {1, 1};

static void add_line(Job *job, double n, const char *of, unsigned number, double count)
{
	job_add_line(
	    job, n, &(JobLine){.file = of, .number = number, .count = count, .foreign = ""});
}

static Job begin(const Target *of)
{
	Job job;
	PlanStep step;
	Manner manner;

	job_init(&job, of, budget);
	ck_assert(job_next(&job, &manner, &step));
	return job;
}

START_TEST(counts_of_lines_are_those_of_a_call)
{
	Job job = begin(&target);
	PlanStep step;
	Manner manner;

	add_line(&job, 8, "mine.c", 7, 30);
	add_line(&job, 8, "other.h", 3, 5);
	/* However many were prepared, five were counted. */
	job_add_count(&job, 8, 5, 35, 0, 64, 0);
	ck_assert_uint_eq(job.source.count, 1);
	ck_assert_uint_eq(job.source.lines[0].number, 7);
	ck_assert_double_eq(job.source.lines[0].at[0].n, 8);
	ck_assert_double_eq(job.source.lines[0].at[0].count, 6);
	ck_assert_uint_eq(job.source.other_count, 1);
	ck_assert_double_eq(job.source.others[0].lines[0].at[0].count, 1);
	ck_assert_double_eq(job.aspects[METRIC_STEPS].series.samples[0].value, 7);

	/* Lines of a count that came to nothing aren't those of the next. */
	add_line(&job, 16, "mine.c", 7, 1000);
	ck_assert(job_next(&job, &manner, &step));
	add_line(&job, 8, "mine.c", 7, 2);
	job_add_count(&job, 8, 1, 2, 0, 64, 0);
	ck_assert_uint_eq(job.source.lines[0].count, 2);
	ck_assert_double_eq(job.source.lines[0].at[1].count, 2);
	job_release(&job);
}
END_TEST

START_TEST(counting_costs_what_the_worker_says)
{
	Target slow = target;
	Job job = begin(&target);
	double usual;

	job_add_count(&job, 8, 1, 1000, 0, 0, 0);
	usual = plan_spent_seconds(job.ways[COUNTING].plan);
	ck_assert_double_lt(usual, 1e-3);
	job_release(&job);

	slow.step_seconds = 1e-6;
	job = begin(&slow);
	job_add_count(&job, 8, 1, 1000, 0, 0, 0);
	ck_assert_double_ge(plan_spent_seconds(job.ways[COUNTING].plan), 1e-3);
	job_release(&job);
}
END_TEST

START_TEST(what_a_target_can_not_measure_is_not_planned)
{
	Target timed = target;
	Job job;

	timed.measures[METRIC_STEPS] = timed.measures[METRIC_MEMORY] = false;
	job = begin(&timed);
	ck_assert_ptr_nonnull(job.ways[TIMING].plan);
	ck_assert_ptr_null(job.ways[COUNTING].plan);
	job_release(&job);

	timed.measures[METRIC_CPU] = false;
	job = begin(&timed);
	job_add_time(&job, 8, &(Timing){.calls = 2, .seconds = 4, .cpu = 2}, 64);
	ck_assert_double_eq(job.aspects[METRIC_TIME].series.samples[0].value, 2);
	ck_assert_uint_eq(job.aspects[METRIC_CPU].series.count, 0);
	job_release(&job);
}
END_TEST

/* As that of a program that the system accounts for. */
START_TEST(without_steps_memory_comes_with_the_times)
{
	static const double counting_only[MANNERS] = {[COUNTING] = 1};
	Target program = target;
	Job job;

	program.measures[METRIC_STEPS] = false;
	job = begin(&program);
	ck_assert_ptr_null(job.ways[COUNTING].plan);
	for (double n = 8; n < 1000; n *= 2)
		job_add_time(&job, n,
		    &(Timing){.calls = 2,
			.seconds = 2e-3,
			.cpu = 1e-3,
			.memory = 16 * n,
			.startup_seconds = 5e-4},
		    0);
	ck_assert_double_eq(job.aspects[METRIC_MEMORY].series.samples[0].value, 128);
	ck_assert_double_eq(job.aspects[METRIC_TIME].series.startup_seconds, 5e-4);
	job_fail(&job, "concludes");
	ck_assert_ptr_eq(job.aspects[METRIC_MEMORY].verdict.law, &laws[LAW_LINEAR]);
	job_release(&job);

	/* Also where nobody asks for times. */
	job_init(&job, &program, counting_only);
	ck_assert_ptr_nonnull(job.ways[TIMING].plan);
	job_release(&job);
	job_init(&job, &target, counting_only);
	ck_assert_ptr_null(job.ways[TIMING].plan);
	job_add_time(&job, 8, &(Timing){.calls = 1, .seconds = 1, .memory = 64}, 0);
	ck_assert_uint_eq(job.aspects[METRIC_MEMORY].series.count, 0);
	job_release(&job);
}
END_TEST

static void count_sizes(Job *job, size_t sizes, double each)
{
	for (size_t i = 0; i < sizes; i++)
		job_add_count(job, (double)(8 << i), 1, each * (double)(8 << i), 0, 64, 0);
	job_conclude(job, COUNTING);
}

START_TEST(what_is_made_anew_shows_the_old_until_there_is_something_new)
{
	Job job = begin(&target);

	ck_assert_ptr_eq(job_shown(&job, METRIC_STEPS), &job);
	count_sizes(&job, 6, 1);
	job_replace(&job, budget);
	ck_assert_uint_eq(job.aspects[METRIC_STEPS].size_count, 0);
	ck_assert_ptr_nonnull(job.ways[COUNTING].plan);
	ck_assert_ptr_eq(job_shown(&job, METRIC_STEPS), job.former);
	ck_assert_uint_eq(job.former->aspects[METRIC_STEPS].size_count, 6);
	count_sizes(&job, 2, 3);
	ck_assert_ptr_eq(job_shown(&job, METRIC_STEPS), job.former);

	/* Again, and nobody has seen what was measured between. */
	job_replace(&job, budget);
	ck_assert_uint_eq(job.former->aspects[METRIC_STEPS].size_count, 6);
	ck_assert_ptr_null(job.former->former);
	count_sizes(&job, 3, 3);
	ck_assert_ptr_eq(job_shown(&job, METRIC_STEPS), &job);

	/* Of several only the last. */
	job_replace(&job, budget);
	ck_assert_uint_eq(job.former->aspects[METRIC_STEPS].size_count, 3);
	ck_assert_ptr_null(job.former->former);
	job_fail(&job, "crashed");
	ck_assert_ptr_eq(job_shown(&job, METRIC_STEPS), &job);
	job_restart(&job, budget);
	ck_assert_ptr_null(job.former);
	job_release(&job);
}
END_TEST

/* A machine without a clock, on which any call takes as long. From `from` to `to`,
 * in seconds of its own time, a neighbour on the core slows it down, more and more, until
 * yardsticks take 1.8 times as long; the target is slowed by less. */
typedef struct Machine {
	double now, from, to;
} Machine;

static double slowness(const Machine *machine)
{
	double soon = 0.01, since = machine->now - machine->from;

	return since < 0 || machine->now >= machine->to ? 1 : 1.2 + 0.6 * fmin(since / soon, 1);
}

static void take_samples(Job *job, const PlanStep *step, Machine *machine)
{
	PlanRound round = {.n = step->n, .calls = step->calls, .bytes = 64, .call_seconds = 20e-9};
	double begun = machine->now;

	for (round.samples = 0; round.samples < step->samples; round.samples++) {
		double jitter = 1 + 0.01 * (round.samples * 3 % 7);
		double call = round.call_seconds * jitter * pow(slowness(machine), 0.7);

		job_add_time(job, step->n,
		    &(Timing){.calls = step->calls,
			.seconds = step->calls * call,
			.cpu = step->calls * call,
			.at_seconds = machine->now,
			.yardstick = 1.5e-6 * slowness(machine)},
		    64);
		machine->now += step->calls * call;
	}
	round.seconds = machine->now - begun;
	plan_note(job->ways[TIMING].plan, &round);
	job_conclude(job, TIMING);
}

static void measure(Job *job, Machine machine)
{
	static const double times[MANNERS] = {[TIMING] = 0.05};
	static Target scan;
	PlanStep step;
	Manner manner;

	scan = target;
	scan.largest = 1e9;
	job_init(job, &scan, times);
	while (job_next(job, &manner, &step))
		take_samples(job, &step, &machine);
}

static size_t sizes_off_pace(const Job *job)
{
	size_t count = 0;

	for (size_t i = 0; i < job->aspects[METRIC_TIME].size_count; i++)
		count += job->aspects[METRIC_TIME].sizes[i].off_pace;
	return count;
}

/* From some size on the code is slower, as a law that grows faster is. */
START_TEST(a_machine_that_gets_slower_makes_no_law)
{
	for (double from = 0.0005; from < 0.004; from += 0.0005) {
		SavedSeries saved;
		Verdict again;
		Caches caches;
		Job job;

		measure(&job, (Machine){.from = from, .to = 1});
		ck_assert_uint_gt(sizes_off_pace(&job), 0);
		ck_assert_ptr_eq(job.aspects[METRIC_TIME].verdict.law, &laws[LAW_CONSTANT]);
		ck_assert_int_eq(job.aspects[METRIC_TIME].verdict.state, VERDICT_DECIDED);
		/* Whoever reads the samples concludes the same. */
		caches = job_caches(&job, METRIC_TIME);
		saved = (SavedSeries){
		    .series = job.aspects[METRIC_TIME].series, .cache_bytes = caches_own(&caches)};
		conclusions_verdict(
		    &saved, &(Saved){.is_run = true, .info.surroundings.caches = caches}, &again);
		ck_assert_ptr_eq(again.law, job.aspects[METRIC_TIME].verdict.law);
		ck_assert_double_eq(again.confidence, job.aspects[METRIC_TIME].verdict.confidence);
		job_release(&job);
	}
}
END_TEST

START_TEST(what_was_measured_while_it_was_slow_is_measured_again)
{
	Job job;

	measure(&job, (Machine){.from = 0.004, .to = 0.006});
	ck_assert_uint_eq(sizes_off_pace(&job), 0);
	ck_assert_ptr_eq(job.aspects[METRIC_TIME].verdict.law, &laws[LAW_CONSTANT]);
	job_release(&job);
}
END_TEST

/* Verdicts that were concluded by the time that a job knew 1, 2, ... sizes, where a step takes so
 * long. */
static void check_conclusions(double step_seconds, const unsigned *concluded, size_t sizes)
{
	Target counted = target;
	Job job;

	counted.step_seconds = step_seconds;
	job = begin(&counted);
	for (size_t i = 0; i < sizes; i++) {
		job_add_count(&job, (double)(8 << i), 1, (double)(8 << i), 0, 64, 0);
		job_conclude(&job, COUNTING);
		ck_assert_uint_eq(job.aspects[METRIC_STEPS].concluded, concluded[i]);
	}
	job_end(&job);
	ck_assert_uint_eq(job.aspects[METRIC_STEPS].concluded_samples, sizes);
	job_release(&job);
}

START_TEST(while_sizes_come_fast_half_as_many_more_are_waited_for)
{
	static const unsigned concluded[] = {1, 2, 3, 3, 4, 4, 4};

	check_conclusions(1e-9, concluded, sizeof concluded / sizeof *concluded);
}
END_TEST

START_TEST(each_size_that_took_long_is_concluded_from)
{
	static const unsigned concluded[] = {1, 2, 3, 4, 5, 6, 7};

	check_conclusions(0.01, concluded, sizeof concluded / sizeof *concluded);
}
END_TEST

static void time_size(Job *job, double n, double at_seconds)
{
	job_add_time(job, n,
	    &(Timing){.calls = 1, .seconds = n * 1e-6, .cpu = n * 1e-6, .at_seconds = at_seconds},
	    64);
	plan_note(job->ways[TIMING].plan,
	    &(PlanRound){.n = n, .calls = 1, .samples = 1, .seconds = 1, .call_seconds = 1e-6});
	job_conclude(job, TIMING);
}

START_TEST(how_far_a_verdict_may_be_off_is_found_now_and_then)
{
	Job job = begin(&target);

	for (int i = 0; i < 5; i++)
		time_size(&job, 8 << i, 0.01 * i);
	ck_assert_ptr_null(aspect_uncertainty(&job.aspects[METRIC_TIME]));
	ck_assert(job_may_foresee(&job, METRIC_TIME));
	aspect_foresee(&job.aspects[METRIC_TIME], 1);
	ck_assert_ptr_nonnull(aspect_uncertainty(&job.aspects[METRIC_TIME]));

	/* What is known is of the verdict before. */
	time_size(&job, 8 << 5, 0.05);
	ck_assert_ptr_null(aspect_uncertainty(&job.aspects[METRIC_TIME]));
	ck_assert(!job_may_foresee(&job, METRIC_TIME));
	time_size(&job, 8 << 6, 0.9);
	ck_assert(job_may_foresee(&job, METRIC_TIME));
	aspect_foresee(&job.aspects[METRIC_TIME], 1);

	time_size(&job, 8 << 7, 0.91);
	ck_assert(!job_may_foresee(&job, METRIC_TIME));
	job_end(&job);
	ck_assert(job_may_foresee(&job, METRIC_TIME));
	job_release(&job);
}
END_TEST

SUITE_MAIN("job", counts_of_lines_are_those_of_a_call, counting_costs_what_the_worker_says,
    what_a_target_can_not_measure_is_not_planned, without_steps_memory_comes_with_the_times,
    what_is_made_anew_shows_the_old_until_there_is_something_new,
    a_machine_that_gets_slower_makes_no_law, what_was_measured_while_it_was_slow_is_measured_again,
    while_sizes_come_fast_half_as_many_more_are_waited_for,
    each_size_that_took_long_is_concluded_from, how_far_a_verdict_may_be_off_is_found_now_and_then)
