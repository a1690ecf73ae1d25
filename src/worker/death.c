#include "worker/death.h"

#include <signal.h>
#include <string.h>

/* Signals that a program brings on itself. */
static bool is_crash(int signal_number)
{
	static const int crashes[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGSYS, SIGTRAP};

	for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++)
		if (signal_number == crashes[i])
			return true;
	return false;
}

void death_describe(Error *error, ProcessEnd end, int number, const char *when)
{
	if (end == PROCESS_EXITED)
		error_set(error, STATUS_MEASURED, "exited with status %d%s%s", number,
		    when ? " " : "", when ? when : "");
	else if (end == PROCESS_LOST)
		error_set(error, STATUS_MEASURED, "killed: together with its keeper");
	else if (number == SIGKILL)
		error_set(error, STATUS_MEASURED,
		    "killed: from outside, or because memory ran out (signal %d)", number);
	else
		error_set(error, STATUS_MEASURED, "%s: %s (signal %d)",
		    is_crash(number) ? "crashed" : "killed", strsignal(number), number);
}
