#include "app/apply.h"

#include "tui/terminal.h"

static void pause_or_resume(Session *session)
{
	if (session_is_paused(session))
		session_resume(session);
	else
		session_pause(session);
}

void command_suspend(Session *session)
{
	bool was_paused = session_is_paused(session);

	session_pause(session);
	terminal_suspend();
	if (!was_paused)
		session_resume(session);
}

bool command_apply(Command command, Session *session)
{
	switch (command.kind) {
	case COMMAND_NONE:
	case COMMAND_SAVE:
	case COMMAND_INPUT:
	case COMMAND_PREDICT:
	case COMMAND_VOTE:
	case COMMAND_ANSWER:
	case COMMAND_UNVOTE:
	case COMMAND_LEAVE:
	case COMMAND_REVEAL:
	case COMMAND_ASK:
	case COMMAND_NORMALISE:
	case COMMAND_RACE:
	case COMMAND_REDRAW: break;
	case COMMAND_REPAINT: terminal_redraw(); break;
	case COMMAND_QUIT: return false;
	case COMMAND_SUSPEND: command_suspend(session); break;
	case COMMAND_PAUSE: pause_or_resume(session); break;
	case COMMAND_CHOOSE: session_prefer(session, command.index); break;
	case COMMAND_SIZE_MORE: session_ask_more(session, command.index); break;
	case COMMAND_STEP_BACK: session_step_back(session); break;
	case COMMAND_BUDGET_MORE: session_add_budget(session, command.index); break;
	case COMMAND_RESTART: session_restart(session, command.index); break;
	}
	return true;
}
