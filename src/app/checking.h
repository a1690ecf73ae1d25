/* checking.h - judges whether what was measured stays within a growth law. */
#ifndef LANDAU_APP_CHECKING_H
#define LANDAU_APP_CHECKING_H

#include "model/checked.h"

/* What one answer is about: METRIC_COUNT stands for none. */
typedef struct CheckSubject {
	Metric counts; /* steps or memory, exact */
	Metric clock;  /* time or CPU time */
} CheckSubject;

enum { CHECK_SUBJECTS_MOST = METRIC_COUNT };

/* The answers that are wanted where these metrics are asked for: steps and a clock make one
 * together, as they do where nothing is asked for. Returns how many. */
size_t check_subjects(const bool asked[METRIC_COUNT], CheckSubject subjects[CHECK_SUBJECTS_MOST]);

/* Fills in the judgement, given the records, the source and the limit. */
void check_judge(Checked *checked);

/* Whether measuring time, or measuring it again, could change the judgement. */
bool check_wants_time(const Checked *checked);
bool check_wants_again(const Checked *checked);

/* Frees what check_judge() made. */
void check_release(Checked *checked);

#endif
