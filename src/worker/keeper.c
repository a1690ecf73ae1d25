#include "worker/keeper.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "worker/attendant.h"
#include "worker/descendants.h"
#include "worker/scratch.h"

/* Processes that go on making new ones are hunted for so long, landau or not. */
static const double hunt_seconds = 60;

static void report(KeeperWord word, int number)
{
	KeeperReport said = {.word = word, .number = number};

	send(ATTENDANT_LINE, &said, sizeof said, MSG_NOSIGNAL);
}

/* Interrupts pselect(); what happened is asked of waitid(). */
static void on_child(int signal_number)
{
	(void)signal_number;
}

/* The program, or its failure to become that, on a pipe that a successful exec closes. */
static _Noreturn void run_program(
    const Containment *containment, const int standard[3], pid_t keeper, int pipe)
{
	ContainFailure failure = contain_run(containment, standard, keeper);

	if (write(pipe, &failure, sizeof failure) < 0)
		_exit(EXIT_FAILURE);
	_exit(EXIT_SUCCESS);
}

/* Starts the program and reports it. Returns its pid, or -1. */
static pid_t start(const Containment *containment, const int standard[3])
{
	static const KeeperWord words[] = {
	    [CONTAIN_PIN] = KEEPER_CANT_PIN, [CONTAIN_EXEC] = KEEPER_CANT_EXEC};
	ContainFailure failure;
	pid_t keeper = getpid(), program = -1;
	int ends[2];

	if (pipe(ends) == 0) {
		fcntl(ends[1], F_SETFD, FD_CLOEXEC);
		program = fork();
	}
	if (program < 0) {
		report(KEEPER_CANT_FORK, errno);
		return -1;
	}
	if (program == 0) {
		close(ends[0]);
		run_program(containment, standard, keeper, ends[1]);
	}
	close(ends[1]);
	for (int i = 0; i < 3; i++)
		close(standard[i]);
	if (read(ends[0], &failure, sizeof failure) == sizeof failure) {
		report(words[failure.step], failure.number);
		return -1;
	}
	close(ends[0]);
	report(KEEPER_STARTED, 0);
	return program;
}

/*
 * Reaps dead orphans. Once the program itself is dead, reports that and returns true. It stays a
 * zombie: while it is one, its number, which is that of its group, can't go to anybody else.
 */
static bool is_over(pid_t program)
{
	for (;;) {
		siginfo_t dead = {0};

		if (waitid(P_ALL, 0, &dead, WEXITED | WNOHANG | WNOWAIT) != 0 || dead.si_pid == 0)
			return false;
		if (dead.si_pid == program) {
			report(dead.si_code == CLD_EXITED ? KEEPER_EXITED : KEEPER_KILLED,
			    dead.si_status);
			return true;
		}
		waitpid(dead.si_pid, NULL, 0);
	}
}

/* Obeys one order; false where it is to end it all. */
static bool obey(pid_t program)
{
	char order;

	if (read(ATTENDANT_LINE, &order, 1) != 1)
		return false;
	kill(-program, order == KEEPER_STOP ? SIGSTOP : SIGCONT);
	return true;
}

/* Until the program is dead, or landau wants that, or is dead itself. */
static void watch(pid_t program)
{
	sigset_t all_but_child;

	/* Let in nowhere but in pselect(), so that no death is slept through. */
	sigfillset(&all_but_child);
	sigdelset(&all_but_child, SIGCHLD);
	while (!is_over(program)) {
		fd_set orders;

		FD_ZERO(&orders);
		FD_SET(ATTENDANT_LINE, &orders);
		if (pselect(ATTENDANT_LINE + 1, &orders, NULL, NULL, NULL, &all_but_child) == 1 &&
		    !obey(program))
			return;
	}
}

_Noreturn void keeper_run(
    const Containment *containment, int line, const int standard[3], const char *scratch)
{
	const int kept[] = {standard[0], standard[1], standard[2], scratch_hold()};
	struct sigaction noticed = {.sa_handler = on_child};
	pid_t program;

	sigaction(SIGCHLD, &noticed, NULL);
	attendant_become("landau-keeper", line, kept, sizeof kept / sizeof *kept);
	descendants_adopt();
	if (*scratch)
		setenv("TMPDIR", scratch, 1);
	program = start(containment, standard);
	if (program > 0) {
		watch(program);
		kill(-program, SIGKILL);
	}
	descendants_kill(hunt_seconds);
	_exit(EXIT_SUCCESS);
}
