/* paper.h - what surrounds the curves of a picture: axes with ticks and titles, and the grid. */
#ifndef LANDAU_PLOT_PAPER_H
#define LANDAU_PLOT_PAPER_H

#include "plot/picture.h"
#include "plot/scale.h"

enum { PAPER_TICKS_MOST = 16 };

typedef struct PaperTicks {
	size_t count;
	Tick ticks[PAPER_TICKS_MOST];
} PaperTicks;

/* Where things are, in the picture's unit. */
typedef struct Paper {
	Scale n, value;
	double em; /* the size of the font: all distances are multiples of it */
	double left, top, right, bottom; /* of the plot, on which the scales lie */
	PaperTicks n_ticks, value_ticks;
} Paper;

/* Divides the picture into titles, ticks, plot and a margin of `margin` on its right. `show` writes
 * the values. */
void paper_init(
    Paper *paper, const Picture *picture, Scale n, Scale value, Show *show, double margin);

/* Where a position of both scales is; and where n and a value are. */
Point paper_point(const Paper *paper, double along, double up);
Point paper_at(const Paper *paper, double n, double value);

/* Draws grid, axes and ticks, and `title` above the axis of the values. */
void paper_draw(const Paper *paper, Picture *picture, const char *title);

#endif
