/* source.h - a source text with how often each line ran, at each size that was counted. */
#ifndef LANDAU_MODEL_SOURCE_H
#define LANDAU_MODEL_SOURCE_H

#include <stddef.h>

/* How often a line ran in one call, on average, at one size. */
typedef struct LineCounts {
	unsigned number; /* from 1 */
	struct LineAt {
		double n, count;
	} * at; /* in the order of counting */
	size_t count, capacity;
} LineCounts;

typedef struct Source {
	char *file;        /* name without folder */
	char *text;        /* the whole file; NULL where it isn't known */
	LineCounts *lines; /* ascending numbers; only lines that ran */
	size_t count, capacity;
} Source;

/* Copies the strings. */
void source_init(Source *source, const char *file, const char *text, size_t length);
void source_add(Source *source, unsigned number, double n, double count);
void source_release(Source *source);

#endif
