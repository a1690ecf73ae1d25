#include "worker/scratch.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "suite.h"

/* Makes a file, or a folder where `name` ends in a slash. */
static void make(const char *folder, const char *name, mode_t mode)
{
	Text path = {0};

	text_printf(&path, "%s/%s", folder, name);
	if (path.bytes[path.length - 1] == '/')
		ck_assert_int_eq(mkdir(path.bytes, mode), 0);
	else
		close(open(path.bytes, O_WRONLY | O_CREAT, mode));
	ck_assert_int_eq(access(path.bytes, F_OK), 0);
	text_release(&path);
}

/* A folder that stands in for the user's temporary one. */
static char *temporary(void)
{
	static char folder[64];

	strcpy(folder, "/tmp/landau-test-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	setenv("TMPDIR", folder, 1);
	return folder;
}

START_TEST(it_is_made_in_the_temporary_folder_and_removed)
{
	char *folder = temporary();
	Text path = {0};
	struct stat is;

	ck_assert(scratch_make(&path));
	ck_assert_int_eq(strncmp(path.bytes, folder, strlen(folder)), 0);
	ck_assert_int_eq(stat(path.bytes, &is), 0);
	ck_assert_uint_eq(is.st_mode & 0777, 0700);
	scratch_remove(path.bytes);
	ck_assert_int_eq(access(path.bytes, F_OK), -1);
	/* It was alone in there. */
	ck_assert_int_eq(rmdir(folder), 0);
	text_release(&path);
}
END_TEST

START_TEST(all_that_is_in_it_goes)
{
	char *folder = temporary();
	Text path = {0}, link = {0};

	ck_assert(scratch_make(&path));
	make(folder, "kept", 0600);
	make(path.bytes, "file", 0600);
	make(path.bytes, "read-only", 0400);
	make(path.bytes, ".hidden", 0600);
	make(path.bytes, "folder/", 0700);
	make(path.bytes, "folder/inner/", 0700);
	make(path.bytes, "folder/inner/file", 0600);
	text_printf(&link, "%s/folder/link", path.bytes);
	ck_assert_int_eq(symlink(folder, link.bytes), 0);
	text_append(&link, "-to-nothing");
	ck_assert_int_eq(symlink("/nonexistent", link.bytes), 0);
	make(path.bytes, "locked/", 0700);
	make(path.bytes, "locked/file", 0600);
	text_clear(&link);
	text_printf(&link, "%s/locked", path.bytes);
	ck_assert_int_eq(chmod(link.bytes, 0), 0);
	ck_assert_int_eq(chmod(path.bytes, 0), 0);

	scratch_remove(path.bytes);
	ck_assert_int_eq(access(path.bytes, F_OK), -1);
	/* Links weren't followed. */
	text_clear(&link);
	text_printf(&link, "%s/kept", folder);
	ck_assert_int_eq(unlink(link.bytes), 0);
	ck_assert_int_eq(rmdir(folder), 0);
	text_release(&path);
	text_release(&link);
}
END_TEST

START_TEST(without_a_temporary_folder_it_is_in_tmp)
{
	static const char *const wrong[] = {"", "/nonexistent/folder", "/dev/null", NULL};

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		Text path = {0};

		if (wrong[i])
			setenv("TMPDIR", wrong[i], 1);
		else
			unsetenv("TMPDIR");
		ck_assert(scratch_make(&path));
		ck_assert_int_eq(strncmp(path.bytes, "/tmp/landau-", 12), 0);
		scratch_remove(path.bytes);
		ck_assert_int_eq(access(path.bytes, F_OK), -1);
		text_release(&path);
	}
}
END_TEST

START_TEST(a_relative_one_is_made_absolute)
{
	char *folder = temporary();
	Text path = {0};

	ck_assert_int_eq(chdir(folder), 0);
	setenv("TMPDIR", ".", 1);
	ck_assert(scratch_make(&path));
	ck_assert_int_eq(path.bytes[0], '/');
	scratch_remove(path.bytes);
	ck_assert_int_eq(rmdir(folder), 0);
	/* What isn't there any more is no trouble. */
	scratch_remove(path.bytes);
	text_release(&path);
}
END_TEST

SUITE_MAIN("scratch", it_is_made_in_the_temporary_folder_and_removed, all_that_is_in_it_goes,
    without_a_temporary_folder_it_is_in_tmp, a_relative_one_is_made_absolute)
