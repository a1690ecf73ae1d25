/* pairs.h - two things measured side by side: by how much one costs more than the other. */
#ifndef LANDAU_MODEL_PAIRS_H
#define LANDAU_MODEL_PAIRS_H

#include <stddef.h>

/* One comparison at one size. */
typedef struct PairAt {
	double n;
	unsigned block;   /* from 0: pairs of one block share what made them differ by chance, such
			   * as the processes that were measured */
	double log_ratio; /* ln(cost of the second / cost of the first) */
} PairAt;

/* Chance lets fewer blocks agree in anything too often to prove it. */
enum { PAIRS_FEWEST_BLOCKS = 8 };

/* `Pairs pairs = {0};` has none. */
typedef struct Pairs {
	PairAt *list;
	size_t count, capacity;
} Pairs;

/* Leaves out what isn't finite. */
void pairs_add(Pairs *pairs, PairAt pair);
void pairs_release(Pairs *pairs);

/* What one block says of each size: a table of `blocks` rows and `sizes` columns. */
typedef struct PairTable {
	size_t blocks, sizes;
	double *n;         /* ascending */
	double *log_ratio; /* row by row; the median of a block's pairs at a size, NAN: none */
} PairTable;

/* The caller releases it. */
void pairs_tabulate(const Pairs *pairs, PairTable *table);
void pairtable_release(PairTable *table);

#endif
