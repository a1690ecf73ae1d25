#include "tui/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <termios.h>
#include <unistd.h>

enum { CRASH_STACK = 64 * 1024, RESTORING_SIZE = 512 };

static void note_signal(int number);
static void crash(int number);

/* The signals that are ours while the terminal is taken. */
static const struct {
	int number;
	void (*handler)(int);
} handled[] = {
    {SIGINT, note_signal},
    {SIGTERM, note_signal},
    {SIGHUP, note_signal},
    {SIGQUIT, note_signal},
    {SIGTSTP, note_signal},
    {SIGCONT, note_signal},
    {SIGWINCH, note_signal},
    {SIGSEGV, crash},
    {SIGBUS, crash},
    {SIGFPE, crash},
    {SIGILL, crash},
    {SIGABRT, crash},
};
enum { HANDLED = sizeof handled / sizeof *handled };

/* Signals have no context to carry, and a process has one terminal. */
static struct {
	pid_t owner;
	int pipe[2];
	struct sigaction before[HANDLED];
	struct termios settings;
	char restoring[RESTORING_SIZE];
	size_t restoring_length;
} signals = {.pipe = {-1, -1}};

static volatile sig_atomic_t taken, fatal, stop_noted, continue_noted, resize_noted;

void signals_wake(void)
{
	ssize_t ignored = write(signals.pipe[1], "", 1);

	(void)ignored;
}

static void note_signal(int number)
{
	int saved = errno;

	switch (number) {
	case SIGTSTP: stop_noted = 1; break;
	case SIGCONT: continue_noted = 1; break;
	case SIGWINCH: resize_noted = 1; break;
	default: fatal = fatal ? fatal : number; break;
	}
	signals_wake();
	errno = saved;
}

/* On a stack of its own, with what is safe in a handler only. */
static void crash(int number)
{
	sigset_t this;

	if (taken && getpid() == signals.owner) {
		ssize_t ignored = write(STDOUT_FILENO, signals.restoring, signals.restoring_length);

		(void)ignored;
		tcsetattr(STDIN_FILENO, TCSANOW, &signals.settings);
	}
	signal(number, SIG_DFL);
	sigemptyset(&this);
	sigaddset(&this, number);
	sigprocmask(SIG_UNBLOCK, &this, NULL);
	raise(number);
}

static bool open_pipe(void)
{
	if (pipe(signals.pipe) != 0)
		return false;
	for (int i = 0; i < 2; i++) {
		fcntl(signals.pipe[i], F_SETFD, FD_CLOEXEC);
		fcntl(signals.pipe[i], F_SETFL, O_NONBLOCK);
	}
	return true;
}

bool signals_prepare(void)
{
	if (!open_pipe())
		return false;
	tcgetattr(STDIN_FILENO, &signals.settings);
	for (int i = 0; i < HANDLED; i++)
		sigaction(handled[i].number, NULL, &signals.before[i]);
	return true;
}

void signals_take(void)
{
	static char stack[CRASH_STACK];
	stack_t place = {.ss_sp = stack, .ss_size = sizeof stack};

	signals.owner = getpid();
	taken = 1;
	sigaltstack(&place, NULL);
	for (int i = 0; i < HANDLED; i++) {
		struct sigaction action = {.sa_handler = handled[i].handler};

		if (signals.before[i].sa_handler == SIG_IGN)
			continue;
		action.sa_flags = handled[i].handler == crash ? SA_ONSTACK : SA_RESTART;
		sigfillset(&action.sa_mask);
		sigaction(handled[i].number, &action, NULL);
	}
}

void signals_release(void)
{
	for (int i = 0; i < HANDLED; i++)
		sigaction(handled[i].number, &signals.before[i], NULL);
	for (int i = 0; i < 2; i++) {
		close(signals.pipe[i]);
		signals.pipe[i] = -1;
	}
}

bool signals_are_own(void)
{
	return getpid() == signals.owner;
}

void signals_make_restoring(MakeRestoring *make)
{
	signals.restoring_length = make(signals.restoring, sizeof signals.restoring);
}

void signals_set_taken(bool is_taken)
{
	taken = is_taken;
}

bool signals_are_taken(void)
{
	return taken;
}

int signals_descriptor(void)
{
	return signals.pipe[0];
}

void signals_drain(void)
{
	char drained[64];

	while (read(signals.pipe[0], drained, sizeof drained) > 0)
		;
}

static bool take_note(volatile sig_atomic_t *noted)
{
	bool was = *noted;

	*noted = 0;
	return was;
}

bool signals_stop_noted(void)
{
	return take_note(&stop_noted);
}

bool signals_continue_noted(void)
{
	return take_note(&continue_noted);
}

bool signals_resize_noted(void)
{
	return take_note(&resize_noted);
}

int signals_fatal(void)
{
	return fatal;
}

void signals_set_fatal(int number)
{
	fatal = number;
}

bool signals_can_stop(void)
{
	struct sigaction ours;

	sigaction(SIGTSTP, NULL, &ours);
	return ours.sa_handler != SIG_IGN;
}

void signals_stop(void)
{
	struct sigaction stop = {.sa_handler = SIG_DFL}, ours;

	sigaction(SIGTSTP, &stop, &ours);
	raise(SIGTSTP);
	sigaction(SIGTSTP, &ours, NULL);
	stop_noted = 0;
}

_Noreturn void signals_raise(void)
{
	signal(fatal, SIG_DFL);
	raise(fatal);
	_exit(128 + fatal);
}
