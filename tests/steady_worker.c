/*
 * steady_worker.c - a worker that measures nothing: what its calls take is a formula.
 *
 *     steady_worker SCALE POWER [NOISE [KIND N]]
 *
 * A call takes SCALE * n^POWER seconds, and by chance more: NOISE is the mean share. KIND is what
 * it does from n = N on: `memory` and `wrong` refuse to prepare, `crash` ends it.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static uint64_t state;

/* Uniform in (0, 1]. */
static double draw(void)
{
	uint64_t z = state += 0x9e3779b97f4a7c15;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
	z = (z ^ z >> 27) * 0x94d049bb133111eb;
	return ((double)((z ^ z >> 31) >> 11) + 1) / 0x1p53;
}

/* The number behind " KEY=" in a request. */
static double number(const char *line, const char *key)
{
	const char *at = strstr(line, key);

	return at ? strtod(at + strlen(key), NULL) : 0;
}

int main(int count, char **arguments)
{
	double scale = count > 1 ? strtod(arguments[1], NULL) : 1e-8;
	double power = count > 2 ? strtod(arguments[2], NULL) : 1;
	double noise = count > 3 ? strtod(arguments[3], NULL) : 0;
	const char *kind = count > 5 ? arguments[4] : "";
	double end = count > 5 ? strtod(arguments[5], NULL) : HUGE_VAL;
	double n = 1, calls = 1;
	char line[4096];

	setvbuf(stdout, NULL, _IOLBF, 0);
	state = (uint64_t)getpid();
	while (fgets(line, sizeof line, stdin)) {
		if (strncmp(line, "landau", 6) == 0)
			printf("landau 1 name=steady metrics=time,cpu min=16 max=100000\n");
		if (strncmp(line, "prepare", 7) == 0) {
			n = number(line, " n=");
			calls = number(line, " calls=");
			if (n >= end && strcmp(kind, "crash") == 0)
				return 3;
			if (n >= end)
				printf("fail kind=%s message=too%%20much\n", kind);
			else
				printf("ready calls=%.0f bytes=64\n", calls);
		}
		if (strncmp(line, "sample", 6) == 0) {
			double seconds = calls * scale * pow(n, power) * (1 - noise * log(draw()));

			printf(
			    "sample calls=%.0f seconds=%.9g cpu=%.9g\n", calls, seconds, seconds);
		}
		if (strncmp(line, "quit", 4) == 0)
			return 0;
	}
	return 0;
}
