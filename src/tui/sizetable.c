#include "tui/sizetable.h"

#include <math.h>
#include <stdio.h>

#include "tui/paragraph.h"

enum { COLUMNS = 5 };
static const int widths[COLUMNS] = {10, 12, 8, 9, 12};

static void draw_line(Canvas *canvas, Box box, int row, Role role, const char *const cells[COLUMNS])
{
	int begin = box.column;

	for (int i = 0; i < COLUMNS && begin + widths[i] <= box.column + box.columns; i++) {
		paragraph_right(canvas, begin, row, begin + widths[i], role, cells[i]);
		begin += widths[i];
	}
}

/* What doubling n does to the cost here, or one more where each +1 multiplies; 0: unknown. */
static double growth(const Size *before, const Size *now, bool exponential)
{
	double factor = now->median / before->median;
	double steps = exponential ? now->n - before->n : log2(now->n / before->n);

	return before->median > 0 && now->median > 0 && steps > 0 ? pow(factor, 1 / steps) : 0;
}

static void draw_size(
    Canvas *canvas, Box box, int row, const ExplorerRow *target, size_t i, bool exponential)
{
	const Size *size = &target->sizes[i];
	double factor = i ? growth(&target->sizes[i - 1], size, exponential) : 0;
	char n[UNITS_SIZE], value[UNITS_SIZE], spread[16], samples[24], times[24] = "";

	snprintf(n, sizeof n, "%.7g", size->n);
	metrics[target->series->metric].show(value, size->median);
	snprintf(spread, sizeof spread, "%.1f %%", 100 * size->spread);
	snprintf(samples, sizeof samples, "%zu", size->samples);
	if (factor > 0)
		snprintf(times, sizeof times, "x %.3g", factor);
	draw_line(canvas, box, row, ROLE_PLAIN, (const char *[]){n, value, spread, samples, times});
}

void sizetable_draw(Canvas *canvas, Box box, const ExplorerRow *row)
{
	const Law *law = row->verdict ? row->verdict->law : NULL;
	size_t room = box.rows > 1 ? (size_t)box.rows - 1 : 0;
	size_t first = row->size_count > room ? row->size_count - room : 0;
	bool exponential = law && law->exponential;

	draw_line(canvas, box, box.row, ROLE_DIM,
	    (const char *[]){"n", metrics[row->series->metric].name, "spread", "samples",
		exponential ? "each +1" : "doubling n"});
	for (size_t i = first; i < row->size_count; i++)
		draw_size(canvas, box, box.row + 1 + (int)(i - first), row, i, exponential);
}
