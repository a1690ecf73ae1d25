/* Python functions in the explorer of the real program: their file is saved, and each of them is
 * measured anew. No figure and no verdict is checked, only what the file says itself. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "onscreen.h"
#include "place.h"
#include "suite.h"

static char folder[] = "/tmp/landau-test-XXXXXX";
static Emulator *emulator;

/* Two functions with the laws that they are taught with, and what stands before them. */
static void save(const char *before, const char *first, const char *second)
{
	FILE *file = fopen("new", "w");

	ck_assert_ptr_nonnull(file);
	fprintf(file,
	    "import landau\n%s\n"
	    "@landau.measure(textbook='%s')\ndef first(a):\n    return len(a)\n\n"
	    "@landau.measure(textbook='%s')\ndef second(a):\n    return len(a)\n",
	    before, first, second);
	fclose(file);
	ck_assert_int_eq(rename("new", "both.py"), 0);
}

static void begin(void)
{
	static char program[PLACE_SIZE];
	static const EmulatorSetup setup = {.columns = 100, .rows = 30, .term = "xterm-256color"};
	const char *arguments[] = {
	    program, "--budget=0.05", "both.py:first", "both.py:second", NULL};

	place_built(program, "src/landau");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	ck_assert_int_eq(chdir(folder), 0);
	unsetenv("VIRTUAL_ENV");
	save("", "O(n^5)", "O(n^6)");
	emulator = emulator_start(&setup, arguments);
}

static void end(void)
{
	check_quits(emulator);
	ck_assert_int_eq(unlink("both.py"), 0);
	ck_assert_int_eq(chdir("/"), 0);
	/* Nothing was left in it. */
	ck_assert_int_eq(rmdir(folder), 0);
}

static bool has_python(void)
{
	return system("python3 -c 'import sys; sys.exit(sys.version_info < (3, 9))'") == 0;
}

START_TEST(each_function_of_a_saved_file_is_measured_anew)
{
	if (!has_python())
		return;
	begin();
	check_shows(emulator, "textbook: O(n^5)");
	check_shows(emulator, "everything is measured");
	save("", "O(n^7)", "O(n^8)");
	check_shows(emulator, "textbook: O(n^7)");
	emulator_type(emulator, "j");
	check_shows(emulator, "textbook: O(n^8)");
	check_shows(emulator, "everything is measured");
	end();
}
END_TEST

START_TEST(an_error_is_shown_and_the_curves_stay)
{
	if (!has_python())
		return;
	begin();
	check_shows(emulator, "textbook: O(n^5)");
	check_shows(emulator, "everything is measured");
	save("x = = 1", "O(n^7)", "O(n^8)");
	check_shows(emulator, "SyntaxError: invalid syntax (both.py line 2)");
	check_shows(emulator, "textbook: O(n^5)");
	save("", "O(n^9)", "O(n^8)");
	check_shows(emulator, "textbook: O(n^9)");
	end();
}
END_TEST

SUITE_MAIN(
    "pysave", each_function_of_a_saved_file_is_measured_anew, an_error_is_shown_and_the_curves_stay)
