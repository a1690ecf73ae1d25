#include "model/drawing.h"

#include <math.h>

/* What a step costs: a few instructions to a call or two. */
#define STEP_LEAST 0.5e-9
#define STEP_MOST 20e-9
/* A fixed cost is worth so many steps, in this share of the truths. */
#define FIXED_LEAST 1
#define FIXED_MOST 30
#define FIXED_SHARE 0.5
/* Any n at which no law overflows. */
#define REFERENCE 16

Fit drawing_truth(const Law *law, Random *random)
{
	double step = random_log_uniform(random, STEP_LEAST, STEP_MOST);
	double fixed = step * random_log_uniform(random, FIXED_LEAST, FIXED_MOST);
	bool has_fixed = random_uniform(random) < FIXED_SHARE;

	return (Fit){.law = law,
	    .reference = REFERENCE,
	    .smallest = 1,
	    .scale = step * exp(law_log(law, REFERENCE)),
	    .fixed = has_fixed ? fixed : 0};
}

double drawing_drift(const Noise *noise, Random *random)
{
	return exp(noise->drift * random_normal(random));
}

double drawing_batch(const Noise *noise, double seconds, Random *random)
{
	double delay = noise->spread * random_exponential(random), phase;

	if (random_uniform(random) < noise->outliers)
		delay = noise_outlying(noise->spread) * (1 + random_exponential(random));
	/* A batch begins anywhere between two ticks. */
	phase = random_uniform(random);
	if (!(noise->tick_seconds > 0))
		return seconds * (1 + delay);
	return floor(seconds * (1 + delay) / noise->tick_seconds + phase) * noise->tick_seconds;
}
