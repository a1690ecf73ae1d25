#include "worker/scratch.h"

#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "worker/attendant.h"
#include "worker/deadline.h"
#include "worker/pair.h"
#include "worker/tree.h"

/* What the sweeper says of the folder in which all the others are. */
typedef struct Whole {
	int failure; /* of errno; 0: it is made */
	char path[PATH_MAX];
} Whole;

/* The sweeper, and what is in use of its folder. */
static struct {
	pid_t pid; /* 0: there is none */
	int line;
	unsigned folders;
	Whole whole;
} sweeper;

/* A file system that takes longer to make a folder hangs; to remove what is left may take longer,
 * and isn't waited for. */
static const double answer_seconds = 30, patience_seconds = 3;

/* Files that are still being written are waited for so long. */
static const double sweep_seconds = 60;

static bool make_whole(const char *folder, Whole *whole)
{
	char *absolute = realpath(folder, NULL);
	Text path = {0};
	bool made = false;

	if (absolute) {
		text_printf(&path, "%s/landau-XXXXXX", absolute);
		made = path.length < sizeof whole->path && mkdtemp(path.bytes);
	}
	whole->failure = made ? 0 : errno;
	if (made)
		memcpy(whole->path, path.bytes, path.length + 1);
	free(absolute);
	text_release(&path);
	return made;
}

static void sweep(const char *path)
{
	Deadline deadline;

	deadline_set(&deadline, sweep_seconds);
	while (!tree_remove(path) && deadline_left(&deadline) > 0)
		nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL);
}

static _Noreturn void sweeper_run(int line)
{
	const char *wanted = getenv("TMPDIR");
	Whole whole = {0};
	char none;

	attendant_become("landau-sweeper", line, NULL, 0);
	if (!wanted || !*wanted || !make_whole(wanted, &whole))
		make_whole("/tmp", &whole);
	send(ATTENDANT_LINE, &whole, sizeof whole, MSG_NOSIGNAL);
	/* Nobody writes: this ends when everybody is gone who holds the other end. */
	while (read(ATTENDANT_LINE, &none, 1) > 0)
		;
	if (!whole.failure)
		sweep(whole.path);
	_exit(EXIT_SUCCESS);
}

/* Takes its words: false, with errno, where there are none or they tell of a failure. */
static bool hear(void)
{
	Whole said = {.failure = ECHILD};

	if (attendant_speaks(sweeper.line, answer_seconds))
		recv(sweeper.line, &said, sizeof said, 0);
	sweeper.whole = said;
	errno = said.failure;
	return said.failure == 0;
}

/* Lets it remove what is left, and go. */
static void dismiss(void)
{
	shutdown(sweeper.line, SHUT_WR);
	/* What is measured may have stopped it, or killed it. */
	kill(sweeper.pid, SIGCONT);
	if (attendant_speaks(sweeper.line, patience_seconds))
		waitpid(sweeper.pid, NULL, 0);
	tree_remove(sweeper.whole.path);
	close(sweeper.line);
	sweeper.pid = 0;
}

/* Starts it. False, with errno, where that can't be done or there is no room for files. */
static bool hire(void)
{
	Pair line;

	sweeper.pid = -1;
	if (pair_socket(&line))
		sweeper.pid = attendant_fork();
	if (sweeper.pid == 0)
		sweeper_run(line.theirs);
	if (sweeper.pid < 0) {
		int failure = errno;

		pair_close(&line);
		sweeper.pid = 0;
		errno = failure;
		return false;
	}
	close(line.theirs);
	sweeper.line = line.ours;
	if (hear())
		return true;
	dismiss();
	errno = sweeper.whole.failure;
	return false;
}

bool scratch_make(Text *path)
{
	Text made = {0};
	bool done;

	if (!sweeper.pid && !hire())
		return false;
	text_printf(&made, "%s/XXXXXX", sweeper.whole.path);
	done = mkdtemp(made.bytes) != NULL;
	if (done) {
		text_append(path, made.bytes);
		sweeper.folders++;
	} else if (sweeper.folders == 0) {
		int failure = errno;

		dismiss();
		errno = failure;
	}
	text_release(&made);
	return done;
}

void scratch_remove(const char *path)
{
	tree_remove(path);
	if (--sweeper.folders == 0)
		dismiss();
}

int scratch_hold(void)
{
	return sweeper.pid ? sweeper.line : -1;
}
