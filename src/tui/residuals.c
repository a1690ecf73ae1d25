#include "tui/residuals.h"

#include <math.h>
#include <stdio.h>

#include "plot/frame.h"
#include "tui/row.h"

/* Less than this is nothing to look at: noise must not fill the plot. */
#define LEAST 0.02

static char *show_percent(char out[UNITS_SIZE], double value)
{
	snprintf(out, UNITS_SIZE, value ? "%+.3g %%" : "%.3g %%", 100 * value);
	return out;
}

static double residual(const Fit *fit, const Size *size)
{
	return size->median / fit_value(fit, size->n) - 1;
}

/* Others are of a regime that the fit isn't about. */
static bool is_fitted(const Fit *fit, double n)
{
	return n >= fit->smallest && n <= fit->reference;
}

static double limit_of(const ExplorerRow *row, const Fit *fit)
{
	double limit = LEAST;

	for (size_t i = 0; i < row->size_count; i++) {
		double off = fabs(residual(fit, &row->sizes[i]));

		if (is_fitted(fit, row->sizes[i].n) && isfinite(off))
			limit = fmax(limit, off);
	}
	return 1.1 * limit;
}

static void draw_points(
    const Frame *frame, Canvas *canvas, const ExplorerRow *row, size_t index, const Fit *fit)
{
	const Box *plot = &frame->plot;
	int zero = plot->row + frame_dot(1 - scale_position(&frame->value, 0), plot->rows);

	for (int i = 0; i < plot->columns; i++)
		canvas_put(
		    canvas, plot->column + i, zero, glyph_tiers[frame->tier].horizontal, ROLE_DIM);
	for (size_t i = 0; i < row->size_count; i++) {
		const Size *size = &row->sizes[i];
		double off = residual(fit, size);
		int x = frame_dot(scale_position(&frame->n, size->n), plot->columns), y;

		if (!isfinite(off))
			continue;
		off = fmax(fmin(off, frame->value.high), frame->value.low);
		y = frame_dot(1 - scale_position(&frame->value, off), plot->rows);
		if (x >= 0 && x < plot->columns && y >= 0 && y < plot->rows)
			canvas_put(canvas, plot->column + x, plot->row + y,
			    (uint32_t)row_letter(index),
			    is_fitted(fit, size->n) ? row_role(index) : ROLE_DIM);
	}
}

void residuals_draw(Canvas *canvas, Box box, const ExplorerRow *row, size_t index, GlyphTier tier)
{
	const Fit *fit = row->size_count ? row_fit(row) : NULL;
	ScaleKind kind = fit && fit->law->exponential ? SCALE_LINEAR : SCALE_LOG;
	Frame frame;
	Scale n, value;
	double limit;

	if (box.columns <= 0 || box.rows <= 0)
		return;
	if (!fit) {
		frame_draw_empty(tier, canvas, box, "no law is fitted yet");
		return;
	}
	limit = limit_of(row, fit);
	n = scale_around(kind, row->sizes[0].n, row->sizes[row->size_count - 1].n);
	value = (Scale){.kind = SCALE_LINEAR, .low = -limit, .high = limit};
	frame_init(&frame, tier, box, n, value, show_percent, 0);
	frame_draw(&frame, canvas);
	draw_points(&frame, canvas, row, index, fit);
}
