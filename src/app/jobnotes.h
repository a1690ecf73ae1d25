/* jobnotes.h - tells a job's recorder, if it has one, what happens to the job. */
#ifndef LANDAU_APP_JOBNOTES_H
#define LANDAU_APP_JOBNOTES_H

#include "app/job.h"
#include "app/timing.h"

/* RESTARTED, REPLACED, MEASURED, DONE, FAILED: after it happened. */
void jobnote(const Job *job, TapeKind kind);

void jobnote_round(const Job *job, Manner manner, const PlanStep *step, double left_seconds);
void jobnote_time(const Job *job, const Timing *timing, double bytes);

/* With the lines that were added to the job for this count. */
void jobnote_count(
    const Job *job, double calls, double steps, double memory, double bytes, double at_seconds);

void jobnote_concluded(const Job *job, Metric metric);

#endif
