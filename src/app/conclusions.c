#include "app/conclusions.h"

#include <math.h>
#include <stdlib.h>

#include "app/parallel.h"
#include "base/memory.h"
#include "fit/conclude.h"
#include "plan/tell.h"

/* How far beyond the largest size of mere timings somebody may still want to measure. */
#define FURTHER 1000

/* All series of all files, each with its verdict. */
typedef struct Task {
	const Saved *saved;
	const SavedSeries *series;
} Task;

typedef struct Tasks {
	Task *tasks;
	Verdict *verdicts;
} Tasks;

/* What a run said would tell is better than a guess: it knew what a target can take. */
static void tell(const SavedSeries *series, bool is_run, Verdict *verdict)
{
	if (verdict->state != VERDICT_UNDECIDED)
		return;
	if (!is_run) {
		tell_apart(verdict, FURTHER * verdict_fit(verdict)->reference);
		if (metric_is_exact(series->series.metric))
			verdict->tell_seconds = 0;
	} else if (series->tell_law == verdict->law) {
		verdict->tell_n = series->tell_n;
		verdict->tell_seconds = series->tell_seconds;
	}
}

/* Those of the machine that measured, if they were reckoned with. */
static Caches caches_of(const SavedSeries *series, const Saved *saved)
{
	Caches caches = {0};

	if (series->cache_bytes <= 0)
		return caches;
	if (saved->is_run)
		caches = saved->info.surroundings.caches;
	if (caches_own(&caches) != series->cache_bytes)
		caches = (Caches){.bytes = {[1] = series->cache_bytes}};
	return caches;
}

void conclusions_verdict(const SavedSeries *series, const Saved *saved, Verdict *verdict)
{
	Caches caches = caches_of(series, saved);

	conclude(&series->series, &caches, verdict);
	tell(series, saved->is_run, verdict);
	if (series->failure)
		verdict->state = VERDICT_FAILED;
}

static void conclude_task(void *context, size_t index)
{
	Tasks *all = context;
	Task *task = &all->tasks[index];

	conclusions_verdict(task->series, task->saved, &all->verdicts[index]);
}

bool conclusions_concern(const SavedSeries *series, const bool asked[METRIC_COUNT])
{
	bool any = false;

	for (int metric = 0; metric < METRIC_COUNT; metric++)
		any |= asked[metric];
	return any ? asked[series->series.metric] : !series->is_witness;
}

/* `verdicts` are those of the file's series. */
static Record record(const Saved *saved, size_t index, const Verdict *verdicts)
{
	const SavedSeries *series = &saved->series[index], *steps = NULL;

	if (!metric_is_exact(series->series.metric))
		steps =
		    saved_find(saved, series->series.target, series->series.input, METRIC_STEPS);
	return (Record){
	    .file = saved->file,
	    .series = &series->series,
	    .verdict = &verdicts[index],
	    .witness = steps ? &verdicts[steps - saved->series] : NULL,
	    .counted = steps ? &steps->series : NULL,
	    .cache_bytes = series->cache_bytes,
	    .seed = saved->info.seed,
	    .surroundings = &saved->info.surroundings,
	    .source = source_is_known(&series->source) ? &series->source : NULL,
	    .failure = series->failure,
	    .stopped = series->stopped,
	};
}

static size_t series_count(const Saved *files, size_t count)
{
	size_t total = 0;

	for (size_t i = 0; i < count; i++)
		total += files[i].count;
	return total;
}

void conclusions_begin(
    Conclusions *conclusions, const Saved *files, size_t count, const bool asked[METRIC_COUNT])
{
	size_t total = series_count(files, count), before = 0;

	*conclusions = (Conclusions){.records = memory_new(total, sizeof *conclusions->records),
	    .files = files,
	    .file_count = count,
	    .verdicts = memory_new(total, sizeof *conclusions->verdicts)};
	for (size_t i = 0; i < count; before += files[i++].count)
		for (size_t j = 0; j < files[i].count; j++)
			if (conclusions_concern(&files[i].series[j], asked))
				conclusions->records[conclusions->count++] =
				    record(&files[i], j, conclusions->verdicts + before);
}

void conclusions_draw(Conclusions *conclusions)
{
	size_t total = series_count(conclusions->files, conclusions->file_count), count = 0;
	Tasks all = {
	    .tasks = memory_new(total, sizeof *all.tasks), .verdicts = conclusions->verdicts};

	for (size_t i = 0; i < conclusions->file_count; i++)
		for (size_t j = 0; j < conclusions->files[i].count; j++)
			all.tasks[count++] =
			    (Task){&conclusions->files[i], &conclusions->files[i].series[j]};
	parallel_run(total, conclude_task, &all);
	free(all.tasks);
}

void conclusions_release(Conclusions *conclusions)
{
	free(conclusions->records);
	free(conclusions->verdicts);
	*conclusions = (Conclusions){0};
}
