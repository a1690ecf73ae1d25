/* metric.h - what is counted. */
#ifndef LANDAU_MODEL_METRIC_H
#define LANDAU_MODEL_METRIC_H

#include <stdbool.h>

#include "base/units.h"

typedef enum Metric { METRIC_TIME, METRIC_CPU, METRIC_STEPS, METRIC_MEMORY, METRIC_COUNT } Metric;

typedef struct MetricInfo {
	const char *name;    /* "time", as in data */
	const char *unit;    /* "s", "steps", "B": of a sample's value */
	const char *meaning; /* "wall seconds per call" */
	char *(*show)(char out[UNITS_SIZE], double value);
} MetricInfo;

extern const MetricInfo metrics[METRIC_COUNT];

/* The metric called `name`, or METRIC_COUNT. */
Metric metric_find(const char *name);

/* Counts are exact and repeatable; seconds are neither. */
bool metric_is_exact(Metric metric);

#endif
