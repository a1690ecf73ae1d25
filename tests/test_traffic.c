/* What the explorer sends to its terminal, byte by byte: with invented data and a clock of its own,
 * so that it is the same everywhere and at any speed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <vterm.h>

#include "base/memory.h"
#include "onscreen.h"
#include "place.h"
#include "suite.h"

/* What a probe wrote, frame by frame. */
typedef struct Traffic {
	Emulator *emulator;
	const char *bytes;
	size_t length;
	size_t frames[512]; /* where each ends */
	size_t count;
} Traffic;

static Traffic traffic_of(const char *what, int frames, int columns, int rows)
{
	EmulatorSetup setup = {.columns = columns, .rows = rows, .term = "xterm-256color"};
	char program[PLACE_SIZE], count[16];
	const char *arguments[] = {place_built(program, "tests/screen_probe"), what, count, NULL};
	Traffic traffic = {0};

	snprintf(count, sizeof count, "%d", frames);
	traffic.emulator = emulator_start(&setup, arguments);
	check_ends_with(traffic.emulator, 0);
	traffic.bytes = text_string(emulator_output(traffic.emulator));
	traffic.length = emulator_output(traffic.emulator)->length;
	for (size_t i = 0; i < traffic.length && traffic.count < 512; i++)
		if (traffic.bytes[i] == '\a')
			traffic.frames[traffic.count++] = i;
	ck_assert_uint_gt(traffic.count, 0);
	return traffic;
}

static size_t frame_bytes(const Traffic *traffic, size_t frame)
{
	return traffic->frames[frame] - traffic->frames[frame - 1] - 1;
}

static int by_size(const void *a, const void *b)
{
	size_t one = *(const size_t *)a, other = *(const size_t *)b;

	return (one > other) - (one < other);
}

/* Of all frames but the first. */
static size_t median_bytes(const Traffic *traffic)
{
	size_t sizes[512], count = traffic->count - 1;

	for (size_t i = 0; i < count; i++)
		sizes[i] = frame_bytes(traffic, i + 1);
	qsort(sizes, count, sizeof *sizes, by_size);
	return sizes[count / 2];
}

static size_t mean_bytes(const Traffic *traffic)
{
	return (traffic->frames[traffic->count - 1] - traffic->frames[0]) / (traffic->count - 1);
}

/* How often all of the screen is erased, between two places. */
static int clears(const Traffic *traffic, size_t from, size_t to)
{
	int count = 0;

	for (size_t i = from; i + 3 < to; i++)
		count += memcmp(traffic->bytes + i, "\033[2J", 4) == 0 ||
			 memcmp(traffic->bytes + i, "\033[H\033[J", 6) == 0;
	return count;
}

/* A terminal that looks again at every cell that is touched. */
typedef struct Eye {
	VTerm *vterm;
	VTermScreen *screen;
	int columns, rows;
	uint32_t *before; /* the characters at the end of the frame before; 0: blank */
	bool *vanished;   /* was blank for a moment */
} Eye;

static uint32_t character_at(const Eye *eye, int column, int row)
{
	VTermScreenCell cell;

	vterm_screen_get_cell(eye->screen, (VTermPos){.row = row, .col = column}, &cell);
	return cell.chars[0] == ' ' || cell.chars[0] == UINT32_MAX ? 0 : cell.chars[0];
}

static int on_damage(VTermRect rect, void *user)
{
	Eye *eye = user;

	for (int row = rect.start_row; row < rect.end_row; row++)
		for (int column = rect.start_col; column < rect.end_col; column++) {
			int i = row * eye->columns + column;

			eye->vanished[i] |= eye->before[i] && character_at(eye, column, row) == 0;
		}
	return 1;
}

static const VTermScreenCallbacks eye_callbacks = {.damage = on_damage};

static void eye_init(Eye *eye, int columns, int rows)
{
	size_t count = (size_t)columns * (size_t)rows;

	*eye = (Eye){.vterm = vterm_new(rows, columns),
	    .columns = columns,
	    .rows = rows,
	    .before = memory_new(count, sizeof *eye->before),
	    .vanished = memory_new(count, sizeof *eye->vanished)};
	vterm_set_utf8(eye->vterm, 1);
	eye->screen = vterm_obtain_screen(eye->vterm);
	vterm_screen_set_callbacks(eye->screen, &eye_callbacks, eye);
	vterm_screen_set_damage_merge(eye->screen, VTERM_DAMAGE_CELL);
	vterm_screen_enable_altscreen(eye->screen, 1);
	vterm_screen_reset(eye->screen, 1);
}

static void eye_release(Eye *eye)
{
	vterm_free(eye->vterm);
	free(eye->before);
	free(eye->vanished);
}

/* How many cells were there before the frame and are after it, and were gone in between: as bytes
 * come one by one, a terminal may show any moment of it. */
