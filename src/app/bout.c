#include "app/bout.h"

#include <math.h>

#include "app/jobcourse.h"
#include "app/jobsamples.h"
#include "worker/lastwords.h"

/* A batch that is too short is made longer so often. */
enum { MOST_RESTARTS = 6 };

unsigned bout_side(const Bout *bout)
{
	/* A prepares, then B; and A, B, B, A. */
	static const unsigned preparing[] = {0, 1}, sampling[BOUT_SAMPLES] = {0, 1, 1, 0};
	unsigned turn =
	    bout->phase == BOUT_PREPARING ? preparing[bout->step] : sampling[bout->step];

	return turn ^ bout->first;
}

/* The side that a sample is of. */
static unsigned side_of(const Bout *bout, unsigned sample)
{
	Bout at = {.first = bout->first, .phase = BOUT_SAMPLING, .step = sample};

	return bout_side(&at);
}

static void ask(const Bout *bout)
{
	unsigned side = bout_side(bout);
	const Job *job = bout->jobs[side];

	if (bout->phase == BOUT_PREPARING)
		worker_prepare(job->worker, bout->n, job->target->input, bout->seed,
		    bout->calls[side], bout->deadline_seconds);
	else
		worker_sample(job->worker, bout->deadline_seconds);
}

static void start(Bout *bout)
{
	bout->began = clock_now();
	bout->phase = BOUT_PREPARING;
	bout->step = 0;
	ask(bout);
}

void bout_begin(Bout *bout)
{
	bout->restarts = 0;
	bout->refused = false;
	start(bout);
}

static void take_ready(Bout *bout, const WorkerEvent *event)
{
	unsigned side = bout_side(bout);

	bout->prepared[side] = event->calls;
	bout->bytes[side] = event->bytes;
	if (++bout->step == BOUT_SIDES) {
		bout->phase = BOUT_SAMPLING;
		bout->step = 0;
	}
	ask(bout);
}

double bout_call_seconds(const Bout *bout, unsigned side)
{
	double least = 0;

	for (unsigned i = 0; i < BOUT_SAMPLES; i++) {
		double seconds = bout->timings[i].seconds / bout->timings[i].calls;

		if (side_of(bout, i) == side && seconds > 0 && (least <= 0 || seconds < least))
			least = seconds;
	}
	return least;
}

double bout_calls(const PlanLimits *limits, double calls, double call_seconds)
{
	/* Each is half as long again as what the clock needs. */
	const double longer = 1.5;

	if (call_seconds <= 0)
		return plan_calls(limits, calls, 0);
	return fmin(
	    ceil(longer * limits->batch_seconds / call_seconds), plan_calls(limits, 1 << 20, 0));
}

/* The first batch of a side tells whether it is long enough. Where its worker couldn't prepare more
 * calls it is as long as it gets. */
static bool is_too_short(Bout *bout, unsigned side, const Timing *timing)
{
	double wanted = bout_calls(&bout->limits, timing->calls, timing->seconds / timing->calls);

	if (wanted <= 2 * timing->calls || bout->prepared[side] < bout->calls[side] ||
	    bout->restarts == MOST_RESTARTS)
		return false;
	bout->calls[side] = wanted;
	bout->restarts++;
	return true;
}

static void take_sample(Bout *bout, const WorkerEvent *event)
{
	unsigned side = bout_side(bout);
	Timing *timing = &bout->timings[bout->step];

	*timing = timing_of_answer(event, bout->session_began);
	bout->disturbed[bout->step] = conditions_note(bout->conditions, timing);
	if (bout->step < BOUT_SIDES && is_too_short(bout, side, timing)) {
		start(bout);
		return;
	}
	if (++bout->step < BOUT_SAMPLES) {
		ask(bout);
		return;
	}
	bout->seconds = clock_since(bout->began);
	bout->phase = BOUT_NONE;
	for (unsigned i = 0; i < BOUT_SAMPLES; i++) {
		unsigned of = side_of(bout, i);

		job_add_time(bout->jobs[of], bout->n, &bout->timings[i], bout->bytes[of]);
	}
}

void bout_fail(Job *job, const WorkerEvent *event)
{
	Text text = {0};

	text_append(&text, event->message);
	if (job->worker)
		lastwords_append(&text, worker_output(job->worker));
	job_fail(job, text_string(&text));
	text_release(&text);
}

void bout_take(Bout *bout, const WorkerEvent *event)
{
	switch (event->kind) {
	case WORKER_READY: take_ready(bout, event); break;
	case WORKER_SAMPLE: take_sample(bout, event); break;
	case WORKER_REFUSED:
		bout->refused = event->fault == FAULT_MEMORY;
		if (!bout->refused)
			bout_fail(bout->jobs[bout_side(bout)], event);
		bout->phase = BOUT_NONE;
		break;
	case WORKER_FAILED:
		bout_fail(bout->jobs[bout_side(bout)], event);
		bout->phase = BOUT_NONE;
		break;
	case WORKER_NOTHING:
	case WORKER_LAW:
	case WORKER_HELLO:
	case WORKER_LINE:
	case WORKER_COUNT: break;
	}
}

/* What a call cost. */
static double cost_of(const Timing *timing, Metric metric)
{
	switch (metric) {
	case METRIC_CPU: return timing->cpu / timing->calls;
	case METRIC_MEMORY: return timing->memory;
	case METRIC_TIME:
	case METRIC_STEPS:
	case METRIC_COUNT: break;
	}
	return timing->seconds / timing->calls;
}

/* The least of a side's samples; only of those that nothing disturbed where `quiet`. 0: none. */
static double least(const Bout *bout, unsigned side, Metric metric, bool quiet)
{
	double found = 0;

	for (unsigned i = 0; i < BOUT_SAMPLES; i++) {
		double value = cost_of(&bout->timings[i], metric);

		if (side_of(bout, i) == side && value > 0 && !(quiet && bout->disturbed[i]) &&
		    (found <= 0 || value < found))
			found = value;
	}
	return found;
}

double bout_log_ratio(const Bout *bout, Metric metric)
{
	bool quiet = least(bout, 0, metric, true) > 0 && least(bout, 1, metric, true) > 0;
	double first = least(bout, 0, metric, quiet), second = least(bout, 1, metric, quiet);

	return first > 0 && second > 0 ? log(second / first) : (double)NAN;
}
