/* course.h - what a curve of a chart follows: a fit, or a law through a point. */
#ifndef LANDAU_PLOT_COURSE_H
#define LANDAU_PLOT_COURSE_H

#include "model/fit.h"

/* A law as it is taught, through one measured point. */
typedef struct Theory {
	const Law *law; /* NULL: there is none */
	double n, value;
} Theory;

/* Everything is borrowed. */
typedef struct Course {
	const Fit *fit;       /* NULL: it is the theory */
	const Theory *theory; /* where there is no fit */
	const Law *divisor;   /* NULL: none */
} Course;

/* `value` divided by what the law is at n: what follows the law becomes flat. A `divisor` that is
 * NULL leaves it. */
double course_divide(double value, const Law *divisor, double n);

/* The height of the curve at n. It may be infinite, and no number where nothing is meant. */
double course_value(const Course *course, double n);

#endif
