/* stop.h - why a plan ended, and the names that this has in files. */
#ifndef LANDAU_PLAN_STOP_H
#define LANDAU_PLAN_STOP_H

typedef enum PlanStop {
	PLAN_GOES_ON,
	PLAN_DECIDED,   /* the verdict stands and more sizes would hardly change it */
	PLAN_BUDGET,    /* what would help costs more than what is left */
	PLAN_EXHAUSTED, /* the target takes no more sizes */
} PlanStop;

/* "budget"; of what still goes on that it was interrupted. */
const char *plan_stop_name(PlanStop stop);

/* The end of that name; PLAN_GOES_ON where there is none, and for NULL. */
PlanStop plan_stop_find(const char *name);

#endif
