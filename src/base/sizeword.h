/* sizeword.h - sizes as people type them: "10M", "1e9", "2^20", "1,000,000". */
#ifndef LANDAU_BASE_SIZEWORD_H
#define LANDAU_BASE_SIZEWORD_H

#include <stdbool.h>

/*
 * Reads a number with a point, a power of ten or of another number, and k, M, G (or B for a
 * billion) or T behind it, in either case; blanks, commas and underscores stand where anybody
 * likes. False where it is something else, below 1 or beyond 1e300; `size` is left alone then.
 */
bool sizeword_parse(const char *word, double *size);

#endif
