/* A C file in the explorer of the real program: it is saved, and measured anew. What is measured is
 * as fast as the machine: no figure and no verdict is checked, only what the file says itself. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "onscreen.h"
#include "place.h"
#include "suite.h"

static char folder[] = "/tmp/landau-test-XXXXXX", temporary[64];
static Emulator *emulator;
static char *starter;

static char *read_starter(void)
{
	char path[PLACE_SIZE], *text = calloc(1, 1 << 16);
	FILE *file = fopen(place_source(path, "templates/starter.c"), "r");

	ck_assert_msg(file != NULL, "%s", path);
	ck_assert_uint_gt(fread(text, 1, (1 << 16) - 1, file), 0);
	fclose(file);
	return text;
}

/* Saves the starter with another text in place of the first `old`, by renaming, as editors do, or
 * by writing it again. */
static void save(const char *name, const char *old, const char *new, bool renaming)
{
	const char *at = strstr(starter, old);
	FILE *file = fopen(renaming ? "new" : name, "w");

	ck_assert(at && file);
	fprintf(file, "%.*s%s%s", (int)(at - starter), starter, new, at + strlen(old));
	fclose(file);
	if (renaming)
		ck_assert_int_eq(rename("new", name), 0);
}

/* Explores sort.c, and what else is named, in a folder of its own. */
static void begin(const char *other)
{
	static char variable[80], program[PLACE_SIZE];
	static const char *environment[] = {variable, NULL};
	static const EmulatorSetup setup = {
	    .columns = 100, .rows = 30, .term = "xterm-256color", .environment = environment};
	const char *arguments[] = {program, "--budget=0.05", "sort.c", other, NULL};

	place_built(program, "src/landau");
	starter = read_starter();
	ck_assert_ptr_nonnull(mkdtemp(folder));
	ck_assert_int_eq(chdir(folder), 0);
	snprintf(temporary, sizeof temporary, "%s/tmp", folder);
	snprintf(variable, sizeof variable, "TMPDIR=%s", temporary);
	ck_assert_int_eq(mkdir(temporary, 0700), 0);
	save("sort.c", "O(n^2)", "O(n^2)", false);
	if (other)
		save(other, "O(n^2)", "O(n^2)", false);
	emulator = emulator_start(&setup, arguments);
}

static int entries(const char *path)
{
	DIR *entries = opendir(path);
	int count = 0;

	while (readdir(entries))
		count++;
	closedir(entries);
	return count - 2;
}

/* The program ends well and leaves nothing; nor does the test. */
static void end(void)
{
	char command[128];

	check_quits(emulator);
	for (int i = 0; i < 100 && entries(temporary) > 0; i++)
		usleep(100000);
	ck_assert_int_eq(entries(temporary), 0);
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	ck_assert_int_eq(system(command), 0);
	free(starter);
}

#define TEXTBOOK ".time = {.textbook = \"O(n^2)\"}"

START_TEST(what_is_saved_is_measured_anew)
{
	begin(NULL);
	check_shows(emulator, "textbook: O(n^2)");
	check_shows(emulator, "everything is measured");
	/* However an editor writes it. */
	save("sort.c", TEXTBOOK, ".time = {.textbook = \"O(n^3)\"}", true);
	check_shows(emulator, "textbook: O(n^3)");
	check_shows(emulator, "everything is measured");
	save("sort.c", TEXTBOOK, ".time = {.textbook = \"O(n log n)\"}", false);
	check_shows(emulator, "textbook: O(n log n)");
	check_shows(emulator, "everything is measured");
	end();
}
END_TEST

START_TEST(an_error_is_shown_and_the_curve_stays)
{
	begin(NULL);
	check_shows(emulator, "everything is measured");
	check_shows(emulator, "textbook: O(n^2)");
	save("sort.c", "bool swapped", "boolean swapped", true);
	check_shows(emulator, "error");
	check_shows(emulator, "sort.c:17:");
	check_shows(emulator, "error: ");
	check_shows(emulator, "saved since, with an error; before, ");
	/* What was found before. */
	check_shows(emulator, "textbook: O(n^2)");
	emulator_type(emulator, "e");
	check_shows(emulator, "sort.c - press e or Esc to close");
	check_shows(emulator, "boolean swapped = true;");
	check_shows(emulator, "^");
	emulator_type(emulator, "e");
	check_hides(emulator, "press e or Esc");
	emulator_type(emulator, "e");
	check_shows(emulator, "press e or Esc");
	emulator_type(emulator, "\033");
	check_hides(emulator, "press e or Esc");
	save("sort.c", TEXTBOOK, ".time = {.textbook = \"O(n^3)\"}", true);
	check_shows(emulator, "textbook: O(n^3)");
	check_hides(emulator, "error");
	end();
}
END_TEST

START_TEST(many_errors_can_be_read)
{
	char many[4096] = "";

	begin(NULL);
	check_shows(emulator, "everything is measured");
	for (int i = 0; i < 40; i++)
		snprintf(many + strlen(many), sizeof many - strlen(many), "int a%d = b%d;\n", i, i);
	save("sort.c", "bool swapped", strcat(many, "bool swapped"), false);
	check_shows(emulator, "sort.c:17:");
	emulator_type(emulator, "e");
	check_shows(emulator, "press e or Esc");
	check_shows(emulator, "int a0 = b0");
	for (int i = 0; i < 30; i++)
		emulator_type(emulator, "j");
	check_hides(emulator, "int a0 = b0");
	emulator_type(emulator, "G");
	check_shows(emulator, "can't compile it");
	emulator_type(emulator, "g");
	check_shows(emulator, "int a0 = b0");
	end();
}
END_TEST

START_TEST(what_is_saved_may_fail_in_other_ways)
{
	begin(NULL);
	check_shows(emulator, "everything is measured");
	save("sort.c", "LANDAU_VERSION,", "7,", true);
	check_shows(emulator, "it is made for version 7 of landau.h");
	save("sort.c", "landau_algorithm", "algorithm", true);
	check_shows(emulator, "it defines no landau_algorithm");
	save("sort.c", "	work(values, batch->n);", "	abort();", true);
	check_shows(emulator, "crashed: Aborted");
	check_hides(emulator, "error");
	check_shows(emulator, "failed");
	save("sort.c", TEXTBOOK, ".time = {.textbook = \"O(n^3)\"}", true);
	check_shows(emulator, "textbook: O(n^3)");
	check_hides(emulator, "failed");
	check_shows(emulator, "everything is measured");
	/* The tables come last. */
	while (!emulator_is_silent(emulator, 1500))
		;
	/* An editor may be about to write it. */
	ck_assert_int_eq(unlink("sort.c"), 0);
	ck_assert(emulator_is_silent(emulator, 1500));
	check_shows(emulator, "textbook: O(n^3)");
	end();
}
END_TEST

START_TEST(each_file_is_made_for_itself)
{
	begin("other.c");
	check_shows(emulator, "everything is measured");
	save("other.c", "bool swapped", "boolean swapped", true);
	check_shows(emulator, "b other.c       error");
	check_shows(emulator, "textbook: O(n^2)");
	ck_assert_ptr_null(strstr(emulator_screen(emulator), "other.c:17"));
	emulator_type(emulator, "j");
	check_shows(emulator, "other.c:17:");
	emulator_type(emulator, "k");
	check_hides(emulator, "other.c:17");
	end();
}
END_TEST

SUITE_MAIN("rebuild", what_is_saved_is_measured_anew, an_error_is_shown_and_the_curve_stays,
    many_errors_can_be_read, what_is_saved_may_fail_in_other_ways, each_file_is_made_for_itself)
