/* linetable.h - this process's line table: its functions and the lines of their code (libdw). */
#ifndef LANDAU_MEASURE_LINETABLE_H
#define LANDAU_MEASURE_LINETABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The code from `start` to `end` belongs to one place of the source. */
typedef struct Row {
	uintptr_t start, end;
	const char *path; /* as the compiler was given it; lives as long as the process */
	unsigned number;  /* of the line; 0: to no line */
	unsigned column;  /* from 1; 0: to the line as a whole, as the opening of a function */
} Row;

/* Code that has a line table: a function, or where its bounds aren't known only one row. */
typedef struct Routine {
	uintptr_t start, end;
	Row *rows; /* in the order of the addresses, without empty ones */
	size_t count, capacity;
} Routine;

/*
 * Fills a zeroed `routine`, or one that was filled before, with the function that the instruction
 * at `address` belongs to. Code that was loaded since the last call is found. False where there
 * is no line for the address. Nothing but the files of this process is read.
 */
bool linetable_find(Routine *routine, uintptr_t address);

/* The name of the function that the instruction at `address` belongs to, which lives as long as the
 * process; NULL: unknown. */
const char *linetable_symbol(uintptr_t address);

void routine_release(Routine *routine);

#endif
