#include "app/quizfacts.h"

#include <stdlib.h>

#include "base/memory.h"
#include "fit/linelaws.h"

/* The law that it follows by a metric; NULL: that can't be told, or isn't what is taught, which
 * would make a question that isn't fair. */
static const Law *law_by(const Job *job, Metric metric)
{
	const Verdict *verdict = &job->verdicts[metric];
	const LawList *expected = &job->series[metric].expected;

	if (verdict->state != VERDICT_DECIDED)
		return NULL;
	return !expected->count || law_list_has(expected, verdict->law) ? verdict->law : NULL;
}

static bool make(QuizFact *fact, const Job *job, LineLaw **lines)
{
	Metric metric = law_by(job, METRIC_STEPS) ? METRIC_STEPS : METRIC_TIME;
	const Law *law = law_by(job, metric), *by_time = law_by(job, METRIC_TIME);

	*lines = NULL;
	if (job->state == JOB_FAILED || !law)
		return false;
	*fact = (QuizFact){.name = job->target->name,
	    .law = law,
	    .metric = metric,
	    .sizes = job->sizes[metric],
	    .size_count = job->size_counts[metric],
	    .source = source_has_lines(&job->source) ? &job->source : NULL};
	if (by_time && law_is_like(by_time, law)) {
		fact->times = job->sizes[METRIC_TIME];
		fact->time_count = job->size_counts[METRIC_TIME];
	}
	if (fact->source)
		fact->line_count = line_laws(fact->source, lines);
	fact->lines = *lines;
	return true;
}

void quizfacts_init(QuizFacts *facts, const Session *session)
{
	size_t count = session_job_count(session);

	*facts = (QuizFacts){.list = memory_new(count, sizeof *facts->list),
	    .lines = memory_new(count, sizeof *facts->lines)};
	for (size_t i = 0; i < count; i++)
		facts->count += make(&facts->list[facts->count], session_job(session, i),
		    &facts->lines[facts->count]);
}

void quizfacts_release(QuizFacts *facts)
{
	for (size_t i = 0; i < facts->count; i++)
		free(facts->lines[i]);
	free(facts->lines);
	free(facts->list);
	*facts = (QuizFacts){0};
}
