/* allocations.h - which blocks of memory were allocated since counting began, and their sizes. */
#ifndef LANDAU_MEASURE_ALLOCATIONS_H
#define LANDAU_MEASURE_ALLOCATIONS_H

#include <stddef.h>

/* Forgets all blocks. */
void allocations_forget(void);

/* Notes a block, in place of one that was noted at the same address. */
void allocations_add(const void *block, size_t bytes);

/* Removes a block and returns its bytes: 0 where it isn't noted, which is no error: it was
 * allocated before counting began, or by code that isn't counted. */
size_t allocations_remove(const void *block);

/* The bytes of all noted blocks. */
size_t allocations_bytes(void);

#endif
