#include "app/trials.h"

#include <stdlib.h>

#include "app/parallel.h"
#include "base/memory.h"
#include "worker/interrupt.h"

typedef struct Trials {
	const TrialPlace *place;
	uint64_t seed;
	Outcome *outcomes;
} Trials;

/* Laws take turns: those that take long are spread over the processors. */
static void try_one(void *context, size_t index)
{
	Trials *trials = context;
	const Law *law = &laws[index % LAW_COUNT];
	Random random = random_stream(trials->seed, index);
	Verdict verdict;

	if (interrupt_signal())
		return;
	verdict = trial_run(law, trials->place, &random);
	trials->outcomes[index] = outcome_of(law, &verdict);
}

void trials_run(const TrialPlace *place, uint64_t seed, unsigned draws, Confusion *confusion)
{
	size_t count = (size_t)draws * LAW_COUNT;
	Trials trials = {
	    .place = place, .seed = seed, .outcomes = memory_new(count, sizeof *trials.outcomes)};

	parallel_run(count, try_one, &trials);
	for (size_t i = 0; i < count; i++)
		if (trials.outcomes[i].drawn)
			confusion_add(confusion, &trials.outcomes[i]);
	free(trials.outcomes);
}
