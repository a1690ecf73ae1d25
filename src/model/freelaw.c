#include "model/freelaw.h"

#include <math.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { NAME_SIZE = 24, WORDS_SIZE = 64, DIGITS_SIZE = 16 };

/* A law with the texts that it refers to. */
typedef struct FreeLaw {
	Law law;
	char name[NAME_SIZE], word[WORDS_SIZE], meaning[WORDS_SIZE];
} FreeLaw;

/* One place for each hundredth; a law is made when it is first asked for. */
typedef _Atomic(FreeLaw *) Place;
enum { POWERS = FREELAW_MOST_EXPONENT * 100 + 1, BASES = FREELAW_MOST_BASE * 100 + 1 };

/* Three significant digits, without a power of ten. */
static const char *digits(char out[DIGITS_SIZE], double value)
{
	snprintf(out, DIGITS_SIZE, "%.*f", value < 9.995 ? 2 : value < 99.95 ? 1 : 0, value);
	return out;
}

static void make_power(FreeLaw *made, double exponent)
{
	char times[DIGITS_SIZE];

	snprintf(made->name, NAME_SIZE, "O(n^%.2f)", exponent);
	snprintf(made->word, WORDS_SIZE, "n to the %.2f", exponent);
	snprintf(made->meaning, WORDS_SIZE, "doubling n makes it %s times slower",
	    digits(times, exp2(exponent)));
	made->law.log_value = laws[LAW_LINEAR].log_value;
}

static void make_base(FreeLaw *made, double base)
{
	char times[DIGITS_SIZE];

	snprintf(made->name, NAME_SIZE, "O(%.2f^n)", base);
	snprintf(made->word, WORDS_SIZE, "exponential");
	snprintf(
	    made->meaning, WORDS_SIZE, "each +1 makes it %s times slower", digits(times, base));
	made->law.log_value = laws[LAW_POWER_OF_2].log_value;
	made->law.exponential = true;
}

/* The law at `place`. Of two threads that make it at once one is late, and takes the other's. */
static const Law *law_at(Place *place, double parameter, void (*make)(FreeLaw *, double))
{
	FreeLaw *there = atomic_load(place), *made;

	if (there)
		return &there->law;
	made = memory_new(1, sizeof *made);
	make(made, parameter);
	made->law.name = made->name;
	made->law.word = made->word;
	made->law.meaning = made->meaning;
	made->law.parameter = parameter;
	made->law.outside = true;
	if (atomic_compare_exchange_strong(place, &there, made))
		return &made->law;
	free(made);
	return &there->law;
}

static const Law *of_table(double (*log_value)(double n, double parameter), double parameter)
{
	for (size_t i = 0; i < LAW_COUNT; i++)
		if (laws[i].log_value == log_value && laws[i].parameter == parameter)
			return &laws[i];
	return NULL;
}

static int hundredths(double value, double least, double most)
{
	return (int)lround(100 * fmin(fmax(value, least), most));
}

const Law *law_power(double exponent)
{
	static Place powers[POWERS];
	int at = hundredths(exponent, FREELAW_LEAST_EXPONENT, FREELAW_MOST_EXPONENT);
	const Law *known = of_table(laws[LAW_LINEAR].log_value, at / 100.0);

	return known ? known : law_at(&powers[at], at / 100.0, make_power);
}

const Law *law_base(double base)
{
	static Place bases[BASES];
	int at = hundredths(base, FREELAW_LEAST_BASE, FREELAW_MOST_BASE);
	const Law *known = of_table(laws[LAW_POWER_OF_2].log_value, at / 100.0);

	return known ? known : law_at(&bases[at], at / 100.0, make_base);
}

const Law *freelaw_find(const char *name)
{
	bool is_power = strncmp(name, "O(n^", 4) == 0;
	const char *number = name + (is_power ? 4 : 2);
	const Law *law;
	double parameter;
	char *end;

	/* Nothing but digits and a point: what strtod() takes besides isn't looked at. */
	if (strncmp(name, "O(", 2) != 0 || strlen(name) >= NAME_SIZE ||
	    strspn(number, "0123456789.") == 0)
		return NULL;
	parameter = strtod(number, &end);
	law = is_power ? law_power(parameter) : law_base(parameter);
	return law->outside && strcmp(law->name, name) == 0 ? law : NULL;
}
