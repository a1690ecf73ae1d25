/* record.h - what is known of a measurement when it is over: what is printed, saved and read. */
#ifndef LANDAU_MODEL_RECORD_H
#define LANDAU_MODEL_RECORD_H

#include <stdint.h>

#include "base/text.h"
#include "model/observe.h"
#include "model/series.h"
#include "model/source.h"
#include "model/uncertainty.h"
#include "model/verdict.h"

/* One series with all that was concluded from it. Everything is borrowed. */
typedef struct Record {
	const char *file; /* where it was read from; "" where it was measured */
	const Series *series;
	const Verdict *verdict;
	const Verdict *witness; /* what the counts say of a series of times; NULL: not counted */
	const Series *counted;  /* the counts themselves; NULL: not counted */
	double cache_bytes;     /* that the verdict was concluded with; 0: unknown */
	uint64_t seed;          /* of the measuring, and of what is drawn from it */
	const Uncertainty *uncertainty;   /* of the verdict; NULL: wasn't asked for */
	const Surroundings *surroundings; /* of the measuring; NULL: unknown */
	const Source *source;             /* NULL: unknown */
	const char *failure;              /* one line; NULL: none */
	const char *stopped;              /* why the measuring ended: "decided", "budget", ... */
} Record;

/* Whether the leading law is one that was expected. False also where nothing was expected. */
bool record_agrees(const Record *record);

/* What a call costs at n by the fit; not a number where there is none. Beyond a cache whose sizes
 * the fit is about it is what was measured there, and not a number where nothing was. */
double record_cost(const Record *record, double n);

/* The largest n that was measured; 0: none. */
double record_largest(const Record *record);

/* Appends what people read first: the failure where there is one, verdict_words_beside() else. */
void record_words(const Record *record, Text *out);

/* What is to be known beside the verdict, and why it isn't that of the counts. */
void record_remarks(const Record *record, Remarks *remarks);

#endif
