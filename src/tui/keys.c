#include "tui/keys.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

#define CONTROL(letter) ((letter) - '@')
enum { ESCAPE = 27, ENTER = '\r', LINE_FEED = '\n' };

const char *const key_groups[KEY_GROUP_COUNT] = {
    [GROUP_MOVE] = "Move",
    [GROUP_MEASURE] = "Measure",
    [GROUP_CHART] = "Chart",
    [GROUP_COMPARE] = "Compare",
    [GROUP_CLASS] = "Class",
    [GROUP_OUT] = "Out",
    [GROUP_GENERAL] = "General",
};

const Binding bindings[] = {
    {.keys = {'j', SPECIAL_DOWN},
	.action = VIEW_DOWN,
	.on_targets = true,
	.scrolls = true,
	.group = GROUP_MOVE,
	.label = "down",
	.help = "Select the next target."},
    {.keys = {'k', SPECIAL_UP},
	.action = VIEW_UP,
	.on_targets = true,
	.scrolls = true,
	.group = GROUP_MOVE,
	.label = "up",
	.help = "Select the target before."},
    {.keys = {'g', SPECIAL_HOME},
	.action = VIEW_FIRST,
	.on_targets = true,
	.scrolls = true,
	.group = GROUP_MOVE,
	.label = "first",
	.help = "Select the first target."},
    {.keys = {'G', SPECIAL_END},
	.action = VIEW_LAST,
	.on_targets = true,
	.scrolls = true,
	.group = GROUP_MOVE,
	.label = "last",
	.help = "Select the last target."},
    {.keys = {'\t'},
	.action = VIEW_NEXT_PAGE,
	.on_targets = true,
	.rank = 3,
	.group = GROUP_MOVE,
	.label = "pages",
	.help = "Turn to the next page, or go to the next pane."},
    {.keys = {SPECIAL_BACK_TAB},
	.action = VIEW_PAGE_BEFORE,
	.on_targets = true,
	.group = GROUP_MOVE,
	.label = "page before",
	.help = "Turn to the page before, or go to that pane."},
    {.keys = {SPECIAL_PAGE_DOWN},
	.action = VIEW_SCROLL_DOWN,
	.on_targets = true,
	.rank = 6,
	.pages = PAGE_BIT(PAGE_SOURCE) | PAGE_BIT(PAGE_SIZES) | PAGE_BIT(PAGE_COMPARISON),
	.group = GROUP_MOVE,
	.label = "scroll",
	.help = "Scroll the page, or the pane, down."},
    {.keys = {SPECIAL_PAGE_UP},
	.action = VIEW_SCROLL_UP,
	.on_targets = true,
	.group = GROUP_MOVE,
	.label = "scroll up",
	.help = "Scroll it up."},
    {.keys = {'h', SPECIAL_LEFT},
	.action = VIEW_LEFT,
	.on_targets = true,
	.rank = 5,
	.pages = PAGE_BIT(PAGE_SOURCE) | PAGE_BIT(PAGE_SIZES),
	.group = GROUP_MOVE,
	.label = "smaller n",
	.help = "Go to the next smaller n that was measured."},
    {.keys = {'l', SPECIAL_RIGHT},
	.action = VIEW_RIGHT,
	.on_targets = true,
	.group = GROUP_MOVE,
	.label = "larger n",
	.help = "Go to the next larger n."},
    {.keys = {'/'},
	.action = VIEW_FILTER,
	.on_targets = true,
	.rank = 9,
	.pages = PAGE_BIT(PAGE_LIST),
	.group = GROUP_MOVE,
	.label = "filter",
	.help = "List only targets with these words."},

    {.keys = {' '},
	.command = COMMAND_PAUSE,
	.rank = 4,
	.group = GROUP_MEASURE,
	.label = "pause",
	.label_paused = "resume",
	.help = "Pause measuring, or resume it."},
    {.keys = {ENTER, LINE_FEED},
	.command = COMMAND_CHOOSE,
	.on_targets = true,
	.rank = 7,
	.pages = PAGE_BIT(PAGE_LIST),
	.group = GROUP_MEASURE,
	.label = "measure",
	.help = "Measure the selected target next."},
    {.keys = {'n'},
	.command = COMMAND_SIZE_MORE,
	.on_targets = true,
	.rank = 8,
	.pages = PAGE_BIT(PAGE_LIST) | PAGE_BIT(PAGE_SIZES) | PAGE_BIT(PAGE_RESIDUALS),
	.group = GROUP_MEASURE,
	.label = "one size more",
	.help = "Measure one size more of it, beyond the largest."},
    {.keys = {'+'},
	.command = COMMAND_BUDGET_MORE,
	.on_targets = true,
	.group = GROUP_MEASURE,
	.label = "more budget",
	.help = "Give it more time to measure."},
    {.keys = {'R'},
	.command = COMMAND_RESTART,
	.on_targets = true,
	.group = GROUP_MEASURE,
	.label = "again",
	.help = "Measure it again from nothing."},

    {.keys = {'e'},
	.action = VIEW_MESSAGES,
	.on_targets = true,
	.group = GROUP_MEASURE,
	.label = "errors",
	.help = "Show what is wrong with its file, or close that."},

    {.keys = {'a'},
	.action = VIEW_AXES,
	.on_targets = true,
	.rank = 7,
	.pages = PAGE_BIT(PAGE_CHART),
	.group = GROUP_CHART,
	.label = "axes",
	.help = "Change the axes: log-log, semi-log, linear."},
    {.keys = {'x'},
	.action = VIEW_CROSS,
	.on_targets = true,
	.rank = 5,
	.pages = PAGE_BIT(PAGE_CHART),
	.group = GROUP_CHART,
	.label = "crosshair",
	.help = "Read values with a crosshair, or end that."},
    {.keys = {'z'},
	.action = VIEW_ZOOM_IN,
	.on_targets = true,
	.group = GROUP_CHART,
	.label = "zoom in",
	.help = "Zoom in around the crosshair, or the end."},
    {.keys = {'Z'},
	.action = VIEW_ZOOM_OUT,
	.on_targets = true,
	.group = GROUP_CHART,
	.label = "zoom out",
	.help = "Zoom out."},
    {.keys = {'0'},
	.action = VIEW_WHOLE,
	.on_targets = true,
	.group = GROUP_CHART,
	.label = "whole",
	.help = "Show the whole n axis again."},
    {.keys = {'y'},
	.action = VIEW_NORMALISE,
	.on_targets = true,
	.group = GROUP_CHART,
	.label = "divide",
	.help = "Divide by a law, or the next: the right is flat."},
    {.keys = {'t'},
	.action = VIEW_THEORY,
	.on_targets = true,
	.group = GROUP_CHART,
	.label = "theory",
	.help = "Show the law that is taught, or hide it."},
    {.keys = {'f'},
	.action = VIEW_FITS,
	.on_targets = true,
	.group = GROUP_CHART,
	.label = "fits",
	.help = "Hide the fitted curves, or show them."},
    {.keys = {'b'},
	.action = VIEW_BAND,
	.on_targets = true,
	.group = GROUP_CHART,
	.label = "band",
	.help = "Show where 95 % of sizes should lie, or hide it."},
    {.keys = {'m'},
	.action = VIEW_METRIC,
	.on_targets = true,
	.rank = 6,
	.pages = PAGE_BIT(PAGE_CHART) | PAGE_BIT(PAGE_VERDICT) | PAGE_BIT(PAGE_RESIDUALS),
	.group = GROUP_CHART,
	.label = "metric",
	.help = "Look at another metric: time, cpu, steps, memory."},
    {.keys = {'i'},
	.command = COMMAND_INPUT,
	.on_targets = true,
	.rank = 8,
	.pages = PAGE_BIT(PAGE_CHART) | PAGE_BIT(PAGE_VERDICT),
	.group = GROUP_CHART,
	.label = "input",
	.help = "Go to another kind of its input, and measure that."},
    {.keys = {'w'},
	.action = VIEW_ASK,
	.on_targets = true,
	.rank = 5,
	.pages = PAGE_BIT(PAGE_OVERVIEW) | PAGE_BIT(PAGE_VERDICT) | PAGE_BIT(PAGE_FORECAST),
	.group = GROUP_CHART,
	.label = "what about n",
	.help = "What about n = ...? Foretell what any n costs."},

    {.keys = {'c'},
	.action = VIEW_MARK,
	.on_targets = true,
	.rank = 7,
	.pages = PAGE_BIT(PAGE_OVERVIEW) | PAGE_BIT(PAGE_COMPARISON),
	.group = GROUP_COMPARE,
	.label = "compare",
	.help = "Mark it, or no more: two marked are compared."},
    {.keys = {'C'},
	.command = COMMAND_RACE,
	.on_targets = true,
	.group = GROUP_COMPARE,
	.label = "race",
	.help = "Race the marked ones, measured again from nothing."},

    {.keys = {'P'},
	.action = VIEW_PROJECT,
	.on_targets = true,
	.group = GROUP_CLASS,
	.label = "wall",
	.help = "Show it for the wall, or for the desk again."},
    {.keys = {'p'},
	.command = COMMAND_PREDICT,
	.on_targets = true,
	.group = GROUP_CLASS,
	.label = "predict",
	.help = "Hide what is measured, and ask what n will cost."},
    {.keys = {'1', '2', '3', '4', '5'},
	.command = COMMAND_VOTE,
	.on_targets = true,
	.group = GROUP_CLASS,
	.label = "vote",
	.help = "One vote more; Enter measures it and reveals."},
    {.keys = {SPECIAL_BACKSPACE},
	.command = COMMAND_STEP_BACK,
	.on_targets = true,
	.group = GROUP_CLASS,
	.label = "back",
	.help = "One step back: a vote, or a size of a recording."},
    {.keys = {'.'},
	.action = VIEW_BLANK,
	.on_targets = true,
	.group = GROUP_CLASS,
	.label = "blank",
	.help = "Show nothing on the wall, or all again."},
    {.keys = {'F'},
	.action = VIEW_FREEZE,
	.on_targets = true,
	.group = GROUP_CLASS,
	.label = "freeze",
	.help = "Keep the wall as it is, or let it go on."},

    {.keys = {'s'},
	.action = VIEW_SAVE,
	.on_targets = true,
	.rank = 10,
	.pages = PAGE_BIT(PAGE_CHART) | PAGE_BIT(PAGE_SIZES) | PAGE_BIT(PAGE_COMPARISON),
	.group = GROUP_OUT,
	.label = "save",
	.help = "Save the screen, the data or a report."},

    {.keys = {'?', SPECIAL_F1},
	.action = VIEW_HELP,
	.rank = 2,
	.group = GROUP_GENERAL,
	.label = "help",
	.help = "Show this help, or close it."},
    {.keys = {ESCAPE},
	.action = VIEW_BACK,
	.group = GROUP_GENERAL,
	.label = "back",
	.help = "Close what is over it; end the crosshair; go back."},
    {.keys = {CONTROL('L')},
	.command = COMMAND_REPAINT,
	.group = GROUP_GENERAL,
	.label = "redraw",
	.help = "Draw the whole screen again."},
    {.keys = {CONTROL('Z')},
	.command = COMMAND_SUSPEND,
	.group = GROUP_GENERAL,
	.label = "suspend",
	.help = "Go back to the shell; fg returns."},
    {.keys = {'q', SPECIAL_F10},
	.command = COMMAND_QUIT,
	.rank = 1,
	.group = GROUP_GENERAL,
	.label = "quit",
	.help = "End the program."},
};
const size_t binding_count = sizeof bindings / sizeof *bindings;

