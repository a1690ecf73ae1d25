#include "tui/terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <curses.h>

#include "tui/capability.h"
#include "tui/debounce.h"
#include "tui/keyboard.h"
#include "tui/screen.h"

enum {
	ESCAPE_MS = 25, /* Esc is a key of its own when nothing follows for so long */
	CRASH_STACK = 64 * 1024,
};

static void note_signal(int number);
static void crash(int number);

/* The signals that are ours while the terminal is taken. */
static const struct {
	int number;
	void (*handler)(int);
} handled[] = {
    {SIGINT, note_signal},
    {SIGTERM, note_signal},
    {SIGHUP, note_signal},
    {SIGQUIT, note_signal},
    {SIGTSTP, note_signal},
    {SIGCONT, note_signal},
    {SIGWINCH, note_signal},
    {SIGSEGV, crash},
    {SIGBUS, crash},
    {SIGFPE, crash},
    {SIGILL, crash},
    {SIGABRT, crash},
};
enum { HANDLED = sizeof handled / sizeof *handled };

/* Signals have no context to carry, and a process has one terminal. */
static struct {
	SCREEN *curses;
	WINDOW *keyboard;
	Screen screen;
	pid_t owner; /* a forked child must leave the terminal alone */
	int pipe[2];
	struct sigaction before[HANDLED];
	struct termios settings;
	char restoring[512];
	size_t restoring_length;
	bool has_mouse;
	bool taken_again; /* after a stop: RESIZED is still to be reported */
	bool end_told;    /* END is reported once */
	Debounce resizes;
} terminal = {.pipe = {-1, -1}};

static volatile sig_atomic_t taken, fatal, stop_noted, continue_noted, resize_noted;

static void wake_loop(void)
{
	ssize_t ignored = write(terminal.pipe[1], "", 1);

	(void)ignored;
}

static void note_signal(int number)
{
	int saved = errno;

	switch (number) {
	case SIGTSTP: stop_noted = 1; break;
	case SIGCONT: continue_noted = 1; break;
	case SIGWINCH: resize_noted = 1; break;
	default: fatal = fatal ? fatal : number; break;
	}
	wake_loop();
	errno = saved;
}

/* On a stack of its own, with what is safe in a handler only. */
static void crash(int number)
{
	sigset_t this;

	if (taken && getpid() == terminal.owner) {
		ssize_t ignored =
		    write(STDOUT_FILENO, terminal.restoring, terminal.restoring_length);

		(void)ignored;
		tcsetattr(STDIN_FILENO, TCSANOW, &terminal.settings);
	}
	signal(number, SIG_DFL);
	sigemptyset(&this);
	sigaddset(&this, number);
	sigprocmask(SIG_UNBLOCK, &this, NULL);
	raise(number);
}

static void take_signals(void)
{
	static char stack[CRASH_STACK];
	stack_t place = {.ss_sp = stack, .ss_size = sizeof stack};

	sigaltstack(&place, NULL);
	for (int i = 0; i < HANDLED; i++) {
		struct sigaction action = {.sa_handler = handled[i].handler};

		if (terminal.before[i].sa_handler == SIG_IGN)
			continue;
		action.sa_flags = handled[i].handler == crash ? SA_ONSTACK : SA_RESTART;
		sigfillset(&action.sa_mask);
		sigaction(handled[i].number, &action, NULL);
	}
}

static void give_signals_back(void)
{
	for (int i = 0; i < HANDLED; i++)
		sigaction(handled[i].number, &terminal.before[i], NULL);
}

static bool open_pipe(void)
{
	if (pipe(terminal.pipe) != 0)
		return false;
	for (int i = 0; i < 2; i++) {
		fcntl(terminal.pipe[i], F_SETFD, FD_CLOEXEC);
		fcntl(terminal.pipe[i], F_SETFL, O_NONBLOCK);
	}
	return true;
}

static void close_pipe(void)
{
	close(terminal.pipe[0]);
	close(terminal.pipe[1]);
	terminal.pipe[0] = terminal.pipe[1] = -1;
}

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

