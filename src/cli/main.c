#include <locale.h>
#include <signal.h>
#include <stdio.h>

#include "cli/cmd_help.h"
#include "cli/print.h"
#include "config.h"

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
	if (options.given & OPTION_VERSION) {
		puts("landau " PACKAGE_VERSION);
		return STATUS_DONE;
	}
	if (options.given & OPTION_HELP)
		return help_print(subcommand);
	return subcommand->run(&options);
}

int main(int count, char **arguments)
{
	/* Only this category: a decimal comma must never reach data. */
	setlocale(LC_CTYPE, "");
	/* A reader that goes away is seen as EPIPE where something is written. */
	signal(SIGPIPE, SIG_IGN);
	return (int)dispatch(count, arguments);
}
