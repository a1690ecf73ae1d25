#include "app/interpreter.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/shipped.h"
#include "base/text.h"
#include "config.h"

#define USUAL "python3"
#define WORKER "landau-worker.py"

static bool is_program(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISREG(status.st_mode) && access(path, X_OK) == 0;
}

/* Whether one of the folders of $PATH has it; an empty one is the current one. */
static bool is_in_path(const char *name)
{
	const char *folders = getenv("PATH");
	bool found = false;

	while (folders && !found) {
		size_t length = strcspn(folders, ":");
		Text path = {0};

		text_append_bytes(&path, folders, length);
		text_printf(&path, "%s%s", length ? "/" : "", name);
		found = is_program(text_string(&path));
		text_release(&path);
		folders = folders[length] ? folders + length + 1 : NULL;
	}
	return found;
}

char *interpreter_find(const char *asked, Error *error)
{
	const char *environment = getenv("VIRTUAL_ENV");
	bool in_environment = !asked && environment && *environment;
	Text path = {0};

	if (in_environment)
		text_printf(&path, "%s/bin/python", environment);
	else
		text_append(&path, asked ? asked : USUAL);
	if (strchr(text_string(&path), '/') ? is_program(path.bytes)
					    : is_in_path(text_string(&path)))
		return path.bytes;
	error_set(error, STATUS_USAGE, "there is no program %s%s: --python names one",
	    text_string(&path), in_environment ? ", which $VIRTUAL_ENV names" : "");
	text_release(&path);
	return NULL;
}

char *interpreter_worker(Error *error)
{
	Text path = {0};

	shipped_find("clients/python/" WORKER, PYTHON_CLIENT "/" WORKER, &path);
	if (access(path.bytes, R_OK) == 0)
		return path.bytes;
	error_set(error, STATUS_LANDAU, "%s is missing: it comes with landau", path.bytes);
	text_release(&path);
	return NULL;
}
