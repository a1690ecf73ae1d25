/* typeset.h - has groff make a PDF of a manual page. */
#ifndef LANDAU_APP_TYPESET_H
#define LANDAU_APP_TYPESET_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "base/text.h"

/*
 * Appends the PDF of `roff`, which says of itself that it was made at `date` (seconds since 1970).
 * Waits for groff, half a minute at the most. False with one line where there is no groff, or one
 * that can't make PDFs; what it says is in that.
 */
bool typeset_pdf(const Text *roff, int64_t date, Text *pdf, Error *error);

#endif
