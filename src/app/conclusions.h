/* conclusions.h - concludes, as after measuring, from what was saved. */
#ifndef LANDAU_APP_CONCLUSIONS_H
#define LANDAU_APP_CONCLUSIONS_H

#include "io/saved.h"
#include "model/record.h"

typedef struct Conclusions {
	Record *records; /* they borrow from the files and from `verdicts` */
	size_t count;
	const Saved *files;
	size_t file_count;
	Verdict *verdicts; /* of all series of all files, in their order */
} Conclusions;

/*
 * A record for each series of the files, in their order, of the metrics that are `asked`. Where
 * none is asked for these are all but the witnesses. Times have the counts of the same file, target
 * and input kind as their witness. The files must outlive the conclusions. Nothing is concluded
 * yet: all verdicts are VERDICT_TOO_FEW.
 */
void conclusions_begin(
    Conclusions *conclusions, const Saved *files, size_t count, const bool asked[METRIC_COUNT]);

/* Concludes, from several series at a time. */
void conclusions_draw(Conclusions *conclusions);

void conclusions_release(Conclusions *conclusions);

/* Whether a series is one of those that have a record. */
bool conclusions_concern(const SavedSeries *series, const bool asked[METRIC_COUNT]);

/* Concludes from one series, saved with a run or as mere timings. */
void conclusions_verdict(const SavedSeries *series, const Saved *saved, Verdict *verdict);

#endif
