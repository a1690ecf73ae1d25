#include "cli/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/text.h"

#define INTERVAL_SECONDS 0.1

/* Going back to the start of the line is all that is asked of the terminal. */
static bool is_possible(void)
{
	const char *term = getenv("TERM");

	return isatty(STDERR_FILENO) && term && *term && strcmp(term, "dumb") != 0;
}

static int width(void)
{
	struct winsize size;

	if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 2)
		return 79;
	return size.ws_col - 1;
}

static void put(const char *line)
{
	int columns = width();

	fprintf(stderr, "\r%-*.*s\r%.*s", columns, columns, "", columns, line);
	fflush(stderr);
}

static bool is_due(const ProgressLine *line)
{
	return is_possible() && (!line->shown || clock_since(line->last) >= INTERVAL_SECONDS);
}

/* Releases the text. */
static void show(ProgressLine *line, Text *text)
{
	put(text_string(text));
	text_release(text);
	line->shown = true;
	line->last = clock_now();
}

void progress_show(ProgressLine *line, const Session *session)
{
	Progress progress = session_progress(session);
	char n[UNITS_SIZE], left[UNITS_SIZE];
	Text text = {0};

	if (progress.n <= 0 || !is_due(line))
		return;
	text_printf(&text, "%s  n = %s  ", session_job(session, progress.job)->target->name,
	    units_count(n, progress.n));
	if (progress.manner == COUNTING)
		text_append(&text, "counting");
	else
		text_printf(&text, "sample %u of %u", progress.sample, progress.samples);
	text_printf(&text, "  at most %s left", units_seconds(left, progress.seconds_left));
	show(line, &text);
}

void progress_show_duel(ProgressLine *line, const Duel *duel)
{
	DuelProgress progress = duel_progress(duel);
	char n[UNITS_SIZE], left[UNITS_SIZE];
	Text text = {0};

	if (progress.n <= 0 || !is_due(line))
		return;
	text_printf(&text, "%s against %s  n = %s  pair %u  at most %s left",
	    duel_job(duel, 1)->target->name, duel_job(duel, 0)->target->name,
	    units_count(n, progress.n), progress.block, units_seconds(left, progress.seconds_left));
	show(line, &text);
}

void progress_clear(ProgressLine *line)
{
	if (line->shown)
		put("");
	line->shown = false;
}
