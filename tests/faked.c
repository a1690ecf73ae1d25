#include "faked.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>

#include "place.h"
#include "suite.h"

Worker *faked_begin_with(char *const *arguments, double greeting_seconds)
{
	WorkerOptions options = {
	    .arguments = arguments, .cpu = -1, .greeting_seconds = greeting_seconds};
	Worker *worker;
	Error error;

	worker = worker_start(&options, &error);
	ck_assert_msg(worker != NULL, "%s", error.text);
	return worker;
}

/* Starts tests/fake_worker with up to three arguments. */
Worker *faked_begin(const char *mode, const char *word, const char *reply)
{
	char program[PLACE_SIZE], *arguments[5] = {program, NULL};
	Worker *worker;

	place_built(program, "tests/fake_worker");
	arguments[1] = strdup(mode);
	arguments[2] = word ? strdup(word) : NULL;
	arguments[3] = reply ? strdup(reply) : NULL;
	worker = faked_begin_with(arguments, FAKED_AMPLE);
	for (int i = 1; i < 4; i++)
		free(arguments[i]);
	return worker;
}

/* The next event, waited for as a program with a loop would. */
WorkerEvent faked_await(Worker *worker)
{
	struct pollfd polls[WORKER_POLLS];
	WorkerEvent event;

	while ((event = worker_next(worker)).kind == WORKER_NOTHING) {
		size_t count = worker_polls(worker, polls);

		ck_assert_uint_gt(count, 0);
		poll(polls, count, worker_patience(worker));
	}
	return event;
}

WorkerEvent faked_expect(Worker *worker, WorkerEventKind kind)
{
	WorkerEvent event = faked_await(worker);

	ck_assert_msg(event.kind == kind, "event %d instead of %d: %s", event.kind, kind,
	    event.message ? event.message : "");
	return event;
}

void faked_expect_failure(Worker *worker, const char *message)
{
	WorkerEvent event = faked_expect(worker, WORKER_FAILED);

	ck_assert_msg(strstr(event.message, message), "'%s', not '%s'", event.message, message);
	ck_assert_int_eq(worker_next(worker).kind, WORKER_NOTHING);
	ck_assert_uint_eq(worker_polls(worker, (struct pollfd[WORKER_POLLS]){0}), 0);
	ck_assert_int_eq(worker_patience(worker), -1);
}

void faked_prepare(Worker *worker)
{
	worker_prepare(worker, 1024, "random", 7, 4, FAKED_AMPLE);
}

/* A worker that has greeted and prepared. */
Worker *faked_begin_prepared(const char *mode)
{
	Worker *worker = faked_begin(mode, NULL, NULL);

	faked_expect(worker, WORKER_HELLO);
	faked_prepare(worker);
	faked_expect(worker, WORKER_READY);
	return worker;
}
