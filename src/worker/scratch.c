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
#include "worker/folder.h"
#include "worker/pair.h"

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

/* It goes on trying for so long. */
static const double sweep_seconds = 60;

static void make_whole(Whole *whole)
{
	Text path = {0};

	if (!folder_make(&path))
		whole->failure = errno;
	else if (path.length >= sizeof whole->path)
		whole->failure = ENAMETOOLONG;
	else
		memcpy(whole->path, path.bytes, path.length + 1);
	if (path.length && whole->failure)
		folder_remove(path.bytes);
	text_release(&path);
}

/* Until everybody is gone who holds the other end: nobody writes. */
static void wait_for_end(void)
{
	ssize_t got;
	char none;

	do
		got = read(ATTENDANT_LINE, &none, 1);
	while (got > 0 || (got < 0 && errno == EINTR));
}

/* Files may still be being written, or can't be removed at all: landau, if it is there, doesn't
 * wait for that. */
static void sweep(const char *path)
{
	static const char later = 1;
	const long most_nanos = 999999999;
	struct timespec pause = {.tv_nsec = 20000000};
	Deadline deadline;

	if (folder_remove(path))
		return;
	send(ATTENDANT_LINE, &later, sizeof later, MSG_NOSIGNAL);
	deadline_set(&deadline, sweep_seconds);
	do {
		nanosleep(&pause, NULL);
		pause.tv_nsec = pause.tv_nsec < most_nanos / 2 ? 2 * pause.tv_nsec : most_nanos;
	} while (!folder_remove(path) && deadline_left(&deadline) > 0);
}

static _Noreturn void sweeper_run(int line)
{
	Whole whole = {0};

	attendant_become("landau-sweeper", line, NULL, 0);
	make_whole(&whole);
	send(ATTENDANT_LINE, &whole, sizeof whole, MSG_NOSIGNAL);
	wait_for_end();
	if (!whole.failure)
		sweep(whole.path);
	_exit(EXIT_SUCCESS);
}

/* Takes its words: false, with errno, where there are none or they tell of a failure. */
static bool hear(void)
{
	Whole *said = &sweeper.whole;

	if (!attendant_speaks(sweeper.line, answer_seconds) ||
	    recv(sweeper.line, said, sizeof *said, 0) != (ssize_t)sizeof *said)
		*said = (Whole){.failure = ECHILD};
	errno = said->failure;
	return said->failure == 0;
}

/* Whether it has ended, rather than that it goes on trying. */
static bool is_at_end(void)
{
	char later;

	return attendant_speaks(sweeper.line, patience_seconds) &&
	       recv(sweeper.line, &later, sizeof later, 0) <= 0;
}

/* Lets it remove what is left, and go. */
static void dismiss(void)
{
	int failure = errno;

	shutdown(sweeper.line, SHUT_WR);
	/* What is measured may have stopped it, or killed it. */
	kill(sweeper.pid, SIGCONT);
	if (is_at_end())
		while (waitpid(sweeper.pid, NULL, 0) < 0 && errno == EINTR)
			;
	if (!sweeper.whole.failure)
		folder_remove(sweeper.whole.path);
	close(sweeper.line);
	sweeper.pid = 0;
	errno = failure;
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
	return false;
}

static bool make_inner(Text *path)
{
	Text made = {0};
	bool done;

	text_printf(&made, "%s/XXXXXX", sweeper.whole.path);
	done = mkdtemp(made.bytes) != NULL;
	if (done) {
		text_append(path, made.bytes);
		sweeper.folders++;
	}
	text_release(&made);
	return done;
}

bool scratch_make(Text *path)
{
	if (!sweeper.pid && !hire())
		return false;
	if (make_inner(path))
		return true;
	/* Somebody may have tidied up meanwhile. */
	if (errno == ENOENT) {
		dismiss();
		return hire() && make_inner(path);
	}
	if (sweeper.folders == 0)
		dismiss();
	return false;
}

void scratch_remove(const char *path)
{
	folder_remove(path);
	if (--sweeper.folders == 0 && sweeper.pid)
		dismiss();
}

int scratch_hold(void)
{
	return sweeper.pid ? sweeper.line : -1;
}
