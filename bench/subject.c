#include "subject.h"

#include <stdio.h>
#include <stdlib.h>

#include "algorithms.h"
#include "base/memory.h"
#include "measure/inputs.h"
#include "measure/meter.h"

enum { SEED = 1 };

struct Subject {
	Inputs inputs;
	LandauRandom seeds; /* as in a meter: for inputs after the first */
	Meter *meter;
};

static _Noreturn void give_up(const char *algorithm, const char *why)
{
	fprintf(stderr, "bench: %s: %s\n", algorithm, why);
	exit(EXIT_FAILURE);
}

/* A meter of this subject. */
static Meter *new_meter(const Inputs *inputs)
{
	static const Room room = {.most_bytes = SIZE_MAX, .near_bytes = SIZE_MAX};
	Meter *meter =
	    meter_new(inputs->algorithm, inputs->n, inputs->kind, SEED, inputs->calls, &room);

	if (!meter)
		give_up(inputs->algorithm->name, "not enough memory");
	return meter;
}

static Batch sample(Meter *meter, const Inputs *inputs)
{
	Batch batch;

	if (meter_sample(meter, &batch) != METER_OK)
		give_up(inputs->algorithm->name, "a wrong answer, or not enough memory");
	return batch;
}

static uint32_t calls_in_a_millisecond(Inputs inputs)
{
	enum { TRIED = 16, MOST = 65536 };
	Meter *meter;
	double calls;

	inputs.calls = TRIED;
	meter = new_meter(&inputs);
	calls = TRIED * 1e-3 / (sample(meter, &inputs).wall_seconds + 1e-9);
	meter_free(meter);
	return calls > MOST ? MOST : calls < 1 ? 1 : (uint32_t)calls;
}

Subject *subject_new(const char *algorithm, uint64_t n, uint32_t calls)
{
	const Bundled *found = bundled_find(algorithm);
	Subject *subject = memory_new(1, sizeof *subject);

	if (!found)
		give_up(algorithm, "no such algorithm");
	subject->inputs = (Inputs){.algorithm = found->timed, .n = n, .calls = calls};
	if (!calls)
		subject->inputs.calls = calls_in_a_millisecond(subject->inputs);
	subject_rewind(subject);
	return subject;
}

void subject_free(Subject *subject)
{
	inputs_release(&subject->inputs);
	meter_free(subject->meter);
	free(subject);
}

void subject_rewind(Subject *subject)
{
	Calls first;

	meter_free(subject->meter);
	subject->meter = new_meter(&subject->inputs);
	sample(subject->meter, &subject->inputs);
	subject->seeds = (LandauRandom){SEED};
	first = subject_next(subject);
	for (uint32_t call = 0; call < first.calls; call++)
		first.run(first.state, call);
}

Calls subject_next(Subject *subject)
{
	Inputs *inputs = &subject->inputs;

	if (!inputs_prepare(inputs, landau_random(&subject->seeds)))
		give_up(inputs->algorithm->name, "not enough memory");
	return (Calls){inputs->algorithm->run, inputs->state, inputs->calls};
}

double subject_landau_seconds(Subject *subject)
{
	Batch batch = sample(subject->meter, &subject->inputs);

	return (batch.wall_seconds + batch.empty_seconds) / batch.calls;
}
