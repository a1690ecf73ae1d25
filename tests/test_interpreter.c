#include <stdlib.h>
#include <string.h>

#include "app/interpreter.h"
#include "suite.h"

static Error error;

static void check_found(const char *asked, const char *expected)
{
	char *found = interpreter_find(asked, &error);

	ck_assert_msg(found, "%s", error.text);
	ck_assert_str_eq(found, expected);
	free(found);
}

static void check_missing(const char *asked, const char *words)
{
	ck_assert_ptr_null(interpreter_find(asked, &error));
	ck_assert_int_eq(error.status, STATUS_USAGE);
	ck_assert_msg(strstr(error.text, words), "'%s', not '%s'", error.text, words);
}

START_TEST(the_one_that_is_asked_for_comes_first)
{
	setenv("VIRTUAL_ENV", "/no/such/place", 1);
	check_found("/bin/sh", "/bin/sh");
	check_found("sh", "sh");
	check_missing("/no/such/python", "no program /no/such/python: --python names one");
	check_missing("no-such-python", "no program no-such-python: --python");
	check_missing("", "no program : --python");
}
END_TEST

START_TEST(then_that_of_the_virtual_environment)
{
	setenv("VIRTUAL_ENV", "/no/such/place", 1);
	check_missing(NULL, "/no/such/place/bin/python, which $VIRTUAL_ENV names");
}
END_TEST

START_TEST(then_python3)
{
	char *found;

	unsetenv("VIRTUAL_ENV");
	found = interpreter_find(NULL, &error);
	if (found)
		ck_assert_str_eq(found, "python3");
	free(found);
	setenv("VIRTUAL_ENV", "", 1);
	setenv("PATH", "/no/such/folder::/another", 1);
	check_missing(NULL, "no program python3: --python names one");
	unsetenv("PATH");
	check_missing(NULL, "no program python3: --python names one");
}
END_TEST

START_TEST(the_worker_is_there)
{
	char *worker = interpreter_worker(&error);

	ck_assert_msg(worker, "%s", error.text);
	ck_assert(strstr(worker, "/clients/python/landau-worker.py"));
	free(worker);
}
END_TEST

SUITE_MAIN("interpreter", the_one_that_is_asked_for_comes_first,
    then_that_of_the_virtual_environment, then_python3, the_worker_is_there)
