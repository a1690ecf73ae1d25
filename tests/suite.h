/* suite.h - runs a file's tests and prints TAP; every test program ends in SUITE_MAIN. */
#ifndef LANDAU_TESTS_SUITE_H
#define LANDAU_TESTS_SUITE_H

#include <check.h>

/* Adds the tests of one file, which stand in an array that ends with NULL, and runs them. */
int suite_run(const char *name, const TTest *const *tests);

#define SUITE_MAIN(name, ...) \
	int main(void) \
	{ \
		const TTest *const tests[] = {__VA_ARGS__, NULL}; \
\
		return suite_run(name, tests); \
	}

#endif
