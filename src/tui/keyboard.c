#include "tui/keyboard.h"

#include "tui/keys.h"

WINDOW *keyboard_new(void)
{
	WINDOW *keyboard = newpad(1, 1);

	keypad(keyboard, TRUE);
	nodelay(keyboard, TRUE);
	return keyboard;
}

/* -1 for what means nothing here, the resizes that curses reports as keys among it. */
static int special_key(wint_t code)
{
	switch (code) {
	case KEY_UP: return SPECIAL_UP;
	case KEY_DOWN: return SPECIAL_DOWN;
	case KEY_LEFT: return SPECIAL_LEFT;
	case KEY_RIGHT: return SPECIAL_RIGHT;
	case KEY_HOME: return SPECIAL_HOME;
	case KEY_END: return SPECIAL_END;
	case KEY_PPAGE: return SPECIAL_PAGE_UP;
	case KEY_NPAGE: return SPECIAL_PAGE_DOWN;
	case KEY_BACKSPACE: return SPECIAL_BACKSPACE;
	case KEY_BTAB: return SPECIAL_BACK_TAB;
	case KEY_MOUSE: return SPECIAL_MOUSE;
	case KEY_ENTER: return '\r';
	case KEY_F(1): return SPECIAL_F1;
	case KEY_F(10): return SPECIAL_F10;
	default: return -1;
	}
}

int keyboard_key(WINDOW *keyboard)
{
	int key;

	do {
		wint_t code;
		int kind = wget_wch(keyboard, &code);

		if (kind == ERR)
			return -1;
		key = kind == OK ? (int)code : special_key(code);
	} while (key < 0);
	return key;
}
