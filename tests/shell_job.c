#include "shell_job.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/memory.h"

static void report(int reports, ReportKind kind, pid_t pid, int status)
{
	Report message = {.kind = kind, .pid = pid, .status = status};

	if (write(reports, &message, sizeof message) != (ssize_t)sizeof message)
		_exit(1);
}

static void run_program(const EmulatorSetup *setup, const char *const *arguments)
{
	struct rlimit no_core = {0, 0};
	sigset_t none;

	setrlimit(RLIMIT_CORE, &no_core);
	setpgid(0, 0);
	tcsetpgrp(STDIN_FILENO, getpid());
	for (int number = 1; number < NSIG; number++)
		signal(number, number == setup->ignored ? SIG_IGN : SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	unsetenv("NO_COLOR");
	unsetenv("COLORFGBG");
	unsetenv("LINES");
	unsetenv("COLUMNS");
	unsetenv("TERM");
	if (setup->term)
		setenv("TERM", setup->term, 1);
	setenv("LC_ALL", setup->locale ? setup->locale : "C.UTF-8", 1);
	for (size_t i = 0; setup->environment && setup->environment[i]; i++)
		putenv(memory_copy_text(setup->environment[i]));
	execv(arguments[0], (char *const *)(uintptr_t)arguments);
	_exit(127);
}

/* Opens the slave's side as the controlling terminal and the standard descriptors. */
static void take_terminal(const char *name)
{
	int terminal;

	setsid();
	terminal = open(name, O_RDWR);
	if (terminal < 0 || ioctl(terminal, TIOCSCTTY, 0) != 0)
		_exit(1);
	for (int i = 0; i <= 2; i++)
		dup2(terminal, i);
	if (terminal > 2)
		close(terminal);
}

void shell_job_run(const char *terminal, int reports, int commands, const EmulatorSetup *setup,
    const char *const *arguments)
{
	pid_t program;
	int status;

	take_terminal(terminal);
	signal(SIGTTOU, SIG_IGN); /* to hand over the terminal from the background */
	signal(SIGHUP, SIG_IGN);  /* the program itself must find that the terminal is gone */
	program = fork();
	if (program == 0)
		run_program(setup, arguments);
	setpgid(program, program);
	tcsetpgrp(STDIN_FILENO, program);
	report(reports, REPORT_STARTED, program, 0);
	while (waitpid(program, &status, WUNTRACED) == program && WIFSTOPPED(status)) {
		char command;

		tcsetpgrp(STDIN_FILENO, getpgrp());
		report(reports, REPORT_STOPPED, program, status);
		if (read(commands, &command, 1) != 1)
			break;
		tcsetpgrp(STDIN_FILENO, program);
		kill(-program, SIGCONT);
	}
	report(reports, REPORT_ENDED, program, status);
	/* The terminal stays open until its state has been looked at. */
	while (read(commands, &status, 1) > 0)
		;
	_exit(0);
}
