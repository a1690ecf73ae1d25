/*
 * screen.c - the explorer as its terminal and the measured code see it: `screen LANDAU PROBE`.
 *
 * Starts it in pseudo-terminals of its own, and takes the time to the first frame, the bytes of a
 * frame, what the interface and the whole process take of a processor, and what is left of that
 * when nothing is measured. Then measures the same with the explorer open and by `landau run`, in
 * turns. PROBE is tests/screen_probe, which draws frames and does nothing else. What is seen goes
 * to standard error, lines that sum it up to standard output.
 */
#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <poll.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"
#include "measure/clock.h"

enum {
	STARTS = 21,
	PAIRS = 7,
	FRAMES_MOST = 1000,
	SIZES_MOST = 200,
	GAP_MS = 20, /* silence between two frames */
	PATIENCE_S = 60,
	GROWING_FRAMES = 84,
	FRAMES_PER_SECOND = 20, /* that the loop draws at most */
};

static _Noreturn void give_up(const char *what)
{
	fprintf(stderr, "bench: %s: %s\n", what, strerror(errno));
	exit(EXIT_FAILURE);
}

static int by_value(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;

	return (a > b) - (a < b);
}

/* Sorts them. */
static double quantile(double *values, size_t count, double share)
{
	qsort(values, count, sizeof *values, by_value);
	return count ? values[(size_t)(share * (double)(count - 1) + 0.5)] : 0;
}

/* A program in a terminal. */
typedef struct Guest {
	pid_t pid;
	int terminal;
	Nanos began;
	Nanos heard;                /* the last byte */
	Text screen;                /* all that it wrote */
	double frames[FRAMES_MOST]; /* bytes of each */
	size_t frame_count;
} Guest;

static _Noreturn void be_guest(const char *name, const char *folder, const char *const *arguments)
{
	int terminal;

	setsid();
	terminal = open(name, O_RDWR);
	for (int i = 0; i < 3; i++)
		dup2(terminal, i);
	setenv("TERM", "xterm-256color", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	if (chdir(folder) == 0)
		execv(arguments[0], (char *const *)(uintptr_t)arguments);
	_exit(127);
}

/* Arguments up to a NULL. */
static Guest guest_start(int columns, int rows, const char *folder, const char *const *arguments)
{
	struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
	Guest guest = {.terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)};
	const char *name;

	if (guest.terminal < 0 || grantpt(guest.terminal) != 0 || unlockpt(guest.terminal) != 0)
		give_up("can't open a terminal");
	name = ptsname(guest.terminal);
	ioctl(guest.terminal, TIOCSWINSZ, &size);
	guest.began = clock_now();
	guest.pid = fork();
	if (guest.pid < 0)
		give_up("can't start a program");
	if (guest.pid == 0)
		be_guest(name, folder, arguments);
	return guest;
}

/* Takes what it writes within so many milliseconds; false where nothing came. */
static bool guest_hear(Guest *guest, int ms)
{
	struct pollfd poll_for = {.fd = guest->terminal, .events = POLLIN};
	char bytes[65536];
	ssize_t count;
	double since;

	if (poll(&poll_for, 1, ms) <= 0)
		return false;
	count = read(guest->terminal, bytes, sizeof bytes);
	if (count <= 0)
		return false;
	since = nanos_seconds(nanos_between(guest->heard, clock_now()));
	guest->heard = clock_now();
	if ((since > GAP_MS / 1e3 || guest->frame_count == 0) && guest->frame_count < FRAMES_MOST)
		guest->frames[guest->frame_count++] = 0;
	guest->frames[guest->frame_count - 1] += (double)count;
	text_append_bytes(&guest->screen, bytes, (size_t)count);
	return true;
}

static void guest_hear_for(Guest *guest, double seconds)
{
	Nanos end = nanos_after(clock_now(), seconds);
	double left;

	while ((left = nanos_seconds(nanos_between(clock_now(), end))) > 0)
		guest_hear(guest, (int)(left * 1000) + 1);
}

/* Until it writes that, on a line as curses sends it. */
static void guest_await(Guest *guest, const char *words)
{
	Nanos end = nanos_after(clock_now(), PATIENCE_S);

	while (!guest->screen.length || !strstr(text_string(&guest->screen), words)) {
		guest_hear(guest, 200);
		if (nanos_seconds(nanos_between(clock_now(), end)) < 0)
			give_up(words);
	}
	text_clear(&guest->screen);
}

