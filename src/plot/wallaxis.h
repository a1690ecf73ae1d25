/* wallaxis.h - the axes of a chart for the wall: linear, log, or on their way between. */
#ifndef LANDAU_PLOT_WALLAXIS_H
#define LANDAU_PLOT_WALLAXIS_H

#include "plot/scale.h"
#include "plot/wallchart.h"

typedef struct WallAxis {
	Scale linear, log;
	double logs; /* 0: linear, 1: log */
} WallAxis;

/* What both axes are made for. False where there is nothing to show. */
bool wallaxis_find(const WallChart *chart, WallAxis *n, WallAxis *value);

/* 0 to 1 for what is on the axis; on its way a value moves evenly from one place to the other.
 * wallaxis_value() is the inverse. */
double wallaxis_position(const WallAxis *axis, double value);
double wallaxis_value(const WallAxis *axis, double position);

/* The scale that is nearer: for ticks. */
Scale wallaxis_scale(const WallAxis *axis);

#endif
