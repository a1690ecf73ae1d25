#include "io/input.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/units.h"

enum { CHUNK_BYTES = 64 << 10 };

static bool too_long(const char *path, Error *error)
{
	char most[UNITS_SIZE];

	return error_set(error, STATUS_USAGE, "%s:1: the file has more than %s: give a part of it",
	    path, units_bytes(most, (double)INPUT_MOST_BYTES));
}

static bool unreadable(const char *path, int reason, Error *error)
{
	return error_set(error, STATUS_USAGE, "%s: can't be read: %s", path, strerror(reason));
}

static bool read_all(int descriptor, const char *path, Text *out, Error *error)
{
	char chunk[CHUNK_BYTES];
	ssize_t length;

	while ((length = read(descriptor, chunk, sizeof chunk)) != 0) {
		if (length < 0 && errno == EINTR)
			continue;
		if (length < 0)
			return unreadable(path, errno, error);
		text_append_bytes(out, chunk, (size_t)length);
		if (out->length > INPUT_MOST_BYTES)
			return too_long(path, error);
	}
	text_append(out, "");
	return true;
}

bool input_read(const char *path, Text *out, Error *error)
{
	bool standard = strcmp(path, "-") == 0, is_read;
	int descriptor = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	struct stat status;

	if (descriptor < 0)
		return unreadable(path, errno, error);
	if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) &&
	    status.st_size > (off_t)INPUT_MOST_BYTES)
		is_read = too_long(path, error);
	else
		is_read = read_all(descriptor, path, out, error);
	if (!standard)
		close(descriptor);
	return is_read;
}
