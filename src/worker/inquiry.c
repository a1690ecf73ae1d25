#include "worker/inquiry.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/units.h"
#include "base/utf8.h"

/* For one line of an answer. */
static const double most_seconds = 10;

/* Of one answer: as many as a worker of landau's would be allowed. */
enum { MOST_LINES = 100000 };

void inquiry_release(Inquiry *inquiry)
{
	interview_free(inquiry->interview);
	answer_release(&inquiry->answer);
	text_release(&inquiry->sent);
	text_release(&inquiry->expected);
	text_release(&inquiry->came);
	text_release(&inquiry->why);
}

static void append_line(Text *text, const char *line, size_t length)
{
	enum { MOST_SHOWN = 300 };
	Text visible = {0};

	text_append_visible(&visible, line, length < 2 * MOST_SHOWN ? length : 2 * MOST_SHOWN);
	if (visible.length > MOST_SHOWN) {
		text_append_bytes(text, visible.bytes, utf8_floor(visible.bytes, MOST_SHOWN));
		text_append(text, "...");
	} else {
		text_append(text, text_string(&visible));
	}
	text_release(&visible);
}

void inquiry_say(Inquiry *inquiry, const char *format, ...)
{
	va_list arguments;

	text_clear(&inquiry->sent);
	va_start(arguments, format);
	text_vprintf(&inquiry->sent, format, arguments);
	va_end(arguments);
	interview_say(inquiry->interview, text_string(&inquiry->sent));
}

bool inquiry_fail(Inquiry *inquiry, const char *format, ...)
{
	va_list arguments;

	inquiry->wrong = true;
	text_clear(&inquiry->why);
	va_start(arguments, format);
	text_vprintf(&inquiry->why, format, arguments);
	va_end(arguments);
	return false;
}

static bool find_no_line(Inquiry *inquiry, HeardKind kind)
{
	char seconds[UNITS_SIZE];
	Error error;

	switch (kind) {
	case HEARD_SILENCE:
		inquiry->silent = true;
		text_printf(
		    &inquiry->came, "nothing within %s", units_seconds(seconds, most_seconds));
		return inquiry_fail(inquiry, "%s",
		    "an answer is one line, with a newline, and is sent at once: not left in a "
		    "buffer");
	case HEARD_END:
		text_append(&inquiry->came, "nothing");
		interview_describe_end(inquiry->interview, &error);
		return inquiry_fail(inquiry, "it %s", error.text);
	default:
		text_append(&inquiry->came, "a longer line");
		return inquiry_fail(inquiry, "a line has %d bytes at most", MESSAGE_LONGEST);
	}
}

static bool is_part_of(WorkerEventKind kind, WorkerEventKind wanted)
{
	return kind == WORKER_NOTHING || (kind == WORKER_LAW && wanted == WORKER_HELLO) ||
	       (kind == WORKER_LINE && wanted == WORKER_COUNT);
}

/* Reads a line as the answer, or as a part of it. */
static bool understand(
    Inquiry *inquiry, const Message *message, WorkerEventKind wanted, bool *closes)
{
	WorkerEventKind kind = answer_kind(message);
	Error lie;

	*closes = !is_part_of(kind, wanted);
	if (*closes && kind != wanted && kind != WORKER_REFUSED)
		return inquiry_fail(inquiry, "'%s' is no answer to this", message->word);
	if (!answer_read(&inquiry->answer, message, inquiry->calls, &lie))
		return inquiry_fail(inquiry, "%s", lie.text);
	return !*closes || kind == wanted ||
	       inquiry_fail(inquiry, "it says: %s", inquiry->answer.event.message);
}

static bool take_line(Inquiry *inquiry, const Heard *heard, WorkerEventKind wanted, bool *closes)
{
	Message message;
	Error lie;
	bool right = message_parse(&message, heard->line, heard->length, &lie) ||
		     inquiry_fail(inquiry, "%s", lie.text);

	right = right && understand(inquiry, &message, wanted, closes);
	message_release(&message);
	return right;
}

bool inquiry_expect(Inquiry *inquiry, WorkerEventKind wanted, const char *expected)
{
	bool closes = false;

	text_clear(&inquiry->expected);
	text_append(&inquiry->expected, expected);
	for (int lines = 0; !closes; lines++) {
		Heard heard = interview_hear(inquiry->interview, most_seconds);

		text_clear(&inquiry->came);
		if (heard.kind != HEARD_LINE)
			return find_no_line(inquiry, heard.kind);
		append_line(&inquiry->came, heard.line, heard.length);
		if (!take_line(inquiry, &heard, wanted, &closes))
			return false;
		if (lines == MOST_LINES)
			return inquiry_fail(inquiry, "more than %d lines", MOST_LINES);
	}
	return true;
}

