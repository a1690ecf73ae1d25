#include "app/host.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "measure/clock.h"

static void read_processor(char *name, size_t size)
{
	static const char key[] = "model name";
	FILE *file = fopen("/proc/cpuinfo", "re");
	char line[256];

	name[0] = '\0';
	if (!file)
		return;
	while (!name[0] && fgets(line, sizeof line, file)) {
		char *colon = strchr(line, ':');

		if (colon && strncmp(line, key, sizeof key - 1) == 0) {
			line[strcspn(line, "\n")] = '\0';
			snprintf(name, size, "%s", colon + 1 + strspn(colon + 1, " "));
		}
	}
	fclose(file);
}

void host_read(Host *host)
{
	struct utsname system;
	long online = sysconf(_SC_NPROCESSORS_ONLN);

	*host = (Host){.processors = online > 0 ? (unsigned)online : 1};
	read_processor(host->processor, sizeof host->processor);
	if (uname(&system) == 0)
		snprintf(host->kernel, sizeof host->kernel, "%.40s %.40s %.40s", system.sysname,
		    system.release, system.machine);
}

/* 9999-12-31T23:59:59Z: dates of more digits are none that anything reads. */
#define LAST_DATE 253402300799

int64_t host_date(void)
{
	const char *pinned = getenv("SOURCE_DATE_EPOCH");
	char *end;
	long long seconds;

	errno = 0;
	if (pinned && *pinned) {
		seconds = strtoll(pinned, &end, 10);
		if (!*end && !errno && seconds >= 0 && seconds <= LAST_DATE)
			return seconds;
	}
	return clock_date();
}
