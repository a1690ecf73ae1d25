#include "worker/handover.h"

#include <signal.h>
#include <unistd.h>

void handover(char *const *arguments)
{
	struct sigaction before, usual = {.sa_handler = SIG_DFL};

	sigemptyset(&usual.sa_mask);
	/* The one that landau itself ignores: a pager that is left ends who writes to it. */
	sigaction(SIGPIPE, &usual, &before);
	execvp(arguments[0], arguments);
	sigaction(SIGPIPE, &before, NULL);
}
