#include "app/records.h"

#include "base/memory.h"

Record job_record(const Job *job, Metric metric, const Surroundings *surroundings, uint64_t seed,
    bool with_source)
{
	Manner manner = manner_of(job->target, metric);
	Caches caches = job_caches(job, metric);
	const Aspect *aspect = &job->aspects[metric], *steps = &job->aspects[METRIC_STEPS];
	bool is_counted = job->ways[COUNTING].plan || job->caches;
	bool counted = !metric_is_exact(metric) && is_counted && steps->series.count > 0;

	return (Record){
	    .file = "",
	    .series = &aspect->series,
	    .verdict = &aspect->verdict,
	    .witness = counted ? &steps->verdict : NULL,
	    .counted = counted ? &steps->series : NULL,
	    .cache_bytes = caches_own(&caches),
	    .seed = seed,
	    .surroundings = surroundings,
	    .source = with_source && source_is_known(&job->source) ? &job->source : NULL,
	    .failure = job->failure,
	    .stopped = job_stopped(job, manner),
	};
}

Record *session_records(const Session *session, const bool asked[METRIC_COUNT], size_t *count)
{
	size_t jobs = session_job_count(session);
	Record *records = memory_new(jobs * METRIC_COUNT, sizeof *records);

	*count = 0;
	for (size_t i = 0; i < jobs; i++) {
		/* The source once for each target. */
		bool with_source = true;
		const Job *job = session_job(session, i);

		for (int metric = 0; metric < METRIC_COUNT; metric++) {
			if (!asked[metric] || job->state == JOB_IDLE)
				continue;
			records[(*count)++] = job_record(job, (Metric)metric,
			    session_surroundings(session), session_seed(session), with_source);
			with_source = false;
		}
	}
	return records;
}
