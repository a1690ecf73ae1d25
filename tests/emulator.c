#include "emulator.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include <vterm.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "shell_job.h"

enum { PATIENCE_MS = 20000, SLICE_MS = 50 };

struct Emulator {
	VTerm *vterm;
	int terminal;          /* the master's side; -1 after a hang-up */
	int reports, commands; /* from and to the keeper */
	pid_t keeper, program;
	struct termios settings;
	bool alternate, stopped, ended;
	int status;
	Text output, screen;
};

static void give_up(const char *what)
{
	fprintf(stderr, "emulator: %s: %s\n", what, strerror(errno));
	abort();
}

static long long now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

static int on_property(VTermProp property, VTermValue *value, void *user)
{
	Emulator *emulator = user;

	if (property == VTERM_PROP_ALTSCREEN)
		emulator->alternate = value->boolean;
	return 1;
}

static void make_screen(Emulator *emulator, const EmulatorSetup *setup)
{
	static const VTermScreenCallbacks callbacks = {.settermprop = on_property};
	VTermScreen *screen;

	emulator->vterm = vterm_new(setup->rows, setup->columns);
	vterm_set_utf8(emulator->vterm, 1);
	screen = vterm_obtain_screen(emulator->vterm);
	vterm_screen_set_callbacks(screen, &callbacks, emulator);
	vterm_screen_enable_altscreen(screen, 1);
	vterm_screen_reset(screen, 1);
}

static void set_size(const Emulator *emulator, int columns, int rows)
{
	struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};

	if (ioctl(emulator->terminal, TIOCSWINSZ, &size) != 0)
		give_up("TIOCSWINSZ");
}

static void open_terminal(Emulator *emulator, const EmulatorSetup *setup)
{
	emulator->terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
	if (emulator->terminal < 0 || grantpt(emulator->terminal) != 0 ||
	    unlockpt(emulator->terminal) != 0)
		give_up("posix_openpt");
	fcntl(emulator->terminal, F_SETFL, O_NONBLOCK);
	set_size(emulator, setup->columns, setup->rows);
	tcgetattr(emulator->terminal, &emulator->settings);
}

Emulator *emulator_start(const EmulatorSetup *setup, const char *const *arguments)
{
	Emulator *emulator = memory_new(1, sizeof *emulator);
	int reports[2], commands[2];
	const char *name;

	signal(SIGPIPE, SIG_IGN);
	make_screen(emulator, setup);
	open_terminal(emulator, setup);
	if (pipe2(reports, O_CLOEXEC) != 0 || pipe2(commands, O_CLOEXEC) != 0)
		give_up("pipe");
	name = ptsname(emulator->terminal);
	emulator->keeper = fork();
	if (emulator->keeper < 0)
		give_up("fork");
	if (emulator->keeper == 0) {
		close(reports[0]);
		close(commands[1]);
		close(emulator->terminal); /* or it would never hang up */
		shell_job_run(name, reports[1], commands[0], setup, arguments);
	}
	close(reports[1]);
	close(commands[0]);
	emulator->reports = reports[0];
	emulator->commands = commands[1];
	return emulator;
}

static void close_terminal(Emulator *emulator)
{
	if (emulator->terminal >= 0)
		close(emulator->terminal);
	emulator->terminal = -1;
}

void emulator_free(Emulator *emulator)
{
	if (emulator->program > 0 && !emulator->ended)
		kill(emulator->program, SIGKILL);
	close(emulator->commands);
	close(emulator->reports);
	close_terminal(emulator);
	kill(emulator->keeper, SIGKILL);
	waitpid(emulator->keeper, NULL, 0);
	vterm_free(emulator->vterm);
	text_release(&emulator->output);
	text_release(&emulator->screen);
	free(emulator);
}

/* Answers to what the program asks the terminal. */
static void answer(Emulator *emulator)
{
	char bytes[256];
	size_t count = vterm_output_read(emulator->vterm, bytes, sizeof bytes);

	if (count && write(emulator->terminal, bytes, count) < 0 && errno != EAGAIN)
		give_up("write");
}

static void read_output(Emulator *emulator)
{
	char bytes[4096];
	ssize_t count = read(emulator->terminal, bytes, sizeof bytes);

	if (count <= 0)
		return;
	text_append_bytes(&emulator->output, bytes, (size_t)count);
	vterm_input_write(emulator->vterm, bytes, (size_t)count);
	answer(emulator);
}

static void read_report(Emulator *emulator)
{
	Report message;

	if (read(emulator->reports, &message, sizeof message) != (ssize_t)sizeof message) {
		close(emulator->reports);
		emulator->reports = -1;
		return;
	}
	emulator->program = message.pid;
	emulator->stopped = message.kind == REPORT_STOPPED;
	emulator->ended = message.kind == REPORT_ENDED;
	emulator->status = message.status;
}

/* Takes in what comes within `ms`. Returns whether anything came from the terminal. */
static bool attend(Emulator *emulator, int ms)
{
	struct pollfd watched[] = {{.fd = emulator->terminal, .events = POLLIN},
	    {.fd = emulator->reports, .events = POLLIN}};

	if (poll(watched, 2, ms) <= 0)
		return false;
	if (watched[1].revents)
		read_report(emulator);
	if (watched[0].revents & POLLIN)
		read_output(emulator);
	return (watched[0].revents & POLLIN) != 0;
}

/* What the program wrote before it stopped or ended may still be on its way. */
static void drain(Emulator *emulator)
{
	while (attend(emulator, SLICE_MS))
		;
}

