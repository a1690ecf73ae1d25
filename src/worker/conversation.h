/*
 * conversation.h - the worker's end of the protocol: requests come in, answers go out.
 *
 * What is measured may print, read, fork, exit or crash: the protocol runs on descriptors that it
 * can't reach by accident, and copies of this process that come back from a call are ended.
 */
#ifndef LANDAU_WORKER_CONVERSATION_H
#define LANDAU_WORKER_CONVERSATION_H

#include <stdbool.h>
#include <sys/types.h>

#include "worker/channel.h"
#include "worker/message.h"
#include "worker/worker.h"

typedef struct Conversation {
	Channel channel;
	pid_t self;
	bool failed; /* nobody reads our answers */
} Conversation;

/* Moves standard input and output to private descriptors, and gives what is measured /dev/null and
 * standard error instead. False, with errno, where that can't be done. */
bool conversation_open(Conversation *conversation);
void conversation_release(Conversation *conversation);

/* What answers a kind of request. */
typedef struct Request {
	const char *word; /* NULL ends a list */
	void (*obey)(void *server, const Message *message);
} Request;

/*
 * Answers requests until there are no more: `quit`, end of file, or nobody who reads the answers,
 * and then it is false. Where `flaw` isn't "", whatever is asked is refused with it. What is no
 * message, and another version of the protocol, are refused here; words that mean nothing are left
 * alone.
 */
bool conversation_hold(Conversation *conversation, const Request *requests, void *server,
    WorkerFault fault, const char *flaw);

/* Sends an answer and releases it. */
void conversation_answer(Conversation *conversation, Text *line);

/* Answers `fail`, with a message. */
void conversation_refuse(Conversation *conversation, WorkerFault fault, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The measured code may have forked, and what comes back may be the copy: ends that. */
void conversation_end_copies(const Conversation *conversation);

#endif
