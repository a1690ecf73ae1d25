#include "tui/racekeys.h"

#include <stdio.h>

bool racekeys_begin(Explorer *explorer, const ExplorerView *view)
{
	size_t first = explorer->marked[0], second = explorer->marked[1];
	RaceView race = {0};

	if (first && !second && explorer->selected + 1 != first)
		second = explorer->selected + 1;
	if (first && second && first <= view->count && second <= view->count) {
		race.rows[race.count++] = first - 1;
		race.rows[race.count++] = second - 1;
	}
	for (size_t i = 0; !first && view->count <= RACE_LANES_MOST && i < view->count; i++)
		race.rows[race.count++] = i;
	if (race.count < RACE_LANES_FEWEST)
		return false;
	race.shown = true;
	explorer->race = race;
	explorer->metric = METRIC_TIME;
	explorer->asked_n = 0;
	return true;
}

static Command begin(Explorer *explorer, const ExplorerView *view)
{
	if (explorer->race.shown || racekeys_begin(explorer, view))
		return (Command){.kind = COMMAND_RACE};
	snprintf(explorer->notice, sizeof explorer->notice,
	    "mark two targets with c, and race them with C");
	return (Command){.kind = COMMAND_REDRAW};
}

bool racekeys_have(const Binding *binding)
{
	switch (binding->action) {
	case VIEW_NONE:
		return binding->command != COMMAND_INPUT && binding->command != COMMAND_CHOOSE;
	case VIEW_AXES:
	case VIEW_HELP:
	case VIEW_PROJECT:
	case VIEW_SAVE: return true;
	default: return false;
	}
}

bool racekeys_take(
    Explorer *explorer, const ExplorerView *view, const Binding *binding, Command *command)
{
	bool shown = explorer->race.shown && !explorer->wall.shown && !explorer->help;

	/* On the wall as well, which then shows their curves. */
	if (binding->action == VIEW_NONE && binding->command == COMMAND_RACE) {
		*command = begin(explorer, view);
		return true;
	}
	if (shown && binding->action == VIEW_BACK) {
		explorer->race.shown = false;
		*command = (Command){.kind = COMMAND_REDRAW};
		return true;
	}
	if (shown && binding->action == VIEW_NONE && binding->command == COMMAND_RESTART) {
		*command = (Command){.kind = COMMAND_RACE};
		return true;
	}
	*command = (Command){.kind = COMMAND_NONE};
	return shown && !racekeys_have(binding);
}
