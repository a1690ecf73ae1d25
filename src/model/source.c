#include "model/source.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"

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

static bool is_named(const char *names, const char *name, size_t length)
{
	while (*names) {
		size_t next = strcspn(names, ",");

		if (next == length && strncmp(names, name, length) == 0)
			return true;
		names += next + (names[next] == ',');
	}
	return false;
}

void source_add_foreign(Source *source, unsigned number, const char *names)
{
	enum { MOST_BYTES = 400 };
	LineCounts *counts = line(source, number);
	Text all = {0};

	text_append(&all, counts->foreign ? counts->foreign : "");
	while (*names) {
		size_t length = strcspn(names, ",");

		if (length && all.length + length < MOST_BYTES &&
		    !is_named(text_string(&all), names, length)) {
			text_append(&all, all.length ? "," : "");
			text_append_bytes(&all, names, length);
		}
		names += length + (names[length] == ',');
	}
	free(counts->foreign);
	counts->foreign = all.bytes;
}

Source *source_other(Source *source, const char *file)
{
	for (size_t i = 0; i < source->other_count; i++)
		if (strcmp(source->others[i].file, file) == 0)
			return &source->others[i];
	if (source->other_count < SOURCE_MOST_OTHERS) {
		memory_grow((void **)&source->others, &source->other_capacity, source->other_count,
		    sizeof(Source));
		source_init(&source->others[source->other_count++], file, NULL, 0);
	}
	return &source->others[source->other_count - 1];
}

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\r';
}

const char *source_line(const Source *source, unsigned number, size_t *length)
{
	const char *start = source->text;

	for (unsigned i = 1; start && i < number; i++) {
		start = strchr(start, '\n');
		start = start ? start + 1 : NULL;
	}
	if (!start || !*start)
		return NULL;
	*length = strcspn(start, "\n");
	for (; *length && is_blank(*start); start++)
		--*length;
	while (*length && is_blank(start[*length - 1]))
		--*length;
	return start;
}

bool source_has_foreign(const Source *source)
{
	for (size_t i = 0; i < source->count; i++)
		if (source->lines[i].foreign)
			return true;
	for (size_t i = 0; i < source->other_count; i++)
		if (source_has_foreign(&source->others[i]))
			return true;
	return false;
}

bool source_has_lines(const Source *source)
{
	for (size_t i = 0; i < source->other_count; i++)
		if (source->others[i].count)
			return true;
	return source->count > 0;
}

bool source_is_known(const Source *source)
{
	return source->text || source_has_lines(source);
}

void source_release(Source *source)
{
	for (size_t i = 0; i < source->count; i++) {
		free(source->lines[i].at);
		free(source->lines[i].foreign);
	}
	for (size_t i = 0; i < source->other_count; i++)
		source_release(&source->others[i]);
	free(source->others);
	free(source->lines);
	free(source->text);
	free(source->file);
	*source = (Source){0};
}
