#include "worker/tree.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Folders within folders: deeper ones stay, as they would take a descriptor each. */
enum { DEEPEST = 64 };

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

bool tree_remove(const char *path)
{
	int folder;

	if (unlink(path) == 0 || errno == ENOENT)
		return true;
	fchmodat(AT_FDCWD, path, S_IRWXU, AT_SYMLINK_NOFOLLOW);
	folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (folder >= 0)
		clear(folder, 0);
	return rmdir(path) == 0 || errno == ENOENT;
}
