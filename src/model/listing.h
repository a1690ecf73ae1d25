/* listing.h - a source with how often each of its lines ran, and which of them ran most. */
#ifndef LANDAU_MODEL_LISTING_H
#define LANDAU_MODEL_LISTING_H

#include <stdbool.h>

#include "base/text.h"
#include "model/source.h"

/* One line that is shown. Everything is borrowed. */
typedef struct ListingLine {
	unsigned number; /* 0: the name of another file, which is `text` */
	const char *text;
	size_t length;
	const LineCounts *counts; /* NULL: it never ran */
	bool common;              /* another listing has it too: see listing_compare() */
} ListingLine;

typedef struct Listing {
	ListingLine *lines;
	size_t count;
	size_t hot;      /* index of the line that ran most often at n; `count`: none ran */
	double n;        /* of the counts that are shown; 0: nothing was counted */
	double before_n; /* the next smaller size that was counted; 0: none */
} Listing;

/* Lines of the file, then those of other files that ran, with their counts at the counted size that
 * is nearest to `n` (0: the largest). The caller releases it; it borrows from the source. */
void listing_init(Listing *listing, const Source *source, double n);
void listing_release(Listing *listing);

/* Finds the lines that both have in common, in the same order and but for the blanks around them;
 * of sources that are too long for that, none. */
void listing_compare(Listing *one, Listing *other);

/* The first line to show in so many rows: the hot one stands in the middle, if it can. */
size_t listing_first(const Listing *listing, int rows);

/* The first line that is code: what stands above it often names the algorithm, and what it costs. */
size_t listing_first_code(const Listing *listing);

/* How often the line ran, at the size that is shown; 0: it didn't. */
double listing_count(const Listing *listing, const ListingLine *line);

/* What doubling n, or one more where `exponential`, does to that count; 0: unknown. */
double listing_growth(const Listing *listing, const ListingLine *line, bool exponential);

/* Appends the code with blanks for its tabs: what indents a program must not push it from the
 * screen. */
void listing_code(const ListingLine *line, Text *out);

#endif
