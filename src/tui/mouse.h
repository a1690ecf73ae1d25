/* mouse.h - what a click and a turn of the wheel mean, wherever they happen. */
#ifndef LANDAU_TUI_MOUSE_H
#define LANDAU_TUI_MOUSE_H

#include "tui/explorer.h"

typedef enum MouseKind { MOUSE_CLICK, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN } MouseKind;

/* In cells, from the upper left of the screen. */
typedef struct Mouse {
	MouseKind kind;
	int column, row;
} Mouse;

/* As explorer_key(): a click chooses a target, a pane, a page or a key of the bar, and on the chart
 * it sets the crosshair; the wheel goes up and down the list, or scrolls what it is over. */
Command mouse_act(Explorer *explorer, const ExplorerView *view, Mouse mouse);

#endif
