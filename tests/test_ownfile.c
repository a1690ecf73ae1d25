#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/ownfile.h"
#include "suite.h"

static char folder[] = "/tmp/landau-test-XXXXXX";
static char path[64];

static void begin(void)
{
	strcpy(strrchr(folder, '-'), "-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/x.c", folder);
}

static void end(void)
{
	unlink(path);
	rmdir(folder);
}

static void put(const char *bytes, size_t length)
{
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fwrite(bytes, 1, length, file), length);
	fclose(file);
}

START_TEST(a_word_is_a_path_and_perhaps_an_input_kind)
{
	static const struct {
		const char *word;
		size_t length; /* 0: it is no such file */
		const char *input;
	} words[] = {
	    {"sort.c", 6, NULL},
	    {"sort.c:sorted", 6, "sorted"},
	    {"sort.c:", 6, ""},
	    {"./a:b.c", 7, NULL},
	    {"./a:b.c:random", 7, "random"},
	    {"a.c:b.c", 7, NULL},
	    {"a.c:b.d", 3, "b.d"},
	    {"-x.c", 4, NULL},
	    {"\n.c", 3, NULL},
	    {"sort", 0, NULL},
	    {"sort:c", 0, NULL},
	    {"sort.cc", 0, NULL},
	    {".c", 0, NULL},
	    {"a/.c", 0, NULL},
	    {".c:x", 0, NULL},
	    {"a.c:b:c", 0, NULL},
	    {"", 0, NULL},
	    {":", 0, NULL},
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		const char *input;
		size_t length;
		bool is_file = ownfile_split(words[i].word, ".c", &length, &input);

		ck_assert_msg(is_file == (words[i].length > 0), "%s", words[i].word);
		if (!is_file)
			continue;
		ck_assert_msg(length == words[i].length, "%s", words[i].word);
		ck_assert_msg(!input == !words[i].input, "%s", words[i].word);
		if (input)
			ck_assert_str_eq(input, words[i].input);
	}
}
END_TEST

static void check_path(const char *word, const char *expected)
{
	char *got = ownfile_path(word, strlen(word));

	ck_assert_str_eq(got, expected);
	free(got);
}

START_TEST(no_path_is_an_option)
{
	check_path("sort.c", "sort.c");
	check_path("/a/-b.c", "/a/-b.c");
	check_path("-x.c", "./-x.c");
	check_path("@x.c", "./@x.c");
}
END_TEST

START_TEST(what_was_saved_again_is_another_version)
{
	FileVersion first, second;

	begin();
	ck_assert(!ownfile_version(path, &first));
	put("1", 1);
	ck_assert(ownfile_version(path, &first));
	ck_assert(ownfile_version(path, &second));
	ck_assert(ownfile_is_version(&first, &second));
	put("12", 2);
	ck_assert(ownfile_version(path, &second));
	ck_assert(!ownfile_is_version(&first, &second));
	/* As long, and as old: an editor that renames makes another file of it. */
	first = second;
	first.number++;
	ck_assert(!ownfile_is_version(&first, &second));
	ck_assert(!ownfile_version(folder, &first));
	end();
}
END_TEST

static void check_read(const char *bytes, size_t length, const char *expected)
{
	Text text = {0};
	Error error;

	put(bytes, length);
	ck_assert_msg(ownfile_read(path, &text, &error), "%s", error.text);
	ck_assert_str_eq(text_string(&text), expected);
	ck_assert_uint_eq(text.length, strlen(expected));
	text_release(&text);
}

START_TEST(text_is_read_as_it_is_and_anything_else_as_it_can_be_shown)
{
	begin();
	check_read("", 0, "");
	check_read("a\tb\r\n\033n\xc2\xb2\n", 10, "a\tb\r\n\033n\xc2\xb2\n");
	check_read("/* \xe9 */\n\tx\n", 11, "/* \\xe9 */\n\tx\n");
	check_read("a\0b\nc", 5, "a\\x00b\nc");
	end();
}
END_TEST

static void check_refused(const char *text)
{
	Text nothing = {0};
	Error error;

	ck_assert(!ownfile_check(path, &error));
	ck_assert_ptr_nonnull(strstr(error.text, text));
	ck_assert_int_eq(error.status, STATUS_USAGE);
	ck_assert(!ownfile_read(path, &nothing, &error));
	ck_assert_ptr_nonnull(strstr(error.text, text));
	ck_assert_uint_eq(nothing.length, 0);
}

START_TEST(what_is_no_regular_file_is_refused_without_waiting)
{
	begin();
	check_refused("No such file");
	ck_assert_int_eq(mkfifo(path, 0600), 0);
	check_refused("no regular file");
	unlink(path);
	ck_assert_int_eq(mkdir(path, 0700), 0);
	check_refused("is a folder");
	rmdir(path);
	ck_assert_int_eq(symlink(path, path), 0);
	check_refused("can't be read");
	end();
}
END_TEST

SUITE_MAIN("ownfile", a_word_is_a_path_and_perhaps_an_input_kind, no_path_is_an_option,
    what_was_saved_again_is_another_version,
    text_is_read_as_it_is_and_anything_else_as_it_can_be_shown,
    what_is_no_regular_file_is_refused_without_waiting)
