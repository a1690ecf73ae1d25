#include "model/reason.h"

#include <math.h>
#include <stdlib.h>

#include "model/clue.h"
#include "model/growth.h"
#include "model/steadiness.h"

#define LEAST_SLOW 0.10
/* A cost that grows by less than half of what the counts do is hidden by something. */
#define HIDDEN_GROWTH 0.5
/* The cost per count grows by such a power of n at least where it isn't memory's doing. */
#define LEAST_POWER 0.9
/* Above this a fixed cost would have to be larger than all that was measured. */
#define MOST_HIDDEN 3.0

/* Whether the time hardly grows where the counts do: then something that isn't counted, and doesn't
 * grow, is most of it. */
static bool find_hidden_counts(const Observed *observed, Span span, Remark *remark)
{
	const Fit *counted = verdict_fit(observed->witness);
	const Size *first = span.sizes, *last = span.sizes + span.count - 1;
	double growth, counted_growth;

	if (span.count < 2)
		return false;
	growth = last->quintile / first->quintile;
	counted_growth = fit_value(counted, last->n) / fit_value(counted, first->n);
	if (growth > MOST_HIDDEN || growth > HIDDEN_GROWTH * counted_growth)
		return false;
	*remark = (Remark){
	    .kind = REMARK_HIDDEN, .n = last->n, .amount = first->quintile, .larger = true};
	return true;
}

/* What disturbed the measuring, the machine before the readings. */
static bool find_disturbance(const Observed *observed, Span span, Remark *remark)
{
	static const Surroundings unknown;
	const Surroundings *around = observed->surroundings ? observed->surroundings : &unknown;
	double absence = fmax(steadiness_absence(span.sizes, span.count), around->lost);
	double spread = steadiness_spread(span.sizes, span.count);

	if (absence >= CLUE_LEAST_LOAD)
		*remark = (Remark){.kind = REMARK_LOAD, .share = absence};
	else if (spread >= CLUE_LEAST_SPREAD)
		*remark = (Remark){.kind = REMARK_SPREAD, .share = spread};
	else if (around->slow >= LEAST_SLOW)
		*remark = (Remark){
		    .kind = REMARK_PACE, .share = around->slow, .factor = around->slowness};
	else
		return false;
	return true;
}

/* Whether the cost per count grows by powers of n: no memory does that. */
static bool grows_beyond_memory(const Observed *observed)
{
	Growth more =
	    growth_quotient(growth_of(observed->verdict->law), growth_of(observed->witness->law));

	return more.base > 1 || more.factorial || more.power >= LEAST_POWER;
}

/* Of the lines that call what isn't counted, the one that runs most often. */
static const LineCounts *busiest(const Source *source, double *most)
{
	const LineCounts *found = NULL;

	for (size_t i = 0; i < source->count; i++) {
		const LineCounts *line = &source->lines[i];
		double runs = line->count ? line->at[line->count - 1].count : 0;

		if (line->foreign && runs > *most) {
			*most = runs;
			found = line;
		}
	}
	return found;
}

static bool find_foreign(const Observed *observed, Remark *remark)
{
	const Source *source = observed->source;
	const LineCounts *line;
	const char *file = NULL;
	double most = 0;

	if (!source)
		return false;
	line = busiest(source, &most);
	for (size_t i = 0; i < source->other_count; i++) {
		const LineCounts *other = busiest(&source->others[i], &most);

		if (other) {
			line = other;
			file = source->others[i].file;
		}
	}
	if (line)
		*remark = (Remark){.kind = REMARK_FOREIGN,
		    .line = line->number,
		    .file = file,
		    .calls = line->foreign};
	return line;
}

/* Why the time doesn't say what the counts do, from the evidence that weighs most. */
static bool find_reason(const Observed *observed, Remark *remark)
{
	const Verdict *verdict = observed->verdict;
	const Fit *fit = verdict_fit(verdict), *counted = verdict_fit(observed->witness);
	Span span = clue_span(observed, fit);
	bool decided = verdict->state == VERDICT_DECIDED;
	bool slower = decided && law_grows_less(verdict->law, observed->witness->law);

	if (decided && !slower && grows_beyond_memory(observed) && find_foreign(observed, remark))
		return true;
	if (!slower && clue_rise(observed, counted, span, remark))
		return true;
	if (decided && !slower && find_foreign(observed, remark))
		return true;
	if (slower && find_hidden_counts(observed, span, remark))
		return true;
	if (find_disturbance(observed, span, remark))
		return true;
	if (!decided && fit && clue_hidden(span, fit, remark))
		return true;
	if (!fit || clue_error(verdict) < CLUE_LEAST_LOOSE)
		return false;
	*remark = (Remark){.kind = REMARK_LOOSE, .share = clue_error(verdict)};
	return true;
}

/* Whether there is something to give a reason for. Where more time would tell, that is the reason,
 * and the verdict says so. */
static bool needs_reason(const Observed *observed)
{
	const Verdict *verdict = observed->verdict, *witness = observed->witness;

	if (!witness || witness->state != VERDICT_DECIDED || !verdict_fit(witness) ||
	    metric_is_exact(observed->series->metric))
		return false;
	return verdict->state == VERDICT_UNDECIDED ||
	       (verdict->state == VERDICT_DECIDED && !law_is_like(verdict->law, witness->law));
}

bool reason_find(const Observed *observed, Remark *remark)
{
	const Verdict *verdict = observed->verdict;
	bool decided = verdict->state == VERDICT_DECIDED;

	if (!needs_reason(observed))
		return false;
	if (!find_reason(observed, remark)) {
		if (!decided && verdict->tell_n > 0)
			return false;
		*remark = (Remark){.kind = REMARK_UNKNOWN};
	}
	remark->counted = observed->witness->law;
	remark->law = decided ? verdict->law : NULL;
	return true;
}
