#include "measure/meter.h"

#include <stdlib.h>
#include <time.h>

#include "suite.h"

enum { NOT_WRONG = UINT32_MAX };

/* What the algorithms of these tests note about how they are called. */
typedef struct Seen {
	unsigned prepared, released, reset, batches, checked;
	uint32_t calls;     /* of the last prepare() */
	uint32_t next_call; /* that run() expects */
	bool fresh;         /* reset() came after the last call of the last batch */
	bool in_order;
	uint64_t n, first_random;
	unsigned input;
} Seen;

/* What the algorithms of these tests do. */
typedef struct Doing {
	uint32_t wrong_call;
	uint32_t spare;       /* inputs of a row that only warm up */
	unsigned wrong_check; /* the answer that is wrong, in the order of checking; 0: none */
	long prepare_nanos;   /* how long it sleeps */
	uint32_t most_calls;  /* more is too much for prepare() */
	size_t shared_bytes, bytes_per_call;
} Doing;

static Seen seen;
static Doing doing;

typedef struct State {
	uint32_t calls;
	char *shared, *own;
} State;

static char *filled(size_t bytes)
{
	char *block = malloc(bytes ? bytes : 1);

	ck_assert_ptr_nonnull(block);
	block[0] = 1;
	return block;
}

static void *prepare(uint64_t n, uint32_t calls, unsigned input, LandauRandom *random)
{
	State *state;

	if (calls > doing.most_calls)
		return NULL;
	nanosleep(&(struct timespec){.tv_nsec = doing.prepare_nanos}, NULL);
	state = malloc(sizeof *state);
	*state = (State){calls, filled(doing.shared_bytes), filled(doing.bytes_per_call * calls)};
	seen.prepared++;
	seen.calls = calls;
	seen.n = n;
	seen.input = input;
	seen.first_random = landau_random(random);
	return state;
}

static void reset(void *state)
{
	(void)state;
	seen.reset++;
	seen.next_call = 0;
	seen.fresh = true;
}

static uint64_t run(void *state, uint32_t call)
{
	uint32_t calls = ((const State *)state)->calls - doing.spare;

	/* The one that warms up. */
	if (doing.spare && call > 0 && seen.next_call == 0)
		return 0;
	seen.in_order = seen.in_order && seen.fresh && call == seen.next_call;
	seen.next_call++;
	if (seen.next_call == calls) {
		seen.batches++;
		seen.fresh = false;
	}
	return call * UINT64_C(0x9e3779b97f4a7c15);
}

static bool check(void *state, uint32_t call, uint64_t answer)
{
	(void)state;
	seen.checked++;
	return seen.checked != doing.wrong_check && call != doing.wrong_call &&
	       answer == call * UINT64_C(0x9e3779b97f4a7c15);
}

static void release(void *memory)
{
	State *state = memory;

	free(state->shared);
	free(state->own);
	free(state);
	seen.released++;
}

static uint64_t run_empty(void *state, uint32_t call)
{
	(void)state;
	return call * UINT64_C(0x9e3779b97f4a7c15);
}

/* Takes longer than any clock's step. */
static uint64_t run_long(void *state, uint32_t call)
{
	Nanos start = clock_cpu();

	(void)state;
	while (nanos_between(start, clock_cpu()).count < 100000)
		;
	return call * UINT64_C(0x9e3779b97f4a7c15);
}

static LandauAlgorithm algorithm = {
    .landau = LANDAU_VERSION,
    .name = "noting",
    .prepare = prepare,
    .reset = reset,
    .run = run,
    .check = check,
    .release = release,
};

static Meter *new_meter(uint32_t calls, size_t most_bytes)
{
	return meter_new(&algorithm, 100, 1, 7, calls,
	    &(Room){.most_bytes = most_bytes, .near_bytes = SIZE_MAX});
}

static void set_up(void)
{
	seen = (Seen){.in_order = true};
	doing = (Doing){.wrong_call = NOT_WRONG, .most_calls = UINT32_MAX};
	algorithm.run = run;
}

START_TEST(prepare_is_told_what_to_prepare)
{
	LandauRandom random = {7};
	Meter *meter;

	set_up();
	meter = new_meter(10, SIZE_MAX);
	ck_assert_uint_eq(meter_calls(meter), 10);
	ck_assert_uint_eq(seen.calls, 10);
	ck_assert_uint_eq(seen.n, 100);
	ck_assert_uint_eq(seen.input, 1);
	ck_assert_uint_eq(seen.first_random, landau_random(&random));
	meter_free(meter);
	ck_assert_uint_eq(seen.prepared, seen.released);
}
END_TEST

