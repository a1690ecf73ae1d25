#include "cli/tworuns.h"

#include <string.h>

#include "cli/print.h"
#include "cli/reading.h"

enum { SIDES = RUN_SIDES };

static bool is_of(const TwoRuns *runs, const Record *record, size_t side)
{
	/* Both may be the same file. */
	return record->series >= &runs->files[side].series[0].series &&
	       record->series <= &runs->files[side].series[runs->files[side].count - 1].series;
}

static bool is_wanted(const TwoRuns *runs, const Record *record, size_t side)
{
	return is_of(runs, record, side) && runs->asked[record->series->metric];
}

static size_t count_of(const TwoRuns *runs, size_t side, Metric metric)
{
	size_t found = 0;

	for (size_t i = 0; i < runs->conclusions.count; i++)
		found += is_wanted(runs, &runs->conclusions.records[i], side) &&
			 runs->conclusions.records[i].series->metric == metric;
	return found;
}

/* The same target, kind of input and metric in the other file; where each has but one series of
 * the metric that one, whatever it is called. */
static const Record *partner_in(const TwoRuns *runs, const Record *record, size_t side)
{
	const Series *series = record->series;
	bool alone =
	    count_of(runs, 0, series->metric) == 1 && count_of(runs, 1, series->metric) == 1;

	for (size_t i = 0; i < runs->conclusions.count; i++) {
		const Record *other = &runs->conclusions.records[i];

		if (is_wanted(runs, other, side) && other->series->metric == series->metric &&
		    (alone || (strcmp(other->series->target, series->target) == 0 &&
				  strcmp(other->series->input, series->input) == 0)))
			return other;
	}
	return NULL;
}

static void report_alone(const Record *record, const char *other)
{
	Error error;

	error_set(&error, STATUS_DONE, "%s has no partner: its %s is not in %s",
	    record->series->name, metrics[record->series->metric].name, other);
	report(&error);
}

static void match_records(TwoRuns *runs, Comparisons *comparisons)
{
	for (size_t i = 0; i < runs->conclusions.count; i++) {
		const Record *record = &runs->conclusions.records[i];
		size_t side = is_of(runs, record, 0) ? 0 : 1;
		const Record *partner = partner_in(runs, record, 1 - side);

		if (!is_wanted(runs, record, side))
			continue;
		if (!partner)
			report_alone(record, side ? "BEFORE" : "AFTER");
		else if (side == 0)
			comparisons_add(comparisons, record, partner, NULL, runs->options->seed);
	}
}

Status two_runs_compare(TwoRuns *runs, Comparisons *comparisons)
{
	static const bool all[METRIC_COUNT] = {true, true, true, true};
	Status status;
	Error error;

	status = read_files(runs->options, runs->options->words, SIDES, runs->files, &runs->count);
	if (runs->count < SIDES)
		return status;
	conclusions_begin(&runs->conclusions, runs->files, runs->count, all);
	conclusions_draw(&runs->conclusions);
	match_records(runs, comparisons);
	if (comparisons->count)
		return status;
	error_set(&error, STATUS_USAGE, "%s and %s have no series in common", runs->files[0].file,
	    runs->files[1].file);
	return status_worse(status, report(&error));
}

void two_runs_release(TwoRuns *runs)
{
	conclusions_release(&runs->conclusions);
	for (size_t i = 0; i < runs->count; i++)
		saved_release(&runs->files[i]);
}
