/* clue.h - what sizes show beside their law: remarkable by itself, or the reason of a difference.
 */
#ifndef LANDAU_MODEL_CLUE_H
#define LANDAU_MODEL_CLUE_H

#include "model/observe.h"

/* Over a decade log n grows by a third: where a tenth is in doubt, a logarithm begins to be. */
#define CLUE_LEAST_SPREAD 0.10
#define CLUE_LEAST_LOOSE 0.10
/* Others have the processor for some percent of the time on a quiet machine too. */
#define CLUE_LEAST_LOAD 0.10

/* The sizes that a fit is about: before them another regime, behind them another cache. */
typedef struct Span {
	const Size *sizes;
	size_t count;
} Span;

/* All sizes where `fit` is NULL. */
Span clue_span(const Observed *observed, const Fit *fit);

/* The logarithms of what the sizes cost over what they would cost by the fit; the caller frees
 * them. */
double *clue_relative(const Fit *fit, const Size *sizes, size_t count);

/* A cache that was left; `relative` as above. */
Remark clue_cache(const Crossing *crossing, const double *relative, size_t count);

/* Whether sizes cost more over `fit` since their working set left a cache. */
bool clue_rise(const Observed *observed, const Fit *fit, Span span, Remark *remark);

/* A fixed cost matters where it is the larger part of the cost at half of the sizes. */
bool clue_hidden(Span span, const Fit *fit, Remark *remark);

/* How far sizes are from the nearest fit, which isn't always the leading one. */
double clue_error(const Verdict *verdict);

#endif
