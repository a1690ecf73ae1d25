/* tapereader.h - reads a recording, as tapewriter.h writes it. */
#ifndef LANDAU_IO_TAPEREADER_H
#define LANDAU_IO_TAPEREADER_H

#include <stdbool.h>

#include "base/error.h"
#include "base/text.h"
#include "io/tape.h"

/*
 * Fills the empty `tape` with the recording in `text`; names in it are printable then. One without
 * its end, as a program that is killed leaves it, is read as far as it goes, and `is_cut` is set.
 * False with one line that names the file and the line where it is no recording, nothing was
 * measured in it, or it was made by a later version; `tape` is to be released all the same.
 */
bool tapereader_read(const char *file, const Text *text, Tape *tape, Error *error);

#endif
