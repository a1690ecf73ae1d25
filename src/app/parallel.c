#include "app/parallel.h"

#include <pthread.h>
#include <stdatomic.h>

#include "app/processor.h"

enum { MOST_THREADS = 64 };

typedef struct Work {
	void (*work)(void *context, size_t index);
	void *context;
	size_t count;
	atomic_size_t next; /* whoever is free takes it */
} Work;

static void *take_turns(void *data)
{
	Work *work = data;
	size_t index;

	while ((index = atomic_fetch_add(&work->next, 1)) < work->count)
		work->work(work->context, index);
	return NULL;
}

void parallel_run(size_t count, void (*work)(void *context, size_t index), void *context)
{
	Work all = {.work = work, .context = context, .count = count};
	size_t wanted = processor_count() < count ? processor_count() : count, started = 0;
	pthread_t threads[MOST_THREADS];

	/* This thread is one of them. */
	while (started + 1 < wanted && started < MOST_THREADS &&
	       pthread_create(&threads[started], NULL, take_turns, &all) == 0)
		started++;
	take_turns(&all);
	while (started > 0)
		pthread_join(threads[--started], NULL);
}
