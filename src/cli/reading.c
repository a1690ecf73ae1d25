#include "cli/reading.h"

#include "app/conclusions.h"
#include "cli/print.h"
#include "io/reader.h"

/* What a value is where its file doesn't say: the one metric that was asked for, or a count, which
 * has no unit. */
static Metric value_metric(const Options *options)
{
	Metric found = METRIC_COUNT;

	for (int metric = 0; metric < METRIC_COUNT; metric++)
		if (options->metrics[metric])
			found = found == METRIC_COUNT ? (Metric)metric : METRIC_STEPS;
	return found == METRIC_COUNT ? METRIC_STEPS : found;
}

/* Says what was left out. A run that allocates nothing has zeros and is in order; timings that are
 * nothing but zeros are not. */
static Status report_zeros(const Saved *saved, const SavedSeries *series)
{
	const Series *read = &series->series;
	Error error;

	if (!read->below_clock)
		return STATUS_DONE;
	if (!read->count && !saved->is_run)
		error_set(&error, STATUS_USAGE,
		    "%s:%zu: nothing but zeros in '%s': measure so many calls at once that the "
		    "clock sees them",
		    saved->file, series->line, read->name);
	else if (saved->is_run)
		error_set(&error, STATUS_DONE, "%s: zeros in '%s', left out: %zu", saved->file,
		    read->name, read->below_clock);
	else
		error_set(&error, STATUS_DONE,
		    "%s:%zu: readings of zero in '%s', below the clock and left out: %zu",
		    saved->file, series->line, read->name, read->below_clock);
	return report(&error);
}

/* One line for each thing that a reader of the verdicts should know. */
static Status report_doubts(const Options *options, const Saved *saved)
{
	Status status = STATUS_DONE;
	size_t concerned = 0;
	Error error;

	if (saved->metric_is_assumed && !(options->given & OPTION_METRIC)) {
		error_set(&error, STATUS_DONE,
		    "%s: values without a metric, taken for %s: a column 'metric' or --metric "
		    "says otherwise",
		    saved->file, metrics[value_metric(options)].name);
		report(&error);
	}
	for (size_t i = 0; i < saved->count; i++) {
		if (!conclusions_concern(&saved->series[i], options->metrics))
			continue;
		concerned++;
		status = status_worse(status, report_zeros(saved, &saved->series[i]));
	}
	if (concerned)
		return status;
	error_set(
	    &error, STATUS_USAGE, "%s: nothing of the metric that was asked for", saved->file);
	return report(&error);
}

Status read_files(
    const Options *options, char *const *paths, size_t path_count, Saved *files, size_t *count)
{
	Status status = STATUS_DONE;

	*count = 0;
	for (size_t i = 0; i < path_count; i++) {
		Error error;

		if (reader_read(paths[i], value_metric(options), &files[*count], &error)) {
			status = status_worse(status, report_doubts(options, &files[*count]));
			++*count;
		} else {
			saved_release(&files[*count]);
			status = status_worse(status, report(&error));
		}
	}
	return status;
}
