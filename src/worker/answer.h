/* answer.h - what a worker's message says, checked against what it may say. */
#ifndef LANDAU_WORKER_ANSWER_H
#define LANDAU_WORKER_ANSWER_H

#include <stdbool.h>

#include "base/error.h"
#include "base/text.h"
#include "worker/message.h"
#include "worker/worker.h"

/* An event and the strings it points to, printable copies of what the worker sent. */
typedef struct Answer {
	WorkerEvent event;
	Text name, metrics, inputs, textbook, expected, source, build, file, foreign;
	Error message;
} Answer;

/* The event that the word of `message` announces; WORKER_NOTHING for one that means nothing here.
 */
WorkerEventKind answer_kind(const Message *message);

/*
 * Reads `message` as such an event. `calls` is the most calls that a batch may have now. False,
 * with a line that says why, where a key is missing or its value is impossible.
 */
bool answer_read(Answer *answer, const Message *message, double calls, Error *error);

/* The word that announces an event: "ready" for WORKER_READY. */
const char *answer_word(WorkerEventKind kind);

/* The kind of a `fail`: "memory" for FAULT_MEMORY. */
const char *answer_fault_name(WorkerFault fault);

void answer_release(Answer *answer);

#endif
