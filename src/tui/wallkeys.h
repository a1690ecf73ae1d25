/* wallkeys.h - what keys do on the wall, and those of the classroom anywhere. */
#ifndef LANDAU_TUI_WALLKEYS_H
#define LANDAU_TUI_WALLKEYS_H

#include "tui/explorer.h"
#include "tui/keys.h"

/* As explorer_key(), for a key that is bound. False where it means on the wall what it means
 * everywhere: nothing was changed then. */
bool wallkeys_take(Explorer *explorer, const ExplorerView *view, const Binding *binding, int key,
    Command *command);

#endif
