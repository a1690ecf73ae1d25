#include "measure/meter.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "measure/inputs.h"
#include "measure/spans.h"
#include "measure/yardstick.h"

/* One batch as it was seen: the sum of its rows, with the yardsticks before and after. */
typedef struct Timed {
	Spans spans;
	Nanos empty; /* of several rows: what a row of empty calls takes */
	Nanos before, after;
} Timed;

struct Meter {
	Inputs inputs;
	LandauRandom seeds; /* for inputs after the first */
	Nanos allowance;    /* for preparing new inputs: see renew() */
	bool fresh;         /* the inputs weren't run since they were reset */
	bool warm;          /* a batch was run */
	Nanos shortest;     /* wall span of the shortest batch so far */
	uint64_t *answers;  /* one a call */
	Overhead overhead;
	uint32_t wrong_call;
};

/* Written once here, for memory may be there only from then on; nor with zeros, which a compiler
 * may take as a request for memory that is zero already. */
static uint64_t *new_answers(size_t calls)
{
	uint64_t *answers = memory_resize(NULL, calls, sizeof *answers);

	memset(answers, 0xff, calls * sizeof *answers);
	return answers;
}

Meter *meter_new(const LandauAlgorithm *algorithm, uint64_t n, unsigned input, uint64_t seed,
    uint32_t calls, const Room *room)
{
	Inputs inputs = {.algorithm = algorithm, .n = n, .kind = input, .calls = calls ? calls : 1};
	Meter *meter;

	if (!inputs_prepare_within(&inputs, seed, room))
		return NULL;
	meter = memory_new(1, sizeof *meter);
	*meter = (Meter){
	    .inputs = inputs,
	    .seeds = {seed},
	    .fresh = true,
	    .shortest = {INT64_MAX},
	    .answers = new_answers((size_t)inputs.calls + 1),
	};
	meter->overhead = overhead_find(inputs.calls, meter->answers);
	return meter;
}

static bool has_rows(const Meter *meter)
{
	return meter->inputs.batch_calls > meter->inputs.calls;
}

static uint32_t row_count(const Meter *meter)
{
	uint32_t calls = meter->inputs.calls;

	return has_rows(meter) ? (meter->inputs.batch_calls + calls - 1) / calls : 1;
}

uint32_t meter_calls(const Meter *meter)
{
	return has_rows(meter) ? meter->inputs.batch_calls : meter->inputs.calls;
}

size_t meter_bytes(const Meter *meter)
{
	return meter->inputs.bytes;
}

/*
 * Makes the inputs fresh. Inputs of a short batch are also new ones: the branch predictor learns
 * some ten thousand branches by heart, and then binary searches that take 46 ns on keys it hasn't
 * met take 10 ns on the same few hundred keys in the third batch. Preparing may take ten times as
 * long as what is measured, and a millisecond a batch; where it takes longer, new inputs come
 * every few batches. Rows are short and would be learned soon: they have more time.
 */
static bool renew(Meter *meter)
{
	static const int64_t learnable = 2000000, a_batch = 1000000, for_rows = 10000000;
	int64_t spent = meter->shortest.count < INT64_MAX ? meter->shortest.count : 0;
	int64_t rows = row_count(meter);

	if (meter->fresh)
		return true;
	meter->allowance.count += ((has_rows(meter) ? for_rows : a_batch) + 10 * spent) / rows;
	if (meter->inputs.state &&
	    (spent > learnable || meter->allowance.count < meter->inputs.took.count)) {
		meter->inputs.algorithm->reset(meter->inputs.state);
		return true;
	}
	meter->allowance.count = 0;
	return inputs_prepare(&meter->inputs, landau_random(&meter->seeds));
}

static bool answers_are_right(Meter *meter, uint32_t calls)
{
	const Inputs *inputs = &meter->inputs;

	for (uint32_t call = 0; call < calls; call++) {
		if (!inputs->algorithm->check(inputs->state, call, meter->answers[call])) {
			meter->wrong_call = call;
			return false;
		}
	}
	return true;
}

/* Runs one row of so many calls on fresh inputs. */
static MeterResult run_row(Meter *meter, uint32_t calls, Rows *rows)
{
	const Inputs *inputs = &meter->inputs;
	Run *run = inputs->algorithm->run;

	if (!renew(meter))
		return METER_MEMORY;
	if (has_rows(meter))
		spans_add_row(rows, run, inputs->state, calls, meter->answers);
	else
		rows->sum = spans_of_calls(run, inputs->state, calls, meter->answers);
	meter->fresh = false;
	return answers_are_right(meter, calls) ? METER_OK : METER_WRONG;
}

static MeterResult run_batch(Meter *meter, Timed *timed)
{
	MeterResult result = METER_OK;
	Rows rows = {0};
	uint32_t calls;

	*timed = (Timed){.before = yardstick_take()};
	for (uint32_t done = 0; done < meter_calls(meter) && result == METER_OK; done += calls) {
		calls = meter_calls(meter) - done;
		if (calls > meter->inputs.calls)
			calls = meter->inputs.calls;
		result = run_row(meter, calls, &rows);
		meter->wrong_call += done;
	}
	timed->after = yardstick_take();
	timed->spans = rows.sum;
	timed->empty = rows.empty;
	if (result == METER_OK && timed->spans.wall.count < meter->shortest.count)
		meter->shortest = timed->spans.wall;
	return result;
}

static Nanos longer(Nanos a, Nanos b)
{
	return a.count > b.count ? a : b;
}

/*
 * A batch in the midst of which the processor got slower or faster is neither the one nor the
 * other, and tells nobody by how much. Where it is short another one is run, a few times at most.
 */
