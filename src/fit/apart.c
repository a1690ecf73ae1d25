#include "fit/apart.h"

#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_cdf.h>

#include "base/memory.h"

/* No two runs agree to better. */
#define LEAST_DEVIATION 0.005
/* An exact ratio that changes by less over all sizes hardly does. */
#define HARDLY 0.02
/* Fewer sizes don't show how far they are off. */
enum { FEWEST_SIZES = 4 };

static int ascending(const void *left, const void *right)
{
	const double *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

static double median(double *values, size_t count)
{
	qsort(values, count, sizeof *values, ascending);
	return (values[(count - 1) / 2] + values[count / 2]) / 2;
}

static double slope_of(const ApartAt *at, size_t count)
{
	double *slopes = memory_new(count * count / 2 + 1, sizeof *slopes), slope;
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		for (size_t j = i + 1; j < count; j++)
			slopes[found++] =
			    (at[j].log_ratio - at[i].log_ratio) / log(at[j].n / at[i].n);
	slope = found ? median(slopes, found) : (double)NAN;
	free(slopes);
	return slope;
}

/* The median of ratios that a line was taken from. */
static double level_of(const ApartAt *at, size_t count)
{
	double *values = memory_new(count, sizeof *values), level;

	for (size_t i = 0; i < count; i++)
		values[i] = at[i].log_ratio;
	level = median(values, count);
	free(values);
	return level;
}

/* Standard deviation of the sizes around a line, as that of normal ones with this median. */
static double deviation(const ApartAt *at, size_t count, double slope)
{
	double *off = memory_new(count, sizeof *off), level, result;

	for (size_t i = 0; i < count; i++)
		off[i] = at[i].log_ratio - slope * log(at[i].n);
	level = median(off, count);
	for (size_t i = 0; i < count; i++)
		off[i] = fabs(off[i] - level);
	result = 1.4826 * median(off, count) * sqrt((double)count / (double)(count - 2));
	free(off);
	return fmax(result, LEAST_DEVIATION);
}

/* Standard deviation of ln n over the sizes, times the root of their number. */
static double reach(const ApartAt *at, size_t count)
{
	double mean = 0, squares = 0;

	for (size_t i = 0; i < count; i++)
		mean += log(at[i].n) / (double)count;
	for (size_t i = 0; i < count; i++)
		squares += pow(log(at[i].n) - mean, 2);
	return sqrt(squares);
}

static Middle around(double value, double off)
{
	return (Middle){value, value - off, value + off};
}

static bool is_off(const Middle *middle)
{
	return middle->low > 0 || middle->high < 0;
}

static void judge(const ApartAt *at, size_t count, bool exact, Contrast *contrast)
{
	/* Medians are less sure than means by so much. */
	const double of_median = 1.2533;
	double slope = slope_of(at, count), sigma = (double)INFINITY, far = (double)INFINITY, range;

	if (exact) {
		sigma = 0;
		far = 1;
	} else if (count >= FEWEST_SIZES) {
		double doubt = CONTRAST_SIZES_DOUBT / (double)count;

		sigma = deviation(at, count, slope);
		far = gsl_cdf_tdist_Qinv(doubt / 2, (double)(count - 2));
	}
	for (size_t i = 0; i < count; i++)
		contrast->at[i] =
		    around(at[i].log_ratio, exact ? 0 : far * sigma + log1p(APART_MARGIN));
	contrast->level = around(level_of(at, count),
	    exact ? 0 : 3 * of_median * sigma / sqrt((double)count) + log1p(APART_MARGIN));
	range = log(at[count - 1].n / at[0].n);
	/* Over all sizes together the ratio has to change by more than a run is off. */
	contrast->slope = around(slope, exact ? HARDLY / fmax(range, 1e-9)
					      : 3 * of_median * sigma / reach(at, count) +
						    2 * log1p(APART_MARGIN) / fmax(range, 1e-9));
	contrast->bends = count > 1 && is_off(&contrast->slope);
	contrast->differs = contrast->bends || is_off(&contrast->level);
	for (size_t i = 0; i < count; i++)
		contrast->differs |= is_off(&contrast->at[i]);
}

void contrast_apart(const ApartAt *at, size_t count, bool exact, Contrast *contrast)
{
	*contrast = (Contrast){.count = count,
	    .level = around((double)NAN, (double)INFINITY),
	    .slope = around((double)NAN, (double)INFINITY)};
	contrast->n = memory_new(count, sizeof *contrast->n);
	contrast->at = memory_new(count, sizeof *contrast->at);
	for (size_t i = 0; i < count; i++)
		contrast->n[i] = at[i].n;
	if (count)
		judge(at, count, exact, contrast);
}

/* ln n at which a line between two points is zero; one of them where it isn't between. */
static double zero_between(double x0, double y0, double x1, double y1)
{
	double share = y0 != y1 ? y0 / (y0 - y1) : 0.5;

	return x0 + fmin(fmax(share, 0), 1) * (x1 - x0);
}

static Crossover locate(const Contrast *contrast, size_t low, size_t high)
{
	const Middle *a = &contrast->at[low], *b = &contrast->at[high];
	double x0 = log(contrast->n[low]), x1 = log(contrast->n[high]);
	double at = zero_between(x0, a->value, x1, b->value);
	double below = zero_between(x0, a->low, x1, b->low);
	double above = zero_between(x0, a->high, x1, b->high);

	/* Exactly on different sides: between these sizes, and nothing else is known. */
	if (a->low == a->high && b->low == b->high)
		return (Crossover){.n = exp(at), .low = exp(x0), .high = exp(x1)};
	return (Crossover){
	    .n = exp(at), .low = exp(fmin(below, above)), .high = exp(fmax(below, above))};
}

size_t crossings_apart(const Contrast *contrast, Crossover crossovers[CROSSINGS_MOST])
{
	size_t found = 0, before = 0;
	int side = 0;

	for (size_t i = 0; i < contrast->count && found < CROSSINGS_MOST; i++) {
		const Middle *at = &contrast->at[i];
		int here = (at->low > 0) - (at->high < 0);

		if (side && here == -side) {
			crossovers[found] = locate(contrast, before, i);
			crossovers[found++].after_wins = here < 0;
		}
		if (here) {
			side = here;
			before = i;
		}
	}
	return found;
}