START_TEST(every_batch_is_reset_run_in_order_and_checked)
{
	Meter *meter;
	Batch batch;

	set_up();
	meter = new_meter(13, SIZE_MAX);
	for (int i = 0; i < 5; i++) {
		ck_assert_int_eq(meter_sample(meter, &batch), METER_OK);
		ck_assert_uint_eq(batch.calls, 13);
		ck_assert_double_ge(batch.wall_seconds, 0);
		ck_assert_double_ge(batch.cpu_seconds, 0);
	}
	ck_assert(seen.in_order);
	ck_assert_uint_ge(seen.batches, 5);
	ck_assert_uint_ge(seen.reset, seen.batches);
	ck_assert_uint_eq(seen.checked, seen.batches * 13);
	meter_free(meter);
}
END_TEST

START_TEST(the_first_wrong_answer_is_told)
{
	Meter *meter;
	Batch batch;

	set_up();
	doing.wrong_call = 6;
	meter = new_meter(13, SIZE_MAX);
	ck_assert_int_eq(meter_sample(meter, &batch), METER_WRONG);
	ck_assert_uint_eq(meter_wrong_call(meter), 6);
	ck_assert_double_eq(batch.wall_seconds, 0);

	doing.wrong_call = 0;
	ck_assert_int_eq(meter_sample(meter, &batch), METER_WRONG);
	ck_assert_uint_eq(meter_wrong_call(meter), 0);
	meter_free(meter);
}
END_TEST

START_TEST(no_calls_are_one_call)
{
	Meter *meter;

	set_up();
	meter = new_meter(0, SIZE_MAX);
	ck_assert_uint_eq(meter_calls(meter), 1);
	ck_assert_uint_eq(seen.prepared, 1);
	meter_free(meter);
}
END_TEST

START_TEST(where_prepare_has_not_enough_there_are_fewer_calls)
{
	Meter *meter;

	set_up();
	doing.most_calls = 20;
	meter = new_meter(100, SIZE_MAX);
	ck_assert_uint_eq(meter_calls(meter), 12);
	meter_free(meter);

	doing.most_calls = 0;
	ck_assert_ptr_null(new_meter(100, SIZE_MAX));
	ck_assert_ptr_null(new_meter(1, SIZE_MAX));
	ck_assert_uint_eq(seen.prepared, seen.released);
}
END_TEST

/* A sanitizer's allocator doesn't tell what is allocated. */
static bool bytes_are_known(void)
{
	Meter *meter;
	bool known;

	doing.bytes_per_call = 1 << 20;
	meter = new_meter(1, SIZE_MAX);
	known = meter_bytes(meter) > 0;
	meter_free(meter);
	return known;
}

START_TEST(memory_limits_the_calls)
{
	enum { KIB = 1024 };
	Meter *meter;

	set_up();
	if (!bytes_are_known())
		return;
	doing.bytes_per_call = 100 * KIB;
	meter = new_meter(64, 1000 * KIB);
	ck_assert_uint_eq(meter_calls(meter), 8);
	ck_assert_uint_ge(meter_bytes(meter), 800 * KIB);
	ck_assert_uint_le(meter_bytes(meter), 1000 * KIB);
	meter_free(meter);

	meter = new_meter(64, 10 * KIB);
	ck_assert_uint_eq(meter_calls(meter), 1);
	ck_assert_uint_ge(meter_bytes(meter), 100 * KIB);
	meter_free(meter);

	meter = new_meter(3, 110 * KIB);
	ck_assert_uint_eq(meter_calls(meter), 1);
	meter_free(meter);
	ck_assert_uint_eq(seen.prepared, seen.released);
}
END_TEST

/* Some inputs of 8 KiB each, of which eight are near. */
static Meter *try_rows(uint32_t calls)
{
	doing.bytes_per_call = 8192;
	doing.spare = 1;
	return meter_new(&algorithm, 100, 1, 7, calls,
	    &(Room){.most_bytes = SIZE_MAX, .near_bytes = 65536 + 4096});
}

/* Where something else has the processor while inputs are prepared, that is slow, and there are
 * fewer rows: again then. */
static Meter *new_meter_in_rows(uint32_t calls)
{
	for (int tries = 0; tries < 200; tries++) {
		Meter *meter = try_rows(calls);

		if (meter_calls(meter) >= calls / 2)
			return meter;
		meter_free(meter);
	}
	ck_abort_msg("preparing is always slow");
	return NULL;
}

