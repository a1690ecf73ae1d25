#include "worker/pair.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

static int make_private(int descriptor)
{
	int moved = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);

	close(descriptor);
	return moved;
}

static bool pair_of(int ours, int theirs, Pair *pair)
{
	pair->ours = make_private(ours);
	pair->theirs = make_private(theirs);
	if (pair->ours >= 0)
		fcntl(pair->ours, F_SETFL, O_NONBLOCK);
	return pair->ours >= 0 && pair->theirs >= 0;
}

bool pair_socket(Pair *pair)
{
	int ends[2];

	*pair = (Pair){.ours = -1, .theirs = -1};
	return socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0 && pair_of(ends[0], ends[1], pair);
}

bool pair_to_them(Pair *pair)
{
	int ends[2];

	*pair = (Pair){.ours = -1, .theirs = -1};
	return pipe(ends) == 0 && pair_of(ends[1], ends[0], pair);
}

bool pair_to_us(Pair *pair)
{
	int ends[2];

	*pair = (Pair){.ours = -1, .theirs = -1};
	return pipe(ends) == 0 && pair_of(ends[0], ends[1], pair);
}

void pair_close(const Pair *pair)
{
	if (pair->ours >= 0)
		close(pair->ours);
	if (pair->theirs >= 0)
		close(pair->theirs);
}
