#include "family.h"

#include <ctype.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PATIENCE_MS = 20000, SLICE_MS = 20, PROCESSES = 4096 };

/* False where there is no such process. */
static bool read_relative(pid_t pid, Relative *relative)
{
	char path[64], line[1024], *after_name;
	FILE *file;
	bool read;
	int parent;

	snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
	file = fopen(path, "r");
	if (!file)
		return false;
	read = fgets(line, sizeof line, file) != NULL;
	fclose(file);
	/* A name may hold anything, a bracket too. */
	after_name = read ? strrchr(line, ')') : NULL;
	*relative = (Relative){.pid = pid};
	if (!after_name || sscanf(after_name,
			       ") %c %d %*d %*d %*d %*d %*u %*u %*u %*u %*u %*u %*u %*d %*d %*d "
			       "%*d %*d %*d %llu",
			       &relative->state, &parent, &relative->began) != 3)
		return false;
	relative->parent = parent;
	return true;
}

/* Every process there is. */
static size_t read_all(Relative *all)
{
	DIR *folder = opendir("/proc");
	struct dirent *entry;
	size_t count = 0;

	while (folder && count < PROCESSES && (entry = readdir(folder)))
		if (isdigit((unsigned char)entry->d_name[0]))
			count += read_relative((pid_t)atoi(entry->d_name), &all[count]);
	if (folder)
		closedir(folder);
	return count;
}

static bool is_of(const Family *family, pid_t ancestor, pid_t pid)
{
	if (pid == ancestor)
		return true;
	for (size_t i = 0; i < family->count; i++)
		if (family->members[i].pid == pid)
			return true;
	return false;
}

void family_find(Family *family, pid_t ancestor)
{
	static Relative all[PROCESSES];
	size_t count = read_all(all), before;

	family->count = 0;
	do {
		before = family->count;
		for (size_t i = 0; i < count && family->count < FAMILY_MOST; i++)
			if (is_of(family, ancestor, all[i].parent) &&
			    !is_of(family, ancestor, all[i].pid))
				family->members[family->count++] = all[i];
	} while (family->count > before);
}

static bool is_alive(const Relative *relative)
{
	Relative now;

	return read_relative(relative->pid, &now) && now.began == relative->began &&
	       now.state != 'Z' && now.state != 'X';
}

static bool any_is_alive(const Family *family)
{
	for (size_t i = 0; i < family->count; i++)
		if (is_alive(&family->members[i]))
			return true;
	return false;
}

bool family_ends(const Family *family)
{
	const struct timespec slice = {.tv_nsec = SLICE_MS * 1000000L};
	int waited = 0;

	while (any_is_alive(family) && waited < PATIENCE_MS) {
		nanosleep(&slice, NULL);
		waited += SLICE_MS;
	}
	return !any_is_alive(family);
}

static bool is_worker(pid_t pid)
{
	char path[64], words[512] = "";
	FILE *file;
	size_t length;

	snprintf(path, sizeof path, "/proc/%d/cmdline", (int)pid);
	file = fopen(path, "r");
	if (!file)
		return false;
	length = fread(words, 1, sizeof words - 1, file);
	fclose(file);
	/* The words end in zeros; the keeper of a worker bears the words of landau. */
	return memmem(words, length, "\0worker\0", 8) != NULL;
}

pid_t family_worker(const Family *family, size_t skip)
{
	for (size_t i = 0; i < family->count; i++)
		if (family->members[i].state != 'Z' && is_worker(family->members[i].pid) &&
		    skip-- == 0)
			return family->members[i].pid;
	return 0;
}

int family_stopped(const Family *family)
{
	int count = 0;

	for (size_t i = 0; i < family->count; i++)
		count += family->members[i].state == 'T';
	return count;
}
