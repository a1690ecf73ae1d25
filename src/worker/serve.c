#include "worker/serve.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/status.h"
#include "measure/lines.h"
#include "measure/meter.h"
#include "measure/tally.h"
#include "model/metric.h"
#include "worker/conversation.h"
#include "worker/literal.h"
#include "worker/object.h"

/* Memory for the inputs of a batch: beyond it, fewer calls are prepared than were asked for; and
 * for those of the calls in a row: any core has a cache that holds them. */
static const Room inputs_room = {
    .most_bytes = (size_t)64 << 20,
    .near_bytes = (size_t)24 << 10,
};

/* A count covers so many calls of a batch at most; it is exact, and random inputs differ little. */
enum { MOST_COUNTED = 16 };

typedef struct Server {
	const LandauAlgorithm *timed, *counted;
	Error flaw; /* what makes these unfit; "": nothing */
	Conversation conversation;

	/* What is prepared; NULL: nothing. */
	Meter *meter;
	uint64_t n, seed;
	unsigned input;
} Server;

static void answer_wrong(Server *server, uint32_t call, uint32_t calls)
{
	conversation_refuse(&server->conversation, FAULT_WRONG,
	    "call %" PRIu32 " of %" PRIu32 " at n=%" PRIu64 " gave a wrong answer", call + 1, calls,
	    server->n);
}

static void answer_memory(Server *server)
{
	conversation_refuse(
	    &server->conversation, FAULT_MEMORY, "not enough memory for n=%" PRIu64, server->n);
}

static bool are_sound(const LandauAlgorithm *timed, const LandauAlgorithm *counted, Error *flaw)
{
	if (!timed)
		return error_set(flaw, STATUS_USAGE, "there is no algorithm");
	return literal_is_sound(timed, flaw) && (!counted || literal_is_sound(counted, flaw));
}

/* The metrics that can be had without a counting build, or with one. */
static size_t metric_names(bool counted, const char *names[METRIC_COUNT])
{
	size_t count = 0;

	for (int metric = 0; metric < METRIC_COUNT; metric++)
		if (counted || !metric_is_exact((Metric)metric))
			names[count++] = metrics[metric].name;
	return count;
}

/* The names of the kinds of input, in an array that the caller frees. */
static const char **input_names(const LandauAlgorithm *algorithm, size_t *count)
{
	const char **names;

	*count = 0;
	while (algorithm->inputs[*count].name)
		++*count;
	names = memory_new(*count, sizeof *names);
	for (size_t i = 0; i < *count; i++)
		names[i] = algorithm->inputs[i].name;
	return names;
}

static void add_law(Text *line, const LandauLaw *law)
{
	const char *expected = law->expected ? law->expected : law->textbook;

	if (law->textbook)
		message_add(line, "textbook", law->textbook);
	if (expected)
		message_add(line, "expected", expected);
}

static void answer_law(
    Server *server, const LandauInput *input, Metric metric, const LandauLaw *law)
{
	Text line = {0};

	if (!law->textbook && !law->expected)
		return;
	message_begin(&line, "law");
	message_add(&line, "input", input->name);
	message_add(&line, "metric", metrics[metric].name);
	add_law(&line, law);
	conversation_answer(&server->conversation, &line);
}

/* The greeting itself has room for one. */
static void answer_laws(Server *server)
{
	for (const LandauInput *input = server->timed->inputs; input->name; input++) {
		answer_law(server, input, METRIC_TIME, &input->time);
		answer_law(server, input, METRIC_CPU, &input->time);
		answer_law(server, input, METRIC_STEPS, &input->steps);
		answer_law(server, input, METRIC_MEMORY, &input->memory);
	}
}

static void greet(void *self, const Message *message)
{
	Server *server = self;
	const LandauAlgorithm *algorithm = server->timed;
	const char *measured[METRIC_COUNT], **inputs;
	size_t count;
	Text line = {0};

	(void)message;
	answer_laws(server);
	message_begin(&line, "landau");
	message_add(&line, "name", algorithm->name);
	count = metric_names(server->counted != NULL, measured);
	message_add_list(&line, "metrics", measured, count);
	inputs = input_names(algorithm, &count);
	message_add_list(&line, "inputs", inputs, count);
	message_add_whole(&line, "min", algorithm->smallest);
	message_add_whole(&line, "max", algorithm->largest);
	add_law(&line, &algorithm->inputs[0].time);
	conversation_answer(&server->conversation, &line);
	free(inputs);
}

/* The index of the kind of input that `message` asks for: the first one where it names none. */
static bool read_input(
    const Message *message, const LandauAlgorithm *algorithm, unsigned *input, Error *error)
{
	const char *name = message_text(message, "input");

	*input = 0;
	if (!name)
		return true;
	while (algorithm->inputs[*input].name) {
		if (strcmp(algorithm->inputs[*input].name, name) == 0)
			return true;
		++*input;
	}
	return error_set(error, STATUS_USAGE, "%s knows no input '%s'", algorithm->name, name);
}

