#include "model/curvature.h"

#include <math.h>

enum { FEWEST = 5 };

static double weight_of(const double *weight, size_t i)
{
	return weight ? weight[i] : 1;
}

/* What is known of the x: around their mean, and the line through their squares. */
typedef struct Frame {
	double total, mean, square, slope;
} Frame;

static Frame frame_of(const double *x, const double *weight, size_t count)
{
	double squares = 0, cubes = 0;
	Frame frame = {0};

	for (size_t i = 0; i < count; i++) {
		frame.total += weight_of(weight, i);
		frame.mean += weight_of(weight, i) * x[i];
	}
	frame.mean /= frame.total;
	for (size_t i = 0; i < count; i++) {
		double from = x[i] - frame.mean;

		squares += weight_of(weight, i) * from * from;
		cubes += weight_of(weight, i) * from * from * from;
	}
	frame.square = squares / frame.total;
	frame.slope = squares > 0 ? cubes / squares : 0;
	return frame;
}

/* The sum of the squares of what a straight line leaves of `e`. */
static double off_line(
    const Frame *frame, const double *x, const double *e, const double *weight, size_t count)
{
	double sum = 0, squares = 0, products = 0;

	for (size_t i = 0; i < count; i++) {
		double weighted = weight_of(weight, i) * e[i];

		sum += weighted;
		squares += weighted * e[i];
		products += weighted * (x[i] - frame->mean);
	}
	squares -= sum * sum / frame->total;
	return frame->square > 0 ? squares - products * products / (frame->square * frame->total)
				 : squares;
}

/* The parabola at x. */
static double parabola(const Frame *frame, double x)
{
	double from = x - frame->mean;

	return from * from - frame->square - frame->slope * from;
}

Curvature curvature_of(const double *x, const double *e, const double *weight, size_t count)
{
	double products = 0, parabolas = 0, deviations, height, left;
	Frame frame;

	if (count < FEWEST)
		return (Curvature){0, 0};
	frame = frame_of(x, weight, count);
	for (size_t i = 0; i < count; i++) {
		double bent = parabola(&frame, x[i]);

		products += weight_of(weight, i) * bent * e[i];
		parabolas += weight_of(weight, i) * bent * bent;
	}
	deviations = off_line(&frame, x, e, weight, count);
	if (!(parabolas > 0) || !(deviations > 0))
		return (Curvature){0, 0};
	height = products / parabolas;
	left = fmax(deviations - height * products, 1e-9 * deviations) / (double)(count - 3);
	return (Curvature){.errors = height / sqrt(left / parabolas),
	    .end = height * parabola(&frame, x[count - 1])};
}
