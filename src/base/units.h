/* units.h - quantities as people read them: "1.34 ms", "4 M", "3.2 MiB", "31 years". */
#ifndef LANDAU_BASE_UNITS_H
#define LANDAU_BASE_UNITS_H

enum { UNITS_SIZE = 32 };

/* Each writes a NUL-terminated ASCII text of three significant digits (four from 1000 to 1023 B,
 * KiB, ...) into `out` and returns it. What is not finite is written as "-". */

/* "23.1 ns", "1.34 ms", "2.50 s", "4 min 10 s", "3.2 h", "12 days", "31 years", "1e+12 years". */
char *units_seconds(char out[UNITS_SIZE], double seconds);

/* "7", "12.5", "1.02 k", "4 M", "1.07 G", "5e+21". */
char *units_count(char out[UNITS_SIZE], double count);

/* "512 B", "1.5 KiB", "4 MiB". */
char *units_bytes(char out[UNITS_SIZE], double bytes);

#endif