/* A message that means nothing here, as a later worker may say. */
static bool is_idle_talk(const Heard *heard)
{
	Message message;
	Error error;
	bool idle = message_parse(&message, heard->line, heard->length, &error) &&
		    answer_kind(&message) == WORKER_NOTHING;

	message_release(&message);
	return idle;
}

bool inquiry_has_heard(const Inquiry *inquiry, const char *key)
{
	Text pair = {0};
	bool heard;

	text_printf(&pair, " %s=", key);
	heard = strstr(text_string(&inquiry->came), pair.bytes);
	text_release(&pair);
	return heard;
}

bool inquiry_expect_nothing(Inquiry *inquiry, double seconds)
{
	Heard heard;

	do
		heard = interview_hear(inquiry->interview, seconds);
	while (heard.kind == HEARD_LINE && is_idle_talk(&heard));
	if (heard.kind == HEARD_SILENCE || heard.kind == HEARD_END)
		return true;
	text_clear(&inquiry->expected);
	text_append(&inquiry->expected, "nothing more");
	text_clear(&inquiry->came);
	if (heard.kind == HEARD_TOO_LONG)
		return find_no_line(inquiry, heard.kind);
	append_line(&inquiry->came, heard.line, heard.length);
	return inquiry_fail(inquiry, "%s",
	    "a request has one closing answer, and standard output is the protocol's alone");
}

bool inquiry_expect_refusal(Inquiry *inquiry)
{
	return inquiry_expect(inquiry, WORKER_REFUSED, "fail kind=KIND message=MESSAGE");
}

void inquiry_hang_up(Inquiry *inquiry)
{
	text_clear(&inquiry->sent);
	text_append(&inquiry->sent, "the end of its input");
	interview_hang_up(inquiry->interview);
}

bool inquiry_expect_exit(Inquiry *inquiry, double most)
{
	char seconds[UNITS_SIZE];
	Error error;

	text_clear(&inquiry->came);
	text_clear(&inquiry->expected);
	text_printf(
	    &inquiry->expected, "its end, with status 0, within %s", units_seconds(seconds, most));
	return interview_has_exited(inquiry->interview, most, &error) ||
	       inquiry_fail(inquiry, "%s", error.text);
}

bool inquiry_greet(Inquiry *inquiry, const char *greeting)
{
	inquiry_say(inquiry, "%s", greeting);
	return inquiry_expect(
	    inquiry, WORKER_HELLO, "landau 1 name=NAME metrics=time,... inputs=A,B min=N max=N");
}

bool inquiry_prepare(Inquiry *inquiry, uint64_t n, const char *input, uint64_t seed, int calls)
{
	Text line = {0}, expected = {0};
	bool right;

	message_begin(&line, "prepare");
	message_add_whole(&line, "n", n);
	if (input)
		message_add(&line, "input", input);
	message_add_whole(&line, "seed", seed);
	message_add_whole(&line, "calls", (uint64_t)calls);
	inquiry_say(inquiry, "%s", text_string(&line));
	inquiry->calls = calls;
	text_append(&expected, calls > 1 ? "ready calls=N, with N from 1 to " : "ready calls=");
	text_printf(&expected, "%d", calls);
	right = inquiry_expect(inquiry, WORKER_READY, text_string(&expected));
	if (right)
		inquiry->calls = inquiry->answer.event.calls;
	text_release(&line);
	text_release(&expected);
	return right;
}

bool inquiry_sample(Inquiry *inquiry)
{
	Text expected = {0};
	bool right;

	text_append(&expected, inquiry->calls > 1 ? "sample seconds=S calls=N, with N from 1 to "
						  : "sample seconds=S calls=");
	text_printf(&expected, "%.0f", inquiry->calls);
	inquiry_say(inquiry, "sample");
	right = inquiry_expect(inquiry, WORKER_SAMPLE, text_string(&expected));
	text_release(&expected);
	return right;
}

bool inquiry_count(Inquiry *inquiry)
{
	inquiry_say(inquiry, "count");
	return inquiry_expect(inquiry, WORKER_COUNT,
	    "line file=F number=L count=C, any number of times, then count steps=N");
}
