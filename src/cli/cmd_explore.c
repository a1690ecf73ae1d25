#include <stdlib.h>
#include <string.h>

#include "app/loop.h"
#include "base/memory.h"
#include "base/nearest.h"
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

/* Where the first word is no target it may have been meant for a subcommand: `error` says so. */
static void explain_first_word(const char *word, Error *error)
{
	size_t target_count, count = 0;
	const char **targets = target_names(&target_count);
	const char **names = memory_new(target_count + subcommand_count, sizeof *names);
	bool known = false;
	Text name = {0};

	text_append_bytes(&name, word, strcspn(word, ":"));
	for (size_t i = 0; i < subcommand_count; i++)
		if (*subcommands[i].name)
			names[count++] = subcommands[i].name;
	for (size_t i = 0; i < target_count; i++) {
		known |= strcmp(targets[i], text_string(&name)) == 0;
		names[count++] = targets[i];
	}
	if (!known)
		nearest_refuse("subcommand, algorithm or topic", text_string(&name), names, count,
		    "'landau help' and 'landau list' show what there is", error);
	text_release(&name);
	free(names);
	free(targets);
}

static Status explore_or_run(const Options *options, const TargetList *targets)
{
	const char *why;
	Error error;

	if (options->given & OPTION_PLAIN)
		return cmd_run(options);
	if (terminal_usable(&why))
		return explore(options, targets);
	error_set(&error, STATUS_DONE, "%s: plain lines instead", why);
	report(&error);
	return cmd_run(options);
}

Status cmd_explore(const Options *options)
{
	TargetList targets = {0};
	Status status;
	Error error;

	if (choose_targets(&targets, options, &error)) {
		status = explore_or_run(options, &targets);
	} else {
		explain_first_word(options->words[0], &error);
		status = report(&error);
	}
	target_list_release(&targets);
	return status;
}
