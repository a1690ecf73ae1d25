#include "worker/scratch.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "suite.h"
#include "worker/folder.h"

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
	text_release(&path);
}
END_TEST

START_TEST(there_can_be_several)
{
	char *folder = temporary();
	Text first = {0}, second = {0};

	ck_assert(scratch_make(&first));
	ck_assert(scratch_make(&second));
	ck_assert_str_ne(first.bytes, second.bytes);
	ck_assert_int_ge(scratch_hold(), 3);
	scratch_remove(first.bytes);
	ck_assert_int_eq(access(first.bytes, F_OK), -1);
	ck_assert_int_eq(access(second.bytes, F_OK), 0);
	scratch_remove(second.bytes);
	ck_assert_int_eq(scratch_hold(), -1);
	ck_assert_int_eq(waitpid(-1, NULL, WNOHANG), -1);
	ck_assert_int_eq(rmdir(folder), 0);
	text_release(&first);
	text_release(&second);
}
END_TEST

/* Waits until that folder is empty, and removes it. The time limit of the test bounds it. */
static void wait_for_empty(const char *folder)
{
	while (rmdir(folder) != 0) {
		ck_assert_int_eq(errno, ENOTEMPTY);
		nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
	}
}

/* A process that is killed outright with two folders in use. With `ends` of a pipe, a child of it
 * holds on to them until the writing end is closed. */
static void die_with_folders(const int ends[2])
{
	pid_t user = fork();
	int status;

	ck_assert_int_ge(user, 0);
	if (user == 0) {
		Text path = {0};

		if (!scratch_make(&path) || !scratch_make(&path))
			_exit(1);
		if (ends && fork() == 0) {
			char none;

			close(ends[1]);
			_exit(read(ends[0], &none, 1) != 0);
		}
		raise(SIGKILL);
	}
	ck_assert_int_eq(waitpid(user, &status, 0), user);
	ck_assert(WIFSIGNALED(status));
	ck_assert_int_eq(WTERMSIG(status), SIGKILL);
}

START_TEST(where_their_user_is_killed_they_go_all_the_same)
{
	char *folder = temporary();

	die_with_folders(NULL);
	wait_for_empty(folder);
}
END_TEST

START_TEST(they_stay_while_somebody_holds_them)
{
	char *folder = temporary();
	int ends[2];

	ck_assert_int_eq(pipe(ends), 0);
	die_with_folders(ends);
	nanosleep(&(struct timespec){.tv_nsec = 50000000}, NULL);
	ck_assert_int_eq(rmdir(folder), -1);
	ck_assert_int_eq(errno, ENOTEMPTY);
	close(ends[1]);
	wait_for_empty(folder);
}
END_TEST

/* The only process that has this one as its parent; 0 where the system doesn't tell. */
static pid_t only_child(void)
{
	char path[64], list[64] = "";
	FILE *file;

	snprintf(path, sizeof path, "/proc/self/task/%d/children", (int)getpid());
	file = fopen(path, "r");
	if (!file)
		return 0;
	ck_assert_ptr_nonnull(fgets(list, sizeof list, file));
	fclose(file);
	return (pid_t)strtol(list, NULL, 10);
}

START_TEST(a_sweeper_that_is_killed_is_no_harm)
{
	char *folder = temporary();
	Text path = {0};
	pid_t sweeper;

	ck_assert(scratch_make(&path));
	sweeper = only_child();
	if (sweeper)
		ck_assert_int_eq(kill(sweeper, SIGKILL), 0);
	scratch_remove(path.bytes);
	ck_assert_int_eq(rmdir(folder), 0);
	ck_assert_int_eq(waitpid(-1, NULL, WNOHANG), -1);
	text_release(&path);
}
END_TEST

START_TEST(where_somebody_tidied_up_they_are_made_anew)
{
	char *folder = temporary();
	Text first = {0}, second = {0};

	ck_assert(scratch_make(&first));
	ck_assert(folder_remove(folder));
	ck_assert_int_eq(mkdir(folder, 0700), 0);
	ck_assert(scratch_make(&second));
	ck_assert_int_eq(access(second.bytes, F_OK), 0);
	scratch_remove(second.bytes);
	scratch_remove(first.bytes);
	ck_assert_int_eq(rmdir(folder), 0);
	text_release(&first);
	text_release(&second);
}
END_TEST

SUITE_MAIN("scratch", it_is_made_in_the_temporary_folder_and_removed,
    without_a_temporary_folder_it_is_in_tmp, a_relative_one_is_made_absolute, there_can_be_several,
    where_their_user_is_killed_they_go_all_the_same, they_stay_while_somebody_holds_them,
    a_sweeper_that_is_killed_is_no_harm, where_somebody_tidied_up_they_are_made_anew)
