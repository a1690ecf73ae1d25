/* conclude.h - from a series to a verdict: every law is fitted, weighed, and may lose. */
#ifndef LANDAU_FIT_CONCLUDE_H
#define LANDAU_FIT_CONCLUDE_H

#include "model/caches.h"
#include "model/series.h"
#include "model/verdict.h"

/*
 * The verdict on what was measured so far. Fewer than three sizes are VERDICT_TOO_FEW, and so are
 * more that are within a twentieth of each other and cost the same; a law that can't be told from
 * another leaves VERDICT_UNDECIDED. Never fails. Takes some milliseconds at most for the sizes that
 * a measurement has.
 *
 * `caches` are those of the machine, NULL where they aren't known. Where working sets outgrow one,
 * a knee is to be foreseen. And sizes beyond the core's own caches show the memory as well as the
 * algorithm: where the verdict on the others is decided, that on all isn't or is another, and the
 * ones beyond are slower by no more than memory can be, it stands, and the verdict says from which
 * size on the cache was left.
 */
void conclude(const Series *series, const Caches *caches, Verdict *verdict);

#endif