static int eye_see(Eye *eye, const char *bytes, size_t length)
{
	int count = eye->columns * eye->rows, flashed = 0;

	memset(eye->vanished, 0, (size_t)count * sizeof *eye->vanished);
	for (size_t i = 0; i < length; i++)
		vterm_input_write(eye->vterm, bytes + i, 1);
	for (int i = 0; i < count; i++) {
		uint32_t now = character_at(eye, i % eye->columns, i / eye->columns);

		flashed += eye->vanished[i] && now != 0;
		eye->before[i] = now;
	}
	return flashed;
}

static int flashed_cells(const Traffic *traffic, int columns, int rows)
{
	Eye eye;
	int flashed = 0;

	eye_init(&eye, columns, rows);
	eye_see(&eye, traffic->bytes, traffic->frames[0]);
	for (size_t i = 1; i < traffic->count; i++)
		flashed += eye_see(
		    &eye, traffic->bytes + traffic->frames[i - 1] + 1, frame_bytes(traffic, i));
	eye_release(&eye);
	return flashed;
}

/* Whether both show the same at the end of their last frames. */
static bool end_alike(const Traffic *one, const Traffic *other, int columns, int rows)
{
	size_t size = (size_t)columns * (size_t)rows * sizeof(uint32_t);
	Eye eyes[2];
	bool alike;

	for (int i = 0; i < 2; i++) {
		const Traffic *traffic = i ? other : one;

		eye_init(&eyes[i], columns, rows);
		eye_see(&eyes[i], traffic->bytes, traffic->frames[traffic->count - 1]);
	}
	alike = memcmp(eyes[0].before, eyes[1].before, size) == 0;
	for (int i = 0; i < 2; i++)
		eye_release(&eyes[i]);
	return alike;
}

START_TEST(the_eye_sees_what_flashes)
{
	static const char drawn[] = "\033[1;1Habcd", erased[] = "\033[1;1H\033[Kab\033[1;1Hcd",
			  shorter[] = "\033[1;1H\033[K", again[] = "\033[1;1Hxy";
	Eye eye;

	eye_init(&eye, 10, 2);
	ck_assert_int_eq(eye_see(&eye, drawn, strlen(drawn)), 0);
	ck_assert_int_eq(eye_see(&eye, drawn, strlen(drawn)), 0);
	ck_assert_int_eq(eye_see(&eye, erased, strlen(erased)), 2);
	ck_assert_int_eq(eye_see(&eye, again, strlen(again)), 0);
	ck_assert_int_eq(eye_see(&eye, shorter, strlen(shorter)), 0);
	eye_release(&eye);
}
END_TEST

enum { GROWING_FRAMES = 84 };

START_TEST(curves_grow_in_few_bytes)
{
	static const struct {
		int columns, rows;
		size_t most_median, most_mean;
	} sizes[] = {{200, 50, 200, 500}, {120, 40, 200, 600}, {80, 24, 200, 400}};

	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		Traffic traffic =
		    traffic_of("growth", GROWING_FRAMES, sizes[i].columns, sizes[i].rows);

		ck_assert_uint_eq(traffic.count, GROWING_FRAMES);
		ck_assert_uint_le(median_bytes(&traffic), sizes[i].most_median);
		ck_assert_uint_le(mean_bytes(&traffic), sizes[i].most_mean);
		ck_assert_int_eq(
		    clears(&traffic, traffic.frames[0], traffic.frames[traffic.count - 1]), 0);
		ck_assert_int_eq(flashed_cells(&traffic, sizes[i].columns, sizes[i].rows), 0);
		emulator_free(traffic.emulator);
	}
}
END_TEST

START_TEST(what_stays_the_same_is_not_sent)
{
	Traffic traffic = traffic_of("still", 5, 200, 50);

	ck_assert_uint_eq(traffic.count, 5);
	ck_assert_uint_eq(mean_bytes(&traffic), 1);
	emulator_free(traffic.emulator);
}
END_TEST

enum { RESIZES = 50 };

START_TEST(a_storm_of_resizes_is_a_few_frames)
{
	Traffic traffic = traffic_of("storm", RESIZES, 80, 24);
	Traffic still = traffic_of("still", 1, 80, 24);

	ck_assert_uint_ge(traffic.count, 2);
	ck_assert_uint_le(traffic.frames[traffic.count - 1], 20000);
	ck_assert_int_le(clears(&traffic, 0, traffic.length), 4);
	ck_assert_int_eq(flashed_cells(&traffic, 80, 24), 0);
	ck_assert(end_alike(&traffic, &still, 80, 24));
	emulator_free(still.emulator);
	emulator_free(traffic.emulator);
}
END_TEST

SUITE_MAIN("traffic", the_eye_sees_what_flashes, curves_grow_in_few_bytes,
    what_stays_the_same_is_not_sent, a_storm_of_resizes_is_a_few_frames)