START_TEST(inputs_that_are_too_much_to_be_near_come_in_rows)
{
	Meter *meter;
	Batch batch;

	set_up();
	if (!bytes_are_known())
		return;
	meter = new_meter_in_rows(100);
	ck_assert_uint_le(meter_calls(meter), 100);
	ck_assert_uint_eq(seen.calls, 8 + 1);
	ck_assert_uint_le(meter_bytes(meter), 65536 + 2 * 8192);
	for (int i = 0; i < 3; i++) {
		ck_assert_int_eq(meter_sample(meter, &batch), METER_OK);
		ck_assert_uint_eq(batch.calls, meter_calls(meter));
	}
	ck_assert(seen.in_order);
	/* And the first row once more. */
	ck_assert_uint_eq(seen.checked, 3 * meter_calls(meter) + 8);
	meter_free(meter);
	ck_assert_uint_eq(seen.prepared, seen.released);
}
END_TEST

START_TEST(small_inputs_stay_in_one_row)
{
	Meter *meter;

	set_up();
	doing.shared_bytes = 100000;
	doing.bytes_per_call = 16;
	meter = meter_new(
	    &algorithm, 100, 1, 7, 10000, &(Room){.most_bytes = SIZE_MAX, .near_bytes = 24 << 10});
	ck_assert_uint_eq(meter_calls(meter), 10000);
	ck_assert_uint_eq(seen.calls, 10000);
	meter_free(meter);
}
END_TEST

START_TEST(each_row_has_inputs_of_its_own)
{
	unsigned prepared, batches;
	Meter *meter;
	Batch batch;

	set_up();
	if (!bytes_are_known())
		return;
	meter = new_meter_in_rows(80);
	ck_assert_int_eq(meter_sample(meter, &batch), METER_OK);
	prepared = seen.prepared;
	batches = seen.batches;
	/* Not always, where the machine is slow; of inputs for a whole batch there would be 20. */
	for (int i = 0; i < 20; i++)
		ck_assert_int_eq(meter_sample(meter, &batch), METER_OK);
	ck_assert_uint_ge(seen.batches - batches, 20);
	ck_assert_uint_gt(seen.prepared - prepared, 20);
	meter_free(meter);
}
END_TEST

START_TEST(rows_are_summed_up)
{
	Meter *meter;
	Batch batch;

	set_up();
	if (!bytes_are_known())
		return;
	algorithm.run = run_long;
	meter = new_meter_in_rows(32);
	/* 100 us a call, by either clock; unless something else had the processor before every
	 * row. */
	for (int i = 0; i < 20; i++) {
		ck_assert_int_eq(meter_sample(meter, &batch), METER_OK);
		ck_assert_double_ge(batch.wall_seconds, 90e-6 * batch.calls);
		if (batch.cpu_seconds >= 90e-6 * batch.calls)
			break;
	}
	ck_assert_double_ge(batch.cpu_seconds, 90e-6 * batch.calls);
	ck_assert_double_gt(batch.yardstick_seconds, 0);
	meter_free(meter);
}
END_TEST

START_TEST(a_wrong_answer_in_a_later_row_is_told)
{
	Meter *meter;
	Batch batch;

	set_up();
	if (!bytes_are_known())
		return;
	meter = new_meter_in_rows(32);
	/* The first row is run once more than the others, to warm up. */
	doing.wrong_check = 8 + 8 + 3;
	ck_assert_int_eq(meter_sample(meter, &batch), METER_WRONG);
	ck_assert_uint_eq(meter_wrong_call(meter), 8 + 2);
	meter_free(meter);
}
END_TEST

START_TEST(what_is_slow_to_prepare_has_fewer_rows_and_calls)
{
	Meter *meter;

	set_up();
	if (!bytes_are_known())
		return;
	doing.prepare_nanos = 3000000;
	meter = try_rows(1600);
	/* Two rows at most, of a sixteenth of the calls in all. */
	ck_assert_uint_ge(seen.calls, 50 + 1);
	ck_assert_uint_ge(meter_calls(meter), 100);
	ck_assert_uint_le(meter_calls(meter), 2 * seen.calls);
	meter_free(meter);
	ck_assert_uint_eq(seen.prepared, seen.released);
}
END_TEST

START_TEST(what_calls_share_is_taken_once)
{
	enum { KIB = 1024 };
	Meter *meter;

	set_up();
	if (!bytes_are_known())
		return;
	doing.shared_bytes = 500 * KIB;
	doing.bytes_per_call = KIB;
	meter = new_meter(256, 1000 * KIB);
	ck_assert_uint_eq(meter_calls(meter), 256);
	meter_free(meter);
	ck_assert_uint_eq(seen.prepared, seen.released);
}
END_TEST

