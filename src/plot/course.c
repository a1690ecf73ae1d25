#include "plot/course.h"

#include <math.h>

double course_divide(double value, const Law *divisor, double n)
{
	return divisor ? value * exp(-law_log(divisor, n)) : value;
}

double course_value(const Course *course, double n)
{
	const Theory *theory = course->theory;
	double value = course->fit ? fit_value(course->fit, n)
				   : theory->value * law_relative(theory->law, n, theory->n);

	return course_divide(value, course->divisor, n);
}
