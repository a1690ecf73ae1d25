#include "app/loop.h"
#include "cli/choose.h"
#include "cli/print.h"
#include "cli/subcommand.h"
#include "tui/terminal.h"

/* Someone is watching: more time than `landau run` takes. */
#define BUDGET_SECONDS 3.0
#define COUNTING_SHARE 0.1

static Status explore(const Options *options, const TargetList *targets)
{
	double budget = options->budget_seconds > 0 ? options->budget_seconds : BUDGET_SECONDS;
	SessionOptions session_options = {
	    .budget_seconds = {[TIMING] = budget, [COUNTING] = COUNTING_SHARE * budget},
	    .seed = options->seed,
	    .cpu = options->cpu,
	};
	Session *session = session_new(&session_options, targets);
	Status status = STATUS_DONE;
	Error error;

	if (!loop_explore(session, &error))
		status = report(&error);
	session_free(session);
	if (terminal_fatal_signal())
		terminal_raise();
	return status;
}

Status cmd_explore(const Options *options)
{
	TargetList targets = {0};
	const char *why;
	Status status;
	Error error;

	if (options->given & OPTION_PLAIN)
		return cmd_run(options);
	if (!terminal_usable(&why)) {
		error_set(&error, STATUS_DONE, "%s: plain lines instead", why);
		report(&error);
		return cmd_run(options);
	}
	if (choose_targets(&targets, options, &error))
		status = explore(options, &targets);
	else
		status = report(&error);
	target_list_release(&targets);
	return status;
}