/* A sample may be taken on the inputs of the one before, if preparing was slow; not forever. */
START_TEST(short_batches_get_new_inputs)
{
	enum { MOST_SAMPLES = 10000 };
	uint64_t first_random;
	Meter *meter;
	int samples = 0;

	set_up();
	meter = new_meter(100, SIZE_MAX);
	first_random = seen.first_random;
	while (seen.first_random == first_random && samples < MOST_SAMPLES) {
		Batch batch;

		ck_assert_int_eq(meter_sample(meter, &batch), METER_OK);
		samples++;
	}
	ck_assert_int_lt(samples, MOST_SAMPLES);
	ck_assert(seen.in_order);
	meter_free(meter);
	ck_assert_uint_eq(seen.prepared, seen.released);
}
END_TEST

START_TEST(memory_that_runs_out_later_is_told_and_may_come_back)
{
	enum { MOST_SAMPLES = 10000 };
	MeterResult result = METER_OK;
	Meter *meter;
	Batch batch;

	set_up();
	meter = new_meter(100, SIZE_MAX);
	ck_assert_int_eq(meter_sample(meter, &batch), METER_OK);
	doing.most_calls = 99;
	for (int i = 0; i < MOST_SAMPLES && result == METER_OK; i++)
		result = meter_sample(meter, &batch);
	ck_assert_int_eq(result, METER_MEMORY);
	ck_assert_int_eq(meter_sample(meter, &batch), METER_MEMORY);
	doing.most_calls = 100;
	ck_assert_int_eq(meter_sample(meter, &batch), METER_OK);
	meter_free(meter);
	ck_assert_uint_eq(seen.prepared, seen.released);
}
END_TEST

/* Waits each time, so that nobody can tell who had the processor meanwhile. */
static uint64_t run_waiting(void *state, uint32_t call)
{
	(void)state;
	nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
	return call * UINT64_C(0x9e3779b97f4a7c15);
}

START_TEST(time_that_calls_wait_is_not_lost_to_others)
{
	Meter *meter;
	Batch batch;

	set_up();
	algorithm.run = run_waiting;
	meter = new_meter(5, SIZE_MAX);
	ck_assert_int_eq(meter_sample(meter, &batch), METER_OK);
	ck_assert_double_gt(batch.wall_seconds, 5e-3);
	ck_assert_double_eq(batch.lost_seconds, 0);
	meter_free(meter);
}
END_TEST

START_TEST(a_batch_says_how_fast_the_processor_was)
{
	Meter *meter;
	Batch batch;

	set_up();
	algorithm.run = run_long;
	meter = new_meter(5, SIZE_MAX);
	ck_assert_int_eq(meter_sample(meter, &batch), METER_OK);
	ck_assert_double_gt(batch.yardstick_seconds, 0);
	ck_assert_double_ge(batch.lost_seconds, 0);
	ck_assert_double_ge(batch.empty_seconds, 0);
	meter_free(meter);
}
END_TEST

START_TEST(work_takes_time)
{
	Meter *meter;
	Batch batch;

	set_up();
	algorithm.run = run_long;
	meter = new_meter(5, SIZE_MAX);
	ck_assert_int_eq(meter_sample(meter, &batch), METER_OK);
	ck_assert_double_gt(batch.wall_seconds, 0);
	ck_assert_double_gt(batch.cpu_seconds, 0);
	meter_free(meter);
}
END_TEST

/* An interruption may make one batch of empty calls look like work; not most of them. */
START_TEST(empty_calls_take_no_time)
{
	enum { SAMPLES = 51 };
	unsigned zeros = 0;
	Meter *meter;

	set_up();
	algorithm.run = run_empty;
	meter = new_meter(1000, SIZE_MAX);
	for (int i = 0; i < SAMPLES; i++) {
		Batch batch;

		ck_assert_int_eq(meter_sample(meter, &batch), METER_OK);
		ck_assert_double_ge(batch.wall_seconds, 0);
		zeros += batch.wall_seconds <= 0;
	}
	ck_assert_uint_gt(zeros, SAMPLES / 2);
	meter_free(meter);
}
END_TEST

SUITE_MAIN("meter", prepare_is_told_what_to_prepare, every_batch_is_reset_run_in_order_and_checked,
    the_first_wrong_answer_is_told, no_calls_are_one_call,
    where_prepare_has_not_enough_there_are_fewer_calls, memory_limits_the_calls,
    inputs_that_are_too_much_to_be_near_come_in_rows, small_inputs_stay_in_one_row,
    each_row_has_inputs_of_its_own, rows_are_summed_up, a_wrong_answer_in_a_later_row_is_told,
    what_is_slow_to_prepare_has_fewer_rows_and_calls, what_calls_share_is_taken_once,
    short_batches_get_new_inputs, memory_that_runs_out_later_is_told_and_may_come_back,
    time_that_calls_wait_is_not_lost_to_others, a_batch_says_how_fast_the_processor_was,
    work_takes_time, empty_calls_take_no_time)
