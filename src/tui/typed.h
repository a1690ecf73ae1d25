/* typed.h - what becomes of the answers that are typed at the foot of the screen. */
#ifndef LANDAU_TUI_TYPED_H
#define LANDAU_TUI_TYPED_H

#include "tui/explorer.h"

/* Takes a key while the question of `explorer->prompt` is open, and closes it when it is answered
 * or left. */
Command typed_take(Explorer *explorer, const ExplorerView *view, int key);

#endif
