#include "plot/trace.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

/* Steps over the whole width: what runs straight between two of them looks as if it always did. */
enum { STEPS = 400 };

/* How far a line may run from a point that is left out, in multiples of the font's size. */
#define CLOSE 0.01

/* Beyond this far above or below the plot all is the same. */
#define FAR_AWAY 100.0

static double clamp(double value, double low, double high)
{
	return value < low ? low : value > high ? high : value;
}

static double way_to_line(Point point, Point from, Point to)
{
	double x = to.x - from.x, y = to.y - from.y, length = hypot(x, y);

	return length > 0 ? fabs((point.x - from.x) * y - (point.y - from.y) * x) / length
			  : hypot(point.x - from.x, point.y - from.y);
}

/* Adds those of points `first` + 1 to `last` without which the line would run elsewhere (Douglas
 * and Peucker 1973). */
static void add_needed(
    PictureLine *line, const Point *points, size_t first, size_t last, double close)
{
	size_t farthest = first;
	double most = close;

	for (size_t i = first + 1; i < last; i++) {
		double way = way_to_line(points[i], points[first], points[last]);

		if (way > most) {
			most = way;
			farthest = i;
		}
	}
	if (farthest == first) {
		picture_point(line, points[last]);
		return;
	}
	add_needed(line, points, first, farthest, close);
	add_needed(line, points, farthest, last, close);
}

/* The points that were passed since the curve came into sight. */
typedef struct Path {
	Picture *picture;
	const Paper *paper;
	PictureLine look;
	size_t count;
	Point points[STEPS + 4];
	TraceEnd end;
} Path;

static void path_add(Path *path, double along, double up)
{
	path->points[path->count++] = paper_point(path->paper, along, up);
}

static void path_finish(Path *path)
{
	if (path->count > 1) {
		PictureLine *line = picture_line(
		    path->picture, path->look.kind, path->look.series, path->look.emphasised);

		picture_point(line, path->points[0]);
		add_needed(line, path->points, 0, path->count - 1, CLOSE * path->paper->em);
		path->end = (TraceEnd){true, path->points[path->count - 1]};
	}
	path->count = 0;
}

/* A place of a curve, as positions on both scales. */
typedef struct Step {
	double along, up;
} Step;

static bool in_sight(Step step)
{
	return step.up >= 0 && step.up <= 1;
}

/* Where the way between two places, one of which is out of sight, meets the edge. */
static Step edge_between(Step seen, Step hidden)
{
	double edge = hidden.up > 1 ? 1 : 0;
	double share = (edge - seen.up) / (hidden.up - seen.up);

	return (Step){seen.along + share * (hidden.along - seen.along), edge};
}

static void path_step(Path *path, Step before, Step step)
{
	if (isnan(step.up)) {
		path_finish(path);
		return;
	}
	if (in_sight(step)) {
		if (!isnan(before.up) && !in_sight(before)) {
			Step edge = edge_between(step, before);

			path_add(path, edge.along, edge.up);
		}
		path_add(path, step.along, step.up);
	} else if (in_sight(before)) {
		Step edge = edge_between(before, step);

		path_add(path, edge.along, edge.up);
		path_finish(path);
	} else if ((before.up < 0 && step.up > 1) || (before.up > 1 && step.up < 0)) {
		path_add(path, before.along, before.up < 0 ? 0 : 1);
		path_add(path, step.along, step.up < 0 ? 0 : 1);
		path_finish(path);
	}
}

static Step step_at(const Paper *paper, const Course *course, double along)
{
	double n = scale_value(&paper->n, along);
	double up = scale_position(&paper->value, course_value(course, n));

	return (Step){along, isnan(up) ? up : clamp(up, -FAR_AWAY, FAR_AWAY)};
}

TraceEnd trace_curve(Picture *picture, const Paper *paper, const Course *course, double first,
    double last, PictureLine look)
{
	double begin = clamp(scale_position(&paper->n, first), 0, 1);
	double end = clamp(scale_position(&paper->n, last), 0, 1);
	int steps = (int)ceil((end - begin) * STEPS);
	Step before = {begin, (double)NAN};
	Path path = {.picture = picture, .paper = paper, .look = look};

	for (int i = 0; i <= steps && end > begin; i++) {
		double along = begin + (end - begin) * i / steps;
		Step step = step_at(paper, course, along);

		path_step(&path, before, step);
		before = step;
	}
	path_finish(&path);
	return path.end;
}

/* One polygon: along the lower ends and back along the upper ones. */
static void add_polygon(Picture *picture, const Paper *paper, size_t series, const Point *low,
    const Point *high, size_t count)
{
	PictureLine *line;
	Point back[STEPS + 1];

	if (count < 2)
		return;
	for (size_t i = 0; i < count; i++)
		back[i] = high[count - 1 - i];
	line = picture_line(picture, LINE_BAND, series, false);
	picture_point(line, low[0]);
	add_needed(line, low, 0, count - 1, CLOSE * paper->em);
	picture_point(line, back[0]);
	add_needed(line, back, 0, count - 1, CLOSE * paper->em);
}

void trace_band(Picture *picture, const Paper *paper, const FitBand *band, const Fit *fit,
    const Law *divisor, size_t series)
{
	Point lows[STEPS + 1], highs[STEPS + 1];
	size_t count = 0;

	for (int i = 0; i <= STEPS; i++) {
		double along = (double)i / STEPS, n = scale_value(&paper->n, along), low, high;
		bool seen = band_at(band, fit, n, &low, &high);

		if (seen) {
			low = scale_position(&paper->value, course_divide(low, divisor, n));
			high = scale_position(&paper->value, course_divide(high, divisor, n));
			seen = high >= 0 && low <= 1;
		}
		if (seen) {
			lows[count] = paper_point(paper, along, clamp(low, 0, 1));
			highs[count++] = paper_point(paper, along, clamp(high, 0, 1));
		} else {
			add_polygon(picture, paper, series, lows, highs, count);
			count = 0;
		}
	}
	add_polygon(picture, paper, series, lows, highs, count);
}
