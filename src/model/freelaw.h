/* freelaw.h - growth laws outside the table: a power or an exponential with whatever exponent or
 * base was fitted, to two decimals. */
#ifndef LANDAU_MODEL_FREELAW_H
#define LANDAU_MODEL_FREELAW_H

#include "model/law.h"

/* The exponents and bases that there are laws for. */
#define FREELAW_LEAST_EXPONENT 0.01
#define FREELAW_MOST_EXPONENT 20
#define FREELAW_LEAST_BASE 1.01
#define FREELAW_MOST_BASE 100

/*
 * O(n^2.31) for 2.31, O(1.84^n) for 1.84, to the nearest hundredth; what is less or more than there
 * are laws for is taken to the nearest. The same number always gives the same law, whichever
 * thread asks, and it stays valid until the program ends. Where the table has that law, such as
 * O(n^2) for 2, it is the table's.
 */
const Law *law_power(double exponent);
const Law *law_base(double base);

/* The law outside the table whose name is exactly `name`, or NULL. */
const Law *freelaw_find(const char *name);

#endif