static void guest_type(const Guest *guest, const char *keys)
{
	if (write(guest->terminal, keys, strlen(keys)) < 0)
		give_up("can't type");
}

/* Of all its threads, and of no other process. */
static double guest_cpu_seconds(const Guest *guest)
{
	clockid_t clock;
	struct timespec time = {0};

	if (clock_getcpuclockid(guest->pid, &clock) == 0)
		clock_gettime(clock, &time);
	return (double)time.tv_sec + time.tv_nsec / 1e9;
}

static void guest_end(Guest *guest, const char *keys)
{
	guest_type(guest, keys);
	while (waitpid(guest->pid, NULL, WNOHANG) == 0)
		guest_hear(guest, 20);
	close(guest->terminal);
	text_release(&guest->screen);
}

/* From its start to the last byte of its first frame. */
static void time_first_frames(const char *landau, int columns, int rows)
{
	double ms[STARTS];

	for (int i = 0; i < STARTS; i++) {
		Guest guest = guest_start(columns, rows, "/", (const char *[]){landau, NULL});

		while (!guest_hear(&guest, 1000))
			;
		while (guest_hear(&guest, GAP_MS))
			;
		ms[i] = 1e3 * nanos_seconds(nanos_between(guest.began, guest.heard));
		guest_end(&guest, "q");
	}
	fprintf(stderr, "  first frame at %dx%d: quartiles %.1f and %.1f ms\n", columns, rows,
	    quantile(ms, STARTS, 0.25), quantile(ms, STARTS, 0.75));
	printf("explorer: first frame at %dx%d, median of %d|%.1f ms|15 ms\n", columns, rows,
	    STARTS, quantile(ms, STARTS, 0.5));
}

static void watch_growing(const char *landau)
{
	enum { SECONDS = 5 };
	Guest guest = guest_start(200, 50, "/", (const char *[]){landau, "--all", NULL});
	double sum = 0;

	guest_hear_for(&guest, 1 + SECONDS);
	for (size_t i = 1; i < guest.frame_count; i++)
		sum += guest.frames[i];
	printf("explorer: bytes a frame at 200x50, median and mean of %zu|%.0f, %.0f|400\n",
	    guest.frame_count - 1, quantile(guest.frames + 1, guest.frame_count - 1, 0.5),
	    sum / (double)(guest.frame_count - 1));
	guest_end(&guest, "q");
}

/* What its whole process takes of a processor, without the measured code: from its start to when
 * all is measured, or for some seconds. */
static void watch_working(const char *const *arguments, const char *what)
{
	enum { SECONDS_MOST = 5 };
	Guest guest = guest_start(200, 50, "/", arguments);
	double ms, seconds = 0;

	while (seconds < SECONDS_MOST && !(guest.screen.length && strstr(text_string(&guest.screen),
								      "everything is measured"))) {
		guest_hear(&guest, 200);
		seconds = nanos_seconds(nanos_between(guest.began, clock_now()));
	}
	ms = 1e3 * guest_cpu_seconds(&guest);
	printf("explorer: its whole process, fits included, in %.1f s of %s|%.0f ms, %.1f ms/s|\n",
	    seconds, what, ms, ms / seconds);
	guest_end(&guest, "q");
}

static void watch_idle(const char *landau)
{
	enum { SECONDS = 3 };
	Guest guest =
	    guest_start(200, 50, "/", (const char *[]){landau, "--budget=0.05", "basics", NULL});
	double cpu;

	guest_await(&guest, "everything is measured");
	guest_hear_for(&guest, 1);
	text_clear(&guest.screen);
	cpu = guest_cpu_seconds(&guest);
	guest_hear_for(&guest, SECONDS);
	printf("explorer: when nothing happens, in %d s|%.1f ms, %zu bytes|0, 0\n", SECONDS,
	    1e3 * (guest_cpu_seconds(&guest) - cpu), guest.screen.length);
	guest_end(&guest, "q");
}

