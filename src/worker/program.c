#include "worker/program.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text.h"
#include "config.h"
#include "measure/clock.h"
#include "worker/death.h"
#include "worker/descendants.h"
#include "worker/lastwords.h"

#ifdef HAVE_SYS_PRCTL_H
#include <sys/prctl.h>
#endif

/* Descriptors of a run; -1: none. */
typedef struct Ends {
	int input, output;
	int said, says;       /* where its standard error is read, and written */
	int failure, failing; /* the same of the reason why it can't be started */
} Ends;

static void close_one(int descriptor)
{
	if (descriptor >= 0)
		close(descriptor);
}

static void ends_close(const Ends *ends)
{
	close_one(ends->input);
	close_one(ends->output);
	close_one(ends->said);
	close_one(ends->says);
	close_one(ends->failure);
	close_one(ends->failing);
}

/* Not /dev/null, which grep and tar know: they would leave off working. */
static int open_sink(void)
{
	int sink = open("/dev/zero", O_WRONLY | O_CLOEXEC);

	return sink >= 0 ? sink : open("/dev/null", O_WRONLY | O_CLOEXEC);
}

static bool open_pipe(int *reading, int *writing)
{
	int ends[2];

	if (pipe2(ends, O_CLOEXEC) != 0)
		return false;
	*reading = ends[0];
	*writing = ends[1];
	return fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0;
}

static bool ends_open(Ends *ends, const Program *program)
{
	*ends = (Ends){-1, -1, -1, -1, -1, -1};
	ends->input = open(program->input ? program->input : "/dev/null", O_RDONLY | O_CLOEXEC);
	ends->output = program->output
			   ? open(program->output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)
			   : open_sink();
	return ends->input >= 0 && ends->output >= 0 && open_pipe(&ends->said, &ends->says) &&
	       open_pipe(&ends->failure, &ends->failing);
}

/* Interrupts pselect(); who has ended is asked of wait4(). */
static void on_child(int signal_number)
{
	(void)signal_number;
}

/* Becomes the program, which then has nothing of the worker's but its three descriptors. */
static _Noreturn void become(const Program *program, const Ends *ends, pid_t worker)
{
	sigset_t none;

	sigemptyset(&none);
	signal(SIGPIPE, SIG_DFL);
	sigprocmask(SIG_SETMASK, &none, NULL);
#ifdef HAVE_SYS_PRCTL_H
	prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
	if (getppid() != worker)
		_exit(EXIT_FAILURE);
	if (program->most_output)
		setrlimit(
		    RLIMIT_FSIZE, &(struct rlimit){program->most_output, program->most_output});
	dup2(ends->input, STDIN_FILENO);
	dup2(ends->output, STDOUT_FILENO);
	dup2(ends->says, STDERR_FILENO);
	execvp(program->arguments[0], program->arguments);
	if (write(ends->failing, &errno, sizeof errno) < 0)
		_exit(EXIT_FAILURE);
	_exit(EXIT_FAILURE);
}

/* Reads what it prints, so that it never waits for that, until it has ended. */
static int await(pid_t pid, int said, Capture *capture, struct rusage *usage)
{
	bool silent = false;
	sigset_t as_now;
	int status = 0;
	pid_t ended;

	sigprocmask(SIG_BLOCK, NULL, &as_now);
	sigdelset(&as_now, SIGCHLD);
	while (
	    (ended = wait4(pid, &status, WNOHANG, usage)) == 0 || (ended < 0 && errno == EINTR)) {
		fd_set readable;

		FD_ZERO(&readable);
		if (!silent)
			FD_SET(said, &readable);
		if (pselect(said + 1, &readable, NULL, NULL, NULL, &as_now) > 0)
			silent = !capture_read(capture, said);
	}
	return status;
}

static double seconds_of(const struct timeval *time)
{
	return (double)time->tv_sec + (double)time->tv_usec * 1e-6;
}

static void account(ProgramRun *run, int status, const struct rusage *usage)
{
	enum { UNIT_BYTES = 1024 };

	run->end = WIFEXITED(status) ? PROGRAM_EXITED : PROGRAM_KILLED;
	run->number = WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status);
	run->cpu_seconds = seconds_of(&usage->ru_utime) + seconds_of(&usage->ru_stime);
	run->peak_bytes = (double)usage->ru_maxrss * UNIT_BYTES;
	run->waits = usage->ru_nvcsw;
}

