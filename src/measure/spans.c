#include "measure/spans.h"

#include <stddef.h>

/* A zero that no compiler can know to be one. */
static uint32_t hidden_zero(void)
{
#if defined(__GNUC__)
	uint32_t zero = 0;

	__asm__ volatile("" : "+r"(zero));
	return zero;
#else
	static volatile uint32_t zero;

	return zero;
#endif
}

/*
 * The timed loop. Each call's index is made to depend on the answer of the call before: calls
 * that don't depend on each other overlap in the processor, the more so the shorter they are, and
 * that reads as growth.
 */
static void run_calls(Run *run, void *state, uint32_t first, uint32_t end, uint64_t *answers)
{
	uint32_t zero = hidden_zero();
	uint64_t answer = 0;

	for (uint32_t call = first; call < end; call++) {
		answer = run(state, call + ((uint32_t)answer & zero));
		answers[call] = answer;
	}
}

/* All but the wall clock are system calls, so they are made outside of the wall span. */
Spans spans_of_calls(Run *run, void *state, uint32_t calls, uint64_t *answers)
{
	int64_t waits = clock_waits();
	Nanos cpu_start = clock_cpu();
	Nanos wall_start = clock_now();
	Nanos wall_end, cpu_end;

	run_calls(run, state, 0, calls, answers);
	wall_end = clock_now();
	cpu_end = clock_cpu();
	return (Spans){.wall = nanos_between(wall_start, wall_end),
	    .cpu = nanos_between(cpu_start, cpu_end),
	    .waited = waits < 0 || clock_waits() != waits};
}

static uint64_t run_nothing(void *state, uint32_t call)
{
	(void)state;
	return call;
}

static Run *volatile nothing = run_nothing;

/* The wall clock alone. */
static Nanos wall_of_calls(Run *run, void *state, uint32_t calls, uint64_t *answers)
{
	Nanos start = clock_now();

	run_calls(run, state, 0, calls, answers);
	return nanos_between(start, clock_now());
}

static bool is_first_or_shorter(const Rows *rows, Nanos span, Nanos shortest)
{
	return !rows->count || span.count < shortest.count;
}

void spans_add_row(Rows *rows, Run *run, void *state, uint32_t calls, uint64_t *answers)
{
	int64_t waits = clock_waits();
	Nanos cpu_start = clock_cpu();
	Nanos start = clock_now(), warm, empty, wall, cpu_end;

	empty = wall_of_calls(nothing, NULL, calls, answers);
	run_calls(run, state, calls, calls + 1, answers);
	warm = nanos_between(start, clock_now());
	wall = wall_of_calls(run, state, calls, answers);
	cpu_end = clock_cpu();
	if (is_first_or_shorter(rows, empty, rows->empty))
		rows->empty = empty;
	if (is_first_or_shorter(rows, warm, rows->warm))
		rows->warm = warm;
	rows->count++;
	rows->cpu.count += nanos_between(cpu_start, cpu_end).count;
	rows->sum.wall.count += wall.count;
	/* Who waited for the processor just before a row didn't use it, so that it isn't what that
	 * took by the wall clock. */
	rows->sum.cpu.count = rows->cpu.count - rows->count * rows->warm.count;
	rows->sum.waited |= waits < 0 || clock_waits() != waits;
}

/* The smallest of several: whatever else happens on the machine only adds. */
static Spans time_nothing(uint32_t calls, uint64_t *answers)
{
	enum { BATCHES = 5 };
	Spans least = {.wall = {INT64_MAX}, .cpu = {INT64_MAX}};

	for (int i = 0; i < BATCHES; i++) {
		Spans spans = spans_of_calls(nothing, NULL, calls, answers);

		if (spans.wall.count < least.wall.count)
			least.wall = spans.wall;
		if (spans.cpu.count < least.cpu.count)
			least.cpu = spans.cpu;
	}
	return least;
}

static double per_call(Nanos fixed, Nanos span, uint32_t calls)
{
	return span.count > fixed.count ? (double)(span.count - fixed.count) / calls : 0;
}

Overhead overhead_find(uint32_t calls, uint64_t *answers)
{
	enum { MOST_CALLS = 16384 };
	Spans fixed = time_nothing(0, answers);
	Spans spans;

	calls = calls < MOST_CALLS ? calls : MOST_CALLS;
	spans = time_nothing(calls, answers);
	return (Overhead){
	    .fixed = fixed,
	    .wall_per_call = per_call(fixed.wall, spans.wall, calls),
	    .cpu_per_call = per_call(fixed.cpu, spans.cpu, calls),
	};
}

double overhead_wall_nanos(const Overhead *overhead, uint32_t calls)
{
	return (double)overhead->fixed.wall.count + overhead->wall_per_call * calls;
}

double overhead_cpu_nanos(const Overhead *overhead, uint32_t calls)
{
	return (double)overhead->fixed.cpu.count + overhead->cpu_per_call * calls;
}
