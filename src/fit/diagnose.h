/* diagnose.h - what the deviations from an explanation say against it. */
#ifndef LANDAU_FIT_DIAGNOSE_H
#define LANDAU_FIT_DIAGNOSE_H

#include "fit/explain.h"

/*
 * How far the best explanation can be trusted, from 1 downwards. Counts that run smoothly from size
 * to size and are off the curve all the same follow another law, one that isn't known here such as
 * n log^2 n: neither noise nor the machine takes them away from it.
 *
 * Times are always trusted. What is left unexplained in them is smooth, too, where the machine did
 * it, and on labelled ones nothing that was tried tells right verdicts from wrong ones, beyond what
 * is made of their roughness and drift: neither this, nor a bend of the deviations over n, the
 * number of their runs (Wald & Wolfowitz 1940), their growth, or their mean over the last third.
 */
double diagnose(const Points *points, const Explanation *best);

#endif
