#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <unistd.h>

#include "cli/cmd_help.h"
#include "cli/print.h"
#include "config.h"
#include "tui/terminal.h"
#include "worker/interrupt.h"

/* What was closed by who started landau must not become a pipe to a worker: results would go
 * there. Opened the wrong way round, it fails where it is used, as a closed one does. */
static void keep_standard_descriptors(void)
{
	for (int i = STDIN_FILENO; i <= STDERR_FILENO; i++)
		if (fcntl(i, F_GETFD) < 0 && errno == EBADF &&
		    open("/dev/null", i == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0)
			_exit(STATUS_LANDAU);
}

static Status print_version(void)
{
	Text out = {0};
	Status status;

	text_append(&out, "landau " PACKAGE_VERSION "\n");
	status = print(NULL, &out);
	text_release(&out);
	return status;
}

static Status dispatch(int count, char **arguments)
{
	const Subcommand *subcommand = count > 1 ? subcommand_find(arguments[1]) : NULL;
	Options options;
	Error error;

	if (subcommand && arguments[1][0]) {
		count--;
		arguments++;
	} else {
		subcommand = subcommand_find("");
	}
	if (!options_parse(&options, subcommand->options, count, arguments, &error))
		return report(&error);
	if (options.given & OPTION_VERSION)
		return print_version();
	if (options.given & OPTION_HELP)
		return help_print(subcommand);
	if ((options.given & OPTION_FORMAT) &&
	    !format_check(options.format, subcommand->formats, subcommand->name, &error))
		return report(&error);
	return subcommand->run(&options);
}

/* A command that was ended by a signal has cleared away and said what it could: the signal is
 * raised again, so that who started landau learns of it. */
static void end_as_asked(void)
{
	if (terminal_fatal_signal())
		terminal_raise();
	if (interrupt_signal())
		interrupt_raise();
}

int main(int count, char **arguments)
{
	Status status;

	keep_standard_descriptors();
	/* Only this category: a decimal comma must never reach data. */
	setlocale(LC_CTYPE, "");
	/* A reader that goes away is seen as EPIPE where something is written. */
	signal(SIGPIPE, SIG_IGN);
	status = dispatch(count, arguments);
	end_as_asked();
	return (int)status;
}
