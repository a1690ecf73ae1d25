#include "worker/answer.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Beyond any measurement, and still exact when it is added up a few times. */
static const double most_seconds = 1e9, most_bytes = 0x1p63, most_count = 0x1p63;

static const char *visible(Text *text, const char *bytes)
{
	text_clear(text);
	if (bytes)
		text_append_visible(text, bytes, strlen(bytes));
	return text_string(text);
}

/* As message_number(), for keys that may be left out and are zero then. */
static bool optional_number(
    const Message *message, const char *key, double most, double *number, Error *error)
{
	*number = 0;
	return !message_text(message, key) || message_number(message, key, 0, most, number, error);
}

static bool read_calls(const Message *message, double most, double *calls, Error *error)
{
	uint64_t whole;

	if (!message_whole(message, "calls", 1, (uint64_t)most, &whole, error))
		return false;
	*calls = (double)whole;
	return true;
}

/* Names of metrics and input kinds go into file names, columns and options. */
static bool is_name_list(const char *text)
{
	return !text[strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				  "0123456789._-,")];
}

static bool read_names(Text *names, const Message *message, const char *key, Error *error)
{
	const char *text = message_text(message, key);

	if (text && !is_name_list(text))
		return error_set(error, STATUS_MEASURED, "%s=%.60s: no list of names", key, text);
	visible(names, text);
	return true;
}

static bool read_sizes(const Message *message, WorkerHello *hello, Error *error)
{
	hello->smallest = 1;
	hello->largest = HUGE_VAL;
	if (message_text(message, "min") &&
	    !message_number(message, "min", 1, most_count, &hello->smallest, error))
		return false;
	return !message_text(message, "max") ||
	       message_number(message, "max", hello->smallest, most_count, &hello->largest, error);
}

/* "O(n);O(n log n)": lists of the protocol use commas. */
static const char *read_laws(Text *laws, const Message *message, const char *key)
{
	visible(laws, message_text(message, key));
	for (size_t i = 0; i < laws->length; i++)
		if (laws->bytes[i] == ',')
			laws->bytes[i] = ';';
	return text_string(laws);
}

static bool read_law(Answer *answer, const Message *message, double calls, Error *error)
{
	const char *metric = message_text(message, "metric");
	WorkerLaw *law = &answer->event.law;

	(void)calls;
	if (!read_names(&answer->inputs, message, "input", error))
		return false;
	law->input = text_string(&answer->inputs);
	law->metric = metric_find(metric ? metric : metrics[METRIC_TIME].name);
	law->textbook = visible(&answer->textbook, message_text(message, "textbook"));
	law->expected = read_laws(&answer->expected, message, "expected");
	/* Of a metric that a later landau has. */
	if (law->metric == METRIC_COUNT)
		answer->event.kind = WORKER_NOTHING;
	return true;
}

/* The path of a file may hold any byte. */
static const char *as_it_is(Text *text, const char *bytes)
{
	text_clear(text);
	text_append(text, bytes ? bytes : "");
	return text_string(text);
}

static bool read_hello(Answer *answer, const Message *message, double calls, Error *error)
{
	WorkerHello *hello = &answer->event.hello;

	(void)calls;
	if (!message_has_our_version(message))
		return error_set(error, STATUS_MEASURED,
		    "speaks version %.20s of the protocol, and this landau version %s",
		    message->version, MESSAGE_VERSION);
	if (!read_names(&answer->metrics, message, "metrics", error) ||
	    !read_names(&answer->inputs, message, "inputs", error) ||
	    !read_sizes(message, hello, error))
		return false;
	if (answer->metrics.length == 0)
		text_append(&answer->metrics, "time");
	hello->metrics = text_string(&answer->metrics);
	hello->inputs = text_string(&answer->inputs);
	hello->name = visible(&answer->name, message_text(message, "name"));
	hello->textbook = visible(&answer->textbook, message_text(message, "textbook"));
	hello->expected = read_laws(&answer->expected, message, "expected");
	hello->source = as_it_is(&answer->source, message_text(message, "source"));
	hello->build = visible(&answer->build, message_text(message, "build"));
	return optional_number(message, "step", most_seconds, &hello->step_seconds, error);
}

static bool read_ready(Answer *answer, const Message *message, double calls, Error *error)
{
	return read_calls(message, calls, &answer->event.calls, error) &&
	       optional_number(message, "bytes", most_bytes, &answer->event.bytes, error);
}

