#include "model/growth.h"

#include <math.h>

/* The names of the laws have them rounded. */
#define LOG2_3 1.5849625007211562
#define LOG2_7 2.807354922057604
#define PHI 1.618033988749895

static const Growth growths[LAW_COUNT] = {
    [LAW_CONSTANT] = {.base = 1},
    [LAW_LOG] = {.base = 1, .logs = 1},
    [LAW_SQRT] = {.base = 1, .power = 0.5},
    [LAW_LINEAR] = {.base = 1, .power = 1},
    [LAW_N_LOG] = {.base = 1, .power = 1, .logs = 1},
    [LAW_THREE_HALVES] = {.base = 1, .power = 1.5},
    [LAW_KARATSUBA] = {.base = 1, .power = LOG2_3},
    [LAW_QUADRATIC] = {.base = 1, .power = 2},
    [LAW_QUADRATIC_LOG] = {.base = 1, .power = 2, .logs = 1},
    [LAW_STRASSEN] = {.base = 1, .power = LOG2_7},
    [LAW_CUBIC] = {.base = 1, .power = 3},
    [LAW_GOLDEN] = {.base = PHI},
    [LAW_POWER_OF_2] = {.base = 2},
    [LAW_N_POWER_OF_2] = {.base = 2, .power = 1},
    [LAW_POWER_OF_3] = {.base = 3},
    [LAW_FACTORIAL] = {.factorial = true},
};

Growth growth_of(const Law *law)
{
	if (!law->outside)
		return growths[law_id(law)];
	if (law->exponential)
		return (Growth){.base = law->parameter};
	return (Growth){.base = 1, .power = law->parameter};
}

static int order(double a, double b)
{
	return (a > b) - (a < b);
}

int growth_compare(Growth a, Growth b)
{
	if (a.factorial || b.factorial)
		return a.factorial - b.factorial;
	if (a.base != b.base)
		return order(a.base, b.base);
	if (a.power != b.power)
		return order(a.power, b.power);
	return order(a.logs, b.logs);
}

bool law_is_worse(const Law *a, const Law *b)
{
	return growth_compare(growth_of(a), growth_of(b)) > 0;
}

const Law *growth_law(Growth growth)
{
	for (size_t i = 0; i < LAW_COUNT; i++)
		if (growth_compare(growths[i], growth) == 0)
			return &laws[i];
	return NULL;
}

Growth growth_quotient(Growth a, Growth b)
{
	if (a.factorial)
		return a;
	return (Growth){
	    .base = a.base / b.base, .power = a.power - b.power, .logs = a.logs - b.logs};
}

bool growth_is_flat(Growth growth)
{
	return growth_compare(growth, (Growth){.base = 1}) <= 0;
}

double growth_log(Growth growth, double n)
{
	double value = 0;

	if (growth.factorial)
		return lgamma(n + 1);
	if (growth.base != 1)
		value += n * log(growth.base);
	if (growth.power != 0)
		value += growth.power * log(n);
	if (growth.logs != 0)
		value += growth.logs * log(fmax(log2(n), 0.3));
	return value;
}

static void append_factor(Text *out, size_t start, const char *factor)
{
	text_printf(out, "%s%s", out->length > start ? " " : "", factor);
}

static void append_power(Text *out, size_t start, const char *what, double power)
{
	append_factor(out, start, what);
	if (power != 1)
		text_printf(out, "^%.4g", power);
}

void growth_words(Growth growth, Text *out)
{
	size_t start = out->length;

	if (growth.factorial) {
		text_append(out, "n!");
		return;
	}
	if (growth.power == 0.5)
		append_factor(out, start, "sqrt n");
	else if (growth.power != 0)
		append_power(out, start, "n", growth.power);
	if (growth.logs != 0) {
		append_power(out, start, "log", growth.logs);
		text_append(out, " n");
	}
	if (growth.base != 1) {
		append_factor(out, start, "");
		text_printf(out, "%.4g^n", growth.base);
	}
	if (out->length == start)
		text_append(out, "1");
}
