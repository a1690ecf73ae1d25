#include "model/equation.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* The law without its O( ), and with the base that its logarithm has here. */
static void append_law(const Law *law, Text *out)
{
	const char *at = strchr(law->name, '(') + 1, *log = strstr(at, "log ");
	size_t length = strlen(at) - 1;

	if (log) {
		text_append_bytes(out, at, (size_t)(log - at));
		text_append(out, "log2 ");
		length -= (size_t)(log + 4 - at);
		at = log + 4;
	}
	text_append_bytes(out, at, length);
}

/* One term: the cost at the reference, over what the law is there. */
static void append_term(double scale, const Interval *interval, const Law *law, double at_reference,
    Metric metric, Text *out)
{
	double over = exp(-at_reference);
	Interval each = {interval->low * over, interval->high * over};
	char shown[UNITS_SIZE];

	text_append(out, metrics[metric].show(shown, scale * over));
	interval_words(&each, scale * over, metric, out);
	if (law == &laws[LAW_CONSTANT])
		return;
	text_append(out, " * ");
	append_law(law, out);
}

/* The exponent or base of a law outside the table, to the digits that its name has. */
static void append_parameter(const Trend *trend, Text *out)
{
	enum { DIGITS = 32 };
	char low[DIGITS], high[DIGITS];

	if (!trend->known || !interval_is_known(&trend->interval))
		return;
	snprintf(low, DIGITS, "%.2f", trend->interval.low);
	snprintf(high, DIGITS, "%.2f", trend->interval.high);
	if (strcmp(low, high) != 0)
		text_printf(out, " [%s, %s]", low, high);
}

/* A term that nowhere makes a hundredth of the cost isn't worth its ink: at the smallest size what
 * grows less is the largest part. */
static bool matters(const Fit *fit, double there)
{
	return there > 0.01 * fit_value(fit, fit->smallest);
}

static double value_at_reference(const Fit *fit)
{
	double parameter = fit->law->outside ? fit->parameter : fit->law->parameter;

	return fit->law->log_value(fit->reference, parameter);
}

/* Where the sizes begin that it is about, if these aren't all. */
static void append_span(const Fit *fit, Text *out)
{
	const Break *bend = &fit->bend;
	double from = fit->falls ? fit->smallest : 0, end = bend->n;
	char n[UNITS_SIZE];

	if (bend->kind == BREAK_KNEE)
		end *= exp(bend->width / 2);
	if (bend->kind != BREAK_NONE && end > fit->reference) {
		text_append(out, ", near the largest n");
		return;
	}
	if (bend->kind != BREAK_NONE)
		from = fmax(from, end);
	if (from > 0)
		text_printf(out, ", from n = %s on", units_count(n, from));
}

void equation_words(const Fit *fit, const Uncertainty *uncertainty, Metric metric, Text *out)
{
	const Interval none = interval_unknown();
	Fit curve = fit_behind(fit);
	Spread spread = {none, none, none};
	char shown[UNITS_SIZE];

	if (uncertainty && uncertainty->known)
		spread = uncertainty->behind;
	if (matters(&curve, curve.fixed)) {
		text_append(out, metrics[metric].show(shown, curve.fixed));
		interval_words(&spread.fixed, curve.fixed, metric, out);
		text_append(out, " + ");
	}
	if (curve.lower_law &&
	    matters(&curve,
		curve.lower * law_relative(curve.lower_law, curve.smallest, curve.reference))) {
		append_term(curve.lower, &spread.lower, curve.lower_law,
		    law_log(curve.lower_law, curve.reference), metric, out);
		text_append(out, " + ");
	}
	append_term(curve.scale, curve.law->outside ? &none : &spread.scale, curve.law,
	    value_at_reference(&curve), metric, out);
	if (curve.law->outside && uncertainty && uncertainty->known)
		append_parameter(&uncertainty->trend, out);
	append_span(fit, out);
}
