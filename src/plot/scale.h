/* scale.h - from values to positions, and where the ticks go. */
#ifndef LANDAU_PLOT_SCALE_H
#define LANDAU_PLOT_SCALE_H

#include <stdbool.h>
#include <stddef.h>

#include "plot/tick.h"

typedef enum ScaleKind { SCALE_LINEAR, SCALE_LOG } ScaleKind;

typedef struct Scale {
	ScaleKind kind;
	double low, high; /* low < high; on a log scale both are > 0 */
} Scale;

/*
 * A scale that shows `low` to `high` with a little room, which never leads below zero what isn't
 * there already. A single value, and a range narrower than a billionth of it, gets room on both
 * sides. Values that the kind can't show (see scale_shows()) are the caller's to leave out.
 */
Scale scale_around(ScaleKind kind, double low, double high);

/*
 * As scale_around(), but between round numbers: steps of 1-2-5, finer ones for a narrow range,
 * decades on a log scale of many. One that is growing by `decades` > 0 begins at a decade and ends
 * at a power of 10^decades, if it is logarithmic: it is drawn while more and more has to be shown,
 * and each of its steps moves all that is on it.
 */
Scale scale_rounded(ScaleKind kind, double low, double high, int decades);

/* False for what is not finite, and on a log scale for what is not above zero. */
bool scale_shows(ScaleKind kind, double value);

/* 0 at `low`, 1 at `high`; outside [0, 1] for what isn't on the scale, minus infinity for what a
 * log scale can't show. scale_value() is the inverse. */
double scale_position(const Scale *scale, double value);
double scale_value(const Scale *scale, double position);

/*
 * At most `most` ticks in ascending order, all within the scale: 1-2-5 steps on a linear scale;
 * decades, every few decades, or 1-2-5 within few of them on a log scale (powers of two for
 * bytes). `show` writes the labels: see tick_label(). Returns their number.
 */
size_t scale_ticks(const Scale *scale, size_t most, Show *show, Tick *ticks);

/* Whether `count` ticks and their labels are far enough from each other where they are drawn. */
typedef bool TicksApart(void *drawn, const Tick *ticks, size_t count);

/* As scale_ticks(), and the most of which `apart` says that they are; 0 where none are. */
size_t scale_ticks_apart(
    const Scale *scale, size_t most, Show *show, TicksApart *apart, void *drawn, Tick *ticks);

#endif
