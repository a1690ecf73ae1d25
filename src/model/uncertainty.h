/* uncertainty.h - how far a fit, and what it foretells, may be off. */
#ifndef LANDAU_MODEL_UNCERTAINTY_H
#define LANDAU_MODEL_UNCERTAINTY_H

#include "model/band.h"
#include "model/interval.h"

/* The power of n, or the exponential, that is nearest to a series, whatever its law. */
typedef struct Trend {
	bool known;
	bool exponential;
	double value; /* the exponent, or the base */
	Interval interval;
	double of_law; /* the same of the leading law's own curve: what it should be */
} Trend;

/* Whether the trend is clearly another than the law's: further away than it is uncertain, and than
 * drift makes of times that aren't `exact`. */
bool trend_contradicts(const Trend *trend, bool exact);

/* What a size beyond the measured ones would be measured to cost. */
typedef struct Prediction {
	double n, value;
	Interval interval;
} Prediction;

/* Ten, a hundred and a thousand times the largest n; 5, 10 and 20 more where each +1 multiplies. */
enum { PREDICTIONS = 3 };

/* The largest sizes beside what a curve foretells that was fitted to the others. Ratios are of what
 * was measured to that. */
typedef struct HeldOut {
	size_t count;    /* of the sizes that were held out; 0: nothing can be said */
	double fitted_n; /* the largest of the others */
	double typical;  /* ratio: the geometric mean */
	double worst;    /* and the one that is furthest from 1 */
	double error;    /* of the others, as Fit has it */
} HeldOut;

/* Whether they are off by more than what is allowed to times that spread by `spread` about their
 * median, whose sizes are as far off the curve as the others are. */
bool held_out_contradicts(const HeldOut *held_out, double spread);

/* Of the coefficients of a Fit. */
typedef struct Spread {
	Interval scale, fixed, lower;
} Spread;

/* Of the leading fit. `Uncertainty uncertainty = {0};` knows nothing. */
typedef struct Uncertainty {
	bool known; /* false: too few sizes, and nothing below means anything */
	Spread coefficients;
	Spread behind; /* of fit_behind() */
	Trend trend;
	HeldOut held_out;
	Prediction predictions[PREDICTIONS];
	FitBand band; /* from the smallest fitted size to the last prediction */
} Uncertainty;

/* The n of a prediction, for a fit whose largest size is `largest`. */
double prediction_n(const Law *law, double largest, int index);

/* The one that is ten times the largest n, or ten more. */
int prediction_ten(const Law *law);

/*
 * Curves that the same measurements might have given: of each plausible law as many as it is
 * probable, the leading law's first. `off` is a factor by which a size may be off its curve.
 * They are drawn around `fit`, the leading one.
 */
typedef struct Draw {
	Fit fit;
	double off;
} Draw;

typedef struct Draws {
	Draw *list;
	size_t count, capacity;
	size_t leading; /* of the leading law */
	Fit fit;
} Draws;

/* The interval of what n is foretold to cost; unknown where it isn't one of the predictions. */
Interval uncertainty_at(const Uncertainty *uncertainty, double n);

/* What measuring n would show, in 95 of 100 cases. */
Interval draws_predict(const Draws *draws, double n);

/* A figure of the leading law's curves. */
Interval draws_interval(const Draws *draws, double figure(const Fit *fit));

void draws_release(Draws *draws);

#endif
