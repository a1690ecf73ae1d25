#include "measure/foreign.h"

#include <string.h>

#include "counted_sample.h"
#include "suite.h"

/* As much of a function's code as this is; what is behind its end is some other's. */
static bool calls(void *function, size_t bytes, const char *name)
{
	uintptr_t at = (uintptr_t)function, end = at + bytes;
	const char *found;

	while ((found = foreign_next(&at, end)))
		if (strcmp(found, name) == 0)
			return true;
	ck_assert_uint_ge(at, end);
	return false;
}

START_TEST(calls_are_found_in_code)
{
	enum { SOME = 700, FEW = 12 };
	void *library;

	memcpy(&library, &(uint64_t(*)(const char *, uint64_t *, uint64_t)){sample_library},
	    sizeof library);
	ck_assert(calls(library, SOME, "qsort"));
	ck_assert(calls(library, SOME, "memcpy"));
	ck_assert(calls(library, SOME, FOREIGN_POINTER));
	/* The hook and what takes the same time always. */
	ck_assert(!calls(library, SOME, "__sanitizer_cov_trace_pc"));
	ck_assert(!calls(library, SOME, "sqrt"));
	ck_assert(!calls(library, SOME, "malloc"));
	ck_assert(!calls(library, FEW, "qsort"));
}
END_TEST

START_TEST(code_without_calls_has_none)
{
	void *store;

	memcpy(&store, &(void (*)(uint64_t *, uint64_t)){sample_store}, sizeof store);
	ck_assert(!calls(store, 8, "qsort"));
	ck_assert(!calls(store, 0, "qsort"));
}
END_TEST

SUITE_MAIN("foreign", calls_are_found_in_code, code_without_calls_has_none)
