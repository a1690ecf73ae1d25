#include "model/observe.h"

#include <math.h>
#include <stdlib.h>

#include "model/clue.h"
#include "model/contention.h"
#include "model/quantum.h"
#include "model/reason.h"
#include "model/steadiness.h"

/* Deviations below this are in the way of nothing, however they lie. */
#define LEAST_DRIFT 0.05
#define LEAST_ALIKE 0.6
/* Readings that are rounded by more than this are off by as much as laws differ. */
#define COARSE 0.05
/* A knee below this bends no law into another; there is one at the edge of most caches. */
#define LEAST_KNEE 1.5

static void add(Remarks *remarks, Remark remark)
{
	if (remarks->count < REMARKS_MOST)
		remarks->list[remarks->count++] = remark;
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
	relative = clue_relative(&straight, observed->sizes, observed->size_count);
	remark = clue_cache(&crossing, relative, observed->size_count);
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
	if (!clue_rise(observed, &straight, clue_span(observed, fit), &remark))
		remark = (Remark){.kind = REMARK_KNEE,
		    .n = fit->bend.n / half,
		    .to_n = fit->bend.n * half,
		    .factor = fit->bend.factor};
	add(remarks, remark);
}

static bool competes(const Observed *observed, const Fit *fit)
{
	Span span = clue_span(observed, fit);

	return observed->series->metric == METRIC_TIME &&
	       contention_makes(&fit->bend, span.sizes, span.count);
}

static void remark_bend(const Observed *observed, const Fit *fit, Remarks *remarks)
{
	const Break *bend = &fit->bend;

	switch (bend->kind) {
	case BREAK_NONE: break;
	case BREAK_JUMP:
		add(remarks, (Remark){.kind = REMARK_JUMP,
				 .n = bend->n,
				 .factor = bend->factor,
				 .competes = competes(observed, fit)});
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

static void remark_hidden(const Observed *observed, const Fit *fit, Remarks *remarks)
{
	Remark remark;

	if (clue_hidden(clue_span(observed, fit), fit, &remark))
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
	Span span = clue_span(observed, verdict_fit(observed->verdict));
	double absence = steadiness_absence(span.sizes, span.count);
	double spread = steadiness_spread(span.sizes, span.count);

	if (absence >= CLUE_LEAST_LOAD && observed->series->metric == METRIC_TIME &&
	    !has(remarks, REMARK_LOAD))
		add(remarks, (Remark){.kind = REMARK_LOAD, .share = absence});
	if (spread >= CLUE_LEAST_SPREAD && !has(remarks, REMARK_SPREAD))
		add(remarks, (Remark){.kind = REMARK_SPREAD, .share = spread});
}

static void remark_deviations(const Observed *observed, const Fit *fit, Remarks *remarks)
{
	Span span = clue_span(observed, fit);
	double error = clue_error(observed->verdict);
	int bend = steadiness_bend(span.sizes, span.count, fit);

	if (has(remarks, REMARK_LOOSE))
		return;
	if (error >= LEAST_DRIFT &&
	    (bend || steadiness_drift(span.sizes, span.count, fit) >= LEAST_ALIKE))
		add(remarks, (Remark){.kind = REMARK_DRIFT, .share = error, .bend = bend});
	else if (error >= CLUE_LEAST_LOOSE)
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

static void remark_trend(const Observed *observed, Remarks *remarks)
{
	const Uncertainty *uncertainty = observed->uncertainty;
	bool exact = metric_is_exact(observed->series->metric);

	if (observed->verdict->state == VERDICT_DECIDED && uncertainty && uncertainty->known &&
	    trend_contradicts(&uncertainty->trend, exact))
		add(remarks, (Remark){.kind = REMARK_TREND,
				 .law = observed->verdict->law,
				 .trend = uncertainty->trend});
}

/* Whether something is said already that has to do with how the cost goes on. */
static bool tells_of_growth(const Remarks *remarks)
{
	static const RemarkKind kinds[] = {REMARK_CACHE, REMARK_KNEE, REMARK_JUMP, REMARK_FALL,
	    REMARK_LOAD, REMARK_PACE, REMARK_LOOSE, REMARK_DRIFT, REMARK_FOREIGN, REMARK_TREND};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (has(remarks, kinds[i]))
			return true;
	return false;
}

static void remark_ahead(const Observed *observed, Remarks *remarks)
{
	const Uncertainty *uncertainty = observed->uncertainty;
	const HeldOut *held_out = uncertainty ? &uncertainty->held_out : NULL;
	Span span = clue_span(observed, verdict_fit(observed->verdict));

	if (observed->verdict->state == VERDICT_DECIDED && held_out && uncertainty->known &&
	    held_out_contradicts(held_out, steadiness_spread(span.sizes, span.count)) &&
	    !tells_of_growth(remarks))
		add(remarks, (Remark){.kind = REMARK_AHEAD,
				 .sizes = held_out->count,
				 .factor = held_out->typical});
}

void observe(const Observed *observed, Remarks *remarks)
{
	const Fit *fit = verdict_fit(observed->verdict);
	Metric metric = observed->series->metric;
	Remark reason;

	*remarks = (Remarks){0};
	if (observed->verdict->state == VERDICT_FAILED)
		return;
	if (reason_find(observed, &reason))
		add(remarks, reason);
	if (fit)
		remark_breaks(observed, fit, remarks);
	if (metric == METRIC_TIME && observed->series->startup_seconds > 0)
		add(remarks,
		    (Remark){.kind = REMARK_STARTUP, .amount = observed->series->startup_seconds});
	if (!metric_is_exact(metric)) {
		remark_clock(observed, remarks);
		remark_noise(observed, remarks);
	}
	if (fit)
		remark_deviations(observed, fit, remarks);
	remark_trend(observed, remarks);
	remark_ahead(observed, remarks);
	for (size_t i = 0; i < remarks->count; i++)
		remarks->list[i].metric = metric;
}
