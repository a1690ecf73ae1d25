#include "app/watch.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* How often files are looked at, and how long one has to stay as it is: an editor may write it in
 * several pieces. */
#define LOOK_SECONDS 0.2

typedef struct Watched {
	const Target *first; /* of the targets that are made from this file */
	FileVersion made;    /* what was made last, or was tried */
	FileVersion seen;    /* when it was looked at last */
	bool due;            /* what was seen isn't what was made */
	Text trouble, messages;
} Watched;

struct Watch {
	TargetList *targets;
	Watched *files;
	size_t count, capacity;
	size_t *file_of; /* for each target; beyond `count`: none */
	size_t file_of_count, file_of_capacity;
	Nanos looked;
	Remake *remake; /* of `making`; NULL: none */
	size_t making;
};

/* Of one file there may be several, as of a Python file with several functions. */
static bool is_same(const Target *a, const Target *b)
{
	return strcmp(a->file, b->file) == 0 && strcmp(a->target, b->target) == 0;
}

static size_t file_of(Watch *watch, const Target *target)
{
	size_t i = 0;

	while (i < watch->count && !is_same(watch->files[i].first, target))
		i++;
	if (i < watch->count)
		return i;
	memory_grow((void **)&watch->files, &watch->capacity, watch->count, sizeof *watch->files);
	watch->files[watch->count++] =
	    (Watched){.first = target, .made = target->version, .seen = target->version};
	return i;
}

/* Those that were added since, as well. */
static void watch_targets(Watch *watch)
{
	while (watch->file_of_count < watch->targets->count) {
		const Target *target = &watch->targets->targets[watch->file_of_count];

		memory_grow((void **)&watch->file_of, &watch->file_of_capacity,
		    watch->file_of_count, sizeof *watch->file_of);
		watch->file_of[watch->file_of_count++] =
		    target->file ? file_of(watch, target) : SIZE_MAX;
	}
}

Watch *watch_new(TargetList *targets)
{
	Watch *watch = memory_new(1, sizeof *watch);

	watch->targets = targets;
	watch->looked = clock_now();
	watch_targets(watch);
	return watch;
}

size_t watch_polls(const Watch *watch, struct pollfd polls[WATCH_POLLS])
{
	return watch->remake ? remake_polls(watch->remake, polls) : 0;
}

static double until_look(const Watch *watch)
{
	return LOOK_SECONDS - clock_since(watch->looked);
}

int watch_patience(const Watch *watch)
{
	double look = until_look(watch);
	int milliseconds = look > 0 ? (int)(look * 1000) + 1 : 0;
	int other = watch->remake ? remake_patience(watch->remake) : -1;

	if (!watch->count)
		return -1;
	return other >= 0 && other < milliseconds ? other : milliseconds;
}

/* One that is gone for a moment, as with an editor that writes a new one, isn't due yet. */
static void look_at(Watched *file)
{
	FileVersion now;

	if (!ownfile_version(file->first->file, &now))
		return;
	file->due = ownfile_is_version(&now, &file->seen) && !ownfile_is_version(&now, &file->made);
	file->seen = now;
}

/* The line that says what is wrong, among warnings and places: the first that tells of an error. */
static void find_trouble(const char *messages, const char *otherwise, Text *trouble)
{
	const char *line = messages;

	text_clear(trouble);
	while (*line) {
		size_t length = strcspn(line, "\n");

		text_append_bytes(trouble, line, length);
		if (strstr(trouble->bytes, "error") || strstr(trouble->bytes, "undefined "))
			return;
		text_clear(trouble);
		line += length + (line[length] == '\n');
	}
	text_append(trouble, otherwise);
}

static void give_up(Watched *file, const Remake *remake, const Error *error)
{
	const char *said = remake ? remake_said(remake) : "";

	text_clear(&file->messages);
	text_append(&file->messages, said);
	if (file->messages.length && file->messages.bytes[file->messages.length - 1] != '\n')
		text_append(&file->messages, "\n");
	text_append(&file->messages, error->text);
	find_trouble(said, error->text, &file->trouble);
}

/* The target with this input kind, or where that is gone and none was asked for the usual one. */
static const Target *replacement(const TargetList *made, const Target *target)
{
	for (size_t i = 0; i < made->count; i++)
		if (strcmp(made->targets[i].input, target->input) == 0)
			return &made->targets[i];
	return target->usual ? &made->targets[0] : NULL;
}

static void replace(Watch *watch, size_t index, const Target *target, Session *session)
{
	Target old = watch->targets->targets[index];

	watch->targets->targets[index] = target_copy(target);
	session_replace(session, index);
	/* Its worker, which is gone now, may have needed it. */
	target_release(&old);
}

static void take_made(Watch *watch, Session *session)
{
	Watched *file = &watch->files[watch->making];
	Error error;

	text_clear(&file->trouble);
	text_clear(&file->messages);
	text_append(&file->messages, remake_said(watch->remake));
	for (size_t i = 0; i < watch->targets->count; i++) {
		const Target *target = &watch->targets->targets[i];
		const Target *new;

		if (watch->file_of[i] != watch->making)
			continue;
		new = replacement(remake_targets(watch->remake), target);
		if (new) {
			replace(watch, i, new, session);
			continue;
		}
		error_set(
		    &error, STATUS_USAGE, "it has no input kind '%s' any more", target->input);
		give_up(file, watch->remake, &error);
	}
}

static bool go_on(Watch *watch, Session *session)
{
	Error error;
	RemakeState state = remake_advance(watch->remake, &error);

	if (state == REMAKE_RUNS)
		return false;
	if (state == REMAKE_DONE)
		take_made(watch, session);
	else
		give_up(&watch->files[watch->making], watch->remake, &error);
	remake_free(watch->remake);
	watch->remake = NULL;
	return true;
}

static bool begin(Watch *watch)
{
	for (size_t i = 0; i < watch->count; i++) {
		Watched *file = &watch->files[i];
		Error error;

		if (!file->due)
			continue;
		file->due = false;
		file->made = file->seen;
		watch->making = i;
		watch->remake = remake_start(file->first, &error);
		if (!watch->remake)
			give_up(file, NULL, &error);
		return true;
	}
	return false;
}

bool watch_advance(Watch *watch, Session *session)
{
	bool changed = false;

	watch_targets(watch);
	if (watch->count && until_look(watch) <= 0) {
		for (size_t i = 0; i < watch->count; i++)
			look_at(&watch->files[i]);
		watch->looked = clock_now();
	}
	if (watch->remake)
		changed = go_on(watch, session);
	if (!watch->remake)
		changed |= begin(watch);
	return changed;
}

WatchNews watch_news(const Watch *watch, size_t index)
{
	size_t at = index < watch->file_of_count ? watch->file_of[index] : SIZE_MAX;
	const Watched *file;

	if (at >= watch->count)
		return (WatchNews){.making = false};
	file = &watch->files[at];
	return (WatchNews){.making = watch->remake && watch->making == at,
	    .trouble = file->trouble.length ? text_string(&file->trouble) : NULL,
	    .messages = text_string(&file->messages)};
}

void watch_free(Watch *watch)
{
	if (!watch)
		return;
	remake_free(watch->remake);
	for (size_t i = 0; i < watch->count; i++) {
		text_release(&watch->files[i].trouble);
		text_release(&watch->files[i].messages);
	}
	free(watch->files);
	free(watch->file_of);
	free(watch);
}
