#include "app/ownfile.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/units.h"
#include "base/utf8.h"

/* What is longer was made by a machine, and nobody reads it beside a curve. */
static const off_t most_bytes = (off_t)16 << 20;

static bool ends_in(const char *word, size_t length, const char *ending)
{
	size_t end = strlen(ending);

	return length > end && word[length - end - 1] != '/' &&
	       strncmp(word + length - end, ending, end) == 0;
}

bool ownfile_split(const char *word, const char *ending, size_t *length, const char **input)
{
	const char *colon = strrchr(word, ':');

	*length = strlen(word);
	*input = NULL;
	if (ends_in(word, *length, ending))
		return true;
	if (!colon || !ends_in(word, (size_t)(colon - word), ending))
		return false;
	*length = (size_t)(colon - word);
	*input = colon + 1;
	return true;
}

char *ownfile_path(const char *word, size_t length)
{
	Text path = {0};

	if (*word == '-' || *word == '@')
		text_append(&path, "./");
	text_append_bytes(&path, word, length);
	return path.bytes;
}

bool ownfile_is_there(const char *path, Error *error)
{
	struct stat status;

	return stat(path, &status) == 0 || errno != ENOENT ||
	       error_set(error, STATUS_USAGE, "%s: %s ('landau new' writes a file to start from)",
		   path, strerror(errno));
}

void ownfile_name(const char *path, Text *name)
{
	const char *slash = strrchr(path, '/'), *base = slash ? slash + 1 : path;

	text_append_visible(name, base, strlen(base));
}

bool ownfile_version(const char *path, FileVersion *version)
{
	struct stat now;

	if (stat(path, &now) != 0 || !S_ISREG(now.st_mode))
		return false;
	*version = (FileVersion){.device = now.st_dev,
	    .number = now.st_ino,
	    .size = now.st_size,
	    .modified = now.st_mtim,
	    .changed = now.st_ctim};
	return true;
}

static bool is_same_moment(struct timespec a, struct timespec b)
{
	return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
}

bool ownfile_is_version(const FileVersion *a, const FileVersion *b)
{
	return a->device == b->device && a->number == b->number && a->size == b->size &&
	       is_same_moment(a->modified, b->modified) && is_same_moment(a->changed, b->changed);
}

/* The descriptor of a regular file, or -1. */
static int open_regular(const char *path, Error *error)
{
	/* Without waiting for somebody to open the other end of a pipe. */
	int file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	struct stat status;

	if (file < 0 || fstat(file, &status) != 0) {
		error_set(error, STATUS_USAGE, "%s: can't be read: %s", path, strerror(errno));
	} else if (S_ISDIR(status.st_mode)) {
		error_set(error, STATUS_USAGE, "%s: is a folder, not a file", path);
	} else if (!S_ISREG(status.st_mode)) {
		error_set(error, STATUS_USAGE, "%s: is no regular file", path);
	} else {
		return file;
	}
	if (file >= 0)
		close(file);
	return -1;
}

bool ownfile_check(const char *path, Error *error)
{
	int file = open_regular(path, error);

	if (file >= 0)
		close(file);
	return file >= 0;
}

static bool read_all(int file, const char *path, Text *text, Error *error)
{
	char chunk[1 << 14], most[UNITS_SIZE];
	ssize_t length;

	while ((length = read(file, chunk, sizeof chunk)) != 0) {
		if (length < 0 && errno == EINTR)
			continue;
		if (length < 0)
			return error_set(
			    error, STATUS_USAGE, "%s: can't be read: %s", path, strerror(errno));
		text_append_bytes(text, chunk, (size_t)length);
		if (text->length > (size_t)most_bytes)
			return error_set(error, STATUS_USAGE, "%s: the file has more than %s", path,
			    units_bytes(most, (double)most_bytes));
	}
	return true;
}

static bool is_text(const Text *bytes)
{
	size_t at = 0;

	while (at < bytes->length) {
		uint32_t character;
		size_t taken = utf8_decode(bytes->bytes + at, bytes->length - at, &character);

		if (!taken || !character)
			return false;
		at += taken;
	}
	return true;
}

bool ownfile_read(const char *path, Text *text, Error *error)
{
	int file = open_regular(path, error);
	Text bytes = {0};
	bool is_read = file >= 0 && read_all(file, path, &bytes, error);

	if (is_read && is_text(&bytes))
		text_append_bytes(text, text_string(&bytes), bytes.length);
	else if (is_read)
		text_append_visible_lines(text, bytes.bytes, bytes.length);
	text_release(&bytes);
	if (file >= 0)
		close(file);
	return is_read;
}
