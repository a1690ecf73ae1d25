#include "measure/heap.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "measure/allocations.h"
#include "measure/counter.h"

static void note(const void *block, size_t bytes)
{
	if (!block || !counter_is_on())
		return;
	allocations_add(block, bytes);
	counter_note_heap(allocations_bytes());
}

static size_t forget(const void *block)
{
	size_t bytes;

	if (!block || !counter_is_on())
		return 0;
	bytes = allocations_remove(block);
	counter_note_heap(allocations_bytes());
	return bytes;
}

void *counter_malloc(size_t bytes)
{
	void *block = malloc(bytes);

	note(block, bytes);
	return block;
}

void *counter_calloc(size_t count, size_t bytes)
{
	void *block = calloc(count, bytes);

	note(block, count * bytes);
	return block;
}

void *counter_realloc(void *block, size_t bytes)
{
	size_t bytes_before = forget(block);
	void *resized = realloc(block, bytes);

	if (resized)
		note(resized, bytes);
	else if (bytes > 0 && bytes_before > 0)
		note(block, bytes_before);
	return resized;
}

void *counter_reallocarray(void *block, size_t count, size_t bytes)
{
	if (bytes > 0 && count > SIZE_MAX / bytes) {
		errno = ENOMEM;
		return NULL;
	}
	return counter_realloc(block, count * bytes);
}

void *counter_aligned_alloc(size_t alignment, size_t bytes)
{
	void *block = aligned_alloc(alignment, bytes);

	note(block, bytes);
	return block;
}

int counter_posix_memalign(void **block, size_t alignment, size_t bytes)
{
	int failure = posix_memalign(block, alignment, bytes);

	if (failure == 0)
		note(*block, bytes);
	return failure;
}

char *counter_strdup(const char *string)
{
	return counter_strndup(string, strlen(string));
}

char *counter_strndup(const char *string, size_t most)
{
	char *copy = strndup(string, most);

	if (copy)
		note(copy, strlen(copy) + 1);
	return copy;
}

void counter_free(void *block)
{
	forget(block);
	free(block);
}
