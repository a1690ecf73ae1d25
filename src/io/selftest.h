/* selftest.h - how well laws are told apart, for people and as CSV. */
#ifndef LANDAU_IO_SELFTEST_H
#define LANDAU_IO_SELFTEST_H

#include "base/text.h"
#include "model/confusion.h"
#include "model/noise.h"

/* What was tested. */
typedef struct SelfTest {
	Noise noise;
	bool noise_is_given; /* and not measured */
	double budget_seconds;
	Confusion confusion;
} SelfTest;

/* For people, 80 columns wide up to 999 series of a law: each law with what it is confused with,
 * the matrix, the calibration, and the pairs that can't be told apart. */
void selftest_table(const SelfTest *test, Text *out);

/*
 * law,answer,state,from,count,confidence: a row for each law that was drawn, answer, and band of
 * confidence that begins at `from`, with the number of series and the mean of their confidences.
 * Sums over the bands are the matrix, sums over laws and answers the calibration.
 */
void selftest_csv(const SelfTest *test, Text *out);

#endif
