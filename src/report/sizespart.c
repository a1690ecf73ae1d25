#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "report/parts.h"

enum { N, MEDIAN, SPREAD, SAMPLES, CALLS, GROWTH, OFF, STEPS, COLUMNS };

/* What doubling n does to the cost here, or one more; 0: unknown. */
static double growth(const Size *before, const Size *now, bool exponential)
{
	double steps = exponential ? now->n - before->n : log2(now->n / before->n);

	return before->median > 0 && now->median > 0 && steps > 0
		   ? pow(now->median / before->median, 1 / steps)
		   : 0;
}

static void deviation(const Fit *fit, const Size *size, Text *out)
{
	double expected = fit && fit->law ? fit_value(fit, size->n) : 0;

	if (expected > 0 && isfinite(expected) && size->n >= fit->smallest)
		text_printf(out, "%+.1f %%", 100 * (size->median / expected - 1));
}

static void count_at(const Size *counted, size_t count, double n, Text *out)
{
	char shown[UNITS_SIZE];

	for (size_t i = 0; i < count; i++)
		if (counted[i].n == n)
			text_append(out, units_count(shown, counted[i].median));
}

static void head(const Record *record, bool exponential, Grid *grid)
{
	const char *const headings[COLUMNS] = {[N] = "n",
	    [MEDIAN] = metrics[record->series->metric].name,
	    [SPREAD] = "spread",
	    [SAMPLES] = "samples",
	    [CALLS] = "calls",
	    [GROWTH] = exponential ? "each +1" : "doubling",
	    [OFF] = "off the fit",
	    [STEPS] = "steps"};

	for (size_t i = 0; i < grid->columns; i++)
		grid_put_words(grid, 0, i, headings[i]);
}

static void put_size(const Record *record, const Size *size, const Size *before, bool exponential,
    Grid *grid, size_t row)
{
	const Fit *fit = verdict_fit(record->verdict);
	char shown[UNITS_SIZE];
	Text text = {0};

	text_printf(&text, size->n == floor(size->n) ? "%.12g" : "%.6g", size->n);
	grid_put(grid, row, N, &text);
	cost_append(record->series->metric, size->median, &text);
	grid_put(grid, row, MEDIAN, &text);
	if (size->samples > 1)
		text_printf(&text, "%.1f %%", 100 * size->spread);
	grid_put(grid, row, SPREAD, &text);
	text_printf(&text, "%zu", size->samples);
	grid_put(grid, row, SAMPLES, &text);
	grid_put_words(grid, row, CALLS, units_count(shown, size->calls));
	if (before && growth(before, size, exponential) > 0)
		times_append(growth(before, size, exponential), &text);
	grid_put(grid, row, GROWTH, &text);
	deviation(fit, size, &text);
	grid_put(grid, row, OFF, &text);
	text_release(&text);
}

static void add_table(const Record *record, Section *section)
{
	const Fit *fit = verdict_fit(record->verdict);
	bool exponential = fit && fit->law && fit->law->exponential;
	Size *sizes, *counted = NULL;
	size_t count = series_sizes(record->series, &sizes), counts = 0;
	Block *block;
	Text text = {0};

	if (record->counted)
		counts = series_sizes(record->counted, &counted);
	if (!count) {
		section_add_words(section, BLOCK_PARAGRAPH, "There are none.");
		free(counted);
		return;
	}
	block = section_add_block(section, BLOCK_TABLE);
	block_make_grid(block, counts ? "rrrrrrrr" : "rrrrrrr", count + 1, "");
	head(record, exponential, &block->grid);
	for (size_t i = 0; i < count; i++) {
		put_size(
		    record, &sizes[i], i ? &sizes[i - 1] : NULL, exponential, &block->grid, i + 1);
		count_at(counted, counts, sizes[i].n, &text);
		if (counts)
			grid_put(&block->grid, i + 1, STEPS, &text);
	}
	text_release(&text);
	free(counted);
	free(sizes);
}

static void add_zeros(const Series *series, Section *section)
{
	Text text = {0};

	if (series->below_clock)
		text_printf(&text, "Readings of zero, below the clock and left out: %zu.",
		    series->below_clock);
	section_add_text(section, BLOCK_PARAGRAPH, &text);
	text_release(&text);
}

void sizes_part(const Subject *subject, Document *document)
{
	Section *section = document_add_section(document, "MEASUREMENTS");

	section_add_words(section, BLOCK_PARAGRAPH,
	    "Medians of one call. The spread is that between the quartiles, calls are those that "
	    "a sample averages, and the growth is what doubling n (or one more) made of the cost "
	    "since the size before.");
	for (size_t i = 0; i < subject->count; i++) {
		subject_head(subject, i, section);
		add_table(&subject->records[i], section);
		add_zeros(subject->records[i].series, section);
	}
}
