/*
 * channel.h - lines read from one descriptor and written to another.
 *
 * Works on blocking and non-blocking descriptors alike: a function returns when the descriptor
 * would block. Memory is bounded: one line of the greatest length each way.
 */
#ifndef LANDAU_WORKER_CHANNEL_H
#define LANDAU_WORKER_CHANNEL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/* The descriptors stay the caller's: channel_release() doesn't close them. */
typedef struct Channel {
	int in, out;
	char *buffer;
	size_t begin, end; /* what of the buffer was read and not yet handed on */
	size_t searched;   /* bytes from `begin` that are known to hold no newline */
	bool deaf;         /* a line was too long, or nothing more will come */
	Text unsent;
} Channel;

typedef enum ChannelResult {
	CHANNEL_LINE,
	CHANNEL_NOTHING,  /* no whole line yet */
	CHANNEL_CLOSED,   /* end of file, or an error; bytes of an unfinished line are dropped */
	CHANNEL_TOO_LONG, /* a line of more than MESSAGE_LONGEST bytes; nothing more is read */
} ChannelResult;

void channel_init(Channel *channel, int in, int out);
void channel_release(Channel *channel);

/* The next line without its newline, valid until the next call. */
ChannelResult channel_line(Channel *channel, const char **line, size_t *length);

/* Sends a line, to which a newline is added, and whatever is still unsent: as much as the
 * descriptor takes. False where nobody reads any more, which drops what is unsent, or where too
 * much has piled up; never SIGPIPE. */
bool channel_send(Channel *channel, const Text *line);
bool channel_flush(Channel *channel);

/* Whether to poll `out` and call channel_flush(). */
bool channel_has_unsent(const Channel *channel);

#endif