/* Makes curses believe the size that the terminal has. Returns whether it was another. */
static bool apply_size(void)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0 ||
	    (size.ws_row == LINES && size.ws_col == COLS))
		return false;
	resizeterm(size.ws_row, size.ws_col);
	clearok(curscr, FALSE); /* it would make the screen blink; redrawwin() is enough */
	terminal.restoring_length = capability_restoring(
	    terminal.restoring, sizeof terminal.restoring, LINES, terminal.has_mouse);
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
	terminal.restoring_length = capability_restoring(
	    terminal.restoring, sizeof terminal.restoring, LINES, terminal.has_mouse);
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
	if (!open_pipe())
		return error_set(error, STATUS_LANDAU, "can't make a pipe: %s", strerror(errno));
	tcgetattr(STDIN_FILENO, &terminal.settings);
	for (int i = 0; i < HANDLED; i++)
		sigaction(handled[i].number, NULL, &terminal.before[i]);
	terminal.curses = newterm(NULL, stdout, stdin);
	if (!terminal.curses) {
		close_pipe();
		return error_set(error, STATUS_LANDAU, "curses can't use this terminal");
	}
	if (!registered)
		registered = atexit(close_at_exit) == 0;
	terminal.owner = getpid();
	terminal.restoring_length = capability_restoring(
	    terminal.restoring, sizeof terminal.restoring, LINES, terminal.has_mouse);
	taken = 1;
	take_signals();
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

	if (!taken)
		return;
	before = block(SIGTSTP);
	screen_show(&terminal.screen, canvas);
	sigprocmask(SIG_SETMASK, &before, NULL);
}

void terminal_redraw(void)
{
	if (taken)
		clearok(curscr, TRUE);
}

int terminal_key(void)
{
	return taken ? keyboard_key(terminal.keyboard) : -1;
}

bool terminal_mouse(Mouse *mouse)
{
	MEVENT event;

	if (!taken || getmouse(&event) != OK)
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
	return terminal.pipe[0];
}

/* A terminal that hung up reports it on every poll, and curses would read nothing for ever. */
static bool is_gone(void)
{
	struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};

	return taken && poll(&input, 1, 0) > 0 &&
	       (input.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
}

/* After a stop the terminal may have another size and another program's text. */
static void take_again(void)
{
	continue_noted = 0;
	reset_prog_mode();
	taken = 1;
	apply_size();
	clearok(curscr, TRUE);
	terminal.taken_again = true;
	wake_loop();
}

TerminalSignal terminal_signal(long long now_ms)
{
	char drained[64];

	while (read(terminal.pipe[0], drained, sizeof drained) > 0)
		;
	if (!fatal && is_gone())
		fatal = SIGHUP;
	if (fatal && !terminal.end_told) {
		terminal.end_told = true;
		return TERMINAL_END;
	}
	if (fatal || !taken)
		return TERMINAL_NONE;
	if (stop_noted) {
		stop_noted = 0;
		return TERMINAL_SUSPEND;
	}
	if (continue_noted) {
		/* Stopped by SIGSTOP, behind our back: the shell has had the terminal. */
		endwin();
		take_again();
	}
	if (terminal.taken_again) {
		terminal.taken_again = false;
		return TERMINAL_RESIZED;
	}
	if (resize_noted) {
		resize_noted = 0;
		debounce_note(&terminal.resizes, now_ms);
	}
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
	struct sigaction stop = {.sa_handler = SIG_DFL}, ours;

	if (!taken)
		return;
	sigaction(SIGTSTP, NULL, &ours);
	if (ours.sa_handler == SIG_IGN)
		return;
	endwin();
	taken = 0;
	sigaction(SIGTSTP, &stop, NULL);
	raise(SIGTSTP);
	sigaction(SIGTSTP, &ours, NULL);
	stop_noted = 0;
	/* Ended while stopped: the terminal is somebody else's now. */
	if (!fatal)
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
	if (!terminal.curses || getpid() != terminal.owner)
		return;
	if (taken)
		leave();
	taken = 0;
	give_signals_back();
	delwin(terminal.keyboard);
	delscreen(terminal.curses);
	terminal.curses = NULL;
	screen_release(&terminal.screen);
	close_pipe();
}

int terminal_fatal_signal(void)
{
	return fatal;
}

_Noreturn void terminal_raise(void)
{
	signal(fatal, SIG_DFL);
	raise(fatal);
	_exit(128 + fatal);
}
