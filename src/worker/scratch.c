#include "worker/scratch.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Folders within folders: deeper ones stay, as they would take a descriptor each. */
enum { DEEPEST = 64 };

static bool make_in(const char *folder, Text *path)
{
	char *whole = realpath(folder, NULL);
	Text made = {0};
	bool done;

	if (!whole)
		return false;
	text_printf(&made, "%s/landau-XXXXXX", whole);
	free(whole);
	done = mkdtemp(made.bytes) != NULL;
	if (done)
		text_append(path, made.bytes);
	text_release(&made);
	return done;
}

bool scratch_make(Text *path)
{
	const char *wanted = getenv("TMPDIR");

	return (wanted && *wanted && make_in(wanted, path)) || make_in("/tmp", path);
}

/* Removes what the folder holds, and closes it. Folders may be locked: they are ours to open. */
static void clear(int folder, int depth)
{
	DIR *entries = fdopendir(folder);
	struct dirent *entry;

	if (!entries) {
		close(folder);
		return;
	}
	while ((entry = readdir(entries))) {
		const char *name = entry->d_name;
		int inner;

		if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0 ||
		    unlinkat(folder, name, 0) == 0)
			continue;
		fchmodat(folder, name, S_IRWXU, AT_SYMLINK_NOFOLLOW);
		inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
		if (inner >= 0 && depth < DEEPEST)
			clear(inner, depth + 1);
		else if (inner >= 0)
			close(inner);
		unlinkat(folder, name, AT_REMOVEDIR);
	}
	closedir(entries);
}

void scratch_remove(const char *path)
{
	int folder;

	fchmodat(AT_FDCWD, path, S_IRWXU, AT_SYMLINK_NOFOLLOW);
	folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (folder >= 0)
		clear(folder, 0);
	rmdir(path);
}
