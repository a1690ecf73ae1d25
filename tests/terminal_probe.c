/* terminal_probe [FILE] - takes the terminal, shows a canvas, obeys keys, ends as it is asked to.
 */
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"
#include "tui/keys.h"
#include "tui/terminal.h"

static long long now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

typedef struct Probe {
	const char *path; /* of the file for the canvas; NULL: none */
	Canvas canvas;
	unsigned frames;
	char key[KEY_NAME_SIZE];
	bool quit;
} Probe;

/* Writes the canvas as text to the probe's file, as a whole and before it is shown: who sees the
 * frame on the screen can read what it ought to be. */
static void save(const Probe *probe)
{
	Text text = {0}, path = {0};
	FILE *file;

	if (!probe->path)
		return;
	canvas_text(&probe->canvas, &text);
	text_printf(&path, "%s.new", probe->path);
	file = fopen(text_string(&path), "w");
	if (file && fputs(text_string(&text), file) >= 0 && fclose(file) == 0)
		rename(text_string(&path), probe->path);
	text_release(&text);
	text_release(&path);
}

/* Every cell has a character, so that a screen that differs anywhere is seen. */
static void draw(Probe *probe)
{
	Canvas *canvas = &probe->canvas;
	Text text = {0};
	int columns, rows;

	terminal_size(&columns, &rows);
	canvas_resize(canvas, columns, rows);
	for (int row = 0; row < rows; row++)
		for (int column = 0; column < columns; column++)
			canvas_put(canvas, column, row, (uint32_t)('a' + (column + row) % 26),
			    (Role)(row % ROLE_COUNT));
	text_printf(
	    &text, " size %dx%d, key %s, frame %u ", columns, rows, probe->key, ++probe->frames);
	canvas_write(canvas, 0, 0, columns, ROLE_STRONG, text_string(&text));
	canvas_write(canvas, 0, 1, columns, ROLE_PLAIN, " \xe2\xa3\xbf|\xe5\xb1\x80|\xc3\xa9 ");
	canvas_write(canvas, 0, 2, columns, ROLE_PLAIN, "                ================ ");
	text_clear(&text);
	text_printf(&text, " %s ", glyph_tiers[terminal_glyphs(NULL).tier].name);
	canvas_write(canvas, 0, 3, columns, ROLE_PLAIN, text_string(&text));
	canvas_write(canvas, columns - 4, rows - 1, columns, ROLE_BAR, "last");
	save(probe);
	terminal_show(canvas);
	text_release(&text);
}

static void obey(Probe *probe, int key)
{
	binding_key_name(probe->key, key);
	switch (key) {
	case 'q': probe->quit = true; break;
	case 'A': abort();
	case 'S': raise(SIGSEGV); break;
	case 'x': exit(3);
	case 'L' - '@': terminal_redraw(); break;
	case 'Z': terminal_suspend(); break;
	default: break;
	}
}

static bool attend_signals(Probe *probe)
{
	for (;;) {
		switch (terminal_signal(now_ms())) {
		case TERMINAL_NONE: return true;
		case TERMINAL_END: return false;
		case TERMINAL_SUSPEND: terminal_suspend(); break;
		case TERMINAL_RESIZED: draw(probe); break;
		}
	}
}

static void run(Probe *probe)
{
	struct pollfd watched[] = {{.fd = STDIN_FILENO, .events = POLLIN},
	    {.fd = terminal_signal_descriptor(), .events = POLLIN}};
	int key;

	draw(probe);
	while (!probe->quit) {
		poll(watched, 2, terminal_patience(now_ms()));
		if (!attend_signals(probe))
			return;
		while ((key = terminal_key()) >= 0) {
			obey(probe, key);
			draw(probe);
		}
	}
}

int main(int argc, char **argv)
{
	Probe probe = {.path = argc > 1 ? argv[1] : NULL, .key = "none"};
	Error error;

	setlocale(LC_CTYPE, "");
	if (!terminal_open(&(TerminalOptions){0}, &error)) {
		puts(error.text);
		return error.status;
	}
	canvas_init(&probe.canvas, 1, 1);
	run(&probe);
	terminal_close();
	canvas_release(&probe.canvas);
	if (terminal_fatal_signal()) {
		signal(terminal_fatal_signal(), SIG_DFL);
		raise(terminal_fatal_signal());
	}
	return 0;
}
