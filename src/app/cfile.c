#include "app/cfile.h"

#include <stdlib.h>
#include <string.h>

#include "app/build.h"
#include "app/outside.h"
#include "base/memory.h"

static bool is_c_file(const char *word)
{
	const char *input;
	size_t length;

	return ownfile_split(word, ".c", &length, &input);
}

static bool is_object(const char *word)
{
	const char *input;
	size_t length;

	return ownfile_split(word, ".so", &length, &input);
}

/* Adds what was built. */
static bool add_built(TargetList *list, Outside *outside, const Build *build,
    const TargetOptions *options, Error *error)
{
	char **worker = objects_worker(build_objects(build));
	Text description = {0};
	bool added;

	build_describe(&description);
	outside->worker = worker;
	outside->objects = build_objects(build);
	outside->build = text_string(&description);
	added = outside_add(list, outside, options, error);
	text_release(&description);
	memory_free_texts(worker);
	return added;
}

static bool compile(TargetList *list, Outside *outside, const TargetOptions *options, Error *error)
{
	Error reason;
	Build *build = build_start(outside->file, &reason);
	bool done = build && build_wait(build, &reason), added = false;

	if (build)
		text_append(&list->said, build_said(build));
	if (done)
		added = add_built(list, outside, build, options, error);
	else
		error_set(error, reason.status, "%s: %s", outside->word, reason.text);
	build_free(build);
	return added;
}

static bool add_c_file(
    TargetList *list, const char *word, const TargetOptions *options, Error *error)
{
	Text source = {0}, name = {0};
	Outside outside = {.topic = OUTSIDE_TOPIC, .source_text = &source};
	size_t length;
	bool added;
	char *path, *shown;

	ownfile_split(word, ".c", &length, &outside.input);
	path = ownfile_path(word, length);
	shown = memory_copy_bytes(word, length);
	ownfile_name(path, &name);
	outside.file = path;
	outside.word = shown;
	outside.source_file = text_string(&name);
	/* Before it is read: what is saved meanwhile is another one. */
	ownfile_version(path, &outside.version);
	added = ownfile_is_there(path, error) && ownfile_read(path, &source, error) &&
		compile(list, &outside, options, error);
	text_release(&name);
	text_release(&source);
	free(shown);
	free(path);
	return added;
}

/* "./sort.counted.so" beside "./sort.so"; empty where there is none. */
static void find_counted(const char *path, Text *counted)
{
	static const char ending[] = ".so";
	FileVersion version;

	text_append_bytes(counted, path, strlen(path) - (sizeof ending - 1));
	text_append(counted, ".counted.so");
	if (!ownfile_version(counted->bytes, &version))
		text_clear(counted);
}

static bool load(TargetList *list, Outside *outside, const TargetOptions *options, Error *error)
{
	Text counted = {0};
	char program[] = "/proc/self/exe", mode[] = "worker", *path;
	bool added;

	find_counted(outside->file, &counted);
	path = memory_copy_text(outside->file);
	outside->worker =
	    (char *[]){program, mode, path, counted.length ? counted.bytes : NULL, NULL};
	added = outside_add(list, outside, options, error);
	free(path);
	text_release(&counted);
	return added;
}

static bool add_object(
    TargetList *list, const char *word, const TargetOptions *options, Error *error)
{
	Outside outside = {.topic = OUTSIDE_TOPIC};
	Text path = {0};
	size_t length;
	char *shown;
	bool added;

	ownfile_split(word, ".so", &length, &outside.input);
	shown = memory_copy_bytes(word, length);
	/* Not searched for among the system's libraries, nor taken for an option. */
	text_printf(&path, "%s%s", strchr(shown, '/') && *shown != '-' ? "" : "./", shown);
	outside.word = shown;
	outside.file = text_string(&path);
	ownfile_version(outside.file, &outside.version);
	added = ownfile_check(outside.file, error) && load(list, &outside, options, error);
	text_release(&path);
	free(shown);
	return added;
}

const TargetKind c_files = {.claims = is_c_file, .add = add_c_file};
const TargetKind shared_objects = {.claims = is_object, .add = add_object};
