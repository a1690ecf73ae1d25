#include "io/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool write_all(int descriptor, const Text *text)
{
	size_t written = 0;

	while (written < text->length) {
		ssize_t more = write(descriptor, text->bytes + written, text->length - written);

		if (more < 0 && errno == EINTR)
			continue;
		if (more < 0)
			return false;
		written += (size_t)more;
	}
	return true;
}

static bool to_standard_output(const Text *text, Error *error)
{
	if (write_all(STDOUT_FILENO, text) || errno == EPIPE)
		return true;
	return error_set(
	    error, STATUS_LANDAU, "can't write to standard output: %s", strerror(errno));
}

/* What is no regular file (/dev/stderr, a pipe) can't be replaced by renaming. */
static bool to_special_file(const char *path, const Text *text, Error *error)
{
	int descriptor = open(path, O_WRONLY | O_CLOEXEC);
	bool written = descriptor >= 0 && write_all(descriptor, text);
	int reason = errno;

	if (descriptor >= 0)
		close(descriptor);
	return written ||
	       error_set(error, STATUS_LANDAU, "can't write %s: %s", path, strerror(reason));
}

/* A new file gets the mode that open() would have given it, a replaced one keeps its own. */
static mode_t mode_for(const struct stat *old)
{
	mode_t mask = umask(0);

	umask(mask);
	return old ? old->st_mode & 07777 : 0666 & ~mask;
}

/* Writes a file that nobody knows, beside `path`, and appends its name to `temporary`. */
static bool write_beside(const char *path, const Text *text, mode_t mode, Text *temporary)
{
	int descriptor, reason;
	bool written;

	text_printf(temporary, "%s.XXXXXX", path);
	descriptor = mkstemp(temporary->bytes);
	if (descriptor < 0)
		return false;
	written =
	    write_all(descriptor, text) && fchmod(descriptor, mode) == 0 && fsync(descriptor) == 0;
	reason = errno;
	if (close(descriptor) != 0 && written) {
		written = false;
		reason = errno;
	}
	if (!written)
		unlink(temporary->bytes);
	errno = reason;
	return written;
}

static bool cant_write(const char *path, Error *error)
{
	return error_set(error, STATUS_LANDAU, "can't write %s: %s", path, strerror(errno));
}

bool output_write(const char *path, const Text *text, Error *error)
{
	struct stat old;
	bool exists, written;
	Text temporary = {0};

	if (!path || strcmp(path, "-") == 0)
		return to_standard_output(text, error);
	exists = stat(path, &old) == 0;
	if (exists && !S_ISREG(old.st_mode))
		return to_special_file(path, text, error);

	written = write_beside(path, text, mode_for(exists ? &old : NULL), &temporary);
	if (written && rename(temporary.bytes, path) != 0) {
		int reason = errno;

		unlink(temporary.bytes);
		errno = reason;
		written = false;
	}
	if (!written)
		cant_write(path, error);
	text_release(&temporary);
	return written;
}

/* Gives a file its name, unless something bears that. Where the file system knows no second names
 * for a file, somebody may come in between. */
static bool give_name(const char *temporary, const char *path)
{
	struct stat there;
	bool named = link(temporary, path) == 0;
	int reason = errno;

	if (!named && reason != EEXIST && lstat(path, &there) != 0 && errno == ENOENT) {
		named = rename(temporary, path) == 0;
		reason = errno;
	}
	unlink(temporary);
	errno = reason;
	return named;
}

bool output_create(const char *path, const Text *text, Error *error)
{
	Text temporary = {0};
	bool created = write_beside(path, text, mode_for(NULL), &temporary) &&
		       give_name(temporary.bytes, path);

	text_release(&temporary);
	if (!created && errno == EEXIST)
		return error_set(
		    error, STATUS_USAGE, "%s is there already, and stays as it is", path);
	return created || cant_write(path, error);
}

bool output_begin(GrowingFile *file, const char *path, Error *error)
{
	struct stat old;
	bool exists = stat(path, &old) == 0;

	*file = (GrowingFile){.path = path};
	if (exists && !S_ISREG(old.st_mode)) {
		file->descriptor = open(path, O_WRONLY | O_CLOEXEC);
		return file->descriptor >= 0 || cant_write(path, error);
	}
	text_printf(&file->temporary, "%s.XXXXXX", path);
	file->descriptor = mkostemp(file->temporary.bytes, O_CLOEXEC);
	if (file->descriptor < 0) {
		cant_write(path, error);
		text_release(&file->temporary);
		return false;
	}
	if (fchmod(file->descriptor, mode_for(exists ? &old : NULL)) != 0)
		file->reason = errno;
	return true;
}

void output_add(GrowingFile *file, const Text *text)
{
	if (!file->reason && !write_all(file->descriptor, text))
		file->reason = errno;
}

bool output_end(GrowingFile *file, Error *error)
{
	bool regular = file->temporary.length > 0;

	if (!file->reason && regular && fsync(file->descriptor) != 0)
		file->reason = errno;
	if (close(file->descriptor) != 0 && !file->reason)
		file->reason = errno;
	if (!file->reason && regular && rename(file->temporary.bytes, file->path) != 0)
		file->reason = errno;
	if (file->reason && regular)
		unlink(file->temporary.bytes);
	text_release(&file->temporary);
	errno = file->reason;
	return !file->reason || cant_write(file->path, error);
}

void output_abandon(GrowingFile *file)
{
	close(file->descriptor);
	if (file->temporary.length)
		unlink(file->temporary.bytes);
	text_release(&file->temporary);
}
