#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/save.h"
#include "suite.h"

static char folder[] = "/tmp/landau-test-XXXXXX";

static void begin(void)
{
	strcpy(folder + sizeof folder - 7, "XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	ck_assert_int_eq(chdir(folder), 0);
}

static void end(const char *const *files)
{
	for (; *files; files++)
		ck_assert_int_eq(unlink(*files), 0);
	ck_assert_int_eq(chdir("/"), 0);
	/* Nothing else was left in it. */
	ck_assert_int_eq(rmdir(folder), 0);
}

static void save(SaveKind kind, const char *expected)
{
	Text text = {0}, name = {0};
	Error error;

	text_append(&text, "words");
	ck_assert(save_text(kind, &text, &name, &error));
	ck_assert_str_eq(text_string(&name), expected);
	text_release(&name);
	text_release(&text);
}

START_TEST(each_kind_has_its_ending_and_the_next_number)
{
	static const char *const files[] = {"landau-1.7", "landau-2.7", "landau-1.pdf",
	    "landau-1.screen.txt", "landau-1.txt", NULL};
	struct stat status;

	begin();
	save(SAVE_MAN, "landau-1.7");
	save(SAVE_MAN, "landau-2.7");
	save(SAVE_PDF, "landau-1.pdf");
	save(SAVE_SCREEN, "landau-1.screen.txt");
	save(SAVE_TEXT, "landau-1.txt");
	ck_assert_int_eq(stat("landau-2.7", &status), 0);
	ck_assert_int_eq(status.st_size, 5);
	end(files);
}
END_TEST

START_TEST(what_is_there_stays_even_if_it_leads_nowhere)
{
	static const char *const files[] = {"landau-1.md", "landau-2.md", NULL};
	struct stat status;

	begin();
	ck_assert_int_eq(symlink("/nowhere/at/all", "landau-1.md"), 0);
	save(SAVE_MARKDOWN, "landau-2.md");
	ck_assert_int_eq(lstat("landau-1.md", &status), 0);
	ck_assert(S_ISLNK(status.st_mode));
	end(files);
}
END_TEST

START_TEST(where_it_cant_be_written_that_is_said)
{
	Text text = {0}, name = {0};
	Error error;

	begin();
	/* A folder that is gone takes no file. */
	ck_assert_int_eq(rmdir(folder), 0);
	text_append(&text, "words");
	ck_assert(!save_text(SAVE_HTML, &text, &name, &error));
	ck_assert_int_eq(error.status, STATUS_LANDAU);
	ck_assert_ptr_nonnull(strstr(error.text, "can't write landau-1.html"));
	ck_assert_uint_eq(name.length, 0);
	ck_assert_int_eq(chdir("/"), 0);
	text_release(&text);
}
END_TEST

SUITE_MAIN("save", each_kind_has_its_ending_and_the_next_number,
    what_is_there_stays_even_if_it_leads_nowhere, where_it_cant_be_written_that_is_said)