static MeterResult run_even_batch(Meter *meter, Timed *timed)
{
	enum { TRIES = 3 };
	static const int64_t worth_repeating = 1000000;
	MeterResult result;
	int tries = 0;

	do
		result = run_batch(meter, timed);
	while (result == METER_OK && !has_rows(meter) &&
	       timed->spans.wall.count <= worth_repeating &&
	       !yardstick_is_even(timed->before, timed->after) && ++tries < TRIES);
	return result;
}

/*
 * The first batch of a meter meets cold code and cold data and isn't the cost of a call in a row
 * of calls. Where it is over within a millisecond another one is run; in a longer one the first
 * touches make no difference that would be worth doubling the time. Of several rows the first one
 * is enough.
 */
static MeterResult run_warm_batch(Meter *meter, Timed *timed)
{
	static const int64_t worth_repeating = 1000000;
	bool was_warm = meter->warm;
	MeterResult result = METER_OK;
	Rows first = {0};

	if (has_rows(meter) && !was_warm)
		result = run_row(meter, meter->inputs.calls, &first);
	if (result == METER_OK)
		result = run_even_batch(meter, timed);
	meter->warm = true;
	if (has_rows(meter) || result != METER_OK || was_warm ||
	    timed->spans.wall.count > worth_repeating)
		return result;
	return run_even_batch(meter, timed);
}

static double empty_wall_nanos(const Meter *meter)
{
	return overhead_wall_nanos(&meter->overhead, meter->inputs.calls);
}

/*
 * The shortest span that is clearly there. Ten ticks: each of the two reads of the clock is off
 * by up to one, which then is a fifth of the span at worst. Half of the empty calls: what these
 * cost isn't the same each time (alignment, caches, the speed of the processor), up to a third of
 * it was seen to be nothing, and no work is done in half of the time of an empty call.
 */
static double shortest_nanos(const Meter *meter)
{
	double ticks = 10 * (double)clock_tick().count;
	double share = empty_wall_nanos(meter) / 2;

	return ticks > share ? ticks : share;
}

/* The same for several rows: ticks are lost in each other, and what the clocks cost is found beside
 * each row. */
static double shortest_nanos_of_rows(const Meter *meter)
{
	const Overhead *overhead = &meter->overhead;
	double rows = row_count(meter);
	double ticks = 10 * (double)clock_tick().count * sqrt(rows);
	double share = overhead->wall_per_call * meter->inputs.calls / 2 +
		       (double)overhead->fixed.wall.count / 10;

	return ticks > share * rows ? ticks : share * rows;
}

/* Whether the shortest batch so far may be one of empty calls at a bad moment. */
static bool is_doubtful(const Meter *meter)
{
	return (double)meter->shortest.count <= empty_wall_nanos(meter) + 3 * shortest_nanos(meter);
}

/*
 * An interruption takes some ten microseconds, which makes a batch of empty calls look like work.
 * Where a batch was hardly longer than empty calls, every one is run three times, which is cheap,
 * and the shortest one counts; what empty calls cost at this moment is found anew. Rows find that
 * themselves.
 */
static MeterResult run_certain_batch(Meter *meter, Timed *timed)
{
	enum { REPETITIONS = 2 };
	MeterResult result = run_warm_batch(meter, timed);

	if (result != METER_OK || has_rows(meter) || !is_doubtful(meter))
		return result;
	for (int i = 0; i < REPETITIONS && result == METER_OK; i++) {
		Timed again;

		result = run_batch(meter, &again);
		if (result == METER_OK && again.spans.wall.count < timed->spans.wall.count)
			*timed = again;
	}
	meter->overhead = overhead_find(meter->inputs.calls, meter->answers);
	return result;
}

static double lost_seconds(const Spans *spans)
{
	double lost = nanos_seconds(nanos_between(spans->cpu, spans->wall));

	return spans->waited || lost < 0 ? 0 : lost;
}

/* Takes the empty calls off; nothing is left where the batch isn't clearly longer. */
static void take_off(const Meter *meter, const Timed *timed, Batch *batch)
{
	double rows = row_count(meter), wall, cpu, shortest;

	if (has_rows(meter)) {
		batch->empty_seconds = rows * nanos_seconds(timed->empty);
		shortest = shortest_nanos_of_rows(meter);
	} else {
		batch->empty_seconds = empty_wall_nanos(meter) / 1e9;
		shortest = shortest_nanos(meter);
	}
	wall = (double)timed->spans.wall.count - batch->empty_seconds * 1e9;
	cpu = (double)timed->spans.cpu.count -
	      rows * overhead_cpu_nanos(&meter->overhead, meter->inputs.calls);
	if (wall >= shortest) {
		batch->wall_seconds = wall / 1e9;
		batch->cpu_seconds = cpu > 0 ? cpu / 1e9 : 0;
	}
}

MeterResult meter_sample(Meter *meter, Batch *batch)
{
	Timed timed;
	MeterResult result = run_certain_batch(meter, &timed);

	*batch = (Batch){.calls = meter_calls(meter)};
	if (result != METER_OK)
		return result;
	batch->lost_seconds = lost_seconds(&timed.spans);
	batch->yardstick_seconds = nanos_seconds(longer(timed.before, timed.after));
	take_off(meter, &timed, batch);
	return METER_OK;
}

uint32_t meter_wrong_call(const Meter *meter)
{
	return meter->wrong_call;
}

void meter_free(Meter *meter)
{
	if (!meter)
		return;
	inputs_release(&meter->inputs);
	free(meter->answers);
	free(meter);
}
