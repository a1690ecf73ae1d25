#include "plot/scale.h"

#include <float.h>
#include <math.h>

/* The room beside the outermost values, as a part of the range. */
#define MARGIN 0.03

/* Ticks are computed with a rounding error; this much of a step belongs to the tick. */
#define SLACK 1e-9

static Scale log_around(double low, double high)
{
	double room = log(high / low) * MARGIN;

	if (!isfinite(room))
		room = (log(high) - log(low)) * MARGIN;
	if (high / low < 1 + 1e-9)
		room = log(2);
	return (Scale){.kind = SCALE_LOG,
	    .low = fmax(low / exp(room), DBL_MIN),
	    .high = fmin(high * exp(room), DBL_MAX)};
}

static Scale linear_around(double low, double high)
{
	double size = fmax(fabs(low), fabs(high));
	double room = (high / 2 - low / 2) * 2 * MARGIN;
	double below, above;

	/* Zero alone, and what can't be told from it, has no size to go by. */
	if (size < DBL_MIN)
		return (Scale){.kind = SCALE_LINEAR, .low = low < 0 ? -1 : 0, .high = 1};
	if (high / size - low / size < 1e-9)
		room = size / 2;
	below = low - room;
	above = high + room;
	return (Scale){.kind = SCALE_LINEAR,
	    .low = fmax(low >= 0 ? fmax(below, 0) : below, -DBL_MAX),
	    .high = fmin(high <= 0 ? fmin(above, 0) : above, DBL_MAX)};
}

Scale scale_around(ScaleKind kind, double low, double high)
{
	return kind == SCALE_LOG ? log_around(low, high) : linear_around(low, high);
}

bool scale_shows(ScaleKind kind, double value)
{
	return isfinite(value) && (kind == SCALE_LINEAR || value > 0);
}

double scale_position(const Scale *scale, double value)
{
	double low = scale->low, high = scale->high;

	if (scale->kind == SCALE_LOG)
		return value > 0 ? (log(value) - log(low)) / (log(high) - log(low)) : -HUGE_VAL;
	/* Halved, because the difference of two huge values overflows. */
	return (value / 2 - low / 2) / (high / 2 - low / 2);
}

double scale_value(const Scale *scale, double position)
{
	double low = scale->low, high = scale->high;

	if (scale->kind == SCALE_LOG)
		return exp(log(low) + position * (log(high) - log(low)));
	return low * (1 - position) + high * position;
}

/* Ticks as they are found: never more than `most`, but counted on. */
typedef struct Row {
	const Scale *scale;
	size_t most, count;
	Tick *ticks;
} Row;

/* What overflowed on its way is beyond every scale. */
static void row_add(Row *row, double value)
{
	if (!isfinite(value))
		return;
	if (row->count < row->most)
		row->ticks[row->count].value = fmin(fmax(value, row->scale->low), row->scale->high);
	row->count++;
}

static bool row_fits(const Row *row)
{
	return row->count <= row->most;
}

/* digit * 10^exponent, exact where a double can be. */
static double decimal(double digits, int exponent)
{
	return exponent < 0 && exponent > -300 ? digits / pow(10, -exponent)
					       : digits * pow(10, exponent);
}

/* How round the ends of a scale are: the first digits that they may have. */
typedef struct Rounding {
	int count;
	double digits[12];
} Rounding;

static const Rounding to_decades = {1, {1}};
static const Rounding to_steps = {3, {1, 2, 5}};
static const Rounding to_fine_steps = {11, {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8}};

/* The last round number that isn't above `value` > 0. */
static double round_down(double value, const Rounding *rounding)
{
	int exponent = (int)floor(log10(value) + SLACK);
	int i = rounding->count - 1;

	while (i > 0 && decimal(rounding->digits[i], exponent) > value * (1 + SLACK))
		i--;
	return decimal(rounding->digits[i], exponent);
}

/* The first round number that isn't below `value` > 0. */
static double round_up(double value, const Rounding *rounding)
{
	int exponent = (int)floor(log10(value) + SLACK);
	int i = 0;

	while (i < rounding->count && decimal(rounding->digits[i], exponent) < value * (1 - SLACK))
		i++;
	return i < rounding->count ? decimal(rounding->digits[i], exponent)
				   : decimal(1, exponent + 1);
}

/* The first power of 10^decades that isn't below `value` > 0. */
static double power_above(double value, int decades)
{
	return decimal(1, decades * (int)ceil((log10(value) - SLACK) / decades));
}

static Scale log_rounded(double low, double high, int decades)
{
	double factor = high / low;
	const Rounding *rounding = decades > 0 || factor >= 1e8 ? &to_decades
				   : factor < 10                ? &to_fine_steps
								: &to_steps;
	Scale around = log_around(low, high);

	if (factor < 1 + 1e-9) {
		low = around.low;
		high = around.high;
	}
	low = round_down(low, rounding);
	high = decades > 0 ? power_above(high, decades) : round_up(high, rounding);
	/* Near the ends of what a double can be there are no rounder numbers. */
	if (!isnormal(low) || !isfinite(high))
		return around;
	return (Scale){.kind = SCALE_LOG, .low = low, .high = high};
}

/* Where nothing begins at zero, in steps that are small beside the range. */
static Scale linear_rounded(double low, double high)
{
	Scale around = linear_around(low, high);
	double step = round_down(fmin(around.high / 5 - around.low / 5, DBL_MAX), &to_steps);

	if (low == 0 && high > 0) {
		around.high = fmin(round_up(high, &to_steps), DBL_MAX);
	} else if (fabs(around.low) < 1e12 * step && fabs(around.high) < 1e12 * step) {
		around.low = fmax(floor(around.low / step + SLACK) * step, -DBL_MAX);
		around.high = fmin(ceil(around.high / step - SLACK) * step, DBL_MAX);
	}
	return around;
}

