/* records.h - what a session has found out, as records. */
#ifndef LANDAU_APP_RECORDS_H
#define LANDAU_APP_RECORDS_H

#include "app/session.h"
#include "model/record.h"

/*
 * A record for each target and each metric that is `asked`, in that order; the caller frees the
 * array. They borrow from the session and are valid as long as it doesn't advance. A series of
 * times has the counts as its witness where these were taken.
 */
Record *session_records(const Session *session, const bool asked[METRIC_COUNT], size_t *count);

/* The record of one metric of a job that was measured with this seed, with its source where that is
 * wanted. */
Record job_record(const Job *job, Metric metric, const Surroundings *surroundings, uint64_t seed,
    bool with_source);

#endif
