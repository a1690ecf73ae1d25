#include "worker/conversation.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#include "worker/answer.h"

bool conversation_open(Conversation *conversation)
{
	/* Above what careless code closes or reuses. */
	enum { PRIVATE = 100 };
	int in = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, PRIVATE);
	int out = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, PRIVATE);
	int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);

	if (in < 0 || out < 0 || nothing < 0 || dup2(nothing, STDIN_FILENO) < 0 ||
	    dup2(STDERR_FILENO, STDOUT_FILENO) < 0)
		return false;
	close(nothing);
	/* What it prints before a crash is worth having. */
	setvbuf(stdout, NULL, _IOLBF, 0);
	*conversation = (Conversation){.self = getpid()};
	channel_init(&conversation->channel, in, out);
	return true;
}

void conversation_release(Conversation *conversation)
{
	channel_release(&conversation->channel);
}

/* _exit(), so that it doesn't write what this process has buffered. */
void conversation_end_copies(const Conversation *conversation)
{
	if (getpid() != conversation->self)
		_exit(STATUS_DONE);
}

void conversation_answer(Conversation *conversation, Text *line)
{
	conversation_end_copies(conversation);
	if (!channel_send(&conversation->channel, line))
		conversation->failed = true;
	text_release(line);
}

void conversation_refuse(Conversation *conversation, WorkerFault fault, const char *format, ...)
{
	Text line = {0}, message = {0};
	va_list arguments;

	va_start(arguments, format);
	text_vprintf(&message, format, arguments);
	va_end(arguments);
	message_begin(&line, "fail");
	message_add(&line, "kind", answer_fault_name(fault));
	message_add(&line, "message", text_string(&message));
	conversation_answer(conversation, &line);
	text_release(&message);
}

static bool is_fit(Conversation *conversation, const Message *message)
{
	if (!message_is(message, "landau") || message_has_our_version(message))
		return true;
	conversation_refuse(conversation, FAULT_INTERNAL,
	    "this worker speaks version " MESSAGE_VERSION " of the protocol");
	return false;
}

/* Waits for the next request, which the caller releases. False where there are no more. */
static bool hear(Conversation *conversation, Message *message)
{
	const char *line;
	size_t length;
	Error error;

	while (!conversation->failed &&
	       channel_line(&conversation->channel, &line, &length) == CHANNEL_LINE) {
		if (!message_parse(message, line, length, &error)) {
			conversation_refuse(conversation, FAULT_INTERNAL, "%s", error.text);
		} else if (message_is(message, "quit")) {
			message_release(message);
			return false;
		} else if (is_fit(conversation, message)) {
			return true;
		}
		message_release(message);
	}
	return false;
}

bool conversation_hold(Conversation *conversation, const Request *requests, void *server,
    WorkerFault fault, const char *flaw)
{
	Message message;

	while (hear(conversation, &message)) {
		const Request *request = requests;

		while (request->word && !message_is(&message, request->word))
			request++;
		if (request->word && *flaw)
			conversation_refuse(conversation, fault, "%s", flaw);
		else if (request->word)
			request->obey(server, &message);
		conversation_end_copies(conversation);
		message_release(&message);
	}
	return !conversation->failed;
}
