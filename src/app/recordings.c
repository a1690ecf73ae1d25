#include "app/recordings.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/shipped.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "io/input.h"
#include "io/tapereader.h"

#define ENDING ".jsonl"

/* Names without their ending, sorted; the caller frees them and the array. */
static char **names(size_t *count)
{
	struct dirent **entries = NULL;
	char **list = NULL;
	Text folder = {0};
	size_t capacity = 0;
	int found;

	*count = 0;
	shipped_find("recordings", RECORDINGS, &folder);
	found = scandir(text_string(&folder), &entries, NULL, alphasort);
	for (int i = 0; i < found; i++) {
		const char *name = entries[i]->d_name;
		size_t length = strlen(name), ending = strlen(ENDING);

		if (length > ending && strcmp(name + length - ending, ENDING) == 0) {
			memory_grow((void **)&list, &capacity, *count, sizeof *list);
			list[(*count)++] = memory_copy_bytes(name, length - ending);
		}
		free(entries[i]);
	}
	free(entries);
	text_release(&folder);
	return list;
}

static void free_names(char **list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		free(list[i]);
	free(list);
}

void recordings_list(Text *out)
{
	size_t count;
	char **list = names(&count);

	for (size_t i = 0; i < count; i++) {
		text_append(out, i ? ", " : "");
		text_append_visible(out, list[i], strlen(list[i]));
	}
	free_names(list, count);
}

static void path_of(const char *name, Text *path)
{
	shipped_find("recordings", RECORDINGS, path);
	text_printf(path, "/%s" ENDING, name);
}

/* False, and one line, where there is none of this name. */
static bool find_shipped(const char *name, Text *path, Error *error)
{
	size_t count;
	char **list = names(&count);
	bool found = false;

	for (size_t i = 0; i < count; i++)
		found |= strcmp(list[i], name) == 0;
	if (found)
		path_of(name, path);
	else
		nearest_refuse("recording", name, (const char *const *)list, count,
		    "no file has this name, and 'landau replay' says which come with landau",
		    error);
	free_names(list, count);
	return found;
}

bool recordings_read(const char *name, Tape *tape, Error *error)
{
	bool is_path = strpbrk(name, "/.") || strcmp(name, "-") == 0 || access(name, F_OK) == 0;
	Text path = {0}, text = {0};
	bool is_read;

	if (is_path)
		text_append(&path, name);
	else if (!find_shipped(name, &path, error))
		return false;
	is_read = input_read(text_string(&path), &text, error) &&
		  tapereader_read(is_path ? name : text_string(&path), &text, tape, error);
	text_release(&path);
	text_release(&text);
	return is_read;
}

static bool has_target(const Tape *tape, const char *target)
{
	for (size_t i = 0; i < tape->count; i++) {
		const TapeTarget *facts = &tape->events[i].facts;

		if (tape->events[i].kind == TAPE_TARGET && !facts->is_idle &&
		    (strcmp(facts->target, target) == 0 || strcmp(facts->name, target) == 0))
			return true;
	}
	return false;
}

bool recordings_for(const char *target, Text *name)
{
	size_t count;
	char **list = names(&count);
	bool found = false;

	for (size_t i = 0; i < count && !found; i++) {
		Text path = {0}, text = {0};
		Tape tape = {0};
		Error error;

		path_of(list[i], &path);
		found = input_read(text_string(&path), &text, &error) &&
			tapereader_read(list[i], &text, &tape, &error) && has_target(&tape, target);
		if (found)
			text_append(name, list[i]);
		text_release(&path);
		text_release(&text);
		tape_release(&tape);
	}
	free_names(list, count);
	return found;
}
