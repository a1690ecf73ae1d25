#include "model/crossover.h"

#include <math.h>

#include "base/units.h"

void crossover_size(double n, Text *out)
{
	const double shortened = 10000;
	char shown[UNITS_SIZE];

	if (n < shortened)
		text_printf(out, "%.0f", round(n));
	else
		text_append(out, units_count(shown, n));
}

void crossover_words(const Crossover *crossover, Text *out)
{
	const char *does = crossover->after_wins ? "wins" : "loses";
	const char *should = crossover->after_wins ? "should win" : "should lose";

	text_printf(out, "%s from n = ", crossover->foretold ? should : does);
	crossover_size(crossover->n, out);
	if (!(crossover->low < crossover->high) || !isfinite(crossover->high))
		return;
	text_append(out, " [");
	crossover_size(crossover->low, out);
	text_append(out, ", ");
	crossover_size(crossover->high, out);
	text_append(out, "]");
}