const char *emulator_screen(Emulator *emulator)
{
	VTermScreen *screen = vterm_obtain_screen(emulator->vterm);
	int columns, rows;

	vterm_get_size(emulator->vterm, &rows, &columns);
	text_clear(&emulator->screen);
	for (int row = 0; row < rows; row++) {
		size_t end = emulator->screen.length;

		for (int column = 0; column < columns; column++) {
			VTermScreenCell cell;
			char bytes[4] = " ";
			size_t length = 1;

			vterm_screen_get_cell(screen, (VTermPos){.row = row, .col = column}, &cell);
			if (cell.chars[0] == (uint32_t)-1)
				continue; /* the right half of a wide character */
			if (cell.chars[0])
				length = utf8_encode(cell.chars[0], bytes);
			text_append_bytes(&emulator->screen, bytes, length);
			if (cell.chars[0] && cell.chars[0] != ' ')
				end = emulator->screen.length;
		}
		emulator->screen.length = end;
		text_append(&emulator->screen, "\n");
	}
	return text_string(&emulator->screen);
}

bool emulator_shows(Emulator *emulator, const char *text)
{
	long long end = now_ms() + PATIENCE_MS;

	while (!strstr(emulator_screen(emulator), text)) {
		if (now_ms() > end || emulator->ended) {
			drain(emulator);
			return strstr(emulator_screen(emulator), text) != NULL;
		}
		attend(emulator, SLICE_MS);
	}
	return true;
}

bool emulator_hides(Emulator *emulator, const char *text)
{
	long long end = now_ms() + PATIENCE_MS;

	while (strstr(emulator_screen(emulator), text) && now_ms() < end)
		attend(emulator, SLICE_MS);
	return !strstr(emulator_screen(emulator), text);
}

static bool comes_true(Emulator *emulator, const bool *flag)
{
	long long end = now_ms() + PATIENCE_MS;

	while (!*flag && now_ms() < end)
		attend(emulator, SLICE_MS);
	drain(emulator);
	return *flag;
}

bool emulator_stops(Emulator *emulator)
{
	return comes_true(emulator, &emulator->stopped);
}

bool emulator_ends(Emulator *emulator)
{
	return comes_true(emulator, &emulator->ended);
}

bool emulator_is_silent(Emulator *emulator, int ms)
{
	return !attend(emulator, ms);
}

int emulator_status(const Emulator *emulator)
{
	return emulator->status;
}

void emulator_type(Emulator *emulator, const char *keys)
{
	if (write(emulator->terminal, keys, strlen(keys)) < 0)
		give_up("write");
}

pid_t emulator_pid(Emulator *emulator)
{
	long long end = now_ms() + PATIENCE_MS;

	while (!emulator->program && now_ms() < end)
		attend(emulator, SLICE_MS);
	if (emulator->program <= 0)
		give_up("the program doesn't begin");
	return emulator->program;
}

void emulator_signal(Emulator *emulator, int number)
{
	if (kill(emulator_pid(emulator), number) != 0)
		give_up("kill");
}

void emulator_resize(Emulator *emulator, int columns, int rows)
{
	vterm_set_size(emulator->vterm, rows, columns);
	set_size(emulator, columns, rows);
}

void emulator_continue(Emulator *emulator)
{
	emulator->stopped = false;
	if (write(emulator->commands, "c", 1) != 1)
		give_up("write");
}

void emulator_hang_up(Emulator *emulator)
{
	close_terminal(emulator);
}

bool emulator_is_alternate(const Emulator *emulator)
{
	return emulator->alternate;
}

/* By what was written last: libvterm keeps with a saved cursor whether it was visible, and so
 * hides it again where a program that had scrolled a hidden one leaves the alternate screen. */
bool emulator_has_cursor(const Emulator *emulator)
{
	static const char mode[] = "\033[?25";
	const char *at = text_string(&emulator->output), *last = NULL;

	while ((at = strstr(at, mode)))
		last = at += strlen(mode);
	return !last || *last == 'h';
}

bool emulator_is_restored(const Emulator *emulator)
{
	struct termios now;

	tcgetattr(emulator->terminal, &now);
	return now.c_iflag == emulator->settings.c_iflag &&
	       now.c_oflag == emulator->settings.c_oflag &&
	       now.c_cflag == emulator->settings.c_cflag &&
	       now.c_lflag == emulator->settings.c_lflag &&
	       memcmp(now.c_cc, emulator->settings.c_cc, sizeof now.c_cc) == 0;
}

static bool is_taken(const Emulator *emulator)
{
	return emulator->alternate && !emulator_has_cursor(emulator) &&
	       !emulator_is_restored(emulator);
}

static bool is_given_back(const Emulator *emulator)
{
	return !emulator->alternate && emulator_has_cursor(emulator) &&
	       emulator_is_restored(emulator);
}

static bool comes_to_be(Emulator *emulator, bool is_so(const Emulator *emulator))
{
	long long end = now_ms() + PATIENCE_MS;

	while (!is_so(emulator) && now_ms() < end)
		attend(emulator, SLICE_MS);
	return is_so(emulator);
}

bool emulator_takes_terminal(Emulator *emulator)
{
	return comes_to_be(emulator, is_taken);
}

bool emulator_gives_back(Emulator *emulator)
{
	return comes_to_be(emulator, is_given_back);
}

const Text *emulator_output(const Emulator *emulator)
{
	return &emulator->output;
}
