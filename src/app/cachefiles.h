/* cachefiles.h - the files in which Linux describes the caches of a processor. */
#ifndef LANDAU_APP_CACHEFILES_H
#define LANDAU_APP_CACHEFILES_H

#include "model/caches.h"

/*
 * Reads folders index0, index1, ... of `folder`, of which each has the files `level`, `type` and
 * `size` ("2048K"): /sys/devices/system/cpu/cpu0/cache is such a folder. Caches for instructions
 * alone are passed over, and so is what isn't understood.
 */
void cachefiles_read(const char *folder, Caches *caches);

#endif