Scale scale_rounded(ScaleKind kind, double low, double high, int decades)
{
	return kind == SCALE_LOG ? log_rounded(low, high, decades) : linear_rounded(low, high);
}

static const int steps[] = {1, 2, 5, 10, 20, 50, 100};
enum { STEPS = sizeof steps / sizeof *steps };

/* Multiples `first` to `last` of digit * 10^exponent, counted in `unit`. */
typedef struct Steps {
	double unit, first, last;
	int digit, exponent;
	double count;
} Steps;

/* As many 1-2-5 steps as fit, in the unit of the largest value. */
static Steps linear_steps(const Row *row, Show *show)
{
	const Scale *scale = row->scale;
	double unit = tick_unit(show, fmax(fabs(scale->low), fabs(scale->high)))->size;
	double low = scale->low / unit, high = scale->high / unit;
	double part = fmin(high / (double)row->most - low / (double)row->most, DBL_MAX);
	int exponent = part > 0 ? (int)floor(log10(part)) : 0;

	for (size_t i = 0; i < STEPS; i++) {
		double step = decimal(steps[i], exponent);
		double first = ceil(low / step - SLACK), last = floor(high / step + SLACK);
		double count = last - first + 1;

		if (count <= (double)row->most && fabs(first) < 1e13 && isfinite(step))
			return (Steps){unit, first, last, steps[i], exponent, count};
	}
	return (Steps){.count = 0};
}

/* Returns the step. */
static double place_steps(Row *row, Steps found)
{
	row->count = 0;
	for (double i = 0; i < found.count; i++)
		row_add(row, decimal((found.first + i) * found.digit, found.exponent) * found.unit);
	return decimal(found.digit, found.exponent) * found.unit;
}

/* The powers of `base` whose exponent is `offset` more than a multiple of `every`. */
static void power_ticks(Row *row, int base, int every, int offset)
{
	double in_base = log(base);
	int first = (int)ceil(log(row->scale->low) / in_base - SLACK);
	int last = (int)floor(log(row->scale->high) / in_base + SLACK);

	row->count = 0;
	/* There is no half of a byte. */
	if (base == 2 && first < 0)
		first = 0;
	first += ((offset - first) % every + every) % every;
	for (int exponent = first; exponent <= last; exponent += every)
		row_add(row, base == 10 ? decimal(1, exponent) : ldexp(1, exponent));
}

static void one_two_five_ticks(Row *row)
{
	double low = row->scale->low * (1 - SLACK), high = row->scale->high * (1 + SLACK);
	int first = (int)floor(log10(row->scale->low)), last = (int)ceil(log10(row->scale->high));

	row->count = 0;
	for (int exponent = first; exponent <= last; exponent++)
		for (size_t i = 0; i < 3; i++) {
			double value = decimal(steps[i], exponent);

			if (value >= low && value <= high)
				row_add(row, value);
		}
}

enum { DENSITIES = 10 };

/* Powers as dense as fit, at best two or more of them: those with the roundest exponents first. */
static void sparse_power_ticks(Row *row, int base)
{
	/* Every third decade has a name of its own, and so has every tenth power of two. */
	static const int decimal_every[DENSITIES] = {1, 2, 3, 6, 12, 24, 48, 96, 192, 384};
	static const int binary_every[DENSITIES] = {1, 2, 5, 10, 20, 40, 80, 160, 320, 640};
	const int *every = base == 10 ? decimal_every : binary_every;
	size_t enough = row->most < 2 ? row->most : 2;

	for (size_t i = 0; i < DENSITIES; i++)
		for (int offset = 0; offset < every[i]; offset++) {
			power_ticks(row, base, every[i], offset);
			if (row_fits(row) && (i == 0 || row->count >= enough))
				return;
		}
	row->count = 0;
}

/* Returns the step, or 0 for ticks that are powers. Where these are too few, the scale is so
 * narrow that even steps look even on it. */
static double log_ticks(Row *row, Show *show)
{
	int base = tick_base(show);
	Steps even;

	if (base == 10)
		one_two_five_ticks(row);
	else
		power_ticks(row, base, 1, 0);
	if (!row_fits(row))
		sparse_power_ticks(row, base);
	if (row->count >= 3 || row->scale->high > 30 * row->scale->low)
		return 0;
	even = linear_steps(row, show);
	return even.count > (double)row->count ? place_steps(row, even) : 0;
}

size_t scale_ticks(const Scale *scale, size_t most, Show *show, Tick *ticks)
{
	Row row = {.scale = scale, .most = most, .ticks = ticks};
	double step;

	if (most == 0)
		return 0;
	step = scale->kind == SCALE_LOG ? log_ticks(&row, show)
					: place_steps(&row, linear_steps(&row, show));
	for (size_t i = 0; i < row.count; i++) {
		double value = ticks[i].value;
		double largest = fmax(fabs(ticks[0].value), fabs(ticks[row.count - 1].value));

		/* Steps share a unit; powers have their own. */
		if (step > 0)
			tick_label(ticks[i].label, show, value, largest, step);
		else
			tick_label(ticks[i].label, show, value, value, value);
	}
	return row.count;
}

size_t scale_ticks_apart(
    const Scale *scale, size_t most, Show *show, TicksApart *apart, void *drawn, Tick *ticks)
{
	for (; most > 0; most--) {
		size_t count = scale_ticks(scale, most, show, ticks);

		if (apart(drawn, ticks, count))
			return count;
	}
	return 0;
}
