#include "base/units.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { NUMBER_SIZE = 16, UNSIGNED_SIZE = UNITS_SIZE - 1 };

const Units units_of_time = {
    .base = 10, .one = " s", .units = {{1e-9, " ns"}, {1e-6, " us"}, {1e-3, " ms"}, {1, " s"}}};
const Units units_of_count = {
    .base = 10, .one = "", .units = {{1, ""}, {1e3, " k"}, {1e6, " M"}, {1e9, " G"}, {1e12, " T"}}};
const Units units_of_memory = {.base = 2,
    .one = " B",
    .units = {{1, " B"}, {0x1p10, " KiB"}, {0x1p20, " MiB"}, {0x1p30, " GiB"}, {0x1p40, " TiB"},
	{0x1p50, " PiB"}, {0x1p60, " EiB"}}};

/* Three significant digits of a size >= 0 that is small enough to be written out. */
static const char *digits(char out[NUMBER_SIZE], double size)
{
	int decimals = size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3;

	if (size >= 0.0995)
		snprintf(out, NUMBER_SIZE, "%.*f", decimals, size);
	else
		snprintf(out, NUMBER_SIZE, "%.3g", size);
	return out;
}

/* As digits(), but whole numbers stay whole. */
static const char *plain(char out[NUMBER_SIZE], double size)
{
	digits(out, size);
	if (strchr(out, '.') && !strchr(out, 'e')) {
		size_t end = strlen(out);

		while (out[end - 1] == '0')
			out[--end] = '\0';
		if (out[end - 1] == '.')
			out[end - 1] = '\0';
	}
	return out;
}

static const Unit *unit_for(double size, const Units *units)
{
	const Unit *unit = units->units;

	/* 999.7 would read 1000: that is one of the next unit. */
	while (unit[1].name && round(size / unit->size) >= round(unit[1].size / unit->size))
		unit++;
	return unit;
}

/* Writes the sign of `value`; the rest, of UNSIGNED_SIZE bytes, goes where it returns. */
static char *after_sign(char out[UNITS_SIZE], double value)
{
	*out = '-';
	return value < 0 ? out + 1 : out;
}

static double three_digits(double size)
{
	double step = pow(10, floor(log10(size)) - 2);

	return round(size / step) * step;
}

/* From a hundred seconds on, in units of the clock and the calendar. */
static void long_time(char *out, double seconds)
{
	static const Unit units[] = {{3600, "h"}, {86400, "days"}, {31557600, "years"}};
	const Unit *unit = &units[seconds < 2 * 86400 ? 0 : seconds < 2 * 31557600.0 ? 1 : 2];
	double count = seconds / unit->size;
	char number[NUMBER_SIZE];

	if (count < 0.9995)
		snprintf(out, UNSIGNED_SIZE, "%.0f min %.0f s", floor(round(seconds) / 60),
		    fmod(round(seconds), 60));
	else if (count < 999.5)
		snprintf(out, UNSIGNED_SIZE, "%s %s", plain(number, count), unit->name);
	else if (count < 999500)
		snprintf(out, UNSIGNED_SIZE, "%.0f %s", three_digits(count), unit->name);
	else
		snprintf(out, UNSIGNED_SIZE, "%.2g %s", count, unit->name);
}

char *units_seconds(char out[UNITS_SIZE], double seconds)
{
	double size = fabs(seconds);
	char *text = after_sign(out, seconds);
	char number[NUMBER_SIZE];

	if (!isfinite(seconds)) {
		snprintf(out, UNITS_SIZE, "-");
	} else if (seconds == 0) {
		snprintf(out, UNITS_SIZE, "0 s");
	} else if (size >= 99.95) {
		long_time(text, size);
	} else {
		const Unit *unit = unit_for(size, &units_of_time);

		snprintf(
		    text, UNSIGNED_SIZE, "%s%s", digits(number, size / unit->size), unit->name);
	}
	return out;
}

static char *scaled(char out[UNITS_SIZE], double value, const Units *units)
{
	double size = fabs(value);
	const Unit *unit = unit_for(size, units);
	char *text = after_sign(out, value);
	char number[NUMBER_SIZE];

	if (!isfinite(value))
		snprintf(out, UNITS_SIZE, "-");
	else if (!unit[1].name && size >= 999.5 * unit->size)
		snprintf(text, UNSIGNED_SIZE, "%.3g%s", size, units->one);
	else
		snprintf(text, UNSIGNED_SIZE, "%s%s", plain(number, size / unit->size), unit->name);
	return out;
}

char *units_count(char out[UNITS_SIZE], double count)
{
	return scaled(out, count, &units_of_count);
}

char *units_bytes(char out[UNITS_SIZE], double bytes)
{
	return scaled(out, bytes, &units_of_memory);
}
