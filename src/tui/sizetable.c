#include "tui/sizetable.h"

#include <math.h>
#include <stdio.h>

#include "tui/paragraph.h"

/* The last ones are left out first. */
enum { COLUMNS = 7 };
static const int widths[COLUMNS] = {10, 12, 8, 9, 12, 12, 12};

static void draw_line(Canvas *canvas, Box box, int row, Role role, const char *const cells[COLUMNS])
{
	int begin = box.column;

	for (int i = 0; i < COLUMNS && begin + widths[i] <= box.column + box.columns; i++) {
		paragraph_right(canvas, begin, row, begin + widths[i], role, cells[i]);
		begin += widths[i];
	}
}

static double ratio(const Size *before, const Size *now)
{
	return before->median > 0 && now->median > 0 ? now->median / before->median : 0;
}

/* What doubling n does to the cost here, or one more where each +1 multiplies; 0: unknown. */
static double growth(const Size *before, const Size *now, bool exponential)
{
	double factor = ratio(before, now);
	double steps = exponential ? now->n - before->n : log2(now->n / before->n);

	return factor > 0 && steps > 0 ? pow(factor, 1 / steps) : 0;
}

static void write_times(char *out, size_t size, double factor)
{
	*out = '\0';
	if (factor > 0)
		snprintf(out, size, "x %.3g", factor);
}

static void draw_size(
    Canvas *canvas, Box box, int row, const ExplorerRow *target, size_t i, bool exponential)
{
	const Size *size = &target->sizes[i], *before = i ? size - 1 : size;
	char n[UNITS_SIZE], value[UNITS_SIZE], spread[16], samples[24], calls[UNITS_SIZE];
	char times[24] = "", doubling[24] = "";

	snprintf(n, sizeof n, "%.7g", size->n);
	metrics[target->series->metric].show(value, size->median);
	snprintf(spread, sizeof spread, "%.1f %%", 100 * size->spread);
	snprintf(samples, sizeof samples, "%zu", size->samples);
	if (i) {
		write_times(times, sizeof times, ratio(before, size));
		write_times(doubling, sizeof doubling, growth(before, size, exponential));
	}
	draw_line(canvas, box, row, ROLE_PLAIN,
	    (const char *[]){
		n, value, spread, samples, doubling, times, units_count(calls, size->calls)});
}

size_t sizetable_first(const ExplorerRow *row, size_t chosen, int rows)
{
	size_t shown = rows > 0 ? (size_t)rows : 1, count = row->size_count;
	size_t last = count > shown ? count - shown : 0;

	if (!chosen || chosen > count)
		return last;
	return chosen <= shown / 2 ? 0 : chosen - shown / 2 > last ? last : chosen - shown / 2;
}

void sizetable_draw(Canvas *canvas, Box box, const ExplorerRow *row, size_t chosen, size_t first)
{
	bool exponential = row->verdict && row->verdict->law && row->verdict->law->exponential;

	draw_line(canvas, box, box.row, ROLE_DIM,
	    (const char *[]){"n", metrics[row->series->metric].name, "spread", "samples",
		exponential ? "each +1" : "doubling n", "step before", "calls"});
	for (size_t i = first; i < row->size_count && (int)(i - first) < box.rows - 1; i++) {
		int line = box.row + 1 + (int)(i - first);

		draw_size(canvas, box, line, row, i, exponential);
		if (i + 1 != chosen)
			continue;
		canvas_put(canvas, box.column, line, '>', ROLE_STRONG);
		canvas_paint(canvas, box.column, line, box.columns, ROLE_STRONG);
	}
}
