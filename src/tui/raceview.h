/* raceview.h - a race on the whole screen: the curves on the same axes, who is ahead, and what that
 * means in words. */
#ifndef LANDAU_TUI_RACEVIEW_H
#define LANDAU_TUI_RACEVIEW_H

#include <stdbool.h>
#include <stddef.h>

#include "plot/canvas.h"

enum { RACE_LANES_FEWEST = 2, RACE_LANES_MOST = 4 };

/* Who races, as rows of the explorer; nobody does where it isn't shown. */
typedef struct RaceView {
	bool shown;
	size_t rows[RACE_LANES_MOST];
	size_t count;
} RaceView;

/* What is known of one of them, the one that is ahead first. */
typedef struct RaceLane {
	size_t row;
	double cost;  /* seconds, at the board's n; 0: unknown */
	double times; /* as many as the cheapest one's; 0: unknown */
	char reach[40];
} RaceLane;

typedef struct RaceBoard {
	RaceLane lanes[RACE_LANES_MOST];
	size_t count; /* 0: there is no race */
	double n;     /* of the costs; 0: there are none yet */
	const char *words;
} RaceBoard;

struct Binding;
struct Command;
struct Explorer;
struct ExplorerView;

/* Draws the whole screen but for what lies over it. */
void raceview_draw(
    const struct Explorer *explorer, const struct ExplorerView *view, Canvas *canvas);

/* What a key does to a race or, where there is none, whether it begins one: with those that are
 * marked, the selected one beside a single mark, or all where they are few and none is. False
 * where it does what it does elsewhere. */
bool raceview_take(struct Explorer *explorer, const struct ExplorerView *view,
    const struct Binding *binding, struct Command *command);

/* Whether a key does anything in a race: nobody is selected there, and it is run by time. */
bool raceview_has(const struct Binding *binding);

/* Begins one. False where there aren't two at least. */
bool raceview_begin(struct Explorer *explorer, const struct ExplorerView *view);

#endif
