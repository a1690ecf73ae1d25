#include "tui/capability.h"

#include <stdlib.h>
#include <unistd.h>

#include <curses.h>
#include <term.h>

/* tputs() hands characters to a function without a context. */
static struct {
	char *bytes;
	size_t count, size;
} collected;

static int collect(int character)
{
	if (collected.count < collected.size)
		collected.bytes[collected.count++] = (char)character;
	return character;
}

/* A string capability, or NULL where the terminal has none of that name. */
static const char *capability(const char *name)
{
	const char *value = tigetstr(name);

	return value == (const char *)-1 ? NULL : value;
}

bool capability_usable(const char **why)
{
	const char *name = getenv("TERM");
	int result;
	bool positions;

	if (!name || !*name) {
		*why = "TERM isn't set";
		return false;
	}
	if (setupterm(NULL, STDOUT_FILENO, &result) != OK) {
		*why = "TERM names a terminal that terminfo doesn't know";
		return false;
	}
	positions = capability("cup") != NULL;
	del_curterm(cur_term);
	*why = positions ? NULL : "this terminal can't position its cursor";
	return positions;
}

int capability_colours(void)
{
	int colours = tigetnum("colors");

	return colours < 0 ? 0 : colours;
}

/* As curses itself has it: XM where terminfo knows that, xterm's own otherwise. */
static void collect_mouse_off(void)
{
	const char *mouse = capability("XM");

	tputs(mouse ? tiparm(mouse, 0) : "\033[?1000l", 1, collect);
}

size_t capability_restoring(char *bytes, size_t size, int rows, bool mouse)
{
	static const char *const names[] = {"sgr0", "op", "rmkx", "cnorm", "rmcup"};
	const char *position = capability("cup");
	bool leaves = capability("rmcup") != NULL;

	collected.bytes = bytes;
	collected.count = 0;
	collected.size = size;
	if (mouse)
		collect_mouse_off();
	/* Where there is no second screen, go on below what is shown. */
	if (position && !leaves)
		tputs(tiparm(position, rows - 1, 0), 1, collect);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (capability(names[i]))
			tputs(capability(names[i]), 1, collect);
	if (!leaves) {
		collect('\r');
		collect('\n');
	}
	return collected.count;
}
