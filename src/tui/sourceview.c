#include "tui/sourceview.h"

#include <math.h>

#include "base/text.h"
#include "base/units.h"
#include "tui/paragraph.h"

enum { NUMBER_COLUMNS = 5, COUNT_COLUMNS = 13, GROWTH_COLUMNS = 9, CODE_LEAST = 44 };

static bool is_roomy(Box box)
{
	return box.columns >= NUMBER_COLUMNS + CODE_LEAST + COUNT_COLUMNS + GROWTH_COLUMNS;
}

/* A narrow pane shows code first, then counts, then their growth. */
static void draw_line(
    const Listing *listing, Canvas *canvas, Box box, size_t index, bool exponential)
{
	const ListingLine *line = &listing->lines[index];
	bool hot = index == listing->hot;
	bool roomy = is_roomy(box);
	int end = box.column + box.columns, code = box.column + NUMBER_COLUMNS + 1;
	double count = listing_count(listing, line),
	       growth = listing_growth(listing, line, exponential);
	Role role = hot ? ROLE_STRONG : line->common ? ROLE_DIM : ROLE_PLAIN;
	Text text = {0};

	if (roomy) {
		if (growth > 0)
			text_printf(&text, "x %.3g", growth);
		paragraph_right(
		    canvas, end - GROWTH_COLUMNS, box.row, end, ROLE_DIM, text_string(&text));
		text_clear(&text);
		end -= GROWTH_COLUMNS;
	}
	if (count > 0) {
		text_printf(&text, count == floor(count) ? "%.12g" : "%.6g", count);
		end = paragraph_right(canvas, code, box.row, end, role, text_string(&text)) - 1;
		text_clear(&text);
		if (line->counts->foreign)
			canvas_put(canvas, --end, box.row, '~', ROLE_WARNING);
	}
	if (line->number)
		text_printf(&text, "%u", line->number);
	paragraph_right(canvas, box.column + 1, box.row, code - 1, ROLE_DIM, text_string(&text));
	text_clear(&text);
	listing_code(line, &text);
	paragraph_cut(canvas, code, box.row, end - code, role, text_string(&text));
	if (hot) {
		canvas_put(canvas, box.column, box.row, '>', ROLE_WARNING);
		canvas_paint(canvas, box.column, box.row, code - box.column, ROLE_WARNING);
	}
	text_release(&text);
}

void sourceview_draw(
    const Listing *listing, Canvas *canvas, Box box, size_t first, bool exponential)
{
	for (int row = 0; row < box.rows && first + (size_t)row < listing->count; row++)
		draw_line(listing, canvas, (Box){box.column, box.row + row, box.columns, 1},
		    first + (size_t)row, exponential);
}

void sourceview_head(const Listing *listing, Canvas *canvas, Box box, bool exponential)
{
	int end = box.column + box.columns;
	char n[UNITS_SIZE];
	Text text = {0};

	if (listing->n <= 0)
		return;
	if (is_roomy(box)) {
		paragraph_right(canvas, end - GROWTH_COLUMNS, box.row, end, ROLE_DIM,
		    exponential ? "n + 1" : "n x 2");
		end -= GROWTH_COLUMNS;
	}
	text_printf(&text, "runs at n = %s", units_count(n, listing->n));
	paragraph_right(canvas, box.column, box.row, end, ROLE_DIM, text_string(&text));
	text_release(&text);
}
