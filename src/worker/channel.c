#include "worker/channel.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "worker/message.h"

enum { BUFFER_SIZE = MESSAGE_LONGEST + 1 };

void channel_init(Channel *channel, int in, int out)
{
	*channel = (Channel){.in = in, .out = out, .buffer = memory_new(BUFFER_SIZE, 1)};
}

void channel_release(Channel *channel)
{
	free(channel->buffer);
	text_release(&channel->unsent);
	*channel = (Channel){.in = -1, .out = -1};
}

/* Takes the first whole line of the buffer. */
static bool take_line(Channel *channel, const char **line, size_t *length)
{
	char *begin = channel->buffer + channel->begin;
	size_t held = channel->end - channel->begin;
	char *newline = memchr(begin + channel->searched, '\n', held - channel->searched);

	channel->searched = held;
	if (!newline)
		return false;
	*line = begin;
	*length = (size_t)(newline - begin);
	channel->begin += *length + 1;
	channel->searched = 0;
	return true;
}

/* Moves what was not handed on to the front of the buffer. */
static void make_room(Channel *channel)
{
	if (channel->begin == 0)
		return;
	channel->end -= channel->begin;
	memmove(channel->buffer, channel->buffer + channel->begin, channel->end);
	channel->begin = 0;
}

ChannelResult channel_line(Channel *channel, const char **line, size_t *length)
{
	while (!take_line(channel, line, length)) {
		ssize_t got;

		if (channel->deaf)
			return CHANNEL_CLOSED;
		make_room(channel);
		if (channel->end == BUFFER_SIZE) {
			channel->deaf = true;
			return CHANNEL_TOO_LONG;
		}
		got = read(channel->in, channel->buffer + channel->end, BUFFER_SIZE - channel->end);
		if (got > 0)
			channel->end += (size_t)got;
		else if (got < 0 && errno == EAGAIN)
			return CHANNEL_NOTHING;
		else if (got == 0 || errno != EINTR)
			channel->deaf = true;
	}
	return CHANNEL_LINE;
}

/*
 * write() that fails with EPIPE and leaves no SIGPIPE behind, whatever the program does with that
 * signal: blocked for this thread meanwhile, and taken back if it came.
 */
static ssize_t write_quietly(int descriptor, const char *bytes, size_t length)
{
	sigset_t pipe, before, pending;
	bool was_pending;
	ssize_t written;
	int failure;

	sigemptyset(&pipe);
	sigaddset(&pipe, SIGPIPE);
	pthread_sigmask(SIG_BLOCK, &pipe, &before);
	sigpending(&pending);
	was_pending = sigismember(&pending, SIGPIPE);

	written = write(descriptor, bytes, length);
	failure = errno;

	sigpending(&pending);
	if (!was_pending && sigismember(&pending, SIGPIPE))
		sigwait(&pipe, &(int){0});
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	errno = failure;
	return written;
}

bool channel_flush(Channel *channel)
{
	Text *unsent = &channel->unsent;

	while (unsent->length > 0) {
		ssize_t sent = write_quietly(channel->out, unsent->bytes, unsent->length);

		if (sent > 0) {
			unsent->length -= (size_t)sent;
			memmove(unsent->bytes, unsent->bytes + sent, unsent->length);
		} else if (errno == EAGAIN) {
			return true;
		} else if (errno != EINTR) {
			/* Nor is there anything to poll for then. */
			text_clear(unsent);
			return false;
		}
	}
	return true;
}

bool channel_send(Channel *channel, const Text *line)
{
	if (line->length > MESSAGE_LONGEST || channel->unsent.length > MESSAGE_LONGEST)
		return false;
	text_append_bytes(&channel->unsent, line->bytes, line->length);
	text_append(&channel->unsent, "\n");
	return channel_flush(channel);
}

bool channel_has_unsent(const Channel *channel)
{
	return channel->unsent.length > 0;
}