static void prepare(void *self, const Message *message)
{
	Server *server = self;
	const LandauAlgorithm *algorithm = server->timed;
	uint64_t calls;
	Error error;
	Text line = {0};

	meter_free(server->meter);
	server->meter = NULL;
	if (!message_whole(
		message, "n", algorithm->smallest, algorithm->largest, &server->n, &error) ||
	    !read_input(message, algorithm, &server->input, &error) ||
	    !message_whole(message, "seed", 0, UINT64_MAX, &server->seed, &error) ||
	    !message_whole(message, "calls", 1, UINT32_MAX, &calls, &error)) {
		conversation_refuse(&server->conversation, FAULT_INPUT, "%s", error.text);
		return;
	}
	server->meter = meter_new(
	    algorithm, server->n, server->input, server->seed, (uint32_t)calls, &inputs_room);
	if (!server->meter) {
		answer_memory(server);
		return;
	}
	message_begin(&line, "ready");
	message_add_whole(&line, "calls", meter_calls(server->meter));
	message_add_whole(&line, "bytes", meter_bytes(server->meter));
	conversation_answer(&server->conversation, &line);
}

static void sample(void *self, const Message *message)
{
	Server *server = self;
	Text line = {0};
	Batch batch;

	(void)message;
	if (!server->meter) {
		conversation_refuse(&server->conversation, FAULT_INTERNAL, "nothing is prepared");
		return;
	}
	switch (meter_sample(server->meter, &batch)) {
	case METER_MEMORY: answer_memory(server); return;
	case METER_WRONG:
		answer_wrong(server, meter_wrong_call(server->meter), meter_calls(server->meter));
		return;
	case METER_OK: break;
	}
	message_begin(&line, "sample");
	message_add_whole(&line, "calls", batch.calls);
	message_add_number(&line, "seconds", batch.wall_seconds);
	message_add_number(&line, "cpu", batch.cpu_seconds);
	message_add_number(&line, "lost", batch.lost_seconds);
	message_add_number(&line, "yardstick", batch.yardstick_seconds);
	conversation_answer(&server->conversation, &line);
}

/* One message a line; returns the sum over the lines: the steps. */
static uint64_t answer_lines(Server *server, const LineCount *lines, size_t count)
{
	uint64_t steps = 0;

	for (size_t i = 0; i < count && !server->conversation.failed; i++) {
		Text line = {0};

		message_begin(&line, "line");
		message_add(&line, "file", lines[i].file);
		message_add_whole(&line, "number", lines[i].number);
		message_add_whole(&line, "count", lines[i].count);
		if (lines[i].foreign_count)
			message_add_list(
			    &line, "foreign", lines[i].foreign, lines[i].foreign_count);
		conversation_answer(&server->conversation, &line);
		steps += lines[i].count;
	}
	return steps;
}

static void answer_tally(Server *server, const Tally *tally)
{
	LineCount *lines;
	uint64_t steps;
	size_t count;
	Error error;
	Text line = {0};

	if (!lines_of_blocks(tally->blocks, tally->block_count, &lines, &count, &error)) {
		conversation_refuse(&server->conversation, FAULT_INTERNAL, "%s", error.text);
		return;
	}
	steps = answer_lines(server, lines, count);
	message_begin(&line, "count");
	message_add_whole(&line, "calls", tally->calls);
	message_add_whole(&line, "steps", steps);
	message_add_whole(&line, "memory", tally->peak_bytes);
	conversation_answer(&server->conversation, &line);
	free(lines);
}

static void count(void *self, const Message *message)
{
	Server *server = self;
	uint32_t calls;
	Tally tally;

	(void)message;
	if (!server->meter || !server->counted) {
		conversation_refuse(&server->conversation, FAULT_INTERNAL, "%s",
		    server->meter ? "there is no counting build" : "nothing is prepared");
		return;
	}
	calls = meter_calls(server->meter);
	calls = calls < MOST_COUNTED ? calls : MOST_COUNTED;
	switch (tally_run(server->counted, server->n, server->input, server->seed, calls, &tally)) {
	case METER_MEMORY: answer_memory(server); break;
	case METER_WRONG: answer_wrong(server, tally.wrong_call, calls); break;
	case METER_OK:
		conversation_end_copies(&server->conversation);
		answer_tally(server, &tally);
		break;
	}
}

static const Request requests[] = {
    {.word = "landau", .obey = greet},
    {.word = "prepare", .obey = prepare},
    {.word = "sample", .obey = sample},
    {.word = "count", .obey = count},
    {.word = NULL},
};

static bool begin(Server *server)
{
	*server = (Server){0};
	if (conversation_open(&server->conversation))
		return true;
	perror("landau: can't set up the protocol");
	return false;
}

static int serve_all(Server *server)
{
	bool heard = conversation_hold(
	    &server->conversation, requests, server, FAULT_INTERNAL, server->flaw.text);

	meter_free(server->meter);
	conversation_release(&server->conversation);
	return heard ? STATUS_DONE : STATUS_LANDAU;
}

int serve(const LandauAlgorithm *timed, const LandauAlgorithm *counted)
{
	Server server;

	if (!begin(&server))
		return STATUS_LANDAU;
	server.timed = timed;
	server.counted = counted;
	are_sound(timed, counted, &server.flaw);
	return serve_all(&server);
}

int serve_objects(const char *timed_path, const char *counted_path)
{
	Server server;

	if (!begin(&server))
		return STATUS_LANDAU;
	if (object_load(timed_path, &server.timed, &server.flaw) &&
	    (!counted_path || object_load(counted_path, &server.counted, &server.flaw)))
		are_sound(server.timed, server.counted, &server.flaw);
	return serve_all(&server);
}
