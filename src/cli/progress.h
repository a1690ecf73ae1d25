/* progress.h - one line on standard error that says what is measured, while it is. */
#ifndef LANDAU_CLI_PROGRESS_H
#define LANDAU_CLI_PROGRESS_H

#include "app/duel.h"
#include "app/session.h"

/* `ProgressLine line = {0};` hasn't shown anything. */
typedef struct ProgressLine {
	bool shown;
	Nanos last;
} ProgressLine;

/* Shows where the session is, some times a second at most, where standard error is a terminal. */
void progress_show(ProgressLine *line, const Session *session);

/* The same of two targets that are measured against each other. */
void progress_show_duel(ProgressLine *line, const Duel *duel);

/* Takes the line away. */
void progress_clear(ProgressLine *line);

#endif
