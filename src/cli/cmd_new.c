#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "app/embedded.h"
#include "base/memory.h"
#include "base/words.h"
#include "cli/print.h"
#include "cli/subcommand.h"
#include "io/output.h"

/* Files to start from are called that, with the ending of their language. */
#define STARTER "starter"

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* ".c"; "" where there is none, or nothing before it. */
static const char *ending_of(const char *path)
{
	const char *base = base_name(path), *dot = strrchr(base, '.');

	return dot && dot > base ? dot : "";
}

static const Embedded *starter_for(const char *path)
{
	const Embedded *found;
	Text name = {0};

	text_printf(&name, "%s%s", STARTER, ending_of(path));
	found = embedded_find(name.bytes);
	text_release(&name);
	return found;
}

/* ".c or .py" */
static void list_endings(Text *out)
{
	size_t length = strlen(STARTER);

	for (size_t i = 0; i < embedded_count; i++)
		if (strncmp(embedded[i].name, STARTER ".", length + 1) == 0)
			text_printf(
			    out, "%s%s", out->length ? " or " : "", embedded[i].name + length);
}

/* "sort" of "Sort.c", "my-sort" of "my sort.c": what an algorithm can be called. */
static void name_algorithm(const char *path, Text *name)
{
	const char *base = base_name(path), *end = ending_of(path);

	for (; base < end; base++) {
		char lower = (char)tolower((unsigned char)*base);
		bool good = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');

		if (good)
			text_append_bytes(name, &lower, 1);
		else if (name->length && name->bytes[name->length - 1] != '-')
			text_append(name, "-");
	}
	while (name->length && name->bytes[name->length - 1] == '-')
		name->bytes[--name->length] = '\0';
	if (!name->length)
		text_append(name, "mine");
}

/* Whether a name can stand in a comment of any language. */
static bool is_harmless(const char *name)
{
	return !name[strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				  "0123456789._-+ ")];
}

static void fill_in(const Embedded *starter, const char *path, Text *out)
{
	Text name = {0}, file = {0};
	char *with_file, *with_name;

	name_algorithm(path, &name);
	if (is_harmless(base_name(path)))
		text_append(&file, base_name(path));
	else
		text_printf(&file, "%s%s", name.bytes, ending_of(path));
	with_file = word_filled(starter->text, starter->name, file.bytes);
	with_name = word_filled(with_file, STARTER, name.bytes);
	text_append(out, with_name);
	free(with_name);
	free(with_file);
	text_release(&file);
	text_release(&name);
}

static Status tell(const char *path)
{
	Text out = {0};
	Status status;

	text_append_visible(&out, path, strlen(path));
	text_append(&out, " is written, and runs as it is");
	/* Only what a shell takes for one word. */
	if (is_harmless(base_name(path)) && !strpbrk(path, " \"'\\$&;|<>()*?[#~`!\n\t") &&
	    *path != '-')
		text_printf(&out, ": landau run %s", path);
	text_append(&out, "\n");
	status = print(NULL, &out);
	text_release(&out);
	return status;
}

static bool write_file(const char *path, Error *error)
{
	const Embedded *starter = starter_for(path);
	Text text = {0}, endings = {0};
	bool written;

	if (!starter) {
		list_endings(&endings);
		error_set(error, STATUS_USAGE,
		    "%s: a file to start from has a name that ends in %s", path,
		    text_string(&endings));
		text_release(&endings);
		return false;
	}
	fill_in(starter, path, &text);
	written = output_create(path, &text, error);
	text_release(&text);
	return written;
}

Status cmd_new(const Options *options)
{
	Error error;

	if (options->word_count != 1) {
		error_set(&error, STATUS_USAGE, "new takes one FILE, such as sort.c");
		return report(&error);
	}
	return write_file(options->words[0], &error) ? tell(options->words[0]) : report(&error);
}
