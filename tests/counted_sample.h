/* counted_sample.h - small functions of a counting build, whose counts are known line by line. */
#ifndef LANDAU_TESTS_COUNTED_SAMPLE_H
#define LANDAU_TESTS_COUNTED_SAMPLE_H

#include "landau.h"

/* The lines that each function's signature stands on. */
extern const unsigned sample_sum_line, sample_parity_line, sample_pairs_line, sample_fibonacci_line,
    sample_find_line, sample_choose_line, sample_spin_line, sample_store_line, sample_library_line;

uint64_t sample_sum(const uint64_t *values, uint64_t n);
uint64_t sample_parity(uint64_t n);
uint64_t sample_pairs(uint64_t n);
uint64_t sample_fibonacci(uint64_t n);
uint64_t sample_find(const uint64_t *values, uint64_t n, uint64_t wanted);
uint64_t sample_choose(uint64_t n);
uint64_t sample_spin(uint64_t n);
void sample_store(uint64_t *place, uint64_t value);

/* Calls what isn't counted, and what is. */
uint64_t sample_library(const char *text, uint64_t *values, uint64_t n);

/* Sums n numbers on each call; inputs: 0 as it should, 1 with a wrong answer for call 2. */
extern const LandauAlgorithm sample_algorithm;

#endif
