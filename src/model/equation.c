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

static void append_term(const EquationTerm *term, Metric metric, Text *out)
{
	char shown[UNITS_SIZE];

	text_append(out, metrics[metric].show(shown, term->cost));
	interval_words(&term->interval, term->cost, metric, out);
	if (term->law == &laws[LAW_CONSTANT])
		return;
	text_append(out, " * ");
	append_law(term->law, out);
}

/* The exponent or base of a law outside the table, to the digits that its name has. */
static void append_parameter(const Interval *interval, Text *out)
{
	enum { DIGITS = 32 };
	char low[DIGITS], high[DIGITS];

	if (!interval_is_known(interval))
		return;
	snprintf(low, DIGITS, "%.2f", interval->low);
	snprintf(high, DIGITS, "%.2f", interval->high);
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

void equation_span(const Fit *fit, Text *out)
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

/* The cost at the reference, over what the law is there. */
static void add_term(
    Equation *equation, double scale, const Interval *interval, const Law *law, double at_reference)
{
	double over = exp(-at_reference);

	equation->terms[equation->count++] = (EquationTerm){.cost = scale * over,
	    .interval = {interval->low * over, interval->high * over},
	    .law = law,
	    .exponent = interval_unknown()};
}

Equation equation_of(const Fit *fit, const Uncertainty *uncertainty)
{
	const Interval none = interval_unknown();
	Fit curve = fit_behind(fit);
	bool known = uncertainty && uncertainty->known;
	Spread spread = known ? uncertainty->behind : (Spread){none, none, none};
	Equation equation = {.count = 0};
	EquationTerm *last;

	if (matters(&curve, curve.fixed))
		add_term(&equation, curve.fixed, &spread.fixed, &laws[LAW_CONSTANT], 0);
	if (curve.lower_law && matters(&curve, curve.lower * law_relative(curve.lower_law,
								 curve.smallest, curve.reference)))
		add_term(&equation, curve.lower, &spread.lower, curve.lower_law,
		    law_log(curve.lower_law, curve.reference));
	add_term(&equation, curve.scale, curve.law->outside ? &none : &spread.scale, curve.law,
	    value_at_reference(&curve));
	last = &equation.terms[equation.count - 1];
	last->parameter = curve.law->outside ? curve.parameter : curve.law->parameter;
	if (curve.law->outside && known && uncertainty->trend.known)
		last->exponent = uncertainty->trend.interval;
	return equation;
}

void equation_words(const Fit *fit, const Uncertainty *uncertainty, Metric metric, Text *out)
{
	Equation equation = equation_of(fit, uncertainty);

	for (size_t i = 0; i < equation.count; i++) {
		text_append(out, i ? " + " : "");
		append_term(&equation.terms[i], metric, out);
	}
	append_parameter(&equation.terms[equation.count - 1].exponent, out);
	equation_span(fit, out);
}
