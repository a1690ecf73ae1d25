#include "app/checking.h"

#include <math.h>
#include <stdlib.h>

#include "fit/conclude.h"
#include "suite.h"

/* A series with its verdict, and the record of both. */
typedef struct Measured {
	Series series;
	Verdict verdict;
	Record record;
} Measured;

static void measure(Measured *measured, Metric metric, LawId law, const char *stopped)
{
	double unit = metric == METRIC_TIME ? 2e-8 : 1;

	series_init(&measured->series, "f", "f", NULL, metric);
	for (double n = 16; n < 100000; n = floor(1.6 * n))
		series_add(&measured->series,
		    (Sample){.n = n, .value = unit * exp(law_log(&laws[law], n)), .calls = 1});
	conclude(&measured->series, NULL, &measured->verdict);
	measured->record = (Record){.file = "",
	    .series = &measured->series,
	    .verdict = &measured->verdict,
	    .stopped = stopped};
}

static void make_source(Source *source, const char *foreign)
{
	source_init(source, "f.py", "\n\nfor x in xs:\n", 15);
	for (double n = 16; n < 100000; n = floor(1.6 * n))
		source_add(source, 3, n, n);
	if (foreign)
		source_add_foreign(source, 3, foreign);
}

static void subjects(const bool asked[METRIC_COUNT], size_t count, const CheckSubject *expected)
{
	CheckSubject found[CHECK_SUBJECTS_MOST];

	ck_assert_uint_eq(check_subjects(asked, found), count);
	for (size_t i = 0; i < count; i++)
		ck_assert(
		    found[i].counts == expected[i].counts && found[i].clock == expected[i].clock);
}

START_TEST(steps_and_a_clock_make_one_answer)
{
	const Metric none = METRIC_COUNT;
	const bool nothing[METRIC_COUNT] = {false};
	const bool time[METRIC_COUNT] = {[METRIC_TIME] = true};
	const bool steps[METRIC_COUNT] = {[METRIC_STEPS] = true};
	const bool both[METRIC_COUNT] = {[METRIC_STEPS] = true, [METRIC_CPU] = true};
	const bool all[METRIC_COUNT] = {true, true, true, true};

	subjects(nothing, 1, &(CheckSubject){METRIC_STEPS, METRIC_TIME});
	subjects(time, 1, &(CheckSubject){none, METRIC_TIME});
	subjects(steps, 1, &(CheckSubject){METRIC_STEPS, none});
	subjects(both, 1, &(CheckSubject){METRIC_STEPS, METRIC_CPU});
	subjects(all, 3,
	    (CheckSubject[]){
		{METRIC_STEPS, METRIC_TIME}, {none, METRIC_CPU}, {METRIC_MEMORY, none}});
}
END_TEST

START_TEST(counts_are_enough_where_lines_hide_nothing)
{
	Measured counts;
	Source source;
	Checked checked = {
	    .counts = &counts.record, .source = &source, .limit = growth_of(&laws[LAW_LINEAR])};

	measure(&counts, METRIC_STEPS, LAW_LINEAR, "budget");
	make_source(&source, NULL);
	check_judge(&checked);
	ck_assert_int_eq(checked.judgement.standing, STANDING_WITHIN);
	ck_assert(!check_wants_time(&checked) && !check_wants_again(&checked));
	ck_assert_uint_eq(checked.blame_count, 0);
	checked.limit = growth_of(&laws[LAW_LOG]);
	check_judge(&checked);
	ck_assert_int_eq(checked.judgement.standing, STANDING_WORSE);
	ck_assert_uint_eq(checked.blame_count, 1);
	ck_assert_uint_eq(checked.blames[0].line->line->number, 3);
	check_release(&checked);
	source_release(&source);
	series_release(&counts.series);
}
END_TEST

START_TEST(what_lines_hide_time_has_to_show)
{
	Measured counts, time, again;
	Source source;
	Checked checked = {
	    .counts = &counts.record, .source = &source, .limit = growth_of(&laws[LAW_LINEAR])};

	measure(&counts, METRIC_STEPS, LAW_LINEAR, "budget");
	measure(&time, METRIC_TIME, LAW_QUADRATIC, "budget");
	measure(&again, METRIC_TIME, LAW_LINEAR, "budget");
	make_source(&source, "in");
	check_judge(&checked);
	ck_assert_int_eq(checked.judgement.why, WHY_FOREIGN);
	ck_assert_uint_eq(checked.blame_count, 1);
	ck_assert(check_wants_time(&checked));
	checked.time = &time.record;
	check_judge(&checked);
	ck_assert_int_eq(checked.judgement.standing, STANDING_WORSE);
	ck_assert(!check_wants_time(&checked) && check_wants_again(&checked));
	ck_assert(checked.blames[0].by_time);
	checked.again = &again.record;
	check_judge(&checked);
	ck_assert_int_eq(checked.judgement.why, WHY_UNREPEATED);
	checked.time = &again.record;
	check_judge(&checked);
	ck_assert_int_eq(checked.judgement.standing, STANDING_WITHIN);
	check_release(&checked);
	source_release(&source);
	series_release(&counts.series);
	series_release(&time.series);
	series_release(&again.series);
}
END_TEST

START_TEST(what_is_known_of_the_lines_depends_on_who_counted)
{
	Measured counts;
	Checked checked = {.counts = &counts.record, .limit = growth_of(&laws[LAW_LINEAR])};

	measure(&counts, METRIC_STEPS, LAW_LINEAR, NULL);
	check_judge(&checked);
	ck_assert_int_eq(checked.judgement.standing, STANDING_WITHIN);
	/* A run, of whose lines nothing is known. */
	counts.record.stopped = "budget";
	check_judge(&checked);
	ck_assert_int_eq(checked.judgement.why, WHY_FOREIGN);
	counts.series.metric = METRIC_MEMORY;
	check_judge(&checked);
	ck_assert_int_eq(checked.judgement.standing, STANDING_WITHIN);
	check_release(&checked);
	series_release(&counts.series);
}
END_TEST

START_TEST(a_disturbed_machine_is_heard_of)
{
	const Surroundings loaded = {.lost = 0.5};
	Measured time;
	Checked checked = {.time = &time.record, .limit = growth_of(&laws[LAW_N_LOG])};

	measure(&time, METRIC_TIME, LAW_THREE_HALVES, "budget");
	check_judge(&checked);
	ck_assert_int_eq(checked.judgement.standing, STANDING_WORSE);
	time.record.surroundings = &loaded;
	check_judge(&checked);
	ck_assert_int_eq(checked.judgement.why, WHY_DISTURBED);
	ck_assert(!check_wants_again(&checked));
	check_release(&checked);
	series_release(&time.series);
}
END_TEST

SUITE_MAIN("checking", steps_and_a_clock_make_one_answer,
    counts_are_enough_where_lines_hide_nothing, what_lines_hide_time_has_to_show,
    what_is_known_of_the_lines_depends_on_who_counted, a_disturbed_machine_is_heard_of)
