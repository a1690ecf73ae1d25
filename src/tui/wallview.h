/* wallview.h - what is chosen to be seen on the wall. */
#ifndef LANDAU_TUI_WALLVIEW_H
#define LANDAU_TUI_WALLVIEW_H

#include <stdbool.h>

/* `WallView view = {0};` isn't shown. */
typedef struct WallView {
	bool shown;    /* in place of list, chart and panes */
	bool log;      /* the axes are log-log, or on their way */
	double logs;   /* how far: 0 linear, 1 log-log */
	bool source;   /* in place of the chart */
	bool laws;     /* of a prediction, in place of costs */
	bool is_blank; /* nothing is seen */
	bool is_frozen;
} WallView;

/* Goes on with the step from one kind of axes to the other after so many seconds. True where it
 * isn't over. */
bool wallview_move(WallView *view, double seconds);

#endif
