#include "worker/worker.h"

#include <assert.h>
#include <limits.h>
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/units.h"
#include "worker/answer.h"
#include "worker/capture.h"
#include "worker/channel.h"
#include "worker/deadline.h"
#include "worker/death.h"
#include "worker/message.h"
#include "worker/process.h"

typedef enum Phase {
	WORKS,
	FAILED, /* it is being killed, and WORKER_FAILED is not told yet */
	TOLD,
} Phase;

struct Worker {
	Process *process;
	Channel channel;
	Capture capture;
	Answer answer;
	Error trouble; /* in FAILED and TOLD */
	Phase phase;

	/* What closes the request under way; WORKER_NOTHING: there is none. */
	WorkerEventKind awaited;
	Deadline deadline;
	size_t lines; /* of the count or the greeting under way */
	double calls; /* that a batch may have: asked for, then prepared; 0: none */
	bool paused;

	bool output_ended, errors_ended;
	Deadline silence; /* after its output ended, when to stop waiting for its death */
};

static const double greeting_seconds = 10;

/* A dying process closes its output some moments before its death is reported. */
static const double silence_seconds = 1;

/* What an idle worker gets to quit by itself. */
static const double quit_seconds = 0.2;

/* Ends the worker for the reason that `trouble` holds. */
static void give_up(Worker *worker)
{
	worker->phase = FAILED;
	worker->awaited = WORKER_NOTHING;
	process_kill(worker->process);
	/* The last words of a crash are often the best. */
	if (!worker->errors_ended)
		capture_read(&worker->capture, process_errors(worker->process));
}

/* That it said something it may not say. */
static void give_up_on_lie(Worker *worker, const Error *lie)
{
	error_set(&worker->trouble, STATUS_MEASURED, "breaks the protocol: %s", lie->text);
	give_up(worker);
}

/* That its process has ended, as `end` and `number` tell. */
static void give_up_dead(Worker *worker, ProcessEnd end, int number)
{
	const char *when = worker->awaited == WORKER_HELLO     ? "before its greeting"
			   : worker->awaited == WORKER_NOTHING ? "without being asked"
							       : "in mid-request";

	death_describe(&worker->trouble, end, number, when);
	give_up(worker);
}

static bool is_overdue(const Worker *worker)
{
	return worker->awaited != WORKER_NOTHING && !worker->paused &&
	       deadline_left(&worker->deadline) <= 0;
}

static void give_up_overdue(Worker *worker)
{
	char allowed[UNITS_SIZE];

	error_set(&worker->trouble, STATUS_MEASURED, "did not %s within %s: killed",
	    worker->awaited == WORKER_HELLO ? "greet" : "answer",
	    units_seconds(allowed, worker->deadline.allowed_seconds));
	give_up(worker);
}

/* Whether an answer of this kind may be given now. */
static bool is_due(Worker *worker, WorkerEventKind kind, Error *lie)
{
	enum { MOST_LINES = 100000, MOST_LAWS = 10000 };

	if (kind == WORKER_NOTHING)
		return true;
	if (kind == WORKER_LINE && worker->awaited == WORKER_COUNT) {
		return ++worker->lines <= MOST_LINES ||
		       error_set(lie, STATUS_MEASURED, "counts more than %d lines", MOST_LINES);
	}
	if (kind == WORKER_LAW && worker->awaited == WORKER_HELLO) {
		return ++worker->lines <= MOST_LAWS ||
		       error_set(lie, STATUS_MEASURED, "states more than %d laws", MOST_LAWS);
	}
	if (worker->awaited == WORKER_NOTHING)
		return error_set(
		    lie, STATUS_MEASURED, "says '%s' without being asked", answer_word(kind));
	return kind == worker->awaited || kind == WORKER_REFUSED ||
	       error_set(lie, STATUS_MEASURED, "says '%s' where '%s' is due", answer_word(kind),
		   answer_word(worker->awaited));
}

