/* command.h - what keys ask for. A view turns keys into commands; only app applies them. */
#ifndef LANDAU_TUI_COMMAND_H
#define LANDAU_TUI_COMMAND_H

#include <stddef.h>

typedef enum CommandKind {
	COMMAND_NONE,
	COMMAND_REDRAW,  /* only the view changed: draw it and show it */
	COMMAND_REPAINT, /* ^L: the screen was damaged: terminal_redraw(), then as above */
	COMMAND_QUIT,
	COMMAND_SUSPEND,     /* ^Z */
	COMMAND_PAUSE,       /* pause or resume measuring */
	COMMAND_CHOOSE,      /* target `index` was chosen: measure it next */
	COMMAND_SIZE_MORE,   /* one size more of target `index` */
	COMMAND_STEP_BACK,   /* one size back, of a recording */
	COMMAND_BUDGET_MORE, /* more budget for target `index` */
	COMMAND_RACE,        /* the racers that were chosen, from nothing */
	COMMAND_RESTART,     /* measure target `index` again from nothing */
	COMMAND_INPUT,       /* another kind of input of target `index` */
	COMMAND_SAVE,        /* what `save` says */
	COMMAND_PREDICT,     /* ask for a prediction about target `index` */
	COMMAND_VOTE,        /* one more for the option `vote` (from 0) of what is asked */
	COMMAND_ANSWER,      /* the same for what was typed, which is `text` */
	COMMAND_UNVOTE,      /* take the last vote back or, where there is none, as the next */
	COMMAND_LEAVE,       /* what was asked is over */
	COMMAND_REVEAL,      /* measure it now, and say who was right */
	COMMAND_ASK,         /* ask about this `n` */
	COMMAND_NORMALISE,   /* ask about the curve's shape when divided by n, or again about n */
} CommandKind;

/* The screen as it is, what was measured, and reports of it. */
typedef enum SaveKind {
	SAVE_SCREEN,
	SAVE_DATA,
	SAVE_VERDICTS,
	SAVE_MAN,
	SAVE_HTML,
	SAVE_MARKDOWN,
	SAVE_PDF,
	SAVE_SVG,
	SAVE_TEXT,
} SaveKind;

typedef struct Command {
	CommandKind kind;
	size_t index;
	SaveKind save;
	size_t vote;
	const char *text; /* of the view; valid until the next key */
	double n;
} Command;

#endif