static bool read_sample(Answer *answer, const Message *message, double calls, Error *error)
{
	return read_calls(message, calls, &answer->event.calls, error) &&
	       message_number(message, "seconds", 0, most_seconds, &answer->event.seconds, error) &&
	       optional_number(message, "cpu", most_seconds, &answer->event.cpu, error) &&
	       optional_number(message, "lost", most_seconds, &answer->event.lost, error) &&
	       optional_number(message, "memory", most_bytes, &answer->event.memory, error) &&
	       optional_number(message, "startup", most_seconds, &answer->event.startup, error) &&
	       optional_number(message, "yardstick", most_seconds, &answer->event.yardstick, error);
}

static bool read_line(Answer *answer, const Message *message, double calls, Error *error)
{
	const char *file = message_text(message, "file");
	uint64_t number;

	(void)calls;
	if (!file || !*file)
		return error_set(error, STATUS_MEASURED, "a line of no file");
	if (!message_whole(message, "number", 1, INT_MAX, &number, error) ||
	    !message_number(message, "count", 0, most_count, &answer->event.count, error))
		return false;
	answer->event.file = visible(&answer->file, file);
	answer->event.number = (unsigned)number;
	answer->event.foreign = visible(&answer->foreign, message_text(message, "foreign"));
	return true;
}

static bool read_count(Answer *answer, const Message *message, double calls, Error *error)
{
	WorkerEvent *event = &answer->event;

	event->calls = 1;
	if (!message_text(message, "steps") && !message_text(message, "memory"))
		return error_set(error, STATUS_MEASURED, "a count of neither steps nor memory");
	return (!message_text(message, "calls") ||
		   read_calls(message, calls, &event->calls, error)) &&
	       optional_number(message, "steps", most_count, &event->steps, error) &&
	       optional_number(message, "memory", most_bytes, &event->memory, error);
}

const char *answer_fault_name(WorkerFault fault)
{
	static const char *const names[] = {
	    [FAULT_INPUT] = "input",
	    [FAULT_WRONG] = "wrong",
	    [FAULT_MEMORY] = "memory",
	    [FAULT_INTERNAL] = "internal",
	};

	return names[fault];
}

static bool read_fail(Answer *answer, const Message *message, double calls, Error *error)
{
	const char *kind = message_text(message, "kind"), *text = message_text(message, "message");
	WorkerFault fault = FAULT_INPUT;

	(void)calls;
	(void)error;
	/* A kind that is unknown here is one that a later landau has made. */
	while (fault < FAULT_INTERNAL && !(kind && strcmp(answer_fault_name(fault), kind) == 0))
		fault++;
	answer->event.fault = fault;
	error_set(&answer->message, STATUS_MEASURED, "%s",
	    text && *text ? text : "failed, and did not say why");
	answer->event.message = answer->message.text;
	return true;
}

typedef struct Reader {
	const char *word;
	bool (*read)(Answer *answer, const Message *message, double calls, Error *error);
} Reader;

static const Reader readers[] = {
    [WORKER_NOTHING] = {.word = "", .read = NULL},
    [WORKER_LAW] = {.word = "law", .read = read_law},
    [WORKER_HELLO] = {.word = "landau", .read = read_hello},
    [WORKER_READY] = {.word = "ready", .read = read_ready},
    [WORKER_SAMPLE] = {.word = "sample", .read = read_sample},
    [WORKER_LINE] = {.word = "line", .read = read_line},
    [WORKER_COUNT] = {.word = "count", .read = read_count},
    [WORKER_REFUSED] = {.word = "fail", .read = read_fail},
};

WorkerEventKind answer_kind(const Message *message)
{
	size_t kind = sizeof readers / sizeof *readers - 1;

	while (kind > WORKER_NOTHING && !message_is(message, readers[kind].word))
		kind--;
	return (WorkerEventKind)kind;
}

bool answer_read(Answer *answer, const Message *message, double calls, Error *error)
{
	WorkerEventKind kind = answer_kind(message);

	answer->event = (WorkerEvent){.kind = kind};
	return kind == WORKER_NOTHING || readers[kind].read(answer, message, calls, error);
}

const char *answer_word(WorkerEventKind kind)
{
	return readers[kind].word;
}

void answer_release(Answer *answer)
{
	text_release(&answer->name);
	text_release(&answer->metrics);
	text_release(&answer->inputs);
	text_release(&answer->textbook);
	text_release(&answer->expected);
	text_release(&answer->source);
	text_release(&answer->build);
	text_release(&answer->file);
	text_release(&answer->foreign);
}
