#include "worker/capture.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* Newlines and tabs stay: it is text that somebody meant to be read. */
static void show(Capture *capture)
{
	const char *at = capture->bytes, *end = capture->bytes + capture->length;

	text_clear(&capture->shown);
	while (at < end) {
		const char *stop = at;

		while (stop < end && *stop != '\n' && *stop != '\t')
			stop++;
		text_append_visible(&capture->shown, at, (size_t)(stop - at));
		if (stop < end)
			text_append_bytes(&capture->shown, stop++, 1);
		at = stop;
	}
	if (capture->cut)
		text_append(&capture->shown, "...");
}

static void keep(Capture *capture, const char *bytes, size_t length)
{
	size_t room = CAPTURE_SIZE - capture->length;
	size_t kept = length < room ? length : room;

	if (capture->cut)
		return;
	memcpy(capture->bytes + capture->length, bytes, kept);
	capture->length += kept;
	capture->cut = kept < length;
	show(capture);
}

bool capture_read(Capture *capture, int descriptor)
{
	/* A process that prints without end must not keep landau from its other work. */
	enum { READS = 16 };
	char bytes[1 << 14];

	for (int i = 0; i < READS; i++) {
		ssize_t got = read(descriptor, bytes, sizeof bytes);

		if (got > 0)
			keep(capture, bytes, (size_t)got);
		else if (got < 0 && errno == EAGAIN)
			return true;
		else if (got == 0 || errno != EINTR)
			return false;
	}
	return true;
}

const char *capture_text(const Capture *capture)
{
	return text_string(&capture->shown);
}

void capture_release(Capture *capture)
{
	text_release(&capture->shown);
}
