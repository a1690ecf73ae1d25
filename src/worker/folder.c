#include "worker/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Each folder within a folder takes a descriptor: deeper ones are moved up. */
enum { DEEPEST = 64 };

/* What is being removed. */
typedef struct Removal {
	int top;
	unsigned moved; /* to the top */
} Removal;

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

bool folder_make(Text *path)
{
	const char *wanted = getenv("TMPDIR");

	return (wanted && *wanted && make_in(wanted, path)) || make_in("/tmp", path);
}

static void clear(Removal *removal, int folder, int depth);

/* Removes a folder within `outer`, or moves it up. It may be locked: it is ours to open. */
static void remove_inner(Removal *removal, int outer, const char *name, int depth)
{
	char above[32];
	int inner;

	fchmodat(outer, name, S_IRWXU, AT_SYMLINK_NOFOLLOW);
	if (depth == DEEPEST) {
		snprintf(above, sizeof above, "landau-deep-%u", removal->moved);
		removal->moved += renameat(outer, name, removal->top, above) == 0;
		return;
	}
	inner = openat(outer, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (inner >= 0)
		clear(removal, inner, depth + 1);
	unlinkat(outer, name, AT_REMOVEDIR);
}

/* Removes what the folder holds, and closes it. */
static void clear(Removal *removal, int folder, int depth)
{
	DIR *entries = fdopendir(folder);
	struct dirent *entry;

	if (!entries) {
		close(folder);
		return;
	}
	while ((entry = readdir(entries))) {
		const char *name = entry->d_name;

		if (strcmp(name, ".") != 0 && strcmp(name, "..") != 0 &&
		    unlinkat(folder, name, 0) != 0)
			remove_inner(removal, folder, name, depth);
	}
	closedir(entries);
}

/* Once more as long as something was moved up. */
static void clear_all(const char *path)
{
	static const int how = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
	Removal removal = {0};
	unsigned before;

	removal.top = open(path, how);
	if (removal.top < 0)
		return;
	do {
		int folder = open(path, how);

		before = removal.moved;
		if (folder >= 0)
			clear(&removal, folder, 0);
	} while (removal.moved > before);
	close(removal.top);
}

bool folder_remove(const char *path)
{
	if (unlink(path) == 0 || errno == ENOENT)
		return true;
	fchmodat(AT_FDCWD, path, S_IRWXU, AT_SYMLINK_NOFOLLOW);
	clear_all(path);
	return rmdir(path) == 0 || errno == ENOENT;
}
