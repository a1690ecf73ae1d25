/* racekeys.h - what keys do in a race, and the one that begins it. */
#ifndef LANDAU_TUI_RACEKEYS_H
#define LANDAU_TUI_RACEKEYS_H

#include "tui/explorer.h"
#include "tui/keys.h"

/* What a key does to a race or, where there is none, whether it begins one: with those that are
 * marked, the selected one beside a single mark, or all where they are few and none is. False
 * where it does what it does elsewhere. */
bool racekeys_take(
    Explorer *explorer, const ExplorerView *view, const Binding *binding, Command *command);

/* Whether a key does anything in a race: nobody is selected there, and it is run by time. */
bool racekeys_have(const Binding *binding);

/* Begins one. False where there aren't two at least. */
bool racekeys_begin(Explorer *explorer, const ExplorerView *view);

#endif