/* Draws the consequences of an answer that is due and sound. */
static void take_answer(Worker *worker, const WorkerEvent *event)
{
	if (event->kind == WORKER_NOTHING || event->kind == WORKER_LINE ||
	    event->kind == WORKER_LAW)
		return;
	if (event->kind == WORKER_READY)
		worker->calls = event->calls;
	if (event->kind == WORKER_REFUSED && worker->awaited == WORKER_HELLO) {
		error_set(&worker->trouble, STATUS_USAGE, "can't be measured: %s", event->message);
		give_up(worker);
	}
	worker->awaited = WORKER_NOTHING;
}

/* Understands one line. False where the worker has failed by it. */
static bool take_line(Worker *worker, const char *line, size_t length)
{
	Message message;
	Error lie;

	if (message_parse(&message, line, length, &lie) &&
	    is_due(worker, answer_kind(&message), &lie) &&
	    answer_read(&worker->answer, &message, worker->calls, &lie))
		take_answer(worker, &worker->answer.event);
	else
		give_up_on_lie(worker, &lie);
	message_release(&message);
	return worker->phase == WORKS;
}

/* The next answer among the lines that are there, if one is. */
static WorkerEvent next_answer(Worker *worker)
{
	/* One that says without end what means nothing must not keep landau from its other work. */
	enum { MOST_IGNORED = 1000 };
	static const WorkerEvent nothing = {.kind = WORKER_NOTHING};
	const char *line;
	size_t length;

	for (int i = 0; i < MOST_IGNORED && !worker->output_ended; i++) {
		switch (channel_line(&worker->channel, &line, &length)) {
		case CHANNEL_LINE:
			if (!take_line(worker, line, length))
				return nothing;
			if (worker->answer.event.kind != WORKER_NOTHING)
				return worker->answer.event;
			break;
		case CHANNEL_NOTHING: return nothing;
		case CHANNEL_CLOSED:
			worker->output_ended = true;
			deadline_set(&worker->silence, silence_seconds);
			break;
		case CHANNEL_TOO_LONG:
			error_set(&worker->trouble, STATUS_MEASURED,
			    "breaks the protocol: a line of more than %d bytes", MESSAGE_LONGEST);
			give_up(worker);
			return nothing;
		}
	}
	return nothing;
}

static WorkerEvent listen_to(Worker *worker)
{
	WorkerEvent event;
	int number;
	/* Asked first: whatever it said before its death can then be read. */
	ProcessEnd end = process_end(worker->process, &number);

	if (!worker->errors_ended)
		worker->errors_ended =
		    !capture_read(&worker->capture, process_errors(worker->process));
	/* Failing to write means that nobody reads: its death, or the deadline, will tell. */
	channel_flush(&worker->channel);

	event = next_answer(worker);
	if (event.kind != WORKER_NOTHING || worker->phase != WORKS)
		return event;
	if (end != PROCESS_RUNS) {
		give_up_dead(worker, end, number);
	} else if (is_overdue(worker)) {
		give_up_overdue(worker);
	} else if (worker->output_ended && deadline_left(&worker->silence) <= 0) {
		error_set(&worker->trouble, STATUS_MEASURED, "closed its output");
		give_up(worker);
	}
	return event;
}

WorkerEvent worker_next(Worker *worker)
{
	WorkerEvent event = {.kind = WORKER_NOTHING};

	if (worker->phase == WORKS)
		event = listen_to(worker);
	if (worker->phase == FAILED) {
		worker->phase = TOLD;
		event = (WorkerEvent){.kind = WORKER_FAILED,
		    .message = worker->trouble.text,
		    .status = worker->trouble.status};
	}
	return event;
}

size_t worker_polls(const Worker *worker, struct pollfd polls[WORKER_POLLS])
{
	size_t count = 0;

	if (worker->phase != WORKS)
		return 0;
	polls[count++] = (struct pollfd){.fd = process_life(worker->process), .events = POLLIN};
	if (!worker->output_ended)
		polls[count++] =
		    (struct pollfd){.fd = process_output(worker->process), .events = POLLIN};
	if (!worker->errors_ended)
		polls[count++] =
		    (struct pollfd){.fd = process_errors(worker->process), .events = POLLIN};
	if (channel_has_unsent(&worker->channel))
		polls[count++] =
		    (struct pollfd){.fd = process_input(worker->process), .events = POLLOUT};
	return count;
}

