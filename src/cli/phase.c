#include "cli/phase.h"

#include <stdlib.h>

#include "base/memory.h"
#include "cli/measuring.h"
#include "worker/interrupt.h"

static void gather(Phase *phase)
{
	for (int metric = 0; metric < METRIC_COUNT; metric++) {
		bool asked[METRIC_COUNT] = {false};
		size_t count;

		asked[metric] = true;
		phase->records[metric] = session_records(phase->session, asked, &count);
	}
}

void phase_run(Phase *phase, SessionOptions *options, const TargetList *targets, const bool *wanted)
{
	TargetList *list = &phase->targets;

	*phase = (Phase){.places = memory_new(targets->count, sizeof *phase->places)};
	list->targets = memory_new(targets->count, sizeof *list->targets);
	for (size_t i = 0; i < targets->count; i++) {
		if (!wanted[i])
			continue;
		list->targets[list->count++] = targets->targets[i];
		phase->places[i] = list->count;
	}
	if (!list->count)
		return;
	phase->session = session_new(options, list);
	options->cpu = session_cpu(phase->session);
	options->keeps_cpu = true;
	if (!measuring_run(phase->session)) {
		phase_release(phase);
		interrupt_raise();
	}
	gather(phase);
}

static bool has(const Phase *phase, size_t target)
{
	return phase->session && phase->places[target] > 0;
}

const Job *phase_job(const Phase *phase, size_t target)
{
	return has(phase, target) ? session_job(phase->session, phase->places[target] - 1) : NULL;
}

const Record *phase_record(const Phase *phase, size_t target, Metric metric)
{
	const Job *job = phase_job(phase, target);

	if (!job || !job->target->measures[metric] ||
	    !job->ways[manner_of(job->target, metric)].plan)
		return NULL;
	return &phase->records[metric][phase->places[target] - 1];
}

Status phase_report(const Phase *phase)
{
	return phase->session ? measuring_report_failures(phase->session) : STATUS_DONE;
}

void phase_release(Phase *phase)
{
	session_free(phase->session);
	for (int metric = 0; metric < METRIC_COUNT; metric++)
		free(phase->records[metric]);
	free(phase->targets.targets);
	free(phase->places);
	*phase = (Phase){0};
}
