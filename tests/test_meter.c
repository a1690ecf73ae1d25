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
	uint32_t most_calls; /* more is too much for prepare() */
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
	seen.in_order = seen.in_order && seen.fresh && call == seen.next_call;
	seen.next_call++;
	if (seen.next_call == ((const State *)state)->calls) {
		seen.batches++;
		seen.fresh = false;
	}
	return call * UINT64_C(0x9e3779b97f4a7c15);
}

static bool check(void *state, uint32_t call, uint64_t answer)
{
	(void)state;
	seen.checked++;
	return call != doing.wrong_call && answer == call * UINT64_C(0x9e3779b97f4a7c15);
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
	return meter_new(&algorithm, 100, 1, 7, calls, most_bytes);
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
    what_calls_share_is_taken_once, short_batches_get_new_inputs,
    memory_that_runs_out_later_is_told_and_may_come_back,
    time_that_calls_wait_is_not_lost_to_others, a_batch_says_how_fast_the_processor_was,
    work_takes_time, empty_calls_take_no_time)
