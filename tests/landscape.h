/* landscape.h - invented targets in every state, for the tests of screens. No figure was measured.
 */
#ifndef LANDAU_TESTS_LANDSCAPE_H
#define LANDAU_TESTS_LANDSCAPE_H

#include "tui/explorer.h"

enum { LANDSCAPE_ROWS = 8 };

typedef struct Landscape {
	Series series[LANDSCAPE_ROWS];
	Size *sizes[LANDSCAPE_ROWS];
	Source sources[LANDSCAPE_ROWS]; /* of LAND_QUADRATIC and LAND_N_LOG only */
	Verdict verdicts[LANDSCAPE_ROWS], steps[LANDSCAPE_ROWS];
	ExplorerRow rows[LANDSCAPE_ROWS];
	ExplorerView view;
} Landscape;

/* The rows of landscape_init(), in their order. */
enum {
	LAND_CONSTANT,  /* only the counts tell */
	LAND_LOG,       /* decided */
	LAND_N_LOG,     /* decided, not what the textbook says */
	LAND_QUADRATIC, /* decided, the steps agree; being measured */
	LAND_UNDECIDED,
	LAND_GOLDEN,  /* exponential */
	LAND_FAILED,  /* with a hostile name */
	LAND_WAITING, /* nothing yet */
};

void landscape_init(Landscape *landscape);
void landscape_release(Landscape *landscape);

/* The file of a target was saved with an error, as a compiler says it: with places, tabs and lines
 * that are too long. */
void landscape_break(Landscape *landscape, size_t index);

#endif
