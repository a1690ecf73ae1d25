#include "plot/labels.h"

#include <math.h>

#include "base/utf8.h"
#include "plot/spread.h"

enum {
	WIDE_ENOUGH = 40, /* columns of a plot that can spare some for names */
	MARK_ENOUGH = 20, /* and of one that can spare two for the marks */
	MARK_COLUMNS = 2, /* a mark and the blank beside it */
	NEAR = 3,         /* how many rows from its end a label within the plot may stand */
};

/* The labels of one plot while they are placed: `start` and `row` are cells of the plot. */
typedef struct Place {
	const Label *label;
	int start, row, columns;
} Place;

typedef struct Placing {
	const Raster *raster;
	Place places[RASTER_SERIES_MOST];
	size_t count;
} Placing;

static int label_columns(const Label *label)
{
	return MARK_COLUMNS + utf8_columns(label->text);
}

int labels_margin(const Label *labels, size_t count, int columns)
{
	int widest = 0;

	for (size_t i = 0; i < count; i++) {
		int wanted = label_columns(&labels[i]) + 1;

		widest = wanted > widest ? wanted : widest;
	}
	if (count == 0 || columns < MARK_ENOUGH)
		return 0;
	if (columns < WIDE_ENOUGH)
		return MARK_COLUMNS;
	return widest < columns / 3 ? widest : columns / 3;
}

/* Moves rows that ascend apart, until none is taken twice. */
static void spread_rows(Placing *placing)
{
	double rows[RASTER_SERIES_MOST];

	for (size_t i = 0; i < placing->count; i++)
		rows[i] = placing->places[i].row;
	spread_places(rows, placing->count, placing->raster->rows - 1);
	for (size_t i = 0; i < placing->count; i++)
		placing->places[i].row = (int)round(rows[i]);
}

static bool reaches_right(const Label *label, const Raster *raster)
{
	return label->end.seen && label->end.column >= raster->columns - 2;
}

static bool is_above(Place a, Place b)
{
	return a.row < b.row || (a.row == b.row && a.label->end.position > b.label->end.position);
}

/* Sorted from the highest end to the lowest. */
static void insert_place(Placing *placing, Place place)
{
	size_t i = placing->count++;

	for (; i > 0 && is_above(place, placing->places[i - 1]); i--)
		placing->places[i] = placing->places[i - 1];
	placing->places[i] = place;
}

static void place_beside(Placing *placing, const Label *labels, size_t count, bool emphasised)
{
	const Raster *raster = placing->raster;

	for (size_t i = 0; i < count && placing->count < RASTER_SERIES_MOST; i++) {
		const Label *label = &labels[i];

		if (label->ink.emphasised == emphasised && reaches_right(label, raster) &&
		    placing->count < (size_t)raster->rows)
			insert_place(
			    placing, (Place){label, raster->columns + 1, label->end.row, 0});
	}
}

static bool is_free(const Placing *placing, Place wanted)
{
	/* A blank on both sides, so that it doesn't touch what is there. */
	int start = wanted.start > 0 ? wanted.start - 1 : 0;
	int end = wanted.start + wanted.columns + 1;

	if (end > placing->raster->columns)
		end = placing->raster->columns;
	if (wanted.start < 0 || wanted.start + wanted.columns > placing->raster->columns ||
	    !raster_is_free(placing->raster, start, wanted.row, end - start))
		return false;
	for (size_t i = 0; i < placing->count; i++) {
		const Place *other = &placing->places[i];

		if (other->row == wanted.row && other->start <= end &&
		    other->start + other->columns >= start)
			return false;
	}
	return true;
}

static bool place_at(Placing *placing, Place place)
{
	if (placing->count == RASTER_SERIES_MOST || !is_free(placing, place))
		return false;
	placing->places[placing->count++] = place;
	return true;
}

/* To the right of the end of its curve, to its left, or against the right side of the plot: in
 * its row or one beside it, else farther away. */
static void place_within(Placing *placing, const Label *label)
{
	int columns = label_columns(label);
	int starts[] = {label->end.column + 2, label->end.column - 2 - columns,
	    placing->raster->columns - columns};

	for (int near = 1; near <= NEAR; near++)
		for (int i = 0; i < 3; i++)
			for (int way = 0; way <= 2 * near; way++) {
				int row = label->end.row + (way % 2 ? -(way + 1) / 2 : way / 2);

				if (place_at(placing, (Place){label, starts[i], row, columns}))
					return;
			}
}

void labels_draw(
    const Label *labels, size_t count, const Raster *raster, Canvas *canvas, Box plot, int margin)
{
	Placing placing = {.raster = raster};

	if (margin > 0) {
		place_beside(&placing, labels, count, true);
		place_beside(&placing, labels, count, false);
		spread_rows(&placing);
	}
	for (int emphasised = 1; emphasised >= 0; emphasised--)
		for (size_t i = 0; i < count; i++)
			if (labels[i].end.seen && labels[i].ink.emphasised == (bool)emphasised &&
			    !(margin > 0 && reaches_right(&labels[i], raster)))
				place_within(&placing, &labels[i]);
	for (size_t i = 0; i < placing.count; i++) {
		const Place *place = &placing.places[i];
		const Ink *ink = &place->label->ink;
		int column = plot.column + place->start, row = plot.row + place->row;
		int end = plot.column + plot.columns + margin;

		/* Blanks on both sides of the mark, but not on the axis. */
		if (place->start > 0)
			canvas_put(canvas, column - 1, row, ' ', ROLE_DIM);
		canvas_put(canvas, column, row, (unsigned char)ink->mark, ink->point);
		canvas_write(canvas, column + 1, row, end, ink->curve, " ");
		canvas_write(
		    canvas, column + MARK_COLUMNS, row, end, ink->curve, place->label->text);
	}
}
