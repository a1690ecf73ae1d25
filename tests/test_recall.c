#include <string.h>

#include "app/recall.h"
#include "io/csvreader.h"
#include "suite.h"

static Saved saved;
static Recall recall;

static void begin(const char *csv)
{
	Text text = {0};
	Error error;

	saved = (Saved){0};
	text_append(&text, csv);
	ck_assert_msg(
	    csvreader_read("x.csv", &text, METRIC_STEPS, &saved, &error), "%s", error.text);
	text_release(&text);
	recall_begin(&recall, &saved);
}

static void end(void)
{
	recall_end(&recall);
	saved_release(&saved);
}

static const char two[] = "n,value,series,input,metric\n"
			  "1,1e-3,sort,,time\n2,4e-3,sort,,time\n4,16e-3,sort,,time\n"
			  "8,64e-3,sort,,time\n16,256e-3,sort,,time\n32,1024e-3,sort,,time\n"
			  "1,1,sort,sorted,steps\n1,7,sort,,steps\n";

START_TEST(series_of_one_target_are_one_job)
{
	const Job *job;

	begin(two);
	ck_assert_uint_eq(session_job_count(recall.session), 2);
	job = session_job(recall.session, 0);
	ck_assert_str_eq(job->target->name, "sort");
	ck_assert_uint_eq(job->aspects[METRIC_TIME].series.count, 6);
	ck_assert_uint_eq(job->aspects[METRIC_TIME].size_count, 6);
	ck_assert_uint_eq(job->aspects[METRIC_STEPS].series.count, 1);
	ck_assert_ptr_eq(job->aspects[METRIC_TIME].verdict.law, &laws[LAW_QUADRATIC]);
	ck_assert_str_eq(session_job(recall.session, 1)->target->name, "sort:sorted");
	end();
}
END_TEST

START_TEST(nothing_is_measured_and_nothing_is_lost)
{
	struct pollfd polls[WORKER_POLLS];

	begin(two);
	ck_assert(session_is_over(recall.session));
	for (int i = 0; i < 2; i++) {
		ck_assert(!session_advance(recall.session));
		ck_assert_uint_eq(session_polls(recall.session, polls), 0);
		ck_assert_int_eq(session_patience(recall.session), -1);
		session_pause(recall.session);
		session_prefer(recall.session, 0);
		session_ask_more(recall.session, 0);
		session_add_budget(recall.session, 0);
		session_restart(recall.session, 0);
		session_resume(recall.session);
	}
	ck_assert(session_is_over(recall.session));
	ck_assert(!session_is_paused(recall.session));
	ck_assert_uint_eq(session_job(recall.session, 0)->aspects[METRIC_TIME].series.count, 6);
	end();
}
END_TEST

START_TEST(it_says_where_it_is_from)
{
	begin(two);
	ck_assert_str_eq(session_origin(recall.session), "from x.csv; nothing is measured");
	recall_end(&recall);
	saved.is_run = true;
	saved.info.created = 1767225599;
	recall_begin(&recall, &saved);
	ck_assert_str_eq(session_origin(recall.session),
	    "from x.csv, measured 2025-12-31 23:59 UTC; nothing is measured");
	end();
}
END_TEST

START_TEST(a_failure_stays_one)
{
	begin(two);
	recall_end(&recall);
	saved.series[0].failure = strdup("killed by SIGSEGV");
	recall_begin(&recall, &saved);
	ck_assert_int_eq(session_job(recall.session, 0)->state, JOB_FAILED);
	ck_assert_str_eq(session_job(recall.session, 0)->failure, "killed by SIGSEGV");
	ck_assert_int_eq(
	    session_job(recall.session, 0)->aspects[METRIC_TIME].verdict.state, VERDICT_FAILED);
	ck_assert_int_eq(session_job(recall.session, 1)->state, JOB_DONE);
	end();
}
END_TEST

START_TEST(hostile_names_are_made_visible)
{
	begin("n,seconds,series\n1,1,\"\033[31m\"\n");
	ck_assert_str_eq(session_job(recall.session, 0)->target->name, "\\x1b[31m");
	end();
}
END_TEST

START_TEST(who_looks_at_a_job_sees_how_far_it_may_be_off)
{
	const Uncertainty *found;
	const Job *job;

	begin(two);
	job = session_job(recall.session, 0);
	ck_assert_ptr_null(aspect_uncertainty(&job->aspects[METRIC_TIME]));
	session_foresee(recall.session, 0, METRIC_TIME);
	found = aspect_uncertainty(&job->aspects[METRIC_TIME]);
	ck_assert_ptr_nonnull(found);
	ck_assert(found->known);
	ck_assert_double_eq(found->predictions[0].n, 320);
	ck_assert_ptr_null(aspect_uncertainty(&job->aspects[METRIC_STEPS]));
	session_foresee(recall.session, 7, METRIC_TIME);
	end();
}
END_TEST

SUITE_MAIN("recall", who_looks_at_a_job_sees_how_far_it_may_be_off,
    series_of_one_target_are_one_job, nothing_is_measured_and_nothing_is_lost,
    it_says_where_it_is_from, a_failure_stays_one, hostile_names_are_made_visible)
