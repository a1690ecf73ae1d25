#include "tui/terminal.h"

#include <errno.h>
#include <langinfo.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <curses.h>

#include "tui/capability.h"
#include "tui/debounce.h"
#include "tui/keyboard.h"
#include "tui/screen.h"
#include "tui/signals.h"

/* Esc is a key of its own when nothing follows for so long. */
enum { ESCAPE_MS = 25 };

/* A process has one terminal. */
static struct {
	SCREEN *curses;
	WINDOW *keyboard;
	Screen screen;
	bool has_mouse;
	bool taken_again; /* after a stop: RESIZED is still to be reported */
	bool end_told;    /* END is reported once */
	Debounce resizes;
} terminal;

static bool is_utf8(void)
{
	return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

bool terminal_usable(const char **why)
{
	if (!isatty(STDOUT_FILENO))
		*why = "standard output isn't a terminal";
	else if (!isatty(STDIN_FILENO))
		*why = "standard input isn't a terminal";
	else
		return capability_usable(why);
	return false;
}

GlyphChoice terminal_glyphs(const GlyphTier *asked)
{
	return glyphs_choose(asked, is_utf8(), getenv("TERM"));
}

static size_t restoring(char *bytes, size_t size)
{
	return capability_restoring(bytes, size, LINES, terminal.has_mouse);
}

/* Makes curses believe the size that the terminal has. Returns whether it was another. */
static bool apply_size(void)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0 ||
	    (size.ws_row == LINES && size.ws_col == COLS))
		return false;
	resizeterm(size.ws_row, size.ws_col);
	clearok(curscr, FALSE); /* it would make the screen blink; redrawwin() is enough */
	signals_make_restoring(restoring);
	return true;
}

/* Clicks are told at once: nobody waits whether a second one follows. The mouse of the Linux
 * console is a daemon's, for which curses would load a library that keeps memory. */
static void take_mouse(void)
{
	if (strncmp(termname(), "linux", strlen("linux")) == 0)
		return;
	mouseinterval(0);
	terminal.has_mouse =
	    mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL) != 0;
	signals_make_restoring(restoring);
}

static void prepare_curses(const TerminalOptions *options)
{
	cbreak();
	noecho();
	nonl();
	typeahead(-1); /* a frame that has begun is finished, whatever is typed meanwhile */
	if (!getenv("ESCDELAY"))
		set_escdelay(ESCAPE_MS);
	if (curs_set(0) != ERR)
		leaveok(stdscr, TRUE);
	terminal.keyboard = keyboard_new();
	if (!options->no_mouse)
		take_mouse();
	screen_init(&terminal.screen, !is_utf8(), options->theme);
}

static void close_at_exit(void)
{
	terminal_close();
}

bool terminal_open(const TerminalOptions *options, Error *error)
{
	static bool registered;
	const char *why;

	if (!terminal_usable(&why))
		return error_set(error, STATUS_LANDAU, "can't take the terminal: %s", why);
	if (!signals_prepare())
		return error_set(error, STATUS_LANDAU, "can't make a pipe: %s", strerror(errno));
	terminal.curses = newterm(NULL, stdout, stdin);
	if (!terminal.curses) {
		signals_release();
		return error_set(error, STATUS_LANDAU, "curses can't use this terminal");
	}
	if (!registered)
		registered = atexit(close_at_exit) == 0;
	signals_make_restoring(restoring);
	signals_take();
	prepare_curses(options);
	apply_size();
	return true;
}

void terminal_size(int *columns, int *rows)
{
	*columns = COLS;
	*rows = LINES;
}

static sigset_t block(int number)
{
	sigset_t this, before;

	sigemptyset(&this);
	sigaddset(&this, number);
	sigprocmask(SIG_BLOCK, &this, &before);
	return before;
}

