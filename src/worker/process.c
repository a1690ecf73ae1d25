#include "worker/process.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/memory.h"
#include "worker/attendant.h"
#include "worker/keeper.h"
#include "worker/pair.h"
#include "worker/scratch.h"

struct Process {
	pid_t keeper;
	int line;                  /* to the keeper: orders out, reports in */
	int input, output, errors; /* our ends of the program's 0, 1 and 2 */
	Text scratch;              /* the program's TMPDIR */
	ProcessEnd end;
	int number;
	bool deaf; /* the keeper is gone */
};

/* How long process_free() waits for descendants that multiply while they are killed. */
static const double patience_seconds = 3;

/* Our ends of all that connects the two, and theirs. */
typedef struct Wiring {
	Pair line, input, output, errors;
} Wiring;

static void wiring_close(const Wiring *wiring)
{
	pair_close(&wiring->line);
	pair_close(&wiring->input);
	pair_close(&wiring->output);
	pair_close(&wiring->errors);
}

static bool wiring_open(Wiring *wiring)
{
	static const Pair none = {.ours = -1, .theirs = -1};
	int failure;

	*wiring = (Wiring){.line = none, .input = none, .output = none, .errors = none};
	if (pair_socket(&wiring->line) && pair_to_them(&wiring->input) &&
	    pair_to_us(&wiring->output) && pair_to_us(&wiring->errors))
		return true;
	failure = errno;
	wiring_close(wiring);
	errno = failure;
	return false;
}

static pid_t fork_keeper(const Containment *containment, const Wiring *wiring, const char *scratch)
{
	const int standard[] = {wiring->input.theirs, wiring->output.theirs, wiring->errors.theirs};
	pid_t keeper = attendant_fork();

	if (keeper == 0)
		keeper_run(containment, wiring->line.theirs, standard, scratch);
	return keeper;
}

/* The keeper's next report, if it is there. */
static bool hear(Process *process, KeeperReport *report)
{
	ssize_t got;

	if (process->deaf)
		return false;
	do
		got = read(process->line, report, sizeof *report);
	while (got < 0 && errno == EINTR);
	if (got == sizeof *report)
		return true;
	process->deaf = got >= 0 || errno != EAGAIN;
	return false;
}

static bool is_started(Process *process, const Containment *containment, Error *error)
{
	/* Beyond this a file system hangs. */
	static const double exec_seconds = 30;
	KeeperReport report = {.word = KEEPER_CANT_EXEC, .number = ETIMEDOUT};

	if (attendant_speaks(process->line, exec_seconds) && !hear(process, &report))
		report.number = ECHILD;
	switch (report.word) {
	case KEEPER_CANT_FORK:
		return error_set(
		    error, STATUS_LANDAU, "can't start a process: %s", strerror(report.number));
	case KEEPER_CANT_PIN:
		return error_set(error, STATUS_LANDAU, "can't use CPU %d: %s", containment->cpu,
		    strerror(report.number));
	case KEEPER_CANT_EXEC:
		return error_set(error, STATUS_LANDAU, "can't run %s: %s",
		    containment->arguments[0], strerror(report.number));
	default: return true;
	}
}

static void forget_scratch(Text *scratch)
{
	if (scratch->length)
		scratch_remove(scratch->bytes);
	text_release(scratch);
}

Process *process_start(const Containment *containment, Error *error)
{
	Text scratch = {0};
	Process *process;
	Wiring wiring;
	pid_t keeper;

	if (!wiring_open(&wiring)) {
		error_set(error, STATUS_LANDAU, "can't make a pipe: %s", strerror(errno));
		return NULL;
	}
	scratch_make(&scratch);
	keeper = fork_keeper(containment, &wiring, text_string(&scratch));
	if (keeper < 0) {
		error_set(error, STATUS_LANDAU, "can't start a process: %s", strerror(errno));
		wiring_close(&wiring);
		forget_scratch(&scratch);
		return NULL;
	}
	close(wiring.line.theirs);
	close(wiring.input.theirs);
	close(wiring.output.theirs);
	close(wiring.errors.theirs);

	process = memory_new(1, sizeof *process);
	*process = (Process){
	    .keeper = keeper,
	    .line = wiring.line.ours,
	    .input = wiring.input.ours,
	    .output = wiring.output.ours,
	    .errors = wiring.errors.ours,
	    .scratch = scratch,
	};
	if (is_started(process, containment, error))
		return process;
	process_free(process);
	return NULL;
}

int process_input(const Process *process)
{
	return process->input;
}

void process_close_input(Process *process)
{
	if (process->input >= 0)
		close(process->input);
	process->input = -1;
}

int process_output(const Process *process)
{
	return process->output;
}

int process_errors(const Process *process)
{
	return process->errors;
}

int process_life(const Process *process)
{
	return process->line;
}

ProcessEnd process_end(Process *process, int *number)
{
	KeeperReport report;

	if (process->end == PROCESS_RUNS) {
		if (hear(process, &report)) {
			process->end =
			    report.word == KEEPER_EXITED ? PROCESS_EXITED : PROCESS_KILLED;
			process->number = report.number;
		} else if (process->deaf) {
			process->end = PROCESS_LOST;
		}
	}
	*number = process->number;
	return process->end;
}

/* Not to block on a keeper that was stopped: orders that it can't take are lost. */
static void order(const Process *process, char what)
{
	send(process->line, &what, 1, MSG_NOSIGNAL | MSG_DONTWAIT);
}

void process_pause(Process *process)
{
	order(process, KEEPER_STOP);
}

void process_resume(Process *process)
{
	order(process, KEEPER_CONTINUE);
}

void process_wait(Process *process, double seconds)
{
	int number;

	if (process_end(process, &number) == PROCESS_RUNS &&
	    attendant_speaks(process->line, seconds))
		process_end(process, &number);
}

void process_kill(Process *process)
{
	shutdown(process->line, SHUT_WR);
	/* The program may have stopped its keeper. */
	kill(process->keeper, SIGCONT);
}

/* The keeper exits when nothing is left below it, and its end of the line closes. */
static void wait_for_keeper(Process *process)
{
	KeeperReport report;

	while (!process->deaf && attendant_speaks(process->line, patience_seconds))
		hear(process, &report);
	/* One that is still hunting is left to it, and goes to init later. */
	waitpid(process->keeper, NULL, process->deaf ? 0 : WNOHANG);
}

void process_free(Process *process)
{
	if (!process)
		return;
	process_kill(process);
	wait_for_keeper(process);
	forget_scratch(&process->scratch);
	close(process->line);
	process_close_input(process);
	close(process->output);
	close(process->errors);
	free(process);
}
