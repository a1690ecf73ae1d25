#include "model/observe.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "model/quantum.h"
#include "model/steadiness.h"

/* Over a decade log n grows by a third: where a tenth is in doubt, a logarithm begins to be. */
#define LEAST_SPREAD 0.10
#define LEAST_LOOSE 0.10
/* Others have the processor for some percent of the time on a quiet machine too. */
#define LEAST_LOAD 0.10
#define LEAST_SLOW 0.10
/* Deviations below this are in the way of nothing, however they lie. */
#define LEAST_DRIFT 0.05
#define LEAST_ALIKE 0.6
/* Readings that are rounded by more than this are off by as much as laws differ. */
#define COARSE 0.05
/* A cost that grows by less than half of what the counts do is hidden by something. */
#define HIDDEN_GROWTH 0.5
/* Above this a fixed cost would have to be larger than all that was measured. */
#define MOST_HIDDEN 3.0
/* A knee below this bends no law into another; there is one at the edge of most caches. */
#define LEAST_KNEE 1.5
/* Sizes at which a law should be more than what is fixed, to be seen well. */
enum { SIZES_IN_SIGHT = 3 };

/* The sizes that a fit is about: before them another regime, behind them another cache. */
typedef struct Span {
	const Size *sizes;
	size_t count;
} Span;

static void add(Remarks *remarks, Remark remark)
{
	if (remarks->count < REMARKS_MOST)
		remarks->list[remarks->count++] = remark;
}

static Span fitted_span(const Observed *observed, const Fit *fit)
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

/* The logarithms of what the sizes cost over what they would cost by the fit; the caller frees
 * them. */
static double *relative_to(const Fit *fit, const Size *sizes, size_t count)
{
	double *relative = memory_new(count, sizeof *relative);

	for (size_t i = 0; i < count; i++)
		relative[i] = log(sizes[i].quintile / fit_value(fit, sizes[i].n));
	return relative;
}

static Remark cache_remark(const Crossing *crossing, const double *relative, size_t count)
{
	return (Remark){.kind = REMARK_CACHE,
	    .n = crossing->n,
	    .bytes = crossing->bytes,
	    .cache_bytes = crossing->cache_bytes,
	    .level = crossing->level,
	    .factor = exp(crossing_rise(crossing, relative, count))};
}

/* Whether sizes cost more over `fit` since their working set left a cache. */
static bool find_rise(const Observed *observed, const Fit *fit, Span span, Remark *remark)
{
	double *relative = relative_to(fit, span.sizes, span.count);
	Crossing crossing;
	bool found = span.count && observed->surroundings &&
		     crossing_of_rise(span.sizes, span.count, relative,
			 &observed->surroundings->caches, &crossing);

	if (found)
		*remark = cache_remark(&crossing, relative, span.count);
	free(relative);
	return found;
}

static Fit without_bend(const Fit *fit)
{
	Fit straight = *fit;

	straight.bend = (Break){.kind = BREAK_NONE};
	return straight;
}

/* The sizes beyond a cache were left out. */
static void remark_left_cache(const Observed *observed, const Fit *fit, Remarks *remarks)
{
	double left_n = observed->verdict->left_cache_n;
	Crossing crossing = {.cache_bytes = observed->verdict->left_cache_bytes};
	Fit straight = without_bend(fit);
	double *relative;
	Remark remark;

	while (crossing.first < observed->size_count && observed->sizes[crossing.first].n < left_n)
		crossing.first++;
	if (crossing.first == 0 || crossing.first == observed->size_count)
		return;
	crossing.n = observed->sizes[crossing.first].n;
	crossing.bytes = observed->sizes[crossing.first].bytes;
	if (observed->surroundings)
		crossing.level =
		    caches_level(&observed->surroundings->caches, crossing.cache_bytes);
	relative = relative_to(&straight, observed->sizes, observed->size_count);
	remark = cache_remark(&crossing, relative, observed->size_count);
	remark.left_out = true;
	add(remarks, remark);
	free(relative);
}

/* A rise where the working set leaves a cache has its reason; others only have their place. Before
 * sizes that were left out for a cache, it is the way there. */
static void remark_knee(const Observed *observed, const Fit *fit, Remarks *remarks)
{
	double half = exp(fit->bend.width / 2);
	Fit straight = without_bend(fit);
	Remark remark;

	if (fit->bend.factor < LEAST_KNEE || observed->verdict->left_cache_n > 0)
		return;
	if (!find_rise(observed, &straight, fitted_span(observed, fit), &remark))
		remark = (Remark){.kind = REMARK_KNEE,
		    .n = fit->bend.n / half,
		    .to_n = fit->bend.n * half,
		    .factor = fit->bend.factor};
	add(remarks, remark);
}

static void remark_bend(const Observed *observed, const Fit *fit, Remarks *remarks)
{
	const Break *bend = &fit->bend;

	switch (bend->kind) {
	case BREAK_NONE: break;
	case BREAK_JUMP:
		add(remarks, (Remark){.kind = REMARK_JUMP, .n = bend->n, .factor = bend->factor});
		break;
	case BREAK_KNEE: remark_knee(observed, fit, remarks); break;
	}
}

static void remark_falls(const Fit *fit, Remarks *remarks)
{
	if (fit->falls)
		add(remarks,
		    (Remark){.kind = REMARK_FALL, .n = fit->smallest, .times = fit->falls});
}

/* A fixed cost matters where it is the larger part of the cost at half of the sizes. */
static bool find_hidden(Span span, const Fit *fit, Remark *remark)
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

static void remark_hidden(const Observed *observed, const Fit *fit, Remarks *remarks)
{
	Remark remark;

	if (find_hidden(fitted_span(observed, fit), fit, &remark))
		add(remarks, remark);
}

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

