#include "app/python.h"
#include "suite.h"

START_TEST(it_claims_functions_of_files_and_modules)
{
	static const char *const words[] = {
	    "sort.py",
	    "orders.py:total",
	    "orders.py:total:sorted",
	    "orders.py:Basket.total",
	    "./a b/my-sort.py:f",
	    "/tmp/x.py.old/sort.py",
	    "src/x.pyc/y.py:f",
	    "pkg.orders:total",
	    "orders:total",
	    "pkg.deep.orders:Basket.total:sorted",
	    "_a1.b_2:f",
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		ck_assert_msg(python_functions.claims(words[i]), "%s", words[i]);
}
END_TEST

START_TEST(it_claims_nothing_else)
{
	static const char *const words[] = {
	    "",
	    ":",
	    ".py",
	    "a/.py",
	    "sort.pyc",
	    "sort.py.old",
	    "quick-sort",
	    "quick-sort:sorted",
	    "quicksort:sorted",
	    "sorting:random",
	    "orders:",
	    "1orders:total",
	    "run.json",
	    "sort.c",
	    "a b.c:d",
	    "./pkg.orders:total",
	    "pkg.orders",
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		ck_assert_msg(!python_functions.claims(words[i]), "%s", words[i]);
}
END_TEST

SUITE_MAIN("python", it_claims_functions_of_files_and_modules, it_claims_nothing_else)
