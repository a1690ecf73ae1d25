#include "app/processor.h"

#include <unistd.h>

#include "app/cachefiles.h"
#include "base/text.h"
#include "config.h"

#ifdef HAVE_SCHED_SETAFFINITY

#include <sched.h>

int processor_for_measuring(int asked)
{
	cpu_set_t allowed;
	int cpu = asked;

	if (sched_getaffinity(0, sizeof allowed, &allowed) != 0)
		return -1;
	for (int i = 0; asked < 0 && i < CPU_SETSIZE; i++)
		if (CPU_ISSET(i, &allowed))
			cpu = i;
	if (cpu < 0 || cpu >= CPU_SETSIZE || !CPU_ISSET(cpu, &allowed))
		return -1;
	CPU_CLR(cpu, &allowed);
	/* On a single processor there is nowhere else to be. */
	if (CPU_COUNT(&allowed))
		sched_setaffinity(0, sizeof allowed, &allowed);
	return cpu;
}

bool processor_exists(int cpu)
{
	cpu_set_t allowed;

	return cpu >= 0 && cpu < CPU_SETSIZE &&
	       sched_getaffinity(0, sizeof allowed, &allowed) == 0 && CPU_ISSET(cpu, &allowed);
}

size_t processor_count(void)
{
	cpu_set_t allowed;

	return sched_getaffinity(0, sizeof allowed, &allowed) == 0 ? (size_t)CPU_COUNT(&allowed)
								   : 1;
}

#else

int processor_for_measuring(int asked)
{
	(void)asked;
	return -1;
}

bool processor_exists(int cpu)
{
	(void)cpu;
	return false;
}

size_t processor_count(void)
{
	long online = sysconf(_SC_NPROCESSORS_ONLN);

	return online > 0 ? (size_t)online : 1;
}

#endif

size_t processor_memory_bytes(void)
{
	long pages = sysconf(_SC_PHYS_PAGES), page = sysconf(_SC_PAGESIZE);

	return pages > 0 && page > 0 ? (size_t)pages * (size_t)page : 0;
}

/* What the C library knows: nothing on some processors, of which the system has files then. */
static void ask_library(Caches *caches)
{
	*caches = (Caches){0};
#if defined(_SC_LEVEL1_DCACHE_SIZE) && defined(_SC_LEVEL3_CACHE_SIZE)
	static const int names[] = {
	    _SC_LEVEL1_DCACHE_SIZE, _SC_LEVEL2_CACHE_SIZE, _SC_LEVEL3_CACHE_SIZE};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		long bytes = sysconf(names[i]);

		caches->bytes[i] = bytes > 0 ? (double)bytes : 0;
	}
#endif
}

void processor_caches(int cpu, Caches *caches)
{
	Text folder = {0};

	text_printf(&folder, "/sys/devices/system/cpu/cpu%d/cache", cpu < 0 ? 0 : cpu);
	cachefiles_read(text_string(&folder), caches);
	text_release(&folder);
	if (caches->bytes[0] <= 0)
		ask_library(caches);
}

Caches processor_caches_by(Metric metric)
{
	Caches caches = {0};

	if (metric_is_exact(metric))
		return caches;
	ask_library(&caches);
	if (caches.bytes[0] <= 0)
		processor_caches(-1, &caches);
	return caches;
}
