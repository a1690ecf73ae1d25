#include "app/checking.h"

#include <stdlib.h>

#include "fit/linelaws.h"

/* Above these shares what others did to the samples may be a law. */
#define MOST_LOST 0.10
#define MOST_SLOW 0.25

static size_t add_subject(
    CheckSubject subjects[CHECK_SUBJECTS_MOST], size_t count, Metric counts, Metric clock)
{
	subjects[count] = (CheckSubject){counts, clock};
	return count + 1;
}

size_t check_subjects(const bool asked[METRIC_COUNT], CheckSubject subjects[CHECK_SUBJECTS_MOST])
{
	bool any = false, time = asked[METRIC_TIME], cpu = asked[METRIC_CPU];
	size_t count = 0;

	for (int metric = 0; metric < METRIC_COUNT; metric++)
		any |= asked[metric];
	if (!any)
		return add_subject(subjects, 0, METRIC_STEPS, METRIC_TIME);
	if (asked[METRIC_STEPS])
		count = add_subject(subjects, count, METRIC_STEPS,
		    time  ? METRIC_TIME
		    : cpu ? METRIC_CPU
			  : METRIC_COUNT);
	else if (time)
		count = add_subject(subjects, count, METRIC_COUNT, METRIC_TIME);
	if (cpu && (time || !asked[METRIC_STEPS]))
		count = add_subject(subjects, count, METRIC_COUNT, METRIC_CPU);
	if (asked[METRIC_MEMORY])
		count = add_subject(subjects, count, METRIC_MEMORY, METRIC_COUNT);
	return count;
}

/* Its sizes are the caller's to free. */
static Witness witness(const Record *record, Size **sizes)
{
	const Surroundings *around = record ? record->surroundings : NULL;
	Witness witness = {0};

	*sizes = NULL;
	if (!record || record->verdict->state == VERDICT_FAILED)
		return witness;
	witness.verdict = record->verdict;
	witness.size_count = series_sizes(record->series, sizes);
	witness.sizes = *sizes;
	witness.cache_bytes = record->cache_bytes;
	witness.disturbed = around && (around->lost > MOST_LOST || around->slow > MOST_SLOW);
	return witness;
}

/* Memory is what was taken, whoever took it. Counts that somebody else made are what they are; but
 * of a run that says nothing of the lines it isn't known what they leave out. */
static bool all_is_counted(const Checked *checked)
{
	if (!checked->counts)
		return false;
	if (checked->counts->series->metric == METRIC_MEMORY)
		return true;
	if (checked->source && source_has_lines(checked->source))
		return !source_has_foreign(checked->source);
	return !checked->counts->stopped;
}

/* The growth of the leading one of the laws that are beyond the limit. */
static Growth worst_growth(const Verdict *verdict, Growth limit)
{
	for (size_t i = 0; i < verdict->plausible_count; i++)
		if (growth_compare(growth_of(verdict->plausible[i].law), limit) > 0)
			return growth_of(verdict->plausible[i].law);
	return limit;
}

static void find_blames(Checked *checked)
{
	const Judgement *judgement = &checked->judgement;
	size_t count;

	if (!checked->source || judgement->standing == STANDING_WITHIN ||
	    (checked->counts && checked->counts->series->metric == METRIC_MEMORY))
		return;
	count = line_laws(checked->source, &checked->lines);
	if (judgement->standing == STANDING_UNDECIDED)
		checked->blame_count = blame_foreign(checked->lines, count, checked->blames);
	else if (judgement->by_time)
		checked->blame_count = blame_by_time(checked->lines, count, checked->limit,
		    worst_growth(checked->time->verdict, checked->limit), checked->blames);
	else
		checked->blame_count =
		    blame_by_counts(checked->lines, count, checked->limit, checked->blames);
}

/* A case and what it refers to. */
typedef struct Evidence {
	Case of;
	Size *sizes[3];
} Evidence;

static Evidence gather(const Checked *checked)
{
	Evidence evidence = {
	    .of = {.limit = checked->limit, .all_is_counted = all_is_counted(checked)}};

	evidence.of.counts = witness(checked->counts, &evidence.sizes[0]);
	evidence.of.time = witness(checked->time, &evidence.sizes[1]);
	evidence.of.again = witness(checked->again, &evidence.sizes[2]);
	return evidence;
}

static void release(Evidence *evidence)
{
	for (size_t i = 0; i < 3; i++)
		free(evidence->sizes[i]);
}

void check_judge(Checked *checked)
{
	Evidence evidence = gather(checked);

	check_release(checked);
	checked->judgement = within_judge(&evidence.of);
	release(&evidence);
	if (!checked_failure(checked))
		find_blames(checked);
}

bool check_wants_time(const Checked *checked)
{
	return !checked->time && !checked_failure(checked) &&
	       checked->judgement.standing == STANDING_UNDECIDED;
}

bool check_wants_again(const Checked *checked)
{
	Evidence evidence = gather(checked);
	bool wants = !checked_failure(checked) && within_wants_again(&evidence.of);

	release(&evidence);
	return wants;
}

void check_release(Checked *checked)
{
	free(checked->lines);
	checked->lines = NULL;
	checked->blame_count = 0;
}
