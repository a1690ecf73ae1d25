/* random.h - seeded random numbers: the same seed gives the same numbers. */
#ifndef LANDAU_BASE_RANDOM_H
#define LANDAU_BASE_RANDOM_H

#include <stdint.h>

/* A stream of numbers; copy it to draw the same ones twice. */
typedef struct Random {
	uint64_t state;
} Random;

/* The stream called `number` of all those of a seed: one for each thing that is drawn, so that it
 * doesn't matter in which order, or on which thread, things are drawn. */
Random random_stream(uint64_t seed, uint64_t number);

/* The seed of what is drawn for a size: neighbours have nothing in common. */
uint64_t random_seed_at(uint64_t seed, double n);

/* The next 64 bits: splitmix64 (Steele, Lea & Flood 2014). */
uint64_t random_bits(Random *random);

/* Uniform in [0, 1). */
double random_uniform(Random *random);

/* Uniform in its logarithm, from `low` to `high`, both above 0. */
double random_log_uniform(Random *random, double low, double high);

/* Normal with mean 0 and standard deviation 1 (Box & Muller 1958). */
double random_normal(Random *random);

/* Exponential with mean 1. */
double random_exponential(Random *random);

#endif
