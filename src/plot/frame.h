/* frame.h - what surrounds the curves: axes with ticks and labels, and the grid. */
#ifndef LANDAU_PLOT_FRAME_H
#define LANDAU_PLOT_FRAME_H

#include <stdbool.h>
#include <stddef.h>

#include "plot/canvas.h"
#include "plot/glyphs.h"
#include "plot/scale.h"

enum { FRAME_TICKS_MOST = 64 };

/* The ticks of one axis, and the cell of the plot at which each stands. */
typedef struct Ticks {
	size_t count;
	Tick ticks[FRAME_TICKS_MOST];
	int cells[FRAME_TICKS_MOST];
} Ticks;

typedef struct Frame {
	GlyphTier tier;
	Scale n, value;
	Box box;
	Box plot;   /* the cells within the axes, on which the scales lie */
	int margin; /* columns to the right of it that are left free */
	bool has_axes;
	bool has_labels;
	Ticks n_ticks, value_ticks;
} Frame;

/*
 * Divides `box` into axes, plot and a margin on the right for labels of the curves. Where there
 * is little room there are fewer ticks, then no labels and no margin, then no axes. `show` writes
 * the values.
 */
void frame_init(
    Frame *frame, GlyphTier tier, Box box, Scale n, Scale value, Show *show, int margin);

/* Draws axes and grid. */
void frame_draw(const Frame *frame, Canvas *canvas);

/* The axes alone, without ticks, around `message`, which is left out where it doesn't fit. */
void frame_draw_empty(GlyphTier tier, Canvas *canvas, Box box, const char *message);

/* The dot at a position of a scale: 0 to `dots` - 1 for what is on it. Huge positions give dots
 * not far outside of it. */
int frame_dot(double position, int dots);

#endif
