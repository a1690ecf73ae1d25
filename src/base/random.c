#include "base/random.h"

#include <math.h>

#define GOLDEN 0x9e3779b97f4a7c15
#define TURN 6.283185307179586

uint64_t random_bits(Random *random)
{
	uint64_t z = random->state += GOLDEN;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
	z = (z ^ z >> 27) * 0x94d049bb133111eb;
	return z ^ z >> 31;
}

/* Seed and number go through the mixer one after the other: neighbouring streams then begin at
 * places that have nothing to do with each other. */
Random random_stream(uint64_t seed, uint64_t number)
{
	Random random = {seed};

	random.state = random_bits(&random) + number;
	random.state = random_bits(&random);
	return random;
}

uint64_t random_seed_at(uint64_t seed, double n)
{
	return seed + (uint64_t)n * GOLDEN;
}

double random_uniform(Random *random)
{
	return ldexp((double)(random_bits(random) >> 11), -53);
}

double random_log_uniform(Random *random, double low, double high)
{
	return low * pow(high / low, random_uniform(random));
}

double random_exponential(Random *random)
{
	/* 1 - u is never 0. */
	return -log(1 - random_uniform(random));
}

double random_normal(Random *random)
{
	double radius = sqrt(2 * random_exponential(random));

	return radius * cos(TURN * random_uniform(random));
}
