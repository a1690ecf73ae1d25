/* linelaw.h - how the number of times that a line runs grows with n. */
#ifndef LANDAU_MODEL_LINELAW_H
#define LANDAU_MODEL_LINELAW_H

#include "model/source.h"
#include "model/verdict.h"

/* Everything is borrowed. */
typedef struct LineLaw {
	const Source *source; /* that the line is of */
	const LineCounts *line;
	VerdictState state;
	const Law *law; /* the leading one; NULL: none */
	double confidence;
	double largest; /* runs in one call at the largest size that was counted; 0: none there */
} LineLaw;

#endif
