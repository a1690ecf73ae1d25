#include "worker/interview.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/units.h"
#include "measure/clock.h"
#include "worker/capture.h"
#include "worker/channel.h"
#include "worker/death.h"
#include "worker/lastwords.h"
#include "worker/process.h"

struct Interview {
	Process *process;
	Channel channel;
	Capture capture;
	bool errors_ended;
};

Interview *interview_begin(const Containment *containment, Error *error)
{
	Process *process = process_start(containment, error);
	Interview *interview;

	if (!process)
		return NULL;
	interview = memory_new(1, sizeof *interview);
	interview->process = process;
	channel_init(&interview->channel, process_output(process), process_input(process));
	return interview;
}

void interview_say(Interview *interview, const char *line)
{
	Text text = {0};

	text_append(&text, line);
	channel_send(&interview->channel, &text);
	text_release(&text);
}

void interview_hang_up(Interview *interview)
{
	process_close_input(interview->process);
}

static void listen_to_errors(Interview *interview)
{
	if (!interview->errors_ended)
		interview->errors_ended =
		    !capture_read(&interview->capture, process_errors(interview->process));
}

/* Until anything happens. */
static void wait(const Interview *interview, double seconds)
{
	struct pollfd polls[] = {
	    {.fd = process_output(interview->process), .events = POLLIN},
	    {.fd = process_life(interview->process), .events = POLLIN},
	    {.fd = interview->errors_ended ? -1 : process_errors(interview->process),
		.events = POLLIN},
	    {.fd = channel_has_unsent(&interview->channel) ? process_input(interview->process) : -1,
		.events = POLLOUT},
	};

	poll(polls, sizeof polls / sizeof *polls, (int)(seconds * 1e3) + 1);
}

/* One that died may have said something before, which is read first. */
static bool is_over(Interview *interview, Heard *heard)
{
	int number;
	bool dead = process_end(interview->process, &number) != PROCESS_RUNS;

	channel_flush(&interview->channel);
	listen_to_errors(interview);
	switch (channel_line(&interview->channel, &heard->line, &heard->length)) {
	case CHANNEL_LINE: heard->kind = HEARD_LINE; return true;
	case CHANNEL_TOO_LONG: heard->kind = HEARD_TOO_LONG; return true;
	case CHANNEL_CLOSED: heard->kind = HEARD_END; return true;
	case CHANNEL_NOTHING: break;
	}
	heard->kind = dead ? HEARD_END : HEARD_SILENCE;
	return dead;
}

Heard interview_hear(Interview *interview, double most_seconds)
{
	Nanos end = nanos_after(clock_now(), most_seconds);
	Heard heard = {.kind = HEARD_SILENCE};

	while (!is_over(interview, &heard)) {
		double left = clock_until(end);

		if (left <= 0)
			break;
		wait(interview, left);
	}
	return heard;
}

static void append_printed(Interview *interview, Error *error)
{
	Text text = {0};

	text_append(&text, error->text);
	listen_to_errors(interview);
	lastwords_append_ends(&text, capture_text(&interview->capture), interview->capture.cut);
	error_set(error, STATUS_MEASURED, "%s", text_string(&text));
	text_release(&text);
}

bool interview_has_exited(Interview *interview, double most_seconds, Error *error)
{
	char seconds[UNITS_SIZE];
	ProcessEnd end;
	int number;

	channel_flush(&interview->channel);
	process_wait(interview->process, most_seconds);
	end = process_end(interview->process, &number);
	if (end == PROCESS_EXITED && number == 0)
		return true;
	if (end == PROCESS_RUNS)
		return error_set(error, STATUS_MEASURED, "it still runs after %s",
		    units_seconds(seconds, most_seconds));
	death_describe(error, end, number, NULL);
	append_printed(interview, error);
	return false;
}

void interview_describe_end(Interview *interview, Error *error)
{
	/* Its death is known some moments after its output has ended. */
	static const double moments = 1;
	ProcessEnd end;
	int number;

	process_wait(interview->process, moments);
	end = process_end(interview->process, &number);
	if (end == PROCESS_RUNS)
		error_set(error, STATUS_MEASURED, "closed its output");
	else
		death_describe(error, end, number, NULL);
	append_printed(interview, error);
}

void interview_free(Interview *interview)
{
	if (!interview)
		return;
	process_free(interview->process);
	channel_release(&interview->channel);
	capture_release(&interview->capture);
	free(interview);
}
