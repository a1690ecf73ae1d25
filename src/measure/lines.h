/* lines.h - from addresses of this process to lines of source, by the line table (libdw). */
#ifndef LANDAU_MEASURE_LINES_H
#define LANDAU_MEASURE_LINES_H

#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "measure/counter.h"

/*
 * How often a line ran: the count of its most frequent block, so that the body of a loop over n
 * counts n and its head n + 1. The braces of a function and what only says where to go on (break,
 * continue, goto, return without a value) are no lines.
 */
enum { LINE_FOREIGN_MOST = 4 };
typedef struct LineCount {
	const char *file; /* name without folder; lives as long as the process */
	unsigned number;
	uint64_t count;
	/* What its code calls that isn't counted, the first of these: see foreign.h. */
	const char *foreign[LINE_FOREIGN_MOST];
	size_t foreign_count;
} LineCount;

/*
 * The lines that `blocks` stand in, by file and number, in an array that the caller frees.
 * Blocks without a line are left out. False where this process carries no line table.
 */
bool lines_of_blocks(
    const BlockCount *blocks, size_t block_count, LineCount **lines, size_t *count, Error *error);

#endif
