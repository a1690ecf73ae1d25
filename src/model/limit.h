/* limit.h - a growth law as people write it: what code is to stay within. */
#ifndef LANDAU_MODEL_LIMIT_H
#define LANDAU_MODEL_LIMIT_H

#include "base/error.h"
#include "model/growth.h"

/*
 * Reads it with or without the O( ), in any case, as "n log n", "n*log(n)", "n^1.5", "n**2", "2^n",
 * "sqrt n", "n!", or with superscripts. It need not be in the table of laws. False where it is
 * nothing of the kind, or falls with n.
 */
bool limit_parse(const char *words, Growth *growth);

/* The same, or the word for a law of the table ("quadratic"). False with the nearest names where it
 * is no law. */
bool limit_read(const char *words, Growth *growth, Error *error);

#endif
