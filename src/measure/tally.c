#include "measure/tally.h"

#include <stdlib.h>

#include "base/memory.h"

static bool count_calls(const LandauAlgorithm *counted, void *state, Tally *tally)
{
	uint64_t *answers = memory_new(tally->calls, sizeof *answers);
	bool right = true;

	counted->reset(state);
	for (uint32_t call = 0; call < tally->calls; call++) {
		counter_start();
		answers[call] = counted->run(state, call);
		counter_stop();
	}
	for (uint32_t call = 0; right && call < tally->calls; call++) {
		right = counted->check(state, call, answers[call]);
		tally->wrong_call = right ? 0 : call;
	}
	free(answers);
	return right;
}

MeterResult tally_run(const LandauAlgorithm *counted, uint64_t n, unsigned input, uint64_t seed,
    uint32_t calls, Tally *tally)
{
	LandauRandom random = {seed};
	void *state = counted->prepare(n, calls, input, &random);
	bool right;

	*tally = (Tally){.calls = calls};
	if (!state)
		return METER_MEMORY;
	counter_clear();
	right = count_calls(counted, state, tally);
	counted->release(state);
	tally->block_count = counter_blocks(&tally->blocks);
	tally->peak_bytes = counter_peak_bytes();
	return right ? METER_OK : METER_WRONG;
}
