#include "teach/duration.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const struct {
	const char *name;
	double seconds;
} units[] = {{"ns", 1e-9}, {"us", 1e-6}, {"\xc2\xb5s", 1e-6}, {"ms", 1e-3}, {"s", 1}, {"sec", 1},
    {"second", 1}, {"min", 60}, {"minute", 60}, {"h", 3600}, {"hour", 3600}, {"d", 86400},
    {"day", 86400}, {"week", 604800}, {"month", 2629800}, {"y", 31557600}, {"year", 31557600}};

bool duration_parse(const char *words, double *seconds)
{
	char *unit;
	double number;
	size_t length;

	while (isspace((unsigned char)*words))
		words++;
	/* strtod() takes "inf" and hexadecimal, too. */
	if (!strchr("0123456789.", *words) || strpbrk(words, "xX"))
		return false;
	number = strtod(words, &unit);
	while (isspace((unsigned char)*unit))
		unit++;
	length = strlen(unit);
	while (length && isspace((unsigned char)unit[length - 1]))
		length--;
	if (unit == words || !length || !(number > 0) || !isfinite(number))
		return false;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		size_t name = strlen(units[i].name);
		/* "5 hours", "3 seconds" */
		bool plural = name > 2 && length == name + 1 && tolower(unit[name]) == 's';

		if (strncasecmp(unit, units[i].name, name) != 0 || (length != name && !plural))
			continue;
		*seconds = number * units[i].seconds;
		return true;
	}
	return false;
}
