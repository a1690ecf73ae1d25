/* processor.h - which processor measures, and how much memory there is. */
#ifndef LANDAU_APP_PROCESSOR_H
#define LANDAU_APP_PROCESSOR_H

#include <stdbool.h>
#include <stddef.h>

#include "model/caches.h"
#include "model/metric.h"

/*
 * Chooses the measuring CPU once, `asked` or (-1) the last that this process may use, and keeps
 * this process off it where there is another. Returns -1 where nothing can be chosen: workers are
 * then not pinned.
 */
int processor_for_measuring(int asked);

/* Whether this process may use that CPU. */
bool processor_exists(int cpu);

/* How many processors this process may use; 1 where that isn't known. */
size_t processor_count(void);

/* Physical memory; 0: unknown. */
size_t processor_memory_bytes(void);

/* What the system says of the data caches of a processor (-1: of any); none where it doesn't. */
void processor_caches(int cpu, Caches *caches);

/* Those of any processor, with which conclusions about this metric reckon: none for what is exact.
 * Quickly: as the library knows them, where it does. */
Caches processor_caches_by(Metric metric);

#endif
