#include "model/law.h"

#include <math.h>
#include <string.h>

static double log_2(double n)
{
	return fmax(log2(n), 0.3);
}

static double constant(double n)
{
	(void)n;
	return 0;
}

static double logarithm(double n)
{
	return log(log_2(n));
}

static double square_root(double n)
{
	return 0.5 * log(n);
}

static double linear(double n)
{
	return log(n);
}

static double n_log(double n)
{
	return log(n) + log(log_2(n));
}

static double three_halves(double n)
{
	return 1.5 * log(n);
}

static double karatsuba(double n)
{
	return log2(3) * log(n);
}

static double quadratic(double n)
{
	return 2 * log(n);
}

static double quadratic_log(double n)
{
	return 2 * log(n) + log(log_2(n));
}

static double strassen(double n)
{
	return log2(7) * log(n);
}

static double cubic(double n)
{
	return 3 * log(n);
}

static double golden(double n)
{
	return n * log((1 + sqrt(5)) / 2);
}

static double power_of_2(double n)
{
	return n * log(2);
}

static double n_power_of_2(double n)
{
	return log(n) + n * log(2);
}

static double power_of_3(double n)
{
	return n * log(3);
}

static double factorial(double n)
{
	return lgamma(n + 1);
}

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
	.log_value = square_root},
    [LAW_LINEAR] = {.name = "O(n)",
	.word = "linear",
	.meaning = "doubling n makes it 2 times slower",
	.log_value = linear},
    [LAW_N_LOG] = {.name = "O(n log n)",
	.word = "linearithmic",
	.meaning = "doubling n makes it a little more than 2 times slower",
	.log_value = n_log},
    [LAW_THREE_HALVES] = {.name = "O(n^1.5)",
	.word = "n to the 1.5",
	.meaning = "doubling n makes it 2.8 times slower",
	.log_value = three_halves},
    [LAW_KARATSUBA] = {.name = "O(n^1.585)",
	.word = "n to the log2 of 3",
	.meaning = "doubling n makes it 3 times slower",
	.log_value = karatsuba},
    [LAW_QUADRATIC] = {.name = "O(n^2)",
	.word = "quadratic",
	.meaning = "doubling n makes it 4 times slower",
	.log_value = quadratic},
    [LAW_QUADRATIC_LOG] = {.name = "O(n^2 log n)",
	.word = "quadratic times log",
	.meaning = "doubling n makes it a little more than 4 times slower",
	.log_value = quadratic_log},
    [LAW_STRASSEN] = {.name = "O(n^2.807)",
	.word = "n to the log2 of 7",
	.meaning = "doubling n makes it 7 times slower",
	.log_value = strassen},
    [LAW_CUBIC] = {.name = "O(n^3)",
	.word = "cubic",
	.meaning = "doubling n makes it 8 times slower",
	.log_value = cubic},
    [LAW_GOLDEN] = {.name = "O(1.618^n)",
	.word = "exponential",
	.meaning = "each +1 makes it 1.6 times slower",
	.taught = "O(2^n)",
	.log_value = golden,
	.exponential = true},
    [LAW_POWER_OF_2] = {.name = "O(2^n)",
	.word = "exponential",
	.meaning = "each +1 makes it 2 times slower",
	.log_value = power_of_2,
	.exponential = true},
    [LAW_N_POWER_OF_2] = {.name = "O(n 2^n)",
	.word = "n times exponential",
	.meaning = "each +1 makes it a little more than 2 times slower",
	.log_value = n_power_of_2,
	.exponential = true},
    [LAW_POWER_OF_3] = {.name = "O(3^n)",
	.word = "exponential",
	.meaning = "each +1 makes it 3 times slower",
	.log_value = power_of_3,
	.exponential = true},
    [LAW_FACTORIAL] = {.name = "O(n!)",
	.word = "factorial",
	.meaning = "going from n-1 to n makes it n times slower",
	.log_value = factorial,
	.exponential = true},
};

LawId law_id(const Law *law)
{
	return (LawId)(law - laws);
}

const Law *law_find(const char *name)
{
	for (size_t i = 0; i < LAW_COUNT; i++)
		if (strcmp(laws[i].name, name) == 0)
			return &laws[i];
	return NULL;
}

double law_log(const Law *law, double n)
{
	return law->log_value(n);
}

double law_relative(const Law *law, double n, double reference)
{
	return exp(law_log(law, n) - law_log(law, reference));
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
		if (list->laws[i] == law)
			return true;
	return false;
}