/* While it updates the screen, curses ignores SIGTSTP; a blocked one isn't lost. */
void terminal_show(const Canvas *canvas)
{
	sigset_t before;

	if (!signals_are_taken())
		return;
	before = block(SIGTSTP);
	screen_show(&terminal.screen, canvas);
	sigprocmask(SIG_SETMASK, &before, NULL);
}

void terminal_redraw(void)
{
	if (signals_are_taken())
		clearok(curscr, TRUE);
}

int terminal_key(void)
{
	return signals_are_taken() ? keyboard_key(terminal.keyboard) : -1;
}

bool terminal_mouse(Mouse *mouse)
{
	MEVENT event;

	if (!signals_are_taken() || getmouse(&event) != OK)
		return false;
	*mouse = (Mouse){.column = event.x, .row = event.y};
	if (event.bstate & BUTTON1_PRESSED)
		mouse->kind = MOUSE_CLICK;
	else if (event.bstate & BUTTON4_PRESSED)
		mouse->kind = MOUSE_WHEEL_UP;
	else if (event.bstate & BUTTON5_PRESSED)
		mouse->kind = MOUSE_WHEEL_DOWN;
	else
		return false;
	return true;
}

int terminal_signal_descriptor(void)
{
	return signals_descriptor();
}

/* A terminal that hung up reports it on every poll, and curses would read nothing for ever. */
static bool is_gone(void)
{
	struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};

	return signals_are_taken() && poll(&input, 1, 0) > 0 &&
	       (input.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
}

/* After a stop the terminal may have another size and another program's text. */
static void take_again(void)
{
	signals_continue_noted(); /* this is what it asks for */
	reset_prog_mode();
	signals_set_taken(true);
	apply_size();
	clearok(curscr, TRUE);
	terminal.taken_again = true;
	signals_wake();
}

TerminalSignal terminal_signal(long long now_ms)
{
	signals_drain();
	if (!signals_fatal() && is_gone())
		signals_set_fatal(SIGHUP);
	if (signals_fatal() && !terminal.end_told) {
		terminal.end_told = true;
		return TERMINAL_END;
	}
	if (signals_fatal() || !signals_are_taken())
		return TERMINAL_NONE;
	if (signals_stop_noted())
		return TERMINAL_SUSPEND;
	if (signals_continue_noted()) {
		/* Stopped by SIGSTOP, behind our back: the shell has had the terminal. */
		endwin();
		take_again();
	}
	if (terminal.taken_again) {
		terminal.taken_again = false;
		return TERMINAL_RESIZED;
	}
	if (signals_resize_noted())
		debounce_note(&terminal.resizes, now_ms);
	if (!debounce_take(&terminal.resizes, now_ms))
		return TERMINAL_NONE;
	apply_size();
	redrawwin(stdscr); /* the terminal may have cut what was outside for a moment */
	return TERMINAL_RESIZED;
}

int terminal_patience(long long now_ms)
{
	return debounce_patience(&terminal.resizes, now_ms);
}

void terminal_suspend(void)
{
	if (!signals_are_taken() || !signals_can_stop())
		return;
	endwin();
	signals_set_taken(false);
	signals_stop();
	/* Ended while stopped: the terminal is somebody else's now. */
	if (!signals_fatal())
		take_again();
}

/* endwin(), also where the terminal is in the foreground of others: changing its settings would
 * stop this process, which is about to end. */
static void leave(void)
{
	sigset_t before = block(SIGTTOU);

	endwin();
	sigprocmask(SIG_SETMASK, &before, NULL);
}

void terminal_close(void)
{
	if (!terminal.curses || !signals_are_own())
		return;
	if (signals_are_taken())
		leave();
	signals_set_taken(false);
	signals_release();
	delwin(terminal.keyboard);
	delscreen(terminal.curses);
	terminal.curses = NULL;
	screen_release(&terminal.screen);
}

int terminal_fatal_signal(void)
{
	return signals_fatal();
}

_Noreturn void terminal_raise(void)
{
	signals_raise();
}
