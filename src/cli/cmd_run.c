#include "cli/cmd_run.h"

#include "cli/choose.h"
#include "cli/details.h"
#include "cli/measured.h"
#include "cli/print.h"
#include "cli/recording.h"
#include "cli/results.h"
#include "cli/subcommand.h"

static Status run(const Options *options, const TargetList *targets, const bool asked[METRIC_COUNT],
    bool detailed)
{
	bool counts = options->format == FORMAT_TABLE || options->format == FORMAT_JSON;
	Recording recording;
	Measured measured;
	Status status;

	if (!recording_open(&recording, options, TAPE_SESSION, &status))
		return status;
	status = measured_begin(&measured, options, targets, asked, counts, &recording);
	status = status_worse(status,
	    results_print(options, &measured.description.info, measured.records, measured.count));
	if (detailed)
		status = status_worse(status, print_details(measured.session));
	measured_end(&measured);
	return status;
}

Status run_targets(const Options *options, const TargetList *targets, bool detailed)
{
	bool asked[METRIC_COUNT];
	Error error;

	measured_metrics(options, asked);
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
