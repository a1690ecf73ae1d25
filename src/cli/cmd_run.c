#include "cli/cmd_run.h"

#include <math.h>
#include <stdlib.h>

#include "app/records.h"
#include "app/session.h"
#include "cli/choose.h"
#include "cli/describe.h"
#include "cli/details.h"
#include "cli/measuring.h"
#include "cli/print.h"
#include "cli/results.h"
#include "cli/subcommand.h"
#include "worker/interrupt.h"

/* Without --budget each target has its share, and what it leaves goes to those that are harder to
 * tell. The counts beside times take a fraction. */
#define MOST_SHARES 4
#define WITNESS_SHARE 0.2

/* Times are asked for where nothing else is. */
static void asked_metrics(const Options *options, bool asked[METRIC_COUNT])
{
	bool any = false;

	for (int metric = 0; metric < METRIC_COUNT; metric++)
		any |= asked[metric] = options->metrics[metric];
	if (!any)
		asked[METRIC_TIME] = true;
}

/* Counts beside times, the witness, take a little; those that were asked for as much as times. */
static void budgets(const Options *options, const bool asked[METRIC_COUNT], double seconds[MANNERS])
{
	double given = options->budget_seconds;
	double share = given > 0 ? given : MEASURING_SHARE_SECONDS;
	bool has_witness = options->format == FORMAT_TABLE || options->format == FORMAT_JSON;

	seconds[TIMING] = seconds[COUNTING] = 0;
	if (asked[METRIC_TIME] || asked[METRIC_CPU])
		seconds[TIMING] = given > 0 ? given : MOST_SHARES * MEASURING_SHARE_SECONDS;
	if (asked[METRIC_STEPS] || asked[METRIC_MEMORY])
		seconds[COUNTING] = share;
	else if (has_witness)
		seconds[COUNTING] = WITNESS_SHARE * share;
}

static Status print_records(
    const Options *options, const Session *session, Record *records, size_t count)
{
	double budget = options->budget_seconds;
	Description description;
	Status status;

	describe_run(&description, options, session,
	    budget > 0 ? budget : MOST_SHARES * MEASURING_SHARE_SECONDS);
	status = results_print(options, &description.info, records, count);
	description_release(&description);
	return status;
}

static Status run(const Options *options, const TargetList *targets, const bool asked[METRIC_COUNT],
    bool detailed)
{
	SessionOptions session_options = {.seed = options->seed, .cpu = options->cpu};
	Session *session;
	Status status;
	Record *records;
	size_t count;

	budgets(options, asked, session_options.budget_seconds);
	if (options->budget_seconds <= 0)
		session_options.pool_seconds =
		    MEASURING_SHARE_SECONDS * fmax((double)targets->count, MOST_SHARES);
	else
		session_options.goes_far = true;
	session = session_new(&session_options, targets);
	if (!measuring_run(session)) {
		session_free(session);
		interrupt_raise();
	}
	status = measuring_report_failures(session);
	records = session_records(session, asked, &count);
	status = status_worse(status, print_records(options, session, records, count));
	if (detailed)
		status = status_worse(status, print_details(session));
	free(records);
	session_free(session);
	return status;
}

Status run_targets(const Options *options, const TargetList *targets, bool detailed)
{
	bool asked[METRIC_COUNT];
	Error error;

	asked_metrics(options, asked);
	if (!choose_check_metrics(targets, asked, &error))
		return report(&error);
	return run(options, targets, asked, detailed);
}

Status cmd_run(const Options *options)
{
	TargetList targets = {0};
	Error error;
	Status status;

	if (choose_targets(&targets, options, &error))
		status = run_targets(options, &targets, false);
	else
		status = report(&error);
	target_list_release(&targets);
	return status;
}
