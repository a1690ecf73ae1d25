#include "tui/wallview.h"

/* Of the whole way: slow enough for the eye to follow a point. */
#define WAY_SECONDS 1.0

bool wallview_move(WallView *view, double seconds)
{
	double by = seconds > 0 ? seconds / WAY_SECONDS : 0, goal = view->log;

	if (view->logs < goal)
		view->logs = view->logs + by < goal ? view->logs + by : goal;
	else
		view->logs = view->logs - by > goal ? view->logs - by : goal;
	return view->logs < goal || view->logs > goal;
}
