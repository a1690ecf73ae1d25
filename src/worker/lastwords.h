/* lastwords.h - what a process printed before it failed: its last line is often the reason. */
#ifndef LANDAU_WORKER_LASTWORDS_H
#define LANDAU_WORKER_LASTWORDS_H

#include "base/text.h"

/* Appends "; it printed: " and the last line of `said`, the beginning of it where it is long;
 * nothing where nothing was said. */
void lastwords_append(Text *out, const char *said);

#endif
