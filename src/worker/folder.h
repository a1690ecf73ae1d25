/* folder.h - a temporary folder, and the removal of a folder with all that is in it. */
#ifndef LANDAU_WORKER_FOLDER_H
#define LANDAU_WORKER_FOLDER_H

#include <stdbool.h>

#include "base/text.h"

/* Makes one in $TMPDIR or, where that is no folder that can be written, in /tmp, and appends its
 * absolute path. False, with errno, where it can't be made. Who may be killed asks scratch.h. */
bool folder_make(Text *path);

/* Removes what is at that path, which may be gone already: a file, a link, or a folder with all
 * that is in it, whoever made that; follows no links. True where nothing is left there. */
bool folder_remove(const char *path);

#endif
