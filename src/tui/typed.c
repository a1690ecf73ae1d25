#include "tui/typed.h"

#include <string.h>

#include "base/sizeword.h"
#include "tui/filter.h"

/* What is typed is answered at once, and stays when it is entered. */
static void take_size(Explorer *explorer, PromptAnswer answer)
{
	double n = 0;

	if (answer != PROMPT_LEFT && !sizeword_parse(explorer->prompt.text, &n))
		n = 0;
	explorer->asked_n = n;
	if (answer == PROMPT_ENTERED && n > 0 && !explorer->wall.shown)
		explorer->page = PAGE_FORECAST;
}

static void take_filter(Explorer *explorer, const ExplorerView *view, PromptAnswer answer)
{
	if (answer == PROMPT_LEFT)
		explorer->filter[0] = '\0';
	else
		memcpy(explorer->filter, explorer->prompt.text, sizeof explorer->filter);
	explorer->selected = filter_nearest(explorer->filter, view, explorer->selected);
}

/* One key is the answer. */
static Command take_save(Explorer *explorer, int key)
{
	static const struct {
		int key;
		SaveKind kind;
	} kinds[] = {{'t', SAVE_SCREEN}, {'d', SAVE_DATA}, {'v', SAVE_VERDICTS}, {'r', SAVE_MAN},
	    {'h', SAVE_HTML}, {'m', SAVE_MARKDOWN}, {'p', SAVE_PDF}, {'g', SAVE_SVG},
	    {'x', SAVE_TEXT}};

	explorer->prompt.kind = PROMPT_NONE;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (kinds[i].key == key)
			return (Command){.kind = COMMAND_SAVE, .save = kinds[i].kind};
	return (Command){.kind = COMMAND_REDRAW};
}

/* What somebody expects, other than the options. */
static Command take_guess(Explorer *explorer, PromptAnswer answer)
{
	if (answer != PROMPT_GOES_ON)
		explorer->prompt.kind = PROMPT_NONE;
	return (Command){.kind = answer == PROMPT_ENTERED ? COMMAND_ANSWER : COMMAND_REDRAW,
	    .text = explorer->prompt.text};
}

Command typed_take(Explorer *explorer, const ExplorerView *view, int key)
{
	PromptAnswer answer;

	if (explorer->prompt.kind == PROMPT_SAVE)
		return take_save(explorer, key);
	answer = prompt_key(&explorer->prompt, key);
	if (explorer->prompt.kind == PROMPT_ANSWER)
		return take_guess(explorer, answer);
	if (explorer->prompt.kind == PROMPT_SIZE)
		take_size(explorer, answer);
	else
		take_filter(explorer, view, answer);
	if (answer != PROMPT_GOES_ON)
		explorer->prompt.kind = PROMPT_NONE;
	if (answer == PROMPT_ENTERED && view->ballot && explorer->asked_n > 0)
		return (Command){.kind = COMMAND_ASK, .n = explorer->asked_n};
	return (Command){.kind = COMMAND_REDRAW};
}
