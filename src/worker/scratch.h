/* scratch.h - a folder for files that nobody needs for long, and its removal. */
#ifndef LANDAU_WORKER_SCRATCH_H
#define LANDAU_WORKER_SCRATCH_H

#include <stdbool.h>

#include "base/text.h"

/* Makes one in $TMPDIR or, where that is no folder that can be written, in /tmp, and appends its
 * absolute path. False, with errno, where it can't be made. */
bool scratch_make(Text *path);

/* Removes the folder and all that is in it, whoever made that; follows no links. */
void scratch_remove(const char *path);

#endif
