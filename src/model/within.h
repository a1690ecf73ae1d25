/*
 * within.h - whether code stays within a growth law, from all laws that are plausible and not from
 * the leading one alone.
 *
 * Counts are exact and come first. They can always show that code is worse; that it is within they
 * can show only where all of the work is counted. Time then has to confirm it. What time alone
 * shows as worse has to be more than memory and, where the machine was disturbed, other programs
 * can make of it, and has to be shown twice.
 */
#ifndef LANDAU_MODEL_WITHIN_H
#define LANDAU_MODEL_WITHIN_H

#include "model/growth.h"
#include "model/series.h"
#include "model/verdict.h"

/* One answer is given where all the others together have a probability below this; and, where time
 * is to show that code is worse by not much more than memory makes of it, below this. */
#define WITHIN_DOUBT 0.10
#define WITHIN_DOUBT_OF_TIME 0.05

/* What may be said. */
typedef enum Standing { STANDING_WITHIN, STANDING_WORSE, STANDING_UNDECIDED } Standing;

/* Why there is no answer; WHY_NONE: there is one. */
typedef enum Why {
	WHY_NONE,
	WHY_NOTHING,    /* too few sizes, by every witness */
	WHY_LAWS,       /* laws on both sides of the limit are plausible */
	WHY_FOREIGN,    /* counts are within, but not all is counted and nothing was timed */
	WHY_TIME,       /* counts are within, but not all is counted and time doesn't confirm it */
	WHY_SPAN,       /* time is within, over sizes that are too close together to confirm it */
	WHY_RISES,      /* time is within, but large sizes cost more than the limit allows */
	WHY_DISTURBED,  /* time shows it as worse, but the machine was disturbed */
	WHY_MEMORY,     /* time shows it as worse, by no more than memory can make of it */
	WHY_UNREPEATED, /* time shows it as worse, and when measured again it doesn't */
} Why;

/* What was measured once. */
typedef struct Witness {
	const Verdict *verdict; /* NULL: there is none */
	const Size *sizes;      /* of the series, ascending n */
	size_t size_count;
	double cache_bytes; /* of a core; 0: unknown */
	bool disturbed;     /* others had the processor, or it changed its speed, for much of it */
} Witness;

typedef struct Case {
	Growth limit;
	Witness counts;
	bool all_is_counted; /* no counted line calls what isn't */
	Witness time;
	Witness again; /* an independent measurement of time; without it the first one stands */
} Case;

typedef struct Judgement {
	Standing standing;
	Why why;
	bool by_counts, by_time; /* the witnesses that it goes by */
	double worse;            /* probability of the laws beyond the limit, by the last of them */
} Judgement;

Judgement within_judge(const Case *of);

/* Whether another measurement of time could change what is said: it shows the code as worse. */
bool within_wants_again(const Case *of);

/* The probability that the verdict leaves for laws that grow faster than the limit, at the least
 * and, with all that isn't plausible, at the most. */
double within_worse_least(const Verdict *verdict, Growth limit);
double within_worse_most(const Verdict *verdict, Growth limit);

/* How many times more a size costs than the limit would have it, from where that is cheapest to
 * the largest sizes that the verdict is about; 1 where nothing is known. */
double within_excess(const Witness *witness, Growth limit);

/* "within", "worse", "undecided": as in data. */
const char *standing_name(Standing standing);

#endif