/* Drawing and sending alone, as often as the loop does it at most. */
static void time_drawing(const char *probe, const char *folder)
{
	Guest guest;
	Text path = {0};
	FILE *times;
	double us, sum = 0;
	char count[16];

	text_printf(&path, "%s/times", folder);
	snprintf(count, sizeof count, "%d", GROWING_FRAMES);
	guest = guest_start(
	    200, 50, folder, (const char *[]){probe, "growth", count, text_string(&path), NULL});
	while (waitpid(guest.pid, NULL, WNOHANG) == 0)
		guest_hear(&guest, 20);
	close(guest.terminal);
	text_release(&guest.screen);
	times = fopen(text_string(&path), "r");
	if (!times)
		give_up(text_string(&path));
	while (fscanf(times, "%lf", &us) == 1)
		sum += us;
	fclose(times);
	remove(text_string(&path));
	printf("explorer: drawing and sending at 200x50 while measuring|%.1f ms/s|10 ms/s\n",
	    sum / GROWING_FRAMES / 1e3 * FRAMES_PER_SECOND);
	text_release(&path);
}

/* The medians of the sizes of a run. */
typedef struct Medians {
	double n[SIZES_MOST], values[SIZES_MOST];
	size_t count;
} Medians;

static Medians read_medians(const char *command)
{
	FILE *rows = popen(command, "r");
	Medians medians = {0};
	double values[1000], n, seconds, last = 0;
	size_t count = 0;
	char row[512];

	if (!rows)
		give_up(command);
	for (bool more = true; more;) {
		more = fgets(row, sizeof row, rows);
		if (more && sscanf(row, "%lf,%lf", &n, &seconds) != 2)
			continue;
		if ((!more || n != last) && count && medians.count < SIZES_MOST) {
			medians.n[medians.count] = last;
			medians.values[medians.count++] = quantile(values, count, 0.5);
			count = 0;
		}
		last = n;
		if (more && count < sizeof values / sizeof *values)
			values[count++] = seconds;
	}
	pclose(rows);
	return medians;
}

/* The geometric mean of b / a over the sizes that both have. */
static double ratio_of(const Medians *a, const Medians *b)
{
	double sum = 0;
	size_t count = 0;

	for (size_t i = 0; i < a->count; i++)
		for (size_t j = 0; j < b->count; j++)
			if (a->n[i] == b->n[j]) {
				sum += log(b->values[j] / a->values[i]);
				count++;
			}
	return count ? exp(sum / (double)count) : 1;
}

#define MEASURED "merge-sort"

static Medians explore(const char *landau, const char *folder)
{
	Guest guest =
	    guest_start(200, 50, folder, (const char *[]){landau, "--budget=0.5", MEASURED, NULL});
	Text command = {0};
	Medians medians;

	guest_await(&guest, "everything is measured");
	guest_type(&guest, "sd");
	guest_await(&guest, "saved as");
	guest_end(&guest, "q");
	text_printf(&command,
	    "cd '%s' && '%s' fit *.json --format samples --metric time | sort -s -n; rm -f *.json",
	    folder, landau);
	medians = read_medians(text_string(&command));
	text_release(&command);
	return medians;
}

static void compare_with_run(const char *landau, const char *folder)
{
	double ratios[PAIRS];
	Text command = {0};

	text_printf(
	    &command, "'%s' run --budget=0.5 --format samples " MEASURED " | sort -s -n", landau);
	for (int i = 0; i < PAIRS; i++) {
		Medians run = read_medians(text_string(&command));
		Medians explored = explore(landau, folder);

		ratios[i] = ratio_of(&run, &explored);
		fprintf(stderr, "  %s with the explorer open: %+.2f %%, by %zu and %zu sizes\n",
		    MEASURED, 100 * (ratios[i] - 1), explored.count, run.count);
	}
	printf("explorer: medians with it open beside landau run, %d pairs|%+.2f %%|1 %%\n", PAIRS,
	    100 * (quantile(ratios, PAIRS, 0.5) - 1));
	text_release(&command);
}

int main(int argc, char **argv)
{
	char folder[] = "/tmp/landau-bench-XXXXXX";

	if (argc != 3) {
		fprintf(stderr, "usage: screen LANDAU PROBE\n");
		return EXIT_FAILURE;
	}
	if (!mkdtemp(folder))
		give_up(folder);
	time_first_frames(argv[1], 80, 24);
	time_first_frames(argv[1], 200, 50);
	watch_growing(argv[1]);
	watch_working((const char *[]){argv[1], "basics", NULL}, "the topic basics");
	watch_working((const char *[]){argv[1], "--all", NULL}, "all algorithms");
	watch_working(
	    (const char *[]){argv[1], "race", "quick-sort", "merge-sort", NULL}, "a race");
	time_drawing(argv[2], folder);
	watch_idle(argv[1]);
	compare_with_run(argv[1], folder);
	rmdir(folder);
	return EXIT_SUCCESS;
}
