#include "worker/capture.h"

#include <errno.h>
#include <unistd.h>

static void keep(Capture *capture, const char *bytes, size_t length)
{
	size_t most = capture->most ? capture->most : CAPTURE_SIZE;
	size_t room = most - capture->bytes.length;
	size_t kept = length < room ? length : room;

	if (capture->cut)
		return;
	text_append_bytes(&capture->bytes, bytes, kept);
	capture->cut = kept < length;
	text_clear(&capture->shown);
	text_append_visible_lines(&capture->shown, capture->bytes.bytes, capture->bytes.length);
	if (capture->cut)
		text_append(&capture->shown, "...");
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
	text_release(&capture->bytes);
	text_release(&capture->shown);
}
