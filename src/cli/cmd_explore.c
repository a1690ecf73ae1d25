#include <stdlib.h>
#include <string.h>

#include "app/loop.h"
#include "app/recall.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "cli/choose.h"
#include "cli/print.h"
#include "cli/subcommand.h"
#include "io/reader.h"
#include "tui/terminal.h"

/* Someone is watching: more time than `landau run` takes. */
#define BUDGET_SECONDS 3.0
#define COUNTING_SHARE 0.1

static Status loop(Session *session)
{
	Error error;

	return loop_explore(session, &error) ? STATUS_DONE : report(&error);
}

static Status explore(const Options *options, const TargetList *targets)
{
	double budget = options->budget_seconds > 0 ? options->budget_seconds : BUDGET_SECONDS;
	SessionOptions session_options = {
	    .budget_seconds = {[TIMING] = budget, [COUNTING] = COUNTING_SHARE * budget},
	    .seed = options->seed,
	    .cpu = options->cpu,
	};
	Session *session = session_new(&session_options, targets);
	Status status = loop(session);

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

static bool ends_in(const char *word, const char *ending)
{
	size_t length = strlen(word), end = strlen(ending);

	return length > end && strcmp(word + length - end, ending) == 0;
}

/* A name that no algorithm bears: somebody's measurements. */
static bool is_file(const char *word)
{
	return strchr(word, '/') || ends_in(word, ".json") || ends_in(word, ".csv");
}

static const char *first_file(const Options *options)
{
	for (size_t i = 0; i < options->word_count; i++)
		if (is_file(options->words[i]))
			return options->words[i];
	return NULL;
}

/* What was measured before, without measuring. */
static Status look_at(const char *path)
{
	Saved saved = {0};
	Recall recall;
	Status status = STATUS_DONE;
	Error error;

	if (!reader_read(path, METRIC_STEPS, &saved, &error)) {
		status = report(&error);
	} else {
		recall_begin(&recall, &saved);
		status = loop(recall.session);
		recall_end(&recall);
	}
	saved_release(&saved);
	if (terminal_fatal_signal())
		terminal_raise();
	return status;
}

static Status explore_file(const Options *options, const char *path)
{
	Error error;

	if (options->word_count == 1)
		return look_at(path);
	error_set(&error, STATUS_USAGE, "%s is a file: only one is looked at, and alone", path);
	return report(&error);
}

/* Lines of text instead. */
static Status plain(const Options *options)
{
	return first_file(options) ? cmd_fit(options) : cmd_run(options);
}

static Status explore_targets(const Options *options)
{
	TargetList targets = {0};
	Status status;
	Error error;

	if (choose_targets(&targets, options, &error))
		status = explore(options, &targets);
	else
		status = report(&error);
	target_list_release(&targets);
	return status;
}

/* Somebody who mistyped a target shall not be told of the terminal first. */
static bool are_targets(const Options *options, Status *status)
{
	TargetList targets = {0};
	Error error;
	bool known = choose_targets(&targets, options, &error);

	if (!known) {
		explain_first_word(options->words[0], &error);
		*status = report(&error);
	}
	target_list_release(&targets);
	return known;
}

Status cmd_explore(const Options *options)
{
	const char *why, *file = first_file(options);
	Status status;
	Error error;

	if (!file && !are_targets(options, &status))
		return status;
	if (options->given & OPTION_PLAIN)
		return plain(options);
	if (terminal_usable(&why))
		return file ? explore_file(options, file) : explore_targets(options);
	error_set(&error, STATUS_DONE, "%s: plain lines instead", why);
	report(&error);
	return plain(options);
}
