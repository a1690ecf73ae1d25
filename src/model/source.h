/* source.h - a source text with how often each line ran, at each size that was counted. */
#ifndef LANDAU_MODEL_SOURCE_H
#define LANDAU_MODEL_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

/* How often a line ran in one call, on average, at one size. */
typedef struct LineCounts {
	unsigned number; /* from 1 */
	struct LineAt {
		double n, count;
	} * at; /* in the order of counting */
	size_t count, capacity;
	char *foreign; /* what it calls that isn't counted, "qsort,memcpy"; NULL: nothing */
} LineCounts;

typedef struct Source {
	char *file;        /* name without folder; NULL: unknown */
	char *text;        /* the whole file; NULL where it isn't known */
	LineCounts *lines; /* ascending numbers; only lines that ran */
	size_t count, capacity;
	struct Source *others; /* other files of which lines ran, without their text */
	size_t other_count, other_capacity;
} Source;

/* Copies the strings. */
void source_init(Source *source, const char *file, const char *text, size_t length);
void source_add(Source *source, unsigned number, double n, double count);
void source_release(Source *source);

/* Adds `names`, separated by commas, to those that the line calls and that aren't counted: each is
 * there once, and some dozen at most. */
void source_add_foreign(Source *source, unsigned number, const char *names);

/* The file of this name beside `source`. Where there are more than SOURCE_MOST_OTHERS it is the
 * last of these. Valid until the next one is asked for. */
enum { SOURCE_MOST_OTHERS = 1000 };
Source *source_other(Source *source, const char *file);

/* The text of a line, without the blanks around it, in the source's own text; NULL: unknown. */
const char *source_line(const Source *source, unsigned number, size_t *length);

/* Whether any line that ran, of this file or another, calls what isn't counted. */
bool source_has_foreign(const Source *source);

/* Whether any line ran at all, of this file or another; and whether anything is known. */
bool source_has_lines(const Source *source);
bool source_is_known(const Source *source);

#endif
