#include "model/ratio.h"

#include <math.h>
#include <stdbool.h>

/* Below this a difference is said in percent. */
#define IN_PERCENT 1.3

int ratio_side(const Ratio *ratio)
{
	return (ratio->low > 1) - (ratio->high < 1);
}

static bool has_error(const Ratio *ratio)
{
	return ratio->low > 0 && isfinite(ratio->high) && ratio->low < ratio->high;
}

/* Digits behind the point: two of the interval's width, or three of the figure. */
static int digits_for(double figure, double width)
{
	double place =
	    width > 0 ? floor(log10(width)) - 1 : floor(log10(fmax(fabs(figure), 1e-9))) - 2;

	return (int)fmin(fmax(-place, 0), 6);
}

static void append_interval(double low, double high, int digits, Text *out)
{
	text_printf(out, " [%.*f, %.*f]", digits, low, digits, high);
}

static void append_figure(
    double value, double low, double high, bool error, const char *unit, Text *out)
{
	int digits = digits_for(value, error ? high - low : 0);

	/* A millionfold difference has no digits that anybody reads. */
	if (fabs(value) >= 1e6) {
		text_printf(out, "%.2g%s", value, unit);
		return;
	}
	text_printf(out, "%.*f%s", digits, value, unit);
	if (error)
		append_interval(low, high, digits, out);
}

void ratio_figure(const Ratio *ratio, Text *out)
{
	if (isfinite(ratio->value))
		append_figure(ratio->value, ratio->low, ratio->high, has_error(ratio), "", out);
	else
		text_append(out, "-");
}

static const char *comparative(Metric metric, bool more)
{
	static const char *const words[METRIC_COUNT][2] = {
	    [METRIC_TIME] = {" faster", " slower"},
	    [METRIC_CPU] = {" faster", " slower"},
	    [METRIC_STEPS] = {" fewer steps", " more steps"},
	    [METRIC_MEMORY] = {" less memory", " more memory"},
	};

	return words[metric][more];
}

void ratio_words(const Ratio *ratio, Metric metric, Text *out)
{
	bool more = ratio->value >= 1, error = has_error(ratio);
	double times = more ? ratio->value : 1 / ratio->value;
	double low = more ? ratio->low : 1 / ratio->high,
	       high = more ? ratio->high : 1 / ratio->low;
	Text unit = {0};

	if (!isfinite(times) || ratio->value == 1) {
		text_append(out, !isfinite(times)            ? "-"
				 : ratio->low == ratio->high ? "exactly the same"
							     : "the same");
		return;
	}
	text_printf(&unit, "%s%s", times < IN_PERCENT ? " %" : " times", comparative(metric, more));
	if (times < IN_PERCENT)
		/* 5 % faster takes 95 % of the time. */
		append_figure(100 * fabs(ratio->value - 1),
		    100 * (more ? ratio->low - 1 : 1 - ratio->high),
		    100 * (more ? ratio->high - 1 : 1 - ratio->low), error, text_string(&unit),
		    out);
	else
		append_figure(times, low, high, error, text_string(&unit), out);
	text_release(&unit);
}
