#include "cli/rivals.h"

#include <stdlib.h>
#include <string.h>

#include "app/processor.h"
#include "base/memory.h"
#include "cli/choose.h"
#include "cli/measuring.h"
#include "cli/print.h"
#include "worker/interrupt.h"

/* Without --budget: of each comparison of times; and of counts, whose seconds are nominal. */
#define DUEL_SECONDS 5.0
#define COUNTING_SECONDS 0.1

enum { SIDES = RIVAL_SIDES };

/* In the same manner: the memory of a function and that of a process are two things. */
static bool both_measure(const Match *match, Metric metric)
{
	const Target *before = &match->targets.targets[0], *after = &match->targets.targets[1];

	return before->measures[metric] && after->measures[metric] &&
	       manner_of(before, metric) == manner_of(after, metric);
}

static bool is_counted(const Match *match, Metric metric)
{
	return manner_of(&match->targets.targets[0], metric) == COUNTING;
}

/* Steps and memory come from the same counts. */
static void count(Rivals *rivals, Match *match)
{
	static const bool both[SIDES] = {true, true};
	double given = rivals->options->budget_seconds;
	bool wanted = false;

	for (int metric = 0; metric < METRIC_COUNT; metric++)
		wanted |= rivals->asked[metric] && both_measure(match, (Metric)metric) &&
			  is_counted(match, (Metric)metric);
	if (!wanted)
		return;
	rivals->session.budget_seconds[COUNTING] = given > 0 ? given : COUNTING_SECONDS;
	phase_run(&match->counted, &rivals->session, &match->targets, both);
}

static void fight(Rivals *rivals, Match *match, Metric metric)
{
	const Options *options = rivals->options;
	DuelOptions duel_options = {
	    .budget_seconds = options->budget_seconds > 0 ? options->budget_seconds : DUEL_SECONDS,
	    .seed = options->seed,
	    .cpu = rivals->session.cpu,
	    .metric = metric};
	Duel *duel =
	    duel_new(&duel_options, &match->targets.targets[0], &match->targets.targets[1]);

	match->duels[metric] = duel;
	if (measuring_duel(duel))
		return;
	duel_free(duel);
	phase_release(&match->counted);
	interrupt_raise();
}

/* Times stand beside the counts, where there are any. */
static Record timed_record(const Match *match, Metric metric, unsigned side, uint64_t seed)
{
	const Duel *duel = match->duels[metric];
	Record record =
	    job_record(duel_job(duel, side), metric, duel_surroundings(duel), seed, true);
	const Record *counts =
	    match->counted.session ? phase_record(&match->counted, side, METRIC_STEPS) : NULL;

	if (counts && counts->series->count) {
		record.witness = counts->verdict;
		record.counted = counts->series;
	}
	return record;
}

static void measure(Rivals *rivals, Match *match, Comparisons *comparisons)
{
	count(rivals, match);
	for (int metric = 0; metric < METRIC_COUNT; metric++) {
		bool exact = is_counted(match, (Metric)metric);
		Record *records = match->records[metric];

		if (!rivals->asked[metric] || !both_measure(match, (Metric)metric))
			continue;
		if (!exact)
			fight(rivals, match, (Metric)metric);
		for (unsigned side = 0; side < SIDES; side++)
			records[side] = exact ? *phase_record(&match->counted, side, (Metric)metric)
					      : timed_record(match, (Metric)metric, side,
						    rivals->options->seed);
		comparisons_add(comparisons, &records[0], &records[1],
		    exact ? NULL : duel_pairs(match->duels[metric]), rivals->options->seed);
	}
}

/* The target with this kind of input, or where there is only one on either side that one. */
static const Target *partner_of(
    const Target *target, const TargetList *own, const TargetList *others)
{
	if (own->count == 1 && others->count == 1)
		return &others->targets[0];
	for (size_t i = 0; i < others->count; i++)
		if (strcmp(others->targets[i].input, target->input) == 0)
			return &others->targets[i];
	return NULL;
}

static void report_alone(const Target *target, const char *other)
{
	Error error;

	error_set(&error, STATUS_DONE, "%s has no partner: %s knows no input %s", target->name,
	    other, target->input);
	report(&error);
}

