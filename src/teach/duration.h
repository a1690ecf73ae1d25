/* duration.h - times as people type them: "20 ms", "5min", "3 hours", "1.5 s". */
#ifndef LANDAU_TEACH_DURATION_H
#define LANDAU_TEACH_DURATION_H

#include <stdbool.h>

/* Reads a number and a unit, from ns to years. False where it is something else, or not above 0. */
bool duration_parse(const char *words, double *seconds);

#endif
