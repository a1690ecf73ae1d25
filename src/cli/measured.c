#include "cli/measured.h"

#include <math.h>
#include <stdlib.h>

#include "app/records.h"
#include "cli/measuring.h"
#include "worker/interrupt.h"

/* Without --budget each target has its share, and what it leaves goes to those that are harder to
 * tell. The counts beside times take a fraction. */
#define MOST_SHARES 4
#define WITNESS_SHARE 0.2

void measured_metrics(const Options *options, bool asked[METRIC_COUNT])
{
	bool any = false;

	for (int metric = 0; metric < METRIC_COUNT; metric++)
		any |= asked[metric] = options->metrics[metric];
	if (!any)
		asked[METRIC_TIME] = true;
}

/* Counts beside times, the witness, take a little; those that were asked for as much as times. */
static void budgets(
    const Options *options, const bool asked[METRIC_COUNT], bool counts, double seconds[MANNERS])
{
	double given = options->budget_seconds;
	double share = given > 0 ? given : MEASURING_SHARE_SECONDS;

	seconds[TIMING] = seconds[COUNTING] = 0;
	if (asked[METRIC_TIME] || asked[METRIC_CPU])
		seconds[TIMING] = given > 0 ? given : MOST_SHARES * MEASURING_SHARE_SECONDS;
	if (asked[METRIC_STEPS] || asked[METRIC_MEMORY])
		seconds[COUNTING] = share;
	else if (counts)
		seconds[COUNTING] = WITNESS_SHARE * share;
}

Status measured_begin(Measured *measured, const Options *options, const TargetList *targets,
    const bool asked[METRIC_COUNT], bool counts, Recording *recording)
{
	SessionOptions session_options = {.seed = options->seed, .cpu = options->cpu};
	double budget = options->budget_seconds;
	Status status;

	budgets(options, asked, counts, session_options.budget_seconds);
	if (budget <= 0)
		session_options.pool_seconds =
		    MEASURING_SHARE_SECONDS * fmax((double)targets->count, MOST_SHARES);
	else
		session_options.beyond = PLAN_OUT_OF_CACHES;
	if (budget <= 0)
		budget = MOST_SHARES * MEASURING_SHARE_SECONDS;
	measured->session = session_new(&session_options, targets);
	recording_begin(recording, options, measured->session, budget);
	if (!measuring_run(measured->session)) {
		recording_end(recording);
		session_free(measured->session);
		interrupt_raise();
	}
	status =
	    status_worse(recording_end(recording), measuring_report_failures(measured->session));
	measured->records = session_records(measured->session, asked, &measured->count);
	describe_run(&measured->description, options, measured->session, budget);
	return status;
}

void measured_end(Measured *measured)
{
	description_release(&measured->description);
	free(measured->records);
	session_free(measured->session);
}
