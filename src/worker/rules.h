/* rules.h - the rules of the worker protocol, each with a way to see whether a worker keeps it. */
#ifndef LANDAU_WORKER_RULES_H
#define LANDAU_WORKER_RULES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/words.h"
#include "model/metric.h"
#include "worker/inquiry.h"

/* What the greeting has said; `Known known = {.smaller = 1};` before it. */
typedef struct Known {
	bool measures[METRIC_COUNT];
	Words inputs;
	uint64_t smaller, larger; /* two sizes that it takes */
	uint64_t largest;         /* that it takes */
} Known;

void known_release(Known *known);

typedef struct Rule {
	const char *what;                          /* what a worker does: "greets" */
	const char *section;                       /* of landau-worker(7) */
	bool (*applies)(const Known *known);       /* NULL: always */
	void (*check)(Inquiry *ask, Known *known); /* of a worker that was just started */
	bool is_vital;                             /* who breaks it can't be asked anything else */
} Rule;

/* In the order of the protocol. */
extern const Rule rules[];
extern const size_t rule_count;

#endif
