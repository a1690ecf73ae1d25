#include "worker/folder.h"

#include <fcntl.h>
#include <stdlib.h>
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

START_TEST(all_that_is_in_it_goes)
{
	char whole[] = "/tmp/landau-test-XXXXXX";
	Text path = {0}, link = {0};

	ck_assert_ptr_nonnull(mkdtemp(whole));
	make(whole, "kept", 0600);
	make(whole, "folder/", 0700);
	text_printf(&path, "%s/folder", whole);
	make(path.bytes, "file", 0600);
	make(path.bytes, "read-only", 0400);
	make(path.bytes, ".hidden", 0600);
	make(path.bytes, "folder/", 0700);
	make(path.bytes, "folder/inner/", 0700);
	make(path.bytes, "folder/inner/file", 0600);
	text_printf(&link, "%s/folder/link", path.bytes);
	ck_assert_int_eq(symlink(whole, link.bytes), 0);
	text_append(&link, "-to-nothing");
	ck_assert_int_eq(symlink("/nonexistent", link.bytes), 0);
	make(path.bytes, "locked/", 0700);
	make(path.bytes, "locked/file", 0600);
	text_clear(&link);
	text_printf(&link, "%s/locked", path.bytes);
	ck_assert_int_eq(chmod(link.bytes, 0), 0);
	ck_assert_int_eq(chmod(path.bytes, 0), 0);

	ck_assert(folder_remove(path.bytes));
	ck_assert_int_eq(access(path.bytes, F_OK), -1);
	/* Links weren't followed. */
	text_clear(&link);
	text_printf(&link, "%s/kept", whole);
	ck_assert_int_eq(unlink(link.bytes), 0);
	ck_assert_int_eq(rmdir(whole), 0);
	text_release(&path);
	text_release(&link);
}
END_TEST

START_TEST(whatever_is_there_goes)
{
	char whole[] = "/tmp/landau-test-XXXXXX";
	Text path = {0};

	ck_assert_ptr_nonnull(mkdtemp(whole));
	text_printf(&path, "%s/one", whole);
	make(whole, "one", 0600);
	ck_assert(folder_remove(path.bytes));
	/* A link goes, not what it leads to. */
	ck_assert_int_eq(symlink(whole, path.bytes), 0);
	ck_assert(folder_remove(path.bytes));
	/* What isn't there any more is no trouble. */
	ck_assert(folder_remove(path.bytes));
	ck_assert(folder_remove(whole));
	ck_assert_int_eq(access(whole, F_OK), -1);
	text_release(&path);
}
END_TEST

START_TEST(folders_may_be_deep)
{
	enum { DEEP = 300 };
	char whole[] = "/tmp/landau-test-XXXXXX";
	int at;

	ck_assert_ptr_nonnull(mkdtemp(whole));
	at = open(whole, O_RDONLY | O_DIRECTORY);
	for (int depth = 0; depth < DEEP; depth++) {
		int inner;

		ck_assert_int_eq(mkdirat(at, "d", 0700), 0);
		close(openat(at, "file", O_WRONLY | O_CREAT, 0600));
		inner = openat(at, "d", O_RDONLY | O_DIRECTORY);
		ck_assert_int_ge(inner, 0);
		close(at);
		at = inner;
	}
	close(at);
	ck_assert(folder_remove(whole));
	ck_assert_int_eq(access(whole, F_OK), -1);
}
END_TEST

START_TEST(it_tells_what_can_not_be_removed)
{
	/* Not there on every system. */
	if (access("/proc/self", F_OK) == 0)
		ck_assert(!folder_remove("/proc/self"));
}
END_TEST

SUITE_MAIN("folder", all_that_is_in_it_goes, whatever_is_there_goes, folders_may_be_deep,
    it_tells_what_can_not_be_removed)
