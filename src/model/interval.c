#include "model/interval.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

Interval interval_unknown(void)
{
	return (Interval){(double)NAN, (double)NAN};
}

bool interval_is_known(const Interval *interval)
{
	return !isnan(interval->low) && !isnan(interval->high);
}

static int ascending(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;

	return (a > b) - (a < b);
}

Interval interval_of(double *values, size_t count)
{
	enum { FEWEST = 40 };
	double beyond = (1 - INTERVAL_LEVEL) / 2 * (double)count;
	size_t out = (size_t)beyond;

	if (count < FEWEST)
		return interval_unknown();
	qsort(values, count, sizeof *values, ascending);
	return (Interval){values[out], values[count - 1 - out]};
}

Interval interval_around(double *values, size_t count, double figure)
{
	Interval interval = interval_of(values, count);

	if (!interval_is_known(&interval) || isnan(figure))
		return interval;
	return (Interval){fmin(interval.low, figure), fmax(interval.high, figure)};
}

/* What stands behind the number: " ns", "" for a count below a thousand. */
static const char *unit_of(const char *shown)
{
	const char *unit = strchr(shown, ' ');

	return unit ? unit : "";
}

static void append_end(const char *shown, const char *unit, double end, Text *out)
{
	size_t length = strlen(shown) - strlen(unit_of(shown));

	if (end == 0)
		text_append(out, "0");
	else if (strcmp(unit_of(shown), unit) == 0)
		text_append_bytes(out, shown, length);
	else
		text_append(out, shown);
}

void interval_words(const Interval *interval, double figure, Metric metric, Text *out)
{
	char shown[UNITS_SIZE], low[UNITS_SIZE], high[UNITS_SIZE];
	char *(*show)(char out[UNITS_SIZE], double value) = metrics[metric].show;

	if (!interval_is_known(interval))
		return;
	show(shown, figure);
	show(low, interval->low);
	show(high, interval->high);
	if (strcmp(low, shown) == 0 && strcmp(high, shown) == 0)
		return;
	text_append(out, " [");
	append_end(low, unit_of(shown), interval->low, out);
	text_append(out, ", ");
	if (isinf(interval->high))
		text_append(out, "any number");
	else
		append_end(high, unit_of(shown), interval->high, out);
	text_append(out, "]");
}
