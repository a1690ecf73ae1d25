#include "tui/plausible.h"

#include <math.h>
#include <stdio.h>

#include "tui/paragraph.h"

enum { NAME_COLUMNS = 14, PERCENT_COLUMNS = 5, BAR_COLUMNS = 40 };

/* A whole cell, and its left half. */
static const uint32_t bars[GLYPHS_COUNT][2] = {
    [GLYPHS_ASCII] = {'#', '#'},
    [GLYPHS_HALF] = {0x2588, 0x258c},
    [GLYPHS_BRAILLE] = {0x28ff, 0x2847},
};

static void draw_bar(Canvas *canvas, Box bar, double part, GlyphTier glyphs)
{
	int halves = (int)round(2 * part * bar.columns);

	for (int i = 0; i < (halves + 1) / 2; i++)
		canvas_put(
		    canvas, bar.column + i, bar.row, bars[glyphs][2 * i + 1 >= halves], ROLE_PLAIN);
}

void plausible_draw(Canvas *canvas, Box box, const Verdict *verdict, GlyphTier glyphs)
{
	int bar = box.column + NAME_COLUMNS + PERCENT_COLUMNS + 2;
	int room = box.column + box.columns - bar;
	size_t rows = box.rows > 1 ? (size_t)box.rows - 1 : 0;

	paragraph_cut(canvas, box.column, box.row, box.columns, ROLE_DIM, "plausible laws");
	for (size_t i = 0; i < verdict->plausible_count && i < rows; i++) {
		const Plausible *plausible = &verdict->plausible[i];
		int row = box.row + 1 + (int)i;
		char percent[16];

		/* As in verdict_words(): 99.96 % is not 100 %. */
		snprintf(percent, sizeof percent, "%.0f %%",
		    fmin(round(100 * plausible->probability), 99));
		canvas_write(canvas, box.column, row, bar, i ? ROLE_PLAIN : ROLE_STRONG,
		    plausible->law->name);
		paragraph_right(
		    canvas, box.column + NAME_COLUMNS, row, bar - 2, ROLE_PLAIN, percent);
		if (room > 0)
			draw_bar(canvas,
			    (Box){bar, row, room < BAR_COLUMNS ? room : BAR_COLUMNS, 1},
			    plausible->probability, glyphs);
	}
}
