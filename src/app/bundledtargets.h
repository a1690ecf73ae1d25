/* bundledtargets.h - the algorithms that landau brings along, as targets. */
#ifndef LANDAU_APP_BUNDLEDTARGETS_H
#define LANDAU_APP_BUNDLEDTARGETS_H

#include "app/target.h"

/*
 * An algorithm with its usual input kind ("quick-sort"), with another one ("quick-sort:sorted"), or
 * all of a topic ("sorting"). It claims every word; the nearest names are named where there is no
 * such thing.
 */
extern const TargetKind bundled_targets;

/* Every algorithm with every input kind. */
void bundled_targets_add_all(TargetList *list);

/* Every algorithm that isn't in the list, with its usual input kind. */
void bundled_targets_add_others(TargetList *list);

/* Whether there is an algorithm or a topic of a name, or at least an algorithm whose name may have
 * been meant: topics have no input kinds. */
typedef enum BundledNearness { BUNDLED_FAR, BUNDLED_NEAR, BUNDLED_EXACT } BundledNearness;

BundledNearness bundled_target_nearness(const char *name);

/* The names of all algorithms and topics; the caller frees the array. */
const char **bundled_target_names(size_t *count);

#endif
