#include "suite.h"

#include <stdlib.h>

int suite_run(const char *name, const TTest *const *tests)
{
	Suite *suite = suite_create(name);
	TCase *group = tcase_create(name);
	SRunner *runner;
	int failed;

	for (; *tests; tests++)
		tcase_add_test(group, *tests);
	tcase_set_timeout(group, 120);
	/* A message that is longer ends all tests, and some hold a whole screen. */
	check_set_max_msg_size(1 << 15);
	suite_add_tcase(suite, group);
	runner = srunner_create(suite);
	srunner_set_tap(runner, "-");
	srunner_run_all(runner, CK_SILENT);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
