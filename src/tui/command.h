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
	COMMAND_BUDGET_MORE, /* more budget for target `index` */
	COMMAND_RESTART,     /* measure target `index` again from nothing */
	COMMAND_INPUT,       /* another kind of input of target `index` */
	COMMAND_SAVE,        /* what `save` says */
} CommandKind;

typedef enum SaveKind { SAVE_SCREEN, SAVE_DATA, SAVE_VERDICTS, SAVE_REPORT } SaveKind;

typedef struct Command {
	CommandKind kind;
	size_t index;
	SaveKind save;
} Command;

#endif
