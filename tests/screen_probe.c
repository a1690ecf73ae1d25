/*
 * screen_probe growth|storm|still FRAMES - the explorer with invented data and a clock of its own,
 * in the terminal that it is started in. A bell ends every frame, for who counts what each one
 * takes.
 *
 * growth: a size more in every frame, and tables as seldom as the loop draws them; storm: the
 * terminal is resized 5 ms after 5 ms; still: the same frame again and again. With a FILE in place
 * of the bells the CPU time of each frame, in microseconds, is written there.
 */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "fit/conclude.h"
#include "landscape.h"
#include "tui/terminal.h"

enum { FRAME_MS = 50, TABLES_MS = 400, RESIZE_MS = 5 };

typedef struct Stage {
	Landscape land;
	Series part[LANDSCAPE_ROWS]; /* what is known so far: the first samples */
	Size *sizes[LANDSCAPE_ROWS];
	size_t all[LANDSCAPE_ROWS]; /* the sizes that there will be */
	Explorer explorer;
	Canvas canvas;
	FILE *times; /* NULL: bells */
} Stage;

static double cpu_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return now.tv_sec * 1e6 + now.tv_nsec / 1e3;
}

static void show(Stage *stage, bool calm)
{
	double began = cpu_us();
	int columns, rows;

	terminal_size(&columns, &rows);
	if (columns != stage->canvas.columns || rows != stage->canvas.rows)
		canvas_resize(&stage->canvas, columns, rows);
	stage->explorer.columns = columns;
	stage->explorer.rows = rows;
	stage->land.view.calm = calm;
	explorer_draw(&stage->explorer, &stage->land.view, &stage->canvas);
	terminal_show(&stage->canvas);
	if (stage->times)
		fprintf(stage->times, "%.1f\n", cpu_us() - began);
	else if (write(STDOUT_FILENO, "\a", 1) != 1)
		exit(1);
}

/* Knows `count` sizes of a row, with the verdict of the last time there were tables. */
static void reveal(Stage *stage, size_t i, size_t count, bool calm)
{
	Landscape *land = &stage->land;
	ExplorerRow *row = &land->rows[i];
	Series *part = &stage->part[i];
	const double last = count ? land->sizes[i][count - 1].n : 0;

	for (part->count = 0;
	     part->count < land->series[i].count && land->series[i].samples[part->count].n <= last;)
		part->count++;
	free(stage->sizes[i]);
	row->series = part;
	row->size_count = series_sizes(part, &stage->sizes[i]);
	row->sizes = stage->sizes[i];
	if (!calm)
		conclude(part, NULL, &land->verdicts[i]);
}

/* The targets take turns, size by size. */
static void grow(Stage *stage, int frames)
{
	Landscape *land = &stage->land;

	for (int frame = 0; frame < frames; frame++) {
		bool calm = frame % (TABLES_MS / FRAME_MS) != 0;
		size_t turn = (size_t)frame % LAND_FAILED;

		for (size_t i = 0; i < LAND_FAILED; i++) {
			size_t rounds = (size_t)frame / LAND_FAILED + (i <= turn);
			bool done = rounds >= stage->all[i];

			reveal(stage, i, done ? stage->all[i] : rounds, calm);
			land->rows[i].state = done        ? ROW_DONE
					      : i == turn ? ROW_MEASURING
							  : ROW_WAITING;
		}
		land->view.n = land->rows[turn].size_count
				   ? land->rows[turn].sizes[land->rows[turn].size_count - 1].n
				   : 16;
		land->view.sample = (unsigned)frame % 7 + 1;
		land->view.samples = 7;
		land->view.seconds_left = (frames - frame) * FRAME_MS / 1e3;
		show(stage, calm);
	}
}

static void resize(int columns, int rows)
{
	struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};

	ioctl(STDOUT_FILENO, TIOCSWINSZ, &size);
}

/* Between two sizes, and back to the first at the end. */
static void storm(Stage *stage, int resizes)
{
	long long now_ms = 1000;
	int columns, rows;

	terminal_size(&columns, &rows);
	show(stage, false);
	for (int i = 1; i <= resizes || terminal_patience(now_ms) >= 0; i++, now_ms += RESIZE_MS) {
		if (i <= resizes && i % 2 && i < resizes)
			resize(columns * 3 / 4, rows * 5 / 6);
		else if (i <= resizes)
			resize(columns, rows);
		while (terminal_signal(now_ms) == TERMINAL_RESIZED)
			show(stage, false);
	}
}

static void stage_init(Stage *stage, FILE *times)
{
	*stage = (Stage){.times = times,
	    .explorer = {.selected = LAND_QUADRATIC, .glyphs = terminal_glyphs(NULL).tier}};
	landscape_init(&stage->land);
	for (size_t i = 0; i < LANDSCAPE_ROWS; i++) {
		stage->part[i] = stage->land.series[i];
		stage->all[i] = stage->land.rows[i].size_count;
	}
	canvas_init(&stage->canvas, 1, 1);
}

static void stage_release(Stage *stage)
{
	for (size_t i = 0; i < LANDSCAPE_ROWS; i++)
		free(stage->sizes[i]);
	canvas_release(&stage->canvas);
	landscape_release(&stage->land);
}

int main(int argc, char **argv)
{
	int frames = argc > 2 ? atoi(argv[2]) : 0;
	FILE *times = argc > 3 ? fopen(argv[3], "w") : NULL;
	Stage stage;
	Error error;

	setlocale(LC_CTYPE, "");
	if (frames <= 0 || !terminal_open(&(TerminalOptions){0}, &error))
		return 2;
	stage_init(&stage, times);
	if (strcmp(argv[1], "growth") == 0)
		grow(&stage, frames);
	else if (strcmp(argv[1], "storm") == 0)
		storm(&stage, frames);
	else
		while (frames-- > 0)
			show(&stage, false);
	terminal_close();
	stage_release(&stage);
	if (times)
		fclose(times);
	return 0;
}
