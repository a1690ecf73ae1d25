#include "app/quizfacts.h"

#include <stdlib.h>

#include "base/memory.h"
#include "fit/linelaws.h"

/* A question about what is another law than the one that is taught wouldn't be fair. */
static bool make(QuizFact *fact, const Job *job, LineLaw **lines)
{
	const Aspect *times = &job->aspects[METRIC_TIME], *steps = &job->aspects[METRIC_STEPS];
	const Aspect *aspect = aspect_law(steps) ? steps : times;
	const Law *law = aspect_law(aspect), *by_time = aspect_law(times);

	*lines = NULL;
	if (job->state == JOB_FAILED || !law)
		return false;
	*fact = (QuizFact){.name = job->target->name,
	    .law = law,
	    .metric = aspect->series.metric,
	    .sizes = aspect->sizes,
	    .size_count = aspect->size_count,
	    .source = source_has_lines(&job->source) ? &job->source : NULL};
	if (by_time && law_is_like(by_time, law)) {
		fact->times = times->sizes;
		fact->time_count = times->size_count;
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
