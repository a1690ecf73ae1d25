/* units.h - quantities as people read them: "1.34 ms", "4 M", "3.2 MiB", "31 years". */
#ifndef LANDAU_BASE_UNITS_H
#define LANDAU_BASE_UNITS_H

enum { UNITS_SIZE = 32, UNITS_MOST = 8 };

/* A multiple of a unit. */
typedef struct Unit {
	double size;
	const char *name; /* behind a number: " ms" */
} Unit;

/* What a kind of quantity is counted in. */
typedef struct Units {
	int base;               /* of which each is a power: 2 or 10 */
	const char *one;        /* the name of the unit itself, " s" */
	Unit units[UNITS_MOST]; /* from the smallest up, to the first without a name */
} Units;

/* Times from a hundred seconds on are told by the clock and the calendar instead. */
extern const Units units_of_time;
extern const Units units_of_count;
extern const Units units_of_memory;

/* Each writes a NUL-terminated ASCII text of three significant digits (four from 1000 to 1023 B,
 * KiB, ...) into `out` and returns it. What is not finite is written as "-". */

/* "23.1 ns", "1.34 ms", "2.50 s", "4 min 10 s", "3.2 h", "12 days", "31 years", "1e+12 years". */
char *units_seconds(char out[UNITS_SIZE], double seconds);

/* "7", "12.5", "1.02 k", "4 M", "1.07 G", "5e+21". */
char *units_count(char out[UNITS_SIZE], double count);

/* "512 B", "1.5 KiB", "4 MiB", "1e+22 B". */
char *units_bytes(char out[UNITS_SIZE], double bytes);

#endif
