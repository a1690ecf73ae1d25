/*
 * keys.h - the one table of keys: what they do, and the words for the key bar, the help and the
 * manual.
 */
#ifndef LANDAU_TUI_KEYS_H
#define LANDAU_TUI_KEYS_H

#include <stdbool.h>
#include <stddef.h>

#include "tui/command.h"
#include "tui/page.h"

/* A key is a code point, or one of these, which lie beyond all code points. */
typedef enum SpecialKey {
	SPECIAL_UP = 0x110000,
	SPECIAL_DOWN,
	SPECIAL_LEFT,
	SPECIAL_RIGHT,
	SPECIAL_HOME,
	SPECIAL_END,
	SPECIAL_PAGE_UP,
	SPECIAL_PAGE_DOWN,
	SPECIAL_BACKSPACE,
	SPECIAL_BACK_TAB,
	SPECIAL_MOUSE, /* a click or the wheel: see terminal_mouse() */
	SPECIAL_F1,
	SPECIAL_F10,
} SpecialKey;

enum { SPECIAL_ESCAPE = 27 };

/* What a key does to the view alone. */
typedef enum ViewAction {
	VIEW_NONE, /* it is a command */
	VIEW_UP,
	VIEW_DOWN,
	VIEW_FIRST,
	VIEW_LAST,
	VIEW_NEXT_PAGE,
	VIEW_PAGE_BEFORE,
	VIEW_SCROLL_DOWN,
	VIEW_SCROLL_UP,
	VIEW_LEFT,
	VIEW_RIGHT,
	VIEW_MARK,
	VIEW_METRIC,
	VIEW_ASK,
	VIEW_FILTER,
	VIEW_SAVE,
	VIEW_AXES,
	VIEW_CROSS,
	VIEW_ZOOM_IN,
	VIEW_ZOOM_OUT,
	VIEW_WHOLE,
	VIEW_NORMALISE,
	VIEW_THEORY,
	VIEW_FITS,
	VIEW_BAND,
	VIEW_MESSAGES,
	VIEW_PROJECT,
	VIEW_BLANK,
	VIEW_FREEZE,
	VIEW_HELP,
	VIEW_BACK,
} ViewAction;

typedef enum KeyGroup {
	GROUP_MOVE,
	GROUP_MEASURE,
	GROUP_CHART,
	GROUP_COMPARE,
	GROUP_CLASS,
	GROUP_OUT,
	GROUP_GENERAL
} KeyGroup;
enum { KEY_GROUP_COUNT = GROUP_GENERAL + 1 };
extern const char *const key_groups[KEY_GROUP_COUNT]; /* "Measure": headings of the help */

#define PAGE_BIT(page) (1u << (page))

enum { BINDING_KEYS = 5, KEY_NAME_SIZE = 16, KEY_BAR_MOST = 6 };

typedef struct Binding {
	int keys[BINDING_KEYS]; /* the first is the one that is shown in the bar; 0: no more */
	ViewAction action;
	CommandKind command; /* where `action` is VIEW_NONE */
	bool on_targets;     /* only where a target is listed and no help lies over it */
	bool scrolls;        /* the help as well, where that lies over it */
	unsigned char rank;  /* 1: the last to leave a narrow key bar; 0: never in it */
	unsigned pages;      /* on which the key bar may show it, PAGE_BIT()s; 0: on all */
	KeyGroup group;
	const char *label;        /* in two words: "pause" */
	const char *label_paused; /* in its place while measuring is paused, or NULL */
	const char *help;         /* a sentence */
} Binding;

/* In the order in which they are shown. */
extern const Binding bindings[];
extern const size_t binding_count;

/* The binding of `key`, or NULL. */
const Binding *binding_find(int key);

/* Whether it does anything now. */
bool binding_applies(const Binding *binding, bool targets, bool help);

/* "q", "Space", "^L", "F10". Returns `out`. */
char *binding_key_name(char out[KEY_NAME_SIZE], int key);

/* The names of all keys of a binding, "j Down". Returns `out`. */
char *binding_names(char out[BINDING_KEYS * KEY_NAME_SIZE], const Binding *binding);

#endif
