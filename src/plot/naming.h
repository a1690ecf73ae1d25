/* naming.h - the names of a picture's curves, each at its end, none of which hides anything. */
#ifndef LANDAU_PLOT_NAMING_H
#define LANDAU_PLOT_NAMING_H

#include "plot/paper.h"

typedef struct Name {
	const char *text; /* "": nothing is written */
	size_t series;
	bool emphasised;
	bool has_mark;
	bool seen; /* the series is */
	Point end; /* where it was seen last */
} Name;

/* The margin that names want to the right of a picture: at most a third of it. */
double naming_margin(const Picture *picture, const Name *names, size_t count);

/*
 * Writes the names of series that reach the right end of the plot beside it, as near to their ends
 * as the others allow, with their marks, and with a leader where that isn't near; the others'
 * beside their ends, where the picture is free, else to the right as well, where the mark alone
 * tells whose it is. What finds no room there is left out, the emphasised last.
 */
void naming_draw(Picture *picture, const Paper *paper, const Name *names, size_t count);

#endif
