/* trace.h - curves and bands as lines of a picture. */
#ifndef LANDAU_PLOT_TRACE_H
#define LANDAU_PLOT_TRACE_H

#include "model/band.h"
#include "plot/course.h"
#include "plot/paper.h"

/* Where a curve was seen last. */
typedef struct TraceEnd {
	bool seen;
	Point at;
} TraceEnd;

/* A curve from `first` to `last`, in as few points as look the same. What isn't on the scales is
 * cut off at their ends, and where the curve is no number there is none. `look` gives the lines
 * their kind and series. */
TraceEnd trace_curve(Picture *picture, const Paper *paper, const Course *course, double first,
    double last, PictureLine look);

/* The band around a fit, divided by `divisor`, as polygons. */
void trace_band(Picture *picture, const Paper *paper, const FitBand *band, const Fit *fit,
    const Law *divisor, size_t series);

#endif
