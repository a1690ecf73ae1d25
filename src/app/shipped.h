/* shipped.h - files that come with landau, wherever it runs from. */
#ifndef LANDAU_APP_SHIPPED_H
#define LANDAU_APP_SHIPPED_H

#include "base/text.h"

/* Makes `path` that of a file or folder: `built`, from the folder above the one of the program, as
 * a program that wasn't installed finds it, or else `installed`, whether there is one or not. */
void shipped_find(const char *built, const char *installed, Text *path);

#endif
