#include "plot/tick.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { DECIMALS_MOST = 12 };

/* What `show` writes a quantity in; NULL: that isn't known here. */
static const Units *known_units(Show *show)
{
	/* Seconds go on as seconds: a tick at "1000 s" reads better than one at "16 min 40 s". */
	return show == units_seconds ? &units_of_time
	       : show == units_bytes ? &units_of_memory
	       : show == units_count ? &units_of_count
				     : NULL;
}

/* Another quantity is counted plainly. */
static const Units *units_behind(Show *show)
{
	const Units *units = known_units(show);

	return units ? units : &units_of_count;
}

const Unit *tick_unit(Show *show, double value)
{
	const Unit *unit = units_behind(show)->units;

	/* A tick that was computed a hair below its unit belongs to it all the same. */
	while (unit[1].name && fabs(value) >= unit[1].size * (1 - 1e-9))
		unit++;
	return unit;
}

int tick_base(Show *show)
{
	return units_behind(show)->base;
}

/* Takes the zeros at the end of a decimal fraction away, and the point with them. `text` goes on
 * after its number with a unit, which stays. */
static void strip_zeros(char *text)
{
	char *point = strchr(text, '.');
	char *end, *rest;

	if (!point)
		return;
	rest = point + 1 + strspn(point + 1, "0123456789");
	for (end = rest; end[-1] == '0'; end--)
		;
	if (end - 1 == point)
		end--;
	memmove(end, rest, strlen(rest) + 1);
}

/* "1e+15" becomes "1e15", "1e-07" becomes "1e-7". */
static void strip_exponent(char *text)
{
	char *from = strchr(text, 'e'), *to;

	if (!from)
		return;
	to = ++from;
	if (*from == '-')
		to++;
	from += *from == '-' || *from == '+';
	from += strspn(from, "0");
	memmove(to, from, strlen(from) + 1);
}

static int clamp(double value, int low, int high)
{
	return value <= low ? low : value >= high ? high : (int)value;
}

/* For what is too large or too small for its units. */
static void write_power(char out[UNITS_SIZE], const char *name, double value, double step)
{
	double digits = 1 + floor(log10(fabs(value)) + 1e-9) - floor(log10(step) + 1e-9);
	char number[UNITS_SIZE];

	snprintf(number, sizeof number, "%.*e", clamp(digits, 1, DECIMALS_MOST) - 1, value);
	strip_zeros(number);
	strip_exponent(number);
	snprintf(out, UNITS_SIZE, "%.24s%s", number, name);
}

char *tick_label(char out[UNITS_SIZE], Show *show, double value, double largest, double step)
{
	const Units *units = known_units(show);
	const Unit *unit = tick_unit(show, largest);
	double count = value / unit->size;

	if (!units) {
		show(out, value);
		strip_zeros(out);
	} else if (value == 0) {
		snprintf(out, UNITS_SIZE, "0");
	} else if (fabs(count) >= 0.99999e5 || fabs(largest) < 0.99999e-3 * unit->size) {
		write_power(out, units->one, value, step);
	} else {
		double decimals = ceil(-log10(step / unit->size) - 1e-9);

		snprintf(out, UNITS_SIZE, "%.*f", clamp(decimals, 0, DECIMALS_MOST), count);
		strip_zeros(out);
		strncat(out, unit->name, UNITS_SIZE - strlen(out) - 1);
	}
	return out;
}
