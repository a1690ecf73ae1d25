#include "model/clue.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

/* Sizes at which a law should be more than what is fixed, to be seen well. */
enum { SIZES_IN_SIGHT = 3 };

Span clue_span(const Observed *observed, const Fit *fit)
{
	Span span = {observed->sizes, observed->size_count};

	while (fit && span.count && span.sizes->n < fit->smallest) {
		span.sizes++;
		span.count--;
	}
	while (fit && span.count && span.sizes[span.count - 1].n > fit->reference)
		span.count--;
	return span;
}

double *clue_relative(const Fit *fit, const Size *sizes, size_t count)
{
	double *relative = memory_new(count, sizeof *relative);

	for (size_t i = 0; i < count; i++)
		relative[i] = log(sizes[i].quintile / fit_value(fit, sizes[i].n));
	return relative;
}

Remark clue_cache(const Crossing *crossing, const double *relative, size_t count)
{
	return (Remark){.kind = REMARK_CACHE,
	    .n = crossing->n,
	    .bytes = crossing->bytes,
	    .cache_bytes = crossing->cache_bytes,
	    .level = crossing->level,
	    .factor = exp(crossing_rise(crossing, relative, count))};
}

bool clue_rise(const Observed *observed, const Fit *fit, Span span, Remark *remark)
{
	double *relative = clue_relative(fit, span.sizes, span.count);
	Crossing crossing;
	bool found = span.count && observed->surroundings &&
		     crossing_of_rise(span.sizes, span.count, relative,
			 &observed->surroundings->caches, &crossing);

	if (found)
		*remark = clue_cache(&crossing, relative, span.count);
	free(relative);
	return found;
}

bool clue_hidden(Span span, const Fit *fit, Remark *remark)
{
	size_t hidden = 0;

	if (fit->fixed <= 0 || fit->law == &laws[LAW_CONSTANT])
		return false;
	while (
	    hidden < span.count && fit->scale * fit_growth(fit, span.sizes[hidden].n) < fit->fixed)
		hidden++;
	if (2 * hidden < span.count)
		return false;
	*remark = (Remark){.kind = REMARK_HIDDEN,
	    .n = span.sizes[hidden < span.count ? hidden : span.count - 1].n,
	    .amount = fit->fixed,
	    .larger = span.count - hidden < SIZES_IN_SIGHT};
	return true;
}

double clue_error(const Verdict *verdict)
{
	double error = (double)INFINITY;

	for (size_t i = 0; i < verdict->plausible_count; i++)
		error = fmin(error, verdict->plausible[i].fit.error);
	return error;
}
