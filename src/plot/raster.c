#include "plot/raster.h"

#include <stdlib.h>

#include "base/memory.h"

void raster_init(Raster *raster, GlyphTier tier, int columns, int rows)
{
	*raster = (Raster){
	    .tier = tier, .columns = columns < 0 ? 0 : columns, .rows = rows < 0 ? 0 : rows};
	raster->width = raster->columns * glyph_tiers[tier].across;
	raster->height = raster->rows * glyph_tiers[tier].down;
	raster->cells =
	    memory_new((size_t)raster->columns * (size_t)raster->rows + 1, sizeof *raster->cells);
}

void raster_release(Raster *raster)
{
	free(raster->cells);
	*raster = (Raster){0};
}

static RasterCell *cell_at(const Raster *raster, int column, int row)
{
	return &raster->cells[(size_t)row * (size_t)raster->columns + (size_t)column];
}

static bool is_inside(const Raster *raster, int x, int y, size_t series)
{
	return x >= 0 && x < raster->width && y >= 0 && y < raster->height &&
	       series < RASTER_SERIES_MOST;
}

void raster_dot(Raster *raster, int x, int y, size_t series, Slope slope)
{
	int across = glyph_tiers[raster->tier].across, down = glyph_tiers[raster->tier].down;
	RasterCell *cell;

	if (!is_inside(raster, x, y, series))
		return;
	cell = cell_at(raster, x / across, y / down);
	cell->curves |= UINT64_C(1) << series;
	cell->dots |= (uint8_t)glyph_dot(raster->tier, x % across, y % down);
	cell->slope = (uint8_t)slope;
}

void raster_point(Raster *raster, int x, int y, size_t series)
{
	const Glyphs *glyphs = &glyph_tiers[raster->tier];

	if (is_inside(raster, x, y, series))
		cell_at(raster, x / glyphs->across, y / glyphs->down)->points |= UINT64_C(1)
										 << series;
}

void raster_band(Raster *raster, int column, int row, size_t series)
{
	const Glyphs *glyphs = &glyph_tiers[raster->tier];

	if (is_inside(raster, column * glyphs->across, row * glyphs->down, series))
		cell_at(raster, column, row)->bands |= UINT64_C(1) << series;
}

bool raster_is_free(const Raster *raster, int column, int row, int columns)
{
	if (row < 0 || row >= raster->rows || column < 0 || column + columns > raster->columns)
		return false;
	for (int i = 0; i < columns; i++) {
		const RasterCell *cell = cell_at(raster, column + i, row);

		if (cell->curves || cell->points)
			return false;
	}
	return true;
}

/* The number of the set bit before which `skip` others are set. */
static size_t bit_after(uint64_t bits, int skip)
{
	for (; skip > 0; skip--)
		bits &= bits - 1;
	return (size_t)__builtin_ctzll(bits);
}

/* Whose turn it is in `column` among the series whose bits are set. */
static size_t series_for(uint64_t bits, uint64_t emphasised, int column)
{
	int turn = column;

	if (bits & emphasised && bits & ~emphasised) {
		bits &= column % 3 < 2 ? emphasised : ~emphasised;
		turn = column / 3;
	}
	return bit_after(bits, turn % __builtin_popcountll(bits));
}

/* What is seen of one series in a cell that has some of it. */
static void draw_cell(const Raster *raster, const RasterCell *cell, const Ink *ink, Canvas *canvas,
    int column, int row)
{
	bool dots = cell->points || cell->curves;
	uint32_t stroke = glyph_cell(raster->tier, cell->dots, (Slope)cell->slope);

	if (cell->points)
		canvas_put(canvas, column, row, (unsigned char)ink->mark, ink->point);
	else if (dots)
		canvas_put(canvas, column, row, ink->stroke ? ink->stroke : stroke, ink->curve);
	else
		canvas_put(canvas, column, row, glyph_tiers[raster->tier].shade, ink->band);
}

void raster_draw(const Raster *raster, const Ink *inks, size_t count, Canvas *canvas, Box box)
{
	uint64_t emphasised = 0;

	for (size_t i = 0; i < count && i < RASTER_SERIES_MOST; i++)
		emphasised |= (uint64_t)inks[i].emphasised << i;
	for (int i = 0; i < raster->columns * raster->rows; i++) {
		const RasterCell *cell = &raster->cells[i];
		int column = i % raster->columns, row = i / raster->columns;
		uint64_t here = cell->points   ? cell->points
				: cell->curves ? cell->curves
					       : cell->bands;

		if (here && column < box.columns && row < box.rows)
			draw_cell(raster, cell, &inks[series_for(here, emphasised, column)], canvas,
			    box.column + column, box.row + row);
	}
}
