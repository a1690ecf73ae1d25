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

struct Explorer;
struct ExplorerView;

/* Draws the whole screen but for what lies over it. */
void raceview_draw(
    const struct Explorer *explorer, const struct ExplorerView *view, Canvas *canvas);

#endif
