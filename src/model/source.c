#include "model/source.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

void source_init(Source *source, const char *file, const char *text, size_t length)
{
	*source = (Source){.file = memory_copy_text(file)};
	if (text)
		source->text = memory_copy_bytes(text, length);
}

static LineCounts *line(Source *source, unsigned number)
{
	size_t at = source->count;

	while (at > 0 && source->lines[at - 1].number > number)
		at--;
	if (at > 0 && source->lines[at - 1].number == number)
		return &source->lines[at - 1];
	memory_grow((void **)&source->lines, &source->capacity, source->count, sizeof(LineCounts));
	memmove(source->lines + at + 1, source->lines + at,
	    (source->count++ - at) * sizeof(LineCounts));
	source->lines[at] = (LineCounts){.number = number};
	return &source->lines[at];
}

void source_add(Source *source, unsigned number, double n, double count)
{
	LineCounts *counts = line(source, number);

	memory_grow((void **)&counts->at, &counts->capacity, counts->count, sizeof *counts->at);
	counts->at[counts->count++] = (struct LineAt){n, count};
}

void source_release(Source *source)
{
	for (size_t i = 0; i < source->count; i++)
		free(source->lines[i].at);
	free(source->lines);
	free(source->text);
	free(source->file);
	*source = (Source){0};
}
