/* raster.h - curves and points of several series as dots, several of which share a cell. */
#ifndef LANDAU_PLOT_RASTER_H
#define LANDAU_PLOT_RASTER_H

#include <stdbool.h>
#include <stdint.h>

#include "plot/canvas.h"
#include "plot/glyphs.h"

/* The series are numbered from 0; one with a larger number isn't drawn. */
enum { RASTER_SERIES_MOST = 64 };

typedef struct RasterCell {
	uint64_t curves, points; /* a bit for each series that has some here */
	uint64_t bands;
	uint8_t dots;
	uint8_t slope;
} RasterCell;

typedef struct Raster {
	GlyphTier tier;
	int columns, rows; /* in cells */
	int width, height; /* in dots */
	RasterCell *cells; /* row by row */
} Raster;

/* How a series is drawn. */
typedef struct Ink {
	char mark;
	Role curve, point, band;
	bool emphasised;
	uint32_t stroke; /* in place of what shows the dots, where a tier has few; 0: none */
} Ink;

/* Sizes below 0 are taken as 0. raster_release() frees the cells. */
void raster_init(Raster *raster, GlyphTier tier, int columns, int rows);
void raster_release(Raster *raster);

/* Dots outside of the raster are left out. `y` counts downwards. */
void raster_dot(Raster *raster, int x, int y, size_t series, Slope slope);
void raster_point(Raster *raster, int x, int y, size_t series);

/* A cell of a band, which lies behind all curves. */
void raster_band(Raster *raster, int column, int row, size_t series);

/* Whether nothing was drawn in `columns` cells; false where they aren't all on the raster. */
bool raster_is_free(const Raster *raster, int column, int row, int columns);

/*
 * Draws what isn't empty into `box`; `inks` are those of the `count` series. A point hides the
 * curves in its cell. Series that share a cell take turns from column to column, the emphasised
 * one more often, so that none hides another along its whole way.
 */
void raster_draw(const Raster *raster, const Ink *inks, size_t count, Canvas *canvas, Box box);

#endif
