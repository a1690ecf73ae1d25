/* loop.h - the explorer's one poll loop: worker, keys and signals on one side, frames on the other.
 */
#ifndef LANDAU_APP_LOOP_H
#define LANDAU_APP_LOOP_H

#include "app/session.h"
#include "plot/glyphs.h"
#include "tui/command.h"
#include "tui/terminal.h"

typedef struct LoopOptions {
	TerminalOptions terminal;
	/* Those of the session, which are made anew when their files are saved; NULL: they aren't.
	 */
	TargetList *targets;
	bool project;            /* begin with the view for the wall */
	bool race;               /* begin with a race of all, where they are few enough */
	const GlyphTier *glyphs; /* what the user wants charts drawn with; NULL: anything */
	/* Appends what the session has measured: a run to be saved, verdicts in CSV, or a report,
	 * of the `shown` metric where that was measured. False where there is nothing to say, or
	 * it can't be said. */
	bool (*write_data)(const void *context, Session *session, SaveKind kind, Metric shown,
	    Text *out, Error *error);
	const void *context;
} LoopOptions;

/* Explores until the user quits or a signal asks for the end; the terminal is given back then.
 * False where the terminal can't be had. */
bool loop_explore(Session *session, const LoopOptions *options, Error *error);

#endif