/* With SIGCHLD blocked, which is let in nowhere but in await().
 *
 * fork(), although posix_spawn() takes half of the time: what is spawned is charged with the
 * worker's memory as if it were its own, which hides all of a small program's. */
static void run_timed(const Program *program, Ends *ends, ProgramRun *run)
{
	pid_t worker = getpid(), pid;
	struct rusage usage = {0};
	Nanos began = clock_now(), cpu = clock_cpu();
	double own_seconds;
	int status;

	pid = fork();
	if (pid < 0) {
		run->end = PROGRAM_MISSING;
		run->number = errno;
		return;
	}
	if (pid == 0)
		become(program, ends, worker);
	status = await(pid, ends->said, &run->said, &usage);
	run->wall_seconds = clock_since(began);
	own_seconds = nanos_seconds(nanos_between(cpu, clock_cpu()));
	account(run, status, &usage);
	run->idle_seconds = run->wall_seconds - run->cpu_seconds - own_seconds;
	if (run->idle_seconds < 0)
		run->idle_seconds = 0;
}

/* Nothing else would be hit only where this process leads a session: see descendants_kill(). */
static bool end_what_is_left(void)
{
	static const double most_seconds = 2;

	return getsid(0) != getpid() || descendants_kill(most_seconds);
}

void program_run(const Program *program, ProgramRun *run)
{
	struct sigaction noticed = {.sa_handler = on_child};
	sigset_t child, before;
	Ends ends;

	program_run_release(run);
	sigemptyset(&child);
	sigaddset(&child, SIGCHLD);
	sigprocmask(SIG_BLOCK, &child, &before);
	sigaction(SIGCHLD, &noticed, NULL);
	if (ends_open(&ends, program)) {
		run_timed(program, &ends, run);
		if (!end_what_is_left())
			run->end = PROGRAM_MULTIPLIES;
		capture_read(&run->said, ends.said);
		if (read(ends.failure, &run->number, sizeof run->number) == sizeof run->number)
			run->end = PROGRAM_MISSING;
	} else {
		*run = (ProgramRun){.end = PROGRAM_MISSING, .number = errno};
	}
	ends_close(&ends);
	sigprocmask(SIG_SETMASK, &before, NULL);
}

bool program_succeeded(const ProgramRun *run)
{
	return run->end == PROGRAM_EXITED && run->number == 0;
}

void program_describe(const ProgramRun *run, const char *name, Error *error)
{
	Text text = {0};
	Error how;

	switch (run->end) {
	case PROGRAM_EXITED: death_describe(&how, PROCESS_EXITED, run->number, NULL); break;
	case PROGRAM_KILLED: death_describe(&how, PROCESS_KILLED, run->number, NULL); break;
	case PROGRAM_MISSING:
		error_set(error, STATUS_MEASURED, "can't run %s: %s", name, strerror(run->number));
		return;
	case PROGRAM_MULTIPLIES:
		error_set(&how, STATUS_MEASURED,
		    "left processes that multiply faster than they can be killed");
		break;
	}
	text_append(&text, how.text);
	lastwords_append_ends(&text, capture_text(&run->said), run->said.cut);
	error_set(error, STATUS_MEASURED, "%s", text_string(&text));
	text_release(&text);
}

static bool is_file_to_run(const char *path)
{
	struct stat is;

	return stat(path, &is) == 0 && S_ISREG(is.st_mode) && access(path, X_OK) == 0;
}

bool program_is_there(const char *name)
{
	const char *folders = getenv("PATH");
	bool found = false;

	if (strchr(name, '/'))
		return is_file_to_run(name);
	for (folders = folders ? folders : "/bin:/usr/bin"; !found;) {
		size_t length = strcspn(folders, ":");
		Text path = {0};

		text_append_bytes(&path, folders, length);
		text_printf(&path, "%s%s", length ? "/" : "./", name);
		found = is_file_to_run(path.bytes);
		text_release(&path);
		if (!folders[length])
			break;
		folders += length + 1;
	}
	return found;
}

void program_run_release(ProgramRun *run)
{
	capture_release(&run->said);
	*run = (ProgramRun){0};
}