/* The leading fit is not always the nearest. */
static double least_error(const Verdict *verdict)
{
	double error = (double)INFINITY;

	for (size_t i = 0; i < verdict->plausible_count; i++)
		error = fmin(error, verdict->plausible[i].fit.error);
	return error;
}

/* What disturbed the measuring, the machine before the readings. */
static bool find_disturbance(const Observed *observed, Span span, Remark *remark)
{
	static const Surroundings unknown;
	const Surroundings *around = observed->surroundings ? observed->surroundings : &unknown;
	double absence = fmax(steadiness_absence(span.sizes, span.count), around->lost);
	double spread = steadiness_spread(span.sizes, span.count);

	if (absence >= LEAST_LOAD)
		*remark = (Remark){.kind = REMARK_LOAD, .share = absence};
	else if (spread >= LEAST_SPREAD)
		*remark = (Remark){.kind = REMARK_SPREAD, .share = spread};
	else if (around->slow >= LEAST_SLOW)
		*remark = (Remark){
		    .kind = REMARK_PACE, .share = around->slow, .factor = around->slowness};
	else
		return false;
	return true;
}

/* Why the time doesn't say what the counts do, from the evidence that weighs most. */
static bool find_reason(const Observed *observed, Remark *remark)
{
	const Verdict *verdict = observed->verdict;
	const Fit *fit = verdict_fit(verdict), *counted = verdict_fit(observed->witness);
	Span span = fitted_span(observed, fit);
	bool decided = verdict->state == VERDICT_DECIDED;
	bool slower = decided && law_grows_less(verdict->law, observed->witness->law);

	if (!slower && find_rise(observed, counted, span, remark))
		return true;
	if (slower && find_hidden_counts(observed, span, remark))
		return true;
	if (find_disturbance(observed, span, remark))
		return true;
	if (!decided && fit && find_hidden(span, fit, remark))
		return true;
	if (!fit || least_error(verdict) < LEAST_LOOSE)
		return false;
	*remark = (Remark){.kind = REMARK_LOOSE, .share = least_error(verdict)};
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

static void explain_difference(const Observed *observed, Remarks *remarks)
{
	const Verdict *verdict = observed->verdict;
	bool decided = verdict->state == VERDICT_DECIDED;
	Remark remark;

	if (!needs_reason(observed))
		return;
	if (!find_reason(observed, &remark)) {
		if (!decided && verdict->tell_n > 0)
			return;
		remark = (Remark){.kind = REMARK_UNKNOWN};
	}
	remark.counted = observed->witness->law;
	remark.law = decided ? verdict->law : NULL;
	add(remarks, remark);
}

static bool has(const Remarks *remarks, RemarkKind kind)
{
	for (size_t i = 0; i < remarks->count; i++)
		if (remarks->list[i].kind == kind)
			return true;
	return false;
}

/* What is the reason for a difference isn't said twice. */
static void remark_breaks(const Observed *observed, const Fit *fit, Remarks *remarks)
{
	Remarks breaks = {0};

	remark_left_cache(observed, fit, &breaks);
	remark_bend(observed, fit, &breaks);
	remark_falls(fit, &breaks);
	remark_hidden(observed, fit, &breaks);
	for (size_t i = 0; i < breaks.count; i++)
		if (!has(remarks, breaks.list[i].kind))
			add(remarks, breaks.list[i]);
}

static void remark_noise(const Observed *observed, Remarks *remarks)
{
	Span span = fitted_span(observed, verdict_fit(observed->verdict));
	double absence = steadiness_absence(span.sizes, span.count);
	double spread = steadiness_spread(span.sizes, span.count);

	if (absence >= LEAST_LOAD && observed->series->metric == METRIC_TIME &&
	    !has(remarks, REMARK_LOAD))
		add(remarks, (Remark){.kind = REMARK_LOAD, .share = absence});
	if (spread >= LEAST_SPREAD && !has(remarks, REMARK_SPREAD))
		add(remarks, (Remark){.kind = REMARK_SPREAD, .share = spread});
}

static void remark_deviations(const Observed *observed, const Fit *fit, Remarks *remarks)
{
	Span span = fitted_span(observed, fit);
	double error = least_error(observed->verdict);

	if (has(remarks, REMARK_LOOSE))
		return;
	if (error >= LEAST_DRIFT && steadiness_drift(span.sizes, span.count, fit) >= LEAST_ALIKE)
		add(remarks, (Remark){.kind = REMARK_DRIFT, .share = error});
	else if (error >= LEAST_LOOSE)
		add(remarks, (Remark){.kind = REMARK_LOOSE, .share = error});
}

static void remark_clock(const Observed *observed, Remarks *remarks)
{
	const Size *first = observed->sizes;
	double step;

	if (!observed->size_count)
		return;
	step = quantum_of(observed->series);
	if (step > COARSE * first->median * first->calls)
		add(remarks, (Remark){.kind = REMARK_CLOCK, .amount = step});
}

void observe(const Observed *observed, Remarks *remarks)
{
	const Fit *fit = verdict_fit(observed->verdict);
	Metric metric = observed->series->metric;

	*remarks = (Remarks){0};
	if (observed->verdict->state == VERDICT_FAILED)
		return;
	explain_difference(observed, remarks);
	if (fit)
		remark_breaks(observed, fit, remarks);
	if (!metric_is_exact(metric)) {
		remark_clock(observed, remarks);
		remark_noise(observed, remarks);
	}
	if (fit)
		remark_deviations(observed, fit, remarks);
	for (size_t i = 0; i < remarks->count; i++)
		remarks->list[i].metric = metric;
}
