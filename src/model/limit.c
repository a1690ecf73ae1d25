#include "model/limit.h"

#include <ctype.h>
#include <math.h>
#include <string.h>
#include <strings.h>

#include "base/nearest.h"

/* What is left to read. Blanks are passed over between any two things. */
typedef struct Reading {
	const char *at;
} Reading;

static void skip_blanks(Reading *reading)
{
	reading->at += strspn(reading->at, " \t");
}

static bool take(Reading *reading, const char *what)
{
	skip_blanks(reading);
	if (strncasecmp(reading->at, what, strlen(what)) != 0)
		return false;
	reading->at += strlen(what);
	return true;
}

/* A word that ends where letters end. */
static bool take_word(Reading *reading, const char *word)
{
	Reading before = *reading;

	if (take(reading, word) && !isalpha((unsigned char)*reading->at))
		return true;
	*reading = before;
	return false;
}

/* Digits and a point; no sign, no exponent, and nothing that depends on the locale. */
static bool take_number(Reading *reading, double *number)
{
	double unit = 1;
	const char *start;

	skip_blanks(reading);
	start = reading->at;
	*number = 0;
	while (isdigit((unsigned char)*reading->at))
		*number = 10 * *number + (*reading->at++ - '0');
	if (*reading->at == '.' && isdigit((unsigned char)reading->at[1]))
		for (reading->at++; isdigit((unsigned char)*reading->at); reading->at++)
			*number += (unit /= 10) * (*reading->at - '0');
	return reading->at > start && isfinite(*number);
}

static bool take_superscript(Reading *reading, double *power)
{
	static const char *const digits[] = {"\u2070", "\u00b9", "\u00b2", "\u00b3", "\u2074",
	    "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};

	for (int i = 0; i < 10; i++)
		if (take(reading, digits[i])) {
			*power = i;
			return true;
		}
	return false;
}

/* "^2", "**2", a superscript; without any it is 1. False where a number should follow. */
static bool take_power(Reading *reading, double *power)
{
	bool bracketed;

	*power = 1;
	if (take_superscript(reading, power))
		return true;
	if (!take(reading, "^") && !take(reading, "**"))
		return true;
	bracketed = take(reading, "(");
	return take_number(reading, power) && (!bracketed || take(reading, ")"));
}

/* "n", "(n)" or " n". */
static bool take_argument(Reading *reading)
{
	if (take(reading, "("))
		return take_word(reading, "n") && take(reading, ")");
	return take_word(reading, "n");
}

static bool take_n(Reading *reading, Growth *growth)
{
	double power;

	/* Many write "nlogn". */
	if (!take_word(reading, "n") &&
	    !(strncasecmp(reading->at, "nlog", 4) == 0 && take(reading, "n")))
		return false;
	if (take(reading, "!")) {
		growth->factorial = true;
		return true;
	}
	if (!take_power(reading, &power))
		return false;
	growth->power += power;
	return true;
}

static bool take_logarithm(Reading *reading, Growth *growth)
{
	double power;

	if (!take(reading, "log2") && !take(reading, "log10") && !take(reading, "log") &&
	    !take(reading, "lg") && !take(reading, "ln"))
		return false;
	if (!take_power(reading, &power) || !take_argument(reading))
		return false;
	growth->logs += power;
	return true;
}

static bool take_root(Reading *reading, Growth *growth)
{
	if (!take(reading, "sqrt") && !take(reading, "\u221a"))
		return false;
	growth->power += 0.5;
	return take_argument(reading);
}

/* "2^n"; 1 alone is a factor, too. */
static bool take_exponential(Reading *reading, Growth *growth)
{
	double base;

	if (!take_number(reading, &base))
		return false;
	if (!take(reading, "^") && !take(reading, "**"))
		return base == 1;
	growth->base *= base;
	return base > 1 && take_argument(reading);
}

/* What begins as one of these and doesn't go on so is none of the others either. */
static bool take_factor(Reading *reading, Growth *growth)
{
	static bool (*const kinds[])(Reading *, Growth *) = {
	    take_n, take_logarithm, take_root, take_exponential};
	const char *start;

	skip_blanks(reading);
	start = reading->at;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds && reading->at == start; i++)
		if (kinds[i](reading, growth))
			return true;
	return false;
}

static bool ends(Reading *reading, bool bracketed)
{
	if (bracketed && !take(reading, ")"))
		return false;
	skip_blanks(reading);
	return !*reading->at;
}

bool limit_parse(const char *words, Growth *growth)
{
	Reading reading = {words};
	bool bracketed = take(&reading, "O(") || take(&reading, "O ("), more;

	*growth = (Growth){.base = 1};
	do {
		Reading rest;

		if (!take_factor(&reading, growth))
			return false;
		more = take(&reading, "*");
		rest = reading;
		more |= !ends(&rest, bracketed);
	} while (more);
	return true;
}

/* The law called by this word, if one alone is. */
static const Law *called(const char *word)
{
	const Law *found = NULL;
	size_t count = 0;

	for (size_t i = 0; i < LAW_COUNT; i++)
		if (strcasecmp(laws[i].word, word) == 0) {
			found = &laws[i];
			count++;
		}
	return count == 1 ? found : NULL;
}

/* The law that is written as this growth, for some names are rounded: "O(n^1.585)". */
static const Law *written_as(Growth growth)
{
	const Law *law;
	Text name = {0};

	text_append(&name, "O(");
	growth_words(growth, &name);
	text_append(&name, ")");
	law = law_find(text_string(&name));
	text_release(&name);
	return law;
}

bool limit_read(const char *words, Growth *growth, Error *error)
{
	const char *names[LAW_COUNT];
	const Law *law = called(words);

	for (size_t i = 0; i < LAW_COUNT; i++)
		names[i] = laws[i].name;
	if (!law && !limit_parse(words, growth))
		return nearest_refuse("growth law", words, names, LAW_COUNT,
		    "'landau list --laws' shows those that have names", error);
	if (!law)
		law = written_as(*growth);
	if (law)
		*growth = growth_of(law);
	return true;
}
