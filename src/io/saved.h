/* saved.h - measurements that were read from a file, with all that it says about them. */
#ifndef LANDAU_IO_SAVED_H
#define LANDAU_IO_SAVED_H

#include "io/json.h"
#include "model/series.h"
#include "model/source.h"

typedef struct SavedSeries {
	Series series;
	bool is_witness;    /* counts that stand beside times, and were not asked for themselves */
	size_t line;        /* of the file, where its first reading stands; 0: unknown */
	double cache_bytes; /* as conclude() takes it; 0: unknown */
	Source source;      /* `file` is NULL where there is none */
	char *failure;      /* one line; NULL: none */
	char *stopped;      /* why the measuring ended; NULL: nobody said */
	/* what would tell, where that was said of an undecided verdict that this law led */
	const Law *tell_law;
	double tell_n, tell_seconds;
} SavedSeries;

/* `Saved saved = {0};` holds nothing; saved_release() frees what it holds. */
typedef struct Saved {
	char *file; /* as given */
	SavedSeries *series;
	size_t count, capacity;
	size_t *order;          /* of the series: by target, input and metric */
	bool metric_is_assumed; /* values stood there without a metric */
	bool is_run;            /* and not mere timings: `info` is filled */
	RunInfo info;
	char *strings[RUN_INFO_STRINGS]; /* that `info` refers to */
} Saved;

/* More different series in one file are taken for a mistake. */
enum { SAVED_MOST_SERIES = 10000 };
/* So many samples of all series together: a file of a million takes some 200 MB to conclude from.
 */
enum { SAVED_MOST_SAMPLES = 1 << 20 };

/* The series of this target, input kind and metric; NULL: there is none. */
SavedSeries *saved_find(const Saved *saved, const char *target, const char *input, Metric metric);

/* Adds an empty series, which there isn't yet. Pointers to others become invalid. */
SavedSeries *saved_add(
    Saved *saved, const char *name, const char *target, const char *input, Metric metric);

/* A value of zero is below the clock: it is left out and counted. */
void saved_add_sample(SavedSeries *series, Sample sample);

void saved_release(Saved *saved);

#endif
