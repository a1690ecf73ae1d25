/* shell_job.h - the process that keeps the emulator's program as a shell keeps a job. */
#ifndef LANDAU_TESTS_SHELL_JOB_H
#define LANDAU_TESTS_SHELL_JOB_H

#include <sys/types.h>

#include "emulator.h"

typedef enum ReportKind { REPORT_STARTED, REPORT_STOPPED, REPORT_ENDED } ReportKind;

/* What the keeper tells of the program. */
typedef struct Report {
	ReportKind kind;
	pid_t pid;
	int status;
} Report;

/*
 * In a process of its own, and never returns: takes the terminal of that name, runs the program in
 * its foreground, writes a Report to `reports` for its start, every stop, and its end, and
 * continues it after a stop for every byte that can be read from `commands`.
 */
void shell_job_run(const char *terminal, int reports, int commands, const EmulatorSetup *setup,
    const char *const *arguments) __attribute__((noreturn));

#endif
