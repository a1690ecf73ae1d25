#include "model/law.h"

#include <math.h>
#include <string.h>

#include "model/freelaw.h"

static double log_2(double n)
{
	return fmax(log2(n), 0.3);
}

static double constant(double n, double parameter)
{
	(void)n;
	(void)parameter;
	return 0;
}

static double logarithm(double n, double parameter)
{
	(void)parameter;
	return log(log_2(n));
}

static double power(double n, double exponent)
{
	return exponent * log(n);
}

static double power_log(double n, double exponent)
{
	return power(n, exponent) + log(log_2(n));
}

static double exponential(double n, double base)
{
	return n * log(base);
}

static double n_exponential(double n, double base)
{
	return log(n) + exponential(n, base);
}

static double factorial(double n, double parameter)
{
	(void)parameter;
	return lgamma(n + 1);
}

#define GOLDEN_RATIO 1.6180339887498948482

const Law laws[LAW_COUNT] = {
    [LAW_CONSTANT] = {.name = "O(1)",
	.word = "constant",
	.meaning = "n makes no difference",
	.log_value = constant},
    [LAW_LOG] = {.name = "O(log n)",
	.word = "logarithmic",
	.meaning = "doubling n adds the same amount each time",
	.log_value = logarithm},
    [LAW_SQRT] = {.name = "O(sqrt n)",
	.word = "square root",
	.meaning = "doubling n makes it 1.4 times slower",
	.log_value = power,
	.parameter = 0.5},
    [LAW_LINEAR] = {.name = "O(n)",
	.word = "linear",
	.meaning = "doubling n makes it 2 times slower",
	.log_value = power,
	.parameter = 1},
    [LAW_N_LOG] = {.name = "O(n log n)",
	.word = "linearithmic",
	.meaning = "doubling n makes it a little more than 2 times slower",
	.log_value = power_log,
	.parameter = 1},
    [LAW_THREE_HALVES] = {.name = "O(n^1.5)",
	.word = "n to the 1.5",
	.meaning = "doubling n makes it 2.8 times slower",
	.log_value = power,
	.parameter = 1.5},
    [LAW_KARATSUBA] = {.name = "O(n^1.585)",
	.word = "n to the log2 of 3",
	.meaning = "doubling n makes it 3 times slower",
	.log_value = power,
	.parameter = 1.5849625007211561815},
    [LAW_QUADRATIC] = {.name = "O(n^2)",
	.word = "quadratic",
	.meaning = "doubling n makes it 4 times slower",
	.log_value = power,
	.parameter = 2},
    [LAW_QUADRATIC_LOG] = {.name = "O(n^2 log n)",
	.word = "quadratic times log",
	.meaning = "doubling n makes it a little more than 4 times slower",
	.log_value = power_log,
	.parameter = 2},
    [LAW_STRASSEN] = {.name = "O(n^2.807)",
	.word = "n to the log2 of 7",
	.meaning = "doubling n makes it 7 times slower",
	.log_value = power,
	.parameter = 2.8073549220576041074},
    [LAW_CUBIC] = {.name = "O(n^3)",
	.word = "cubic",
	.meaning = "doubling n makes it 8 times slower",
	.log_value = power,
	.parameter = 3},
    [LAW_GOLDEN] = {.name = "O(1.618^n)",
	.word = "exponential",
	.meaning = "each +1 makes it 1.6 times slower",
	.taught = "O(2^n)",
	.log_value = exponential,
	.parameter = GOLDEN_RATIO,
	.exponential = true},
    [LAW_POWER_OF_2] = {.name = "O(2^n)",
	.word = "exponential",
	.meaning = "each +1 makes it 2 times slower",
	.log_value = exponential,
	.parameter = 2,
	.exponential = true},
    [LAW_N_POWER_OF_2] = {.name = "O(n 2^n)",
	.word = "n times exponential",
	.meaning = "each +1 makes it a little more than 2 times slower",
	.log_value = n_exponential,
	.parameter = 2,
	.exponential = true},
    [LAW_POWER_OF_3] = {.name = "O(3^n)",
	.word = "exponential",
	.meaning = "each +1 makes it 3 times slower",
	.log_value = exponential,
	.parameter = 3,
	.exponential = true},
    [LAW_FACTORIAL] = {.name = "O(n!)",
	.word = "factorial",
	.meaning = "going from n-1 to n makes it n times slower",
	.log_value = factorial,
	.exponential = true},
};

LawId law_id(const Law *law)
{
	return law->outside ? LAW_OUTSIDE : (LawId)(law - laws);
}

const Law *law_find(const char *name)
{
	for (size_t i = 0; i < LAW_COUNT; i++)
		if (strcmp(laws[i].name, name) == 0)
			return &laws[i];
	return freelaw_find(name);
}

double law_log(const Law *law, double n)
{
	return law->log_value(n, law->parameter);
}

double law_relative(const Law *law, double n, double reference)
{
	return exp(law_log(law, n) - law_log(law, reference));
}

bool law_grows_less(const Law *law, const Law *other)
{
	const double large = 1e6;

	return law_log(law, large) < law_log(other, large);
}

bool law_is_like(const Law *law, const Law *other)
{
	const double exponents = 0.05, bases = 0.03;

	if (law == other)
		return true;
	if (!law->outside || !other->outside || law->exponential != other->exponential)
		return false;
	return law->exponential ? fabs(log(law->parameter / other->parameter)) < bases
				: fabs(law->parameter - other->parameter) < exponents;
}

bool law_list_parse(LawList *list, const char *names)
{
	list->count = 0;
	while (*names) {
		size_t length = strcspn(names, ";");
		char name[32];
		const Law *law;

		if (length >= sizeof name || list->count == LAW_LIST_SIZE)
			return false;
		memcpy(name, names, length);
		name[length] = '\0';
		law = law_find(name);
		if (!law)
			return false;
		list->laws[list->count++] = law;
		names += length + (names[length] == ';');
	}
	return true;
}

bool law_list_has(const LawList *list, const Law *law)
{
	for (size_t i = 0; i < list->count; i++)
		if (law_is_like(list->laws[i], law))
			return true;
	return false;
}
