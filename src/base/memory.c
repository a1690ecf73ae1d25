#include "base/memory.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/status.h"

/* exit() rather than _exit(): what gives the terminal back is registered with atexit(). */
static _Noreturn void exhausted(void)
{
	fputs("landau: out of memory\n", stderr);
	exit(STATUS_LANDAU);
}

void *memory_new(size_t count, size_t size)
{
	void *block = calloc(count ? count : 1, size ? size : 1);

	if (!block)
		exhausted();
	return block;
}

void *memory_resize(void *block, size_t count, size_t size)
{
	size_t bytes = count * size;
	void *resized;

	if (size && count > SIZE_MAX / size)
		exhausted();
	resized = realloc(block, bytes ? bytes : 1);
	if (!resized)
		exhausted();
	return resized;
}

char *memory_copy_bytes(const char *bytes, size_t length)
{
	char *copy;

	if (length == SIZE_MAX)
		exhausted();
	copy = memory_new(length + 1, 1);
	if (length)
		memcpy(copy, bytes, length);
	return copy;
}

char *memory_copy_text(const char *text)
{
	return text ? memory_copy_bytes(text, strlen(text)) : NULL;
}

char **memory_copy_texts(char *const *texts)
{
	size_t count = 0;
	char **copy;

	if (!texts)
		return NULL;
	while (texts[count])
		count++;
	copy = memory_new(count + 1, sizeof *copy);
	for (size_t i = 0; i < count; i++)
		copy[i] = memory_copy_text(texts[i]);
	return copy;
}

void memory_free_texts(char **texts)
{
	for (char **text = texts; text && *text; text++)
		free(*text);
	free(texts);
}

void memory_grow(void **items, size_t *capacity, size_t count, size_t size)
{
	enum { FIRST_CAPACITY = 8 };

	if (count < *capacity)
		return;
	if (*capacity > SIZE_MAX / 2)
		exhausted();
	*capacity = *capacity ? *capacity * 2 : FIRST_CAPACITY;
	*items = memory_resize(*items, *capacity, size);
}
