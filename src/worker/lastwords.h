/* lastwords.h - what a process printed before it failed, of which little is shown. */
#ifndef LANDAU_WORKER_LASTWORDS_H
#define LANDAU_WORKER_LASTWORDS_H

#include <stdbool.h>

#include "base/text.h"

/* Appends "; it printed: " and the last line of `said`, the beginning of it where it is long;
 * nothing where nothing was said. It is often the reason. */
void lastwords_append(Text *out, const char *said);

/* The same with the first line before the last, for a program that said all of it about one thing:
 * some tell the reason at once, and some at the end of a long trace. `cut`: there was more to
 * `said`, and nobody knows how it ended. */
void lastwords_append_ends(Text *out, const char *said, bool cut);

#endif
