#include "base/sizeword.h"

#include <math.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST = 63 };

/* Without what only groups the digits. */
static bool squeeze(const char *word, char out[LONGEST + 1])
{
	size_t length = 0;

	for (; *word; word++) {
		if (strchr(" ,_", *word))
			continue;
		if (length == LONGEST)
			return false;
		out[length++] = *word;
	}
	out[length] = '\0';
	return true;
}

/* Digits and a point at first: no "inf", no "nan", no hexadecimal. */
static bool read_number(const char **rest, double *number)
{
	char *end;

	if (!strchr(".0123456789", **rest) || !**rest || strpbrk(*rest, "xX"))
		return false;
	*number = strtod(*rest, &end);
	if (end == *rest)
		return false;
	*rest = end;
	return true;
}

static bool read_unit(const char **rest, double *size)
{
	static const struct {
		char letters[3];
		double factor;
	} units[] = {{"kK", 1e3}, {"mM", 1e6}, {"gG", 1e9}, {"bB", 1e9}, {"tT", 1e12}};

	for (size_t i = 0; **rest && i < sizeof units / sizeof *units; i++)
		if (strchr(units[i].letters, **rest)) {
			*size *= units[i].factor;
			++*rest;
			return true;
		}
	return **rest == '\0';
}

bool sizeword_parse(const char *word, double *size)
{
	char squeezed[LONGEST + 1];
	const char *rest = squeezed;
	double number, exponent;

	if (!squeeze(word, squeezed) || !read_number(&rest, &number))
		return false;
	if (*rest == '^') {
		rest++;
		if (!read_number(&rest, &exponent))
			return false;
		number = pow(number, exponent);
	}
	if (!read_unit(&rest, &number) || *rest || !(number >= 1 && number <= 1e300))
		return false;
	*size = number;
	return true;
}
