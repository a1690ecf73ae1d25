#include "model/metric.h"

#include <string.h>

const MetricInfo metrics[METRIC_COUNT] = {
    [METRIC_TIME] = {"time", "s", "wall seconds per call", units_seconds},
    [METRIC_CPU] = {"cpu", "s", "CPU seconds per call", units_seconds},
    [METRIC_STEPS] = {"steps", "steps", "executed lines per call", units_count},
    [METRIC_MEMORY] = {"memory", "B", "peak bytes of a call", units_bytes},
};

Metric metric_find(const char *name)
{
	int metric = 0;

	while (metric < METRIC_COUNT && strcmp(metrics[metric].name, name) != 0)
		metric++;
	return (Metric)metric;
}

bool metric_is_exact(Metric metric)
{
	return metric == METRIC_STEPS || metric == METRIC_MEMORY;
}
