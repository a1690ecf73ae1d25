#include <string.h>

#include "cli/print.h"
#include "cli/rivals.h"
#include "cli/subcommand.h"
#include "cli/tworuns.h"
#include "io/comparisonjson.h"
#include "io/comparisons.h"

enum { SIDES = 2 };

static bool is_file(const char *word)
{
	return strcmp(word, "-") == 0 || target_is_strange(word);
}

static Status print_comparisons(
    const Options *options, const RunInfo *info, const Comparisons *comparisons)
{
	const Comparison *list = comparisons->list;
	size_t count = comparisons->count;
	Text out = {0};
	Status status;

	switch (options->format) {
	case FORMAT_CSV: comparisons_csv(list, count, &out); break;
	case FORMAT_JSON: comparisons_json(info, list, count, &out); break;
	case FORMAT_MARKDOWN: comparisons_markdown(list, count, &out); break;
	case FORMAT_TABLE:
	case FORMAT_SAMPLES:
	case FORMAT_MAN:
	case FORMAT_HTML:
	case FORMAT_PDF:
	case FORMAT_SVG:
	case FORMAT_TEXT:
	case FORMAT_COUNT:
		comparisons_table(list, count, &out);
		if (*info->warnings)
			text_printf(&out, "\n%s", info->warnings);
		break;
	}
	status = print(options->output, &out);
	text_release(&out);
	return status;
}

/* Prints what there is, and releases both. */
static Status print_and_release(
    const Options *options, Description *description, Comparisons *comparisons)
{
	Status status = STATUS_DONE;

	if (comparisons->count)
		status = print_comparisons(options, &description->info, comparisons);
	description_release(description);
	comparisons_release(comparisons);
	return status;
}

/* Time and steps where nothing is asked for, of what both can measure; of files all they hold. */
static void ask(const Options *options, bool files, bool asked[METRIC_COUNT])
{
	for (int metric = 0; metric < METRIC_COUNT; metric++)
		asked[metric] = options->given & OPTION_METRIC
				    ? options->metrics[metric]
				    : files || metric == METRIC_TIME || metric == METRIC_STEPS;
}

static Status compare_targets(const Options *options)
{
	Rivals rivals = {.options = options};
	Comparisons comparisons = {0};
	Description description;
	Status status;

	ask(options, false, rivals.asked);
	status = rivals_compare(&rivals, &comparisons);
	rivals_describe(&rivals, &description);
	status = status_worse(status, print_and_release(options, &description, &comparisons));
	rivals_release(&rivals);
	return status;
}

static Status compare_files(const Options *options)
{
	TwoRuns runs = {.options = options};
	Comparisons comparisons = {0};
	Description description;
	Status status;

	ask(options, true, runs.asked);
	status = two_runs_compare(&runs, &comparisons);
	describe_run(&description, options, NULL, 0);
	status = status_worse(status, print_and_release(options, &description, &comparisons));
	two_runs_release(&runs);
	return status;
}

Status cmd_compare(const Options *options)
{
	size_t count = options->word_count + options->target_count, files = 0;
	Error error;

	for (size_t i = 0; i < options->word_count; i++)
		files += is_file(options->words[i]);
	if (count != SIDES)
		error_set(&error, STATUS_USAGE,
		    "compare takes two: BEFORE and AFTER, targets or files of measurements");
	else if (files == 1)
		error_set(&error, STATUS_USAGE,
		    "compare takes two targets to measure or two files of measurements, not one of "
		    "each");
	else
		return files ? compare_files(options) : compare_targets(options);
	return report(&error);
}
