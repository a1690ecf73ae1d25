#include "base/status.h"

static int rank(Status status)
{
	static const int ranks[] = {
	    [STATUS_DONE] = 0,
	    [STATUS_UNDECIDED] = 1,
	    [STATUS_WORSE] = 2,
	    [STATUS_MEASURED] = 3,
	    [STATUS_LANDAU] = 4,
	    [STATUS_USAGE] = 5,
	};

	return ranks[status];
}

Status status_worse(Status a, Status b)
{
	return rank(a) >= rank(b) ? a : b;
}
