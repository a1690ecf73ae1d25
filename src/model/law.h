/* law.h - the growth laws: one table, from which everything that names a law reads. */
#ifndef LANDAU_MODEL_LAW_H
#define LANDAU_MODEL_LAW_H

#include <stdbool.h>
#include <stddef.h>

typedef enum LawId {
	LAW_CONSTANT,
	LAW_LOG,
	LAW_SQRT,
	LAW_LINEAR,
	LAW_N_LOG,
	LAW_THREE_HALVES,
	LAW_KARATSUBA,
	LAW_QUADRATIC,
	LAW_QUADRATIC_LOG,
	LAW_STRASSEN,
	LAW_CUBIC,
	LAW_GOLDEN,
	LAW_POWER_OF_2,
	LAW_N_POWER_OF_2,
	LAW_POWER_OF_3,
	LAW_FACTORIAL,
	LAW_COUNT,
	LAW_OUTSIDE = LAW_COUNT /* of every law that isn't in the table: see freelaw.h */
} LawId;

/* Laws stand in `laws` in the order of their growth: laws[a] grows slower than laws[b] if a < b.
 * A law is known by its address, also one outside the table; compare pointers. */
typedef struct Law {
	const char *name;    /* "O(n log n)": this and nothing else stands in data */
	const char *word;    /* "linearithmic" */
	const char *meaning; /* "doubling n makes it a little more than 2 times slower" */
	const char *taught;  /* the law it is usually taught as, "O(2^n)"; NULL: itself */
	/* The natural logarithm of the law at n >= 1: see law_log(). */
	double (*log_value)(double n, double parameter);
	double parameter; /* the exponent of n, or the base; 0 where there is none */
	bool exponential; /* each +1 multiplies: sizes go up by ones */
	bool outside;     /* of the table */
} Law;

extern const Law laws[LAW_COUNT];

/* Not an index of `laws` where it is LAW_OUTSIDE. */
LawId law_id(const Law *law);

/* The law whose name is exactly `name`, one outside the table included, or NULL. */
const Law *law_find(const char *name);

/*
 * ln f(n). Laws are evaluated as logarithms, because n! and 3^n overflow. Logarithms in a law are
 * to the base 2 and no smaller than 0.3, so that n log n stays positive at n = 1.
 */
double law_log(const Law *law, double n);

/* f(n) / f(reference): one at the reference, never an overflow below it. */
double law_relative(const Law *law, double n, double reference);

/* Whether `law` is the smaller at sizes that are large for a measurement: at a million. Within the
 * table that is its order. */
bool law_grows_less(const Law *law, const Law *other);

/* Whether two laws are the same, or outside the table and so near each other that two series of one
 * algorithm may give them: within 0.05 of the exponent, 3 % of the base. */
bool law_is_like(const Law *law, const Law *other);

/* Several laws, the preferred first. */
enum { LAW_LIST_SIZE = 6 };
typedef struct LawList {
	const Law *laws[LAW_LIST_SIZE];
	size_t count;
} LawList;

/* Reads law names separated by ';' ("O(n);O(n log n)"). False where a name is none of a law or
 * there are more than LAW_LIST_SIZE; what was read before stays in `list`. */
bool law_list_parse(LawList *list, const char *names);

/* Whether the list has the law, or one like it. */
bool law_list_has(const LawList *list, const Law *law);

#endif