const Binding *binding_find(int key)
{
	for (size_t i = 0; i < binding_count; i++)
		for (int k = 0; k < BINDING_KEYS; k++)
			if (key > 0 && bindings[i].keys[k] == key)
				return &bindings[i];
	return NULL;
}

bool binding_applies(const Binding *binding, bool targets, bool help)
{
	return !binding->on_targets || (targets && !help) || (binding->scrolls && help);
}

static const char *long_name(int key)
{
	switch (key) {
	case ' ': return "Space";
	case '\t': return "Tab";
	case ENTER: return "Enter";
	case ESCAPE: return "Esc";
	case SPECIAL_UP: return "Up";
	case SPECIAL_DOWN: return "Down";
	case SPECIAL_LEFT: return "Left";
	case SPECIAL_RIGHT: return "Right";
	case SPECIAL_HOME: return "Home";
	case SPECIAL_END: return "End";
	case SPECIAL_PAGE_UP: return "PgUp";
	case SPECIAL_PAGE_DOWN: return "PgDn";
	case SPECIAL_BACKSPACE: return "Backspace";
	case SPECIAL_BACK_TAB: return "Shift-Tab";
	case SPECIAL_MOUSE: return "mouse";
	case SPECIAL_F1: return "F1";
	case SPECIAL_F10: return "F10";
	default: return NULL;
	}
}

char *binding_key_name(char out[KEY_NAME_SIZE], int key)
{
	const char *name = long_name(key);

	if (name)
		snprintf(out, KEY_NAME_SIZE, "%s", name);
	else if (key > 0 && key < ' ')
		snprintf(out, KEY_NAME_SIZE, "^%c", key + '@');
	else
		out[key > 0 ? utf8_encode((uint32_t)key, out) : 0] = '\0';
	return out;
}

char *binding_names(char out[BINDING_KEYS * KEY_NAME_SIZE], const Binding *binding)
{
	size_t length = 0;

	out[0] = '\0';
	for (int i = 0; i < BINDING_KEYS && binding->keys[i]; i++) {
		char name[KEY_NAME_SIZE];

		/* Terminals send Enter as either of two characters. */
		if (binding->keys[i] == LINE_FEED)
			continue;
		length += (size_t)snprintf(out + length, BINDING_KEYS * KEY_NAME_SIZE - length,
		    "%s%s", i ? " " : "", binding_key_name(name, binding->keys[i]));
	}
	return out;
}
