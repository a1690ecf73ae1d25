#include "plot/tick.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* The units of one kind of quantity, from the smallest up. */
typedef struct Ladder {
	Show *show;
	int base;
	const char *name;  /* of the unit itself, after a number with an exponent */
	TickUnit units[8]; /* up to the first without a name */
} Ladder;

/* Seconds go on as seconds: a tick at "1000 s" reads better than one at "16 min 40 s". */
static const Ladder ladders[] = {
    {.show = units_seconds,
	.base = 10,
	.name = " s",
	.units = {{1e-9, " ns"}, {1e-6, " us"}, {1e-3, " ms"}, {1, " s"}}},
    {.show = units_bytes,
	.base = 2,
	.name = " B",
	.units = {{1, " B"}, {0x1p10, " KiB"}, {0x1p20, " MiB"}, {0x1p30, " GiB"}, {0x1p40, " TiB"},
	    {0x1p50, " PiB"}, {0x1p60, " EiB"}}},
    {.show = units_count,
	.base = 10,
	.name = "",
	.units = {{1, ""}, {1e3, " k"}, {1e6, " M"}, {1e9, " G"}, {1e12, " T"}}},
};

enum { LADDERS = sizeof ladders / sizeof *ladders, DECIMALS_MOST = 12 };

/* The ladder of `show`; a quantity that isn't known here is counted plainly. */
static const Ladder *ladder_of(Show *show)
{
	for (size_t i = 0; i < LADDERS; i++)
		if (ladders[i].show == show)
			return &ladders[i];
	return &ladders[LADDERS - 1];
}

const TickUnit *tick_unit(Show *show, double value)
{
	const TickUnit *unit = ladder_of(show)->units;

	/* A tick that was computed a hair below its unit belongs to it all the same. */
	while (unit[1].name && fabs(value) >= unit[1].size * (1 - 1e-9))
		unit++;
	return unit;
}

int tick_base(Show *show)
{
	return ladder_of(show)->base;
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
	const Ladder *ladder = ladder_of(show);
	const TickUnit *unit = tick_unit(show, largest);
	double count = value / unit->size;

	if (ladder->show != show) {
		show(out, value);
		strip_zeros(out);
	} else if (value == 0) {
		snprintf(out, UNITS_SIZE, "0");
	} else if (fabs(count) >= 0.99999e5 || fabs(largest) < 0.99999e-3 * unit->size) {
		write_power(out, ladder->name, value, step);
	} else {
		double decimals = ceil(-log10(step / unit->size) - 1e-9);

		snprintf(out, UNITS_SIZE, "%.*f", clamp(decimals, 0, DECIMALS_MOST), count);
		strip_zeros(out);
		strncat(out, unit->name, UNITS_SIZE - strlen(out) - 1);
	}
	return out;
}
