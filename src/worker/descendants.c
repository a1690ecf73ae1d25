#include "worker/descendants.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "config.h"
#include "measure/clock.h"

#ifdef HAVE_SYS_PRCTL_H
#include <sys/prctl.h>
#endif

bool descendants_adopt(void)
{
#if defined(HAVE_SYS_PRCTL_H) && defined(PR_SET_CHILD_SUBREAPER)
	return prctl(PR_SET_CHILD_SUBREAPER, 1) == 0;
#else
	return false;
#endif
}

/* Reads parent and group of a process from /proc/<pid>/stat. */
static bool read_kinship(const char *pid, pid_t *parent, pid_t *group)
{
	char path[64], stat[512];
	const char *name_end;
	ssize_t length;
	int file;

	snprintf(path, sizeof path, "/proc/%.16s/stat", pid);
	file = open(path, O_RDONLY | O_CLOEXEC);
	if (file < 0)
		return false;
	length = read(file, stat, sizeof stat - 1);
	close(file);
	if (length <= 0)
		return false;
	stat[length] = '\0';
	/* "42 (name) S 1 42 ...": a name may hold blanks and brackets itself. */
	name_end = strrchr(stat, ')');
	return name_end && sscanf(name_end, ") %*c %d %d", parent, group) == 2;
}

static void kill_children(void)
{
	DIR *processes = opendir("/proc");
	struct dirent *entry;

	while (processes && (entry = readdir(processes))) {
		pid_t pid = (pid_t)atoi(entry->d_name), parent, group;

		if (pid <= 0 || !read_kinship(entry->d_name, &parent, &group) || parent != getpid())
			continue;
		/* A group dies at one blow: none of it can fork once more in between. */
		if (group != getpgrp())
			kill(-group, SIGKILL);
		kill(pid, SIGKILL);
	}
	if (processes)
		closedir(processes);
}

/* Reaps whoever is dead. False where there are no children at all. */
static bool reap(void)
{
	pid_t dead;

	do
		dead = waitpid(-1, NULL, WNOHANG);
	while (dead > 0);
	return dead == 0;
}

bool descendants_kill(double most_seconds)
{
	static const struct timespec pause = {.tv_nsec = 500000};
	Nanos end = nanos_after(clock_now(), most_seconds);

	/* Each pass ends a generation, whose children are then ours. */
	while (reap()) {
		if (clock_now().count > end.count)
			return false;
		kill_children();
		nanosleep(&pause, NULL);
	}
	return true;
}
