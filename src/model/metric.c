#include "model/metric.h"

#include <string.h>

const MetricInfo metrics[METRIC_COUNT] = {
    [METRIC_TIME] = {.name = "time",
	.unit = "s",
	.meaning = "wall seconds per call",
	.show = units_seconds},
    [METRIC_CPU] = {.name = "cpu",
	.unit = "s",
	.meaning = "CPU seconds per call",
	.show = units_seconds},
    [METRIC_STEPS] = {.name = "steps",
	.unit = "steps",
	.meaning = "executed lines per call",
	.show = units_count},
    [METRIC_MEMORY] = {.name = "memory",
	.unit = "B",
	.meaning = "peak bytes of a call",
	.show = units_bytes},
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
