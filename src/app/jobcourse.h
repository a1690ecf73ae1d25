/* jobcourse.h - what a job does next, and how it ends. */
#ifndef LANDAU_APP_JOBCOURSE_H
#define LANDAU_APP_JOBCOURSE_H

#include "app/job.h"

/* What to do next; false where nothing is left to do. */
bool job_next(Job *job, Manner *manner, PlanStep *step);

/* There is no time left for this manner, whatever its plan says. */
void job_close(Job *job, Manner manner);

/* Nothing more is measured: concludes from everything, and ends the worker. */
void job_end(Job *job);

/* The target has failed; `message` is printable. Its worker is gone after this. */
void job_fail(Job *job, const char *message);

#endif
