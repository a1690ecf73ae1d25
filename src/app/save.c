#include "app/save.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static const char *const endings[] = {
    [SAVE_SCREEN] = "screen.txt",
    [SAVE_DATA] = "json",
    [SAVE_VERDICTS] = "csv",
    [SAVE_REPORT] = "txt",
};

/* Creates the first that isn't there, or returns -1. */
static int create(SaveKind kind, Text *name)
{
	enum { MOST = 9999 };

	for (int number = 1; number <= MOST; number++) {
		int file;

		text_clear(name);
		text_printf(name, "landau-%d.%s", number, endings[kind]);
		file = open(text_string(name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
		if (file >= 0 || errno != EEXIST)
			return file;
	}
	return -1;
}

static bool write_all(int file, const char *bytes, size_t length)
{
	while (length) {
		ssize_t count = write(file, bytes, length);

		if (count < 0 && errno == EINTR)
			continue;
		if (count <= 0)
			return false;
		bytes += count;
		length -= (size_t)count;
	}
	return true;
}

bool save_text(SaveKind kind, const Text *text, Text *name, Error *error)
{
	Text path = {0};
	int file = create(kind, &path);
	bool saved = file >= 0 && write_all(file, text_string(text), text->length);
	int reason = errno;

	if (file >= 0 && close(file) != 0 && saved) {
		reason = errno;
		saved = false;
	}
	if (saved)
		text_append(name, text_string(&path));
	else
		error_set(error, STATUS_LANDAU, "can't write %s: %s", text_string(&path),
		    strerror(reason));
	if (file >= 0 && !saved)
		unlink(text_string(&path));
	text_release(&path);
	return saved;
}
