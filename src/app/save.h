/* save.h - puts what the explorer shows into new files. */
#ifndef LANDAU_APP_SAVE_H
#define LANDAU_APP_SAVE_H

#include "base/error.h"
#include "base/text.h"
#include "tui/command.h"

/*
 * Writes the text to a file of that kind that isn't there yet, in the current folder: landau-1.txt,
 * landau-2.txt, ... Its name is appended to `name`. Nothing is left where that fails.
 */
bool save_text(SaveKind kind, const Text *text, Text *name, Error *error);

#endif
