#include "plan/stop.h"

#include <stddef.h>
#include <string.h>

static const char *const names[] = {
    [PLAN_GOES_ON] = "interrupted",
    [PLAN_DECIDED] = "decided",
    [PLAN_BUDGET] = "budget",
    [PLAN_EXHAUSTED] = "largest size",
};

const char *plan_stop_name(PlanStop stop)
{
	return names[stop];
}

PlanStop plan_stop_find(const char *name)
{
	for (size_t i = 0; name && i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i], name) == 0)
			return (PlanStop)i;
	return PLAN_GOES_ON;
}
