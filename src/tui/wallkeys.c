#include "tui/wallkeys.h"

#include "tui/filter.h"

/* To the next one that is measured: the others have nothing to show. */
static void turn(Explorer *explorer, const ExplorerView *view, bool back)
{
	size_t at = explorer->selected, next;

	while ((next = filter_next(explorer->filter, view, at, back)) != at) {
		at = next;
		if (view->rows[at].state == ROW_IDLE)
			continue;
		explorer->selected = at;
		break;
	}
	explorer->asked_n = 0;
}

/* A step of the lecture: the answer to what is asked, or the next target. */
static void step_on(Explorer *explorer, const ExplorerView *view, bool back, Command *command)
{
	const Ballot *ballot = view->ballot;

	if (!ballot)
		turn(explorer, view, back);
	else if (back)
		command->kind = ballot->state == BALLOT_OPEN ? COMMAND_UNVOTE : COMMAND_LEAVE;
	else if (ballot->state != BALLOT_MEASURES)
		command->kind = ballot->state == BALLOT_OPEN ? COMMAND_REVEAL : COMMAND_LEAVE;
}

/* What lies over the wall goes first, and at last the wall. */
static void go_back(Explorer *explorer, const ExplorerView *view, Command *command)
{
	WallView *wall = &explorer->wall;

	if (wall->is_blank)
		wall->is_blank = false;
	else if (wall->is_frozen)
		wall->is_frozen = false;
	else if (view->ballot)
		command->kind = COMMAND_LEAVE;
	else if (wall->source)
		wall->source = false;
	else if (explorer->asked_n > 0)
		explorer->asked_n = 0;
	else
		wall->shown = false;
}

static bool act(Explorer *explorer, const ExplorerView *view, ViewAction action, Command *command)
{
	WallView *wall = &explorer->wall;

	switch (action) {
	case VIEW_PROJECT:
		wall->shown = false;
		if (view->ballot)
			command->kind = COMMAND_LEAVE;
		break;
	case VIEW_BLANK: wall->is_blank = !wall->is_blank; break;
	case VIEW_FREEZE: wall->is_frozen = !wall->is_frozen; break;
	case VIEW_NEXT_PAGE:
	case VIEW_PAGE_BEFORE: wall->source = !wall->source; break;
	case VIEW_SCROLL_DOWN:
	case VIEW_RIGHT: step_on(explorer, view, false, command); break;
	case VIEW_SCROLL_UP:
	case VIEW_LEFT: step_on(explorer, view, true, command); break;
	case VIEW_AXES: wall->log = !wall->log; break;
	case VIEW_THEORY: wall->laws = !wall->laws; break;
	case VIEW_NORMALISE:
		if (!view->ballot)
			return false;
		command->kind = COMMAND_NORMALISE;
		break;
	case VIEW_UP:
	case VIEW_DOWN:
	case VIEW_FIRST:
	case VIEW_LAST:
	case VIEW_FILTER:
	case VIEW_METRIC:
	case VIEW_MARK:
		/* Another target would be another question. */
		return view->ballot != NULL;
	case VIEW_BACK: go_back(explorer, view, command); break;
	case VIEW_FITS:
	case VIEW_BAND:
	case VIEW_CROSS:
	case VIEW_ZOOM_IN:
	case VIEW_ZOOM_OUT:
	case VIEW_WHOLE:
	case VIEW_MESSAGES: return true;
	default: return false;
	}
	return true;
}

/* The digit behind the last option is for what is typed. */
static Command take_vote(Explorer *explorer, const ExplorerView *view, int key)
{
	size_t vote = (size_t)(key - '1');
	const Ballot *ballot = view->ballot;

	if (!ballot || ballot->state != BALLOT_OPEN)
		return (Command){.kind = COMMAND_NONE};
	if (vote < ballot->option_count)
		return (Command){.kind = COMMAND_VOTE, .vote = vote};
	if (vote > ballot->option_count || !ballot->takes_own)
		return (Command){.kind = COMMAND_NONE};
	explorer->prompt = (Prompt){.kind = PROMPT_ANSWER};
	return (Command){.kind = COMMAND_REDRAW};
}

/* What a command is on the wall, where it is another there. */
static Command command_of(
    Explorer *explorer, const ExplorerView *view, const Binding *binding, int key)
{
	const Ballot *ballot = view->ballot;
	Command command = {.kind = binding->command, .index = explorer->selected};

	if (command.kind == COMMAND_VOTE)
		return take_vote(explorer, view, key);
	if (command.kind == COMMAND_PREDICT) {
		explorer->wall.shown = true;
		explorer->asked_n = 0;
	}
	if (command.kind == COMMAND_STEP_BACK && ballot)
		command.kind = COMMAND_UNVOTE;
	if (ballot && (command.kind == COMMAND_INPUT || command.kind == COMMAND_RESTART ||
			  command.kind == COMMAND_SIZE_MORE))
		command.kind = COMMAND_NONE;
	if (command.kind == COMMAND_CHOOSE && ballot)
		command.kind = ballot->state == BALLOT_OPEN       ? COMMAND_REVEAL
			       : ballot->state == BALLOT_REVEALED ? COMMAND_LEAVE
								  : COMMAND_NONE;
	return command;
}

/* A key on the wall that shows nothing, or stands still, brings it back first. */
static bool wakes(Explorer *explorer, const Binding *binding)
{
	bool was_blank = explorer->wall.is_blank && binding->action != VIEW_BLANK;

	if (was_blank)
		explorer->wall.is_blank = false;
	else if (binding->action != VIEW_FREEZE && binding->action != VIEW_BACK)
		explorer->wall.is_frozen = false;
	return was_blank;
}

bool wallkeys_take(
    Explorer *explorer, const ExplorerView *view, const Binding *binding, int key, Command *command)
{
	bool wall = explorer->wall.shown;

	*command = (Command){.kind = COMMAND_REDRAW, .index = explorer->selected};
	if (!wall && binding->action == VIEW_PROJECT) {
		explorer->wall.shown = true;
		return true;
	}
	if (wall && binding->command != COMMAND_QUIT && wakes(explorer, binding))
		return true;
	if (binding->action == VIEW_NONE) {
		*command = command_of(explorer, view, binding, key);
		return true;
	}
	if (!wall && (binding->action == VIEW_BLANK || binding->action == VIEW_FREEZE)) {
		command->kind = COMMAND_NONE;
		return true;
	}
	return wall && !explorer->help && act(explorer, view, binding->action, command);
}
