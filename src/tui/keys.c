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
    [GROUP_GENERAL] = "General",
};

const Binding bindings[] = {
    {.keys = {'j', SPECIAL_DOWN},
	.action = VIEW_DOWN,
	.on_targets = true,
	.group = GROUP_MOVE,
	.label = "down",
	.help = "Select the next target."},
    {.keys = {'k', SPECIAL_UP},
	.action = VIEW_UP,
	.on_targets = true,
	.group = GROUP_MOVE,
	.label = "up",
	.help = "Select the target before."},
    {.keys = {'g'},
	.action = VIEW_FIRST,
	.on_targets = true,
	.group = GROUP_MOVE,
	.label = "first",
	.help = "Select the first target."},
    {.keys = {'G'},
	.action = VIEW_LAST,
	.on_targets = true,
	.group = GROUP_MOVE,
	.label = "last",
	.help = "Select the last target."},

    {.keys = {' '},
	.command = COMMAND_PAUSE,
	.rank = 3,
	.group = GROUP_MEASURE,
	.label = "pause",
	.label_paused = "resume",
	.help = "Pause measuring, or resume it."},
    {.keys = {ENTER, LINE_FEED},
	.command = COMMAND_CHOOSE,
	.on_targets = true,
	.rank = 6,
	.group = GROUP_MEASURE,
	.label = "measure next",
	.help = "Measure the selected target next."},
    {.keys = {'n'},
	.command = COMMAND_SIZE_MORE,
	.on_targets = true,
	.rank = 5,
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
	.rank = 4,
	.group = GROUP_CHART,
	.label = "axes",
	.help = "Change the axes: log-log, semi-log, linear."},

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
	.help = "Close what lies over the view."},
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
	return !binding->on_targets || (targets && !help);
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
