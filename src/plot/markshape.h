/* markshape.h - the lines that the marks of a picture consist of. */
#ifndef LANDAU_PLOT_MARKSHAPE_H
#define LANDAU_PLOT_MARKSHAPE_H

#include "plot/picture.h"

enum { MARK_CORNERS = 4 };

/* In multiples of half a mark's size, downwards. Every pair of corners of an open one is a line, a
 * closed one is a polygon; a circle, of half the size, has none. */
typedef struct MarkOutline {
	bool open;
	size_t count;
	Point corners[MARK_CORNERS];
} MarkOutline;

extern const MarkOutline mark_outlines[MARK_SHAPE_COUNT];

/* Half the size of a mark, in multiples of the font's. */
double mark_size(const PictureMark *mark);

#endif
