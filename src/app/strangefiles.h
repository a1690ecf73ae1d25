/* strangefiles.h - words that name a file, but none that can be measured. */
#ifndef LANDAU_APP_STRANGEFILES_H
#define LANDAU_APP_STRANGEFILES_H

#include "app/target.h"

/* Claims what has a slash or an ending of data, after all kinds that can measure a file, and says
 * what to do instead. */
extern const TargetKind strange_files;

/* Whether a word ends so and has something before that. */
bool word_ends_in(const char *word, const char *ending);

#endif
