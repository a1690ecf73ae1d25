#include "worker/startup.h"

#include <stdlib.h>

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double median(double *values, size_t count)
{
	qsort(values, count, sizeof *values, by_size);
	return values[count / 2];
}

void startup_measure(Startup *startup, bool shell)
{
	enum { RUNS = 9 };
	static char empty[] = "true", sh[] = "sh", option[] = "-c", script[] = ":";
	char *const program[] = {empty, NULL}, *const script_of_shell[] = {
						   sh, option, script, NULL};
	double seconds[RUNS], idle[RUNS];
	ProgramRun run = {0};

	*startup = (Startup){.seconds = 0};
	for (int i = 0; i < RUNS; i++) {
		program_run(&(Program){.arguments = shell ? script_of_shell : program}, &run);
		if (!program_succeeded(&run)) {
			program_run_release(&run);
			return;
		}
		seconds[i] = run.wall_seconds;
		idle[i] = run.idle_seconds;
		if (run.waits > startup->waits)
			startup->waits = run.waits;
	}
	startup->seconds = median(seconds, RUNS);
	startup->idle_seconds = median(idle, RUNS);
	program_run_release(&run);
}

double startup_lost_seconds(const Startup *startup, const ProgramRun *run)
{
	double lost = run->idle_seconds - startup->idle_seconds;

	return run->waits > startup->waits || lost < 0 ? 0 : lost;
}