int worker_patience(const Worker *worker)
{
	double seconds = HUGE_VAL;

	if (worker->phase == FAILED)
		return 0;
	if (worker->phase == TOLD)
		return -1;
	if (worker->awaited != WORKER_NOTHING && !worker->paused)
		seconds = deadline_left(&worker->deadline);
	if (worker->output_ended)
		seconds = fmin(seconds, deadline_left(&worker->silence));
	if (seconds >= INT_MAX / 1000)
		return isinf(seconds) ? -1 : INT_MAX;
	return seconds > 0 ? (int)ceil(seconds * 1e3) : 0;
}

/* Sends a request and releases it. */
static void ask(Worker *worker, Text *request, WorkerEventKind awaited, double deadline_seconds)
{
	assert(worker->phase != WORKS || worker->awaited == WORKER_NOTHING);
	/* What is said already can't be the answer to what is asked only now. */
	if (worker->phase == WORKS)
		next_answer(worker);
	if (worker->phase == WORKS) {
		worker->awaited = awaited;
		worker->lines = 0;
		deadline_set(&worker->deadline, deadline_seconds);
		channel_send(&worker->channel, request);
	}
	text_release(request);
}

void worker_prepare(Worker *worker, double n, const char *input, uint64_t seed, double calls,
    double deadline_seconds)
{
	Text request = {0};

	message_begin(&request, "prepare");
	message_add_number(&request, "n", n);
	if (*input)
		message_add(&request, "input", input);
	message_add_whole(&request, "seed", seed);
	message_add_number(&request, "calls", calls);
	worker->calls = calls;
	ask(worker, &request, WORKER_READY, deadline_seconds);
}

void worker_sample(Worker *worker, double deadline_seconds)
{
	Text request = {0};

	message_begin(&request, "sample");
	ask(worker, &request, WORKER_SAMPLE, deadline_seconds);
}

void worker_count(Worker *worker, double deadline_seconds)
{
	Text request = {0};

	message_begin(&request, "count");
	ask(worker, &request, WORKER_COUNT, deadline_seconds);
}

Worker *worker_start(const WorkerOptions *options, Error *error)
{
	Containment containment = {
	    .arguments = options->arguments,
	    .cpu = options->cpu,
	    .most_bytes = options->most_bytes,
	};
	Process *process = process_start(&containment, error);
	Text greeting = {0};
	Worker *worker;

	if (!process)
		return NULL;
	worker = memory_new(1, sizeof *worker);
	worker->process = process;
	channel_init(&worker->channel, process_output(process), process_input(process));
	message_begin(&greeting, "landau");
	ask(worker, &greeting, WORKER_HELLO,
	    options->greeting_seconds > 0 ? options->greeting_seconds : greeting_seconds);
	return worker;
}

void worker_pause(Worker *worker)
{
	if (worker->phase != WORKS || worker->paused)
		return;
	process_pause(worker->process);
	deadline_stop(&worker->deadline);
	worker->paused = true;
}

void worker_resume(Worker *worker)
{
	if (!worker->paused)
		return;
	worker->paused = false;
	deadline_go_on(&worker->deadline);
	if (worker->phase == WORKS)
		process_resume(worker->process);
}

const char *worker_output(const Worker *worker)
{
	return capture_text(&worker->capture);
}

static void ask_to_quit(Worker *worker)
{
	Text quit = {0};

	message_begin(&quit, "quit");
	channel_send(&worker->channel, &quit);
	process_wait(worker->process, quit_seconds);
	text_release(&quit);
}

void worker_free(Worker *worker)
{
	if (!worker)
		return;
	if (worker->phase == WORKS && worker->awaited == WORKER_NOTHING && !worker->paused)
		ask_to_quit(worker);
	process_free(worker->process);
	channel_release(&worker->channel);
	capture_release(&worker->capture);
	answer_release(&worker->answer);
	free(worker);
}