static void match_targets(Rivals *rivals)
{
	const TargetList *before = &rivals->lists[0], *after = &rivals->lists[1];

	rivals->matches = memory_new(before->count, sizeof *rivals->matches);
	for (size_t i = 0; i < before->count; i++) {
		const Target *partner = partner_of(&before->targets[i], before, after);
		Match *match;

		if (!partner) {
			report_alone(&before->targets[i], "AFTER");
			continue;
		}
		match = &rivals->matches[rivals->count++];
		match->targets.targets = memory_new(SIDES, sizeof *match->targets.targets);
		match->targets.count = SIDES;
		match->targets.targets[0] = before->targets[i];
		match->targets.targets[1] = *partner;
	}
	for (size_t i = 0; i < after->count; i++)
		if (!partner_of(&after->targets[i], after, before))
			report_alone(&after->targets[i], "BEFORE");
}

/* Where the targets of the second side begin: with another target, or with the first kind of input
 * of the same. */
static size_t split(const TargetList *list)
{
	const Target *first = &list->targets[0];
	size_t i = 1;

	while (i < list->count && strcmp(list->targets[i].target, first->target) == 0 &&
	       strcmp(list->targets[i].input, first->input) != 0)
		i++;
	return i;
}

/* One target on either side, with one kind of input or all of its own. */
static bool choose(Rivals *rivals, Error *error)
{
	TargetList *all = &rivals->targets;
	size_t middle;

	if (!choose_targets(all, rivals->options, error) ||
	    !choose_check_metrics(all, rivals->options->metrics, error))
		return false;
	middle = split(all);
	for (size_t i = middle + 1; i < all->count; i++)
		if (strcmp(all->targets[i].target, all->targets[middle].target) != 0)
			return error_set(error, STATUS_USAGE,
			    "compare takes one target on either side, and a topic is several");
	rivals->lists[0] = (TargetList){.targets = all->targets, .count = middle};
	rivals->lists[1] =
	    (TargetList){.targets = all->targets + middle, .count = all->count - middle};
	return true;
}

static Status report_failures(const Rivals *rivals)
{
	Status status = STATUS_DONE;

	for (size_t i = 0; i < rivals->count; i++) {
		const Match *match = &rivals->matches[i];

		status = status_worse(status, phase_report(&match->counted));
		for (int metric = 0; metric < METRIC_COUNT; metric++)
			for (unsigned side = 0; match->duels[metric] && side < SIDES; side++)
				status = status_worse(status,
				    measuring_report_failure(duel_job(match->duels[metric], side)));
	}
	return status;
}

Status rivals_compare(Rivals *rivals, Comparisons *comparisons)
{
	Error error;

	if (!choose(rivals, &error))
		return report(&error);
	rivals->session = (SessionOptions){.seed = rivals->options->seed,
	    .cpu = processor_for_measuring(rivals->options->cpu),
	    .keeps_cpu = true};
	match_targets(rivals);
	for (size_t i = 0; i < rivals->count; i++)
		measure(rivals, &rivals->matches[i], comparisons);
	return report_failures(rivals);
}

void rivals_describe(const Rivals *rivals, Description *description)
{
	const Options *options = rivals->options;
	double budget = options->budget_seconds > 0 ? options->budget_seconds : DUEL_SECONDS;
	const Match *match = rivals->count ? rivals->matches : NULL;
	const Duel *duel = NULL;

	for (int metric = 0; match && metric < METRIC_COUNT && !duel; metric++)
		duel = match->duels[metric];
	if (duel)
		describe_duel(description, options, duel, rivals->session.cpu, budget);
	else
		describe_run(description, options, match ? match->counted.session : NULL, budget);
}

static void release_match(Match *match)
{
	for (int metric = 0; metric < METRIC_COUNT; metric++)
		duel_free(match->duels[metric]);
	phase_release(&match->counted);
	free(match->targets.targets);
}

void rivals_release(Rivals *rivals)
{
	for (size_t i = 0; i < rivals->count; i++)
		release_match(&rivals->matches[i]);
	free(rivals->matches);
	target_list_release(&rivals->targets);
}
