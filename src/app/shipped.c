#include "app/shipped.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"

/* The folder that this program is in; empty where the system doesn't tell. */
static void own_folder(Text *folder)
{
	enum { MOST = 1 << 16 };
	char *path = memory_new(MOST, 1);
	ssize_t length = readlink("/proc/self/exe", path, MOST - 1);
	char *slash = length > 0 ? strrchr(path, '/') : NULL;

	if (slash)
		text_append_bytes(folder, path, (size_t)(slash - path));
	free(path);
}

void shipped_find(const char *built, const char *installed, Text *path)
{
	text_clear(path);
	own_folder(path);
	text_printf(path, "/../%s", built);
	if (access(path->bytes, R_OK) == 0)
		return;
	text_clear(path);
	text_append(path, installed);
}
