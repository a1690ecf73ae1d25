#include "worker/material.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "suite.h"

static char folder[64];

/* A folder that stands in for the user's temporary one, for each test. */
static void begin(void)
{
	strcpy(folder, "/tmp/landau-test-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	setenv("TMPDIR", folder, 1);
}

/* Nothing may be left in it. */
static void end(Material *material)
{
	material_free(material);
	ck_assert_int_eq(rmdir(folder), 0);
}

static void prepare(Material *material, uint64_t n, uint64_t seed, unsigned calls)
{
	Error error;

	ck_assert_msg(
	    material_prepare(material, n, seed, calls, &error) == MATERIAL_OK, "%s", error.text);
}

static const char *file_of(const Material *material, unsigned call)
{
	return material_filling(material, call).file;
}

static Text content_of(const char *path)
{
	char bytes[4096];
	Text text = {0};
	FILE *file = fopen(path, "r");
	size_t got;

	ck_assert_msg(file != NULL, "%s", path);
	while ((got = fread(bytes, 1, sizeof bytes, file)) > 0)
		text_append_bytes(&text, bytes, got);
	fclose(file);
	return text;
}

static void expect_content(const char *path, const char *expected)
{
	Text text = content_of(path);

	ck_assert_str_eq(text_string(&text), expected);
	text_release(&text);
}

START_TEST(a_file_has_n_lines_of_numbers)
{
	Material *material;
	uint64_t sizes[] = {1, 100, 30000};

	begin();
	material = material_new(true, NULL);
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		uint64_t lines = 0;
		double sum = 0;
		Text text;
		char *at;

		prepare(material, sizes[i], 7, 1);
		text = content_of(file_of(material, 0));
		for (at = text.bytes; *at; at++, lines++) {
			ck_assert(*at >= '0' && *at <= '9');
			sum += (double)strtoull(at, &at, 10);
			ck_assert_int_eq(*at, '\n');
		}
		ck_assert_uint_eq(lines, sizes[i]);
		if (lines > 1000) {
			ck_assert_double_gt(sum / (double)lines, 4.8e8);
			ck_assert_double_lt(sum / (double)lines, 5.2e8);
		}
		text_release(&text);
	}
	ck_assert_ptr_null(material_input(material, 0));
	end(material);
}
END_TEST

START_TEST(the_same_seed_gives_the_same_and_every_call_its_own)
{
	Material *material;
	Text first, second, again;

	begin();
	material = material_new(true, NULL);
	prepare(material, 50, 7, 2);
	ck_assert_uint_eq(material_calls(material), 2);
	ck_assert_str_ne(file_of(material, 0), file_of(material, 1));
	first = content_of(file_of(material, 0));
	second = content_of(file_of(material, 1));
	ck_assert_str_ne(first.bytes, second.bytes);
	prepare(material, 50, 8, 1);
	again = content_of(file_of(material, 0));
	ck_assert_str_ne(first.bytes, again.bytes);
	text_release(&again);
	prepare(material, 50, 7, 1);
	again = content_of(file_of(material, 0));
	ck_assert_str_eq(first.bytes, again.bytes);
	text_release(&again);
	text_release(&first);
	text_release(&second);
	end(material);
}
END_TEST

START_TEST(what_a_program_has_changed_is_made_again)
{
	static const char *const changes[] = {"echo 1 >", "rm ", "rm $f; mkdir ",
	    "rm $f; ln -s /etc ",
	    /* At once, in place, of the same length. */
	    "printf 0 | dd conv=notrunc bs=1 2>/dev/null of="};
	Material *material;
	Text made;

	begin();
	material = material_new(true, NULL);
	prepare(material, 20, 7, 1);
	made = content_of(file_of(material, 0));
	for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
		Text command = {0};
		struct stat before, after;
		Error error;

		text_printf(&command, "f=%s; %s$f", file_of(material, 0), changes[i]);
		ck_assert_int_eq(system(command.bytes), 0);
		ck_assert_int_eq(material_refresh(material, 0, &error), MATERIAL_OK);
		expect_content(file_of(material, 0), made.bytes);
		/* And only then. */
		ck_assert_int_eq(stat(file_of(material, 0), &before), 0);
		ck_assert_int_eq(material_refresh(material, 0, &error), MATERIAL_OK);
		ck_assert_int_eq(stat(file_of(material, 0), &after), 0);
		ck_assert(before.st_ctim.tv_nsec == after.st_ctim.tv_nsec);
		text_release(&command);
	}
	text_release(&made);
	end(material);
}
END_TEST

static CommandLine line_of(const char *text, bool shell)
{
	CommandLine line;
	Error error;

	ck_assert_msg(commandline_parse(&line, text, shell, &error), "%s", error.text);
	return line;
}

START_TEST(what_a_command_prints_is_kept)
{
	CommandLine feed = line_of("printf '%s,%s\\n' {n} {seed}", false);
	Material *material;
	char expected[64];

	begin();
	material = material_new(false, &feed);
	prepare(material, 12, 7, 2);
	for (unsigned call = 0; call < 2; call++) {
		ck_assert_ptr_null(file_of(material, call));
		ck_assert_uint_gt(material_filling(material, call).seed, 0);
		snprintf(expected, sizeof expected, "12,%llu\n",
		    (unsigned long long)material_filling(material, call).seed);
		expect_content(material_input(material, call), expected);
	}
	end(material);
	commandline_release(&feed);
}
END_TEST

START_TEST(a_command_may_be_given_the_file)
{
	CommandLine feed = line_of("sort -n {file} | head -n 1", true);
	Material *material;
	Text text;

	begin();
	material = material_new(true, &feed);
	prepare(material, 1, 7, 1);
	text = content_of(file_of(material, 0));
	expect_content(material_input(material, 0), text.bytes);
	text_release(&text);
	end(material);
	commandline_release(&feed);
}
END_TEST

START_TEST(a_command_that_fails_is_told)
{
	CommandLine feed = line_of("echo oh dear >&2; exit 3", true);
	Material *material;
	Error error;

	begin();
	material = material_new(false, &feed);
	ck_assert_int_eq(material_prepare(material, 12, 7, 1, &error), MATERIAL_FAILED);
	ck_assert_str_eq(error.text, "--stdin at n=12: exited with status 3; it printed: oh dear");
	end(material);
	commandline_release(&feed);
}
END_TEST

START_TEST(too_little_room_is_told)
{
	CommandLine feed = line_of("seq {n}", false);
	Material *material;
	Error error;

	begin();
	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &(struct rlimit){5000, 5000});
	material = material_new(true, NULL);
	prepare(material, 100, 7, 1);
	ck_assert_int_eq(material_prepare(material, 1000, 7, 1, &error), MATERIAL_NO_ROOM);
	ck_assert_ptr_nonnull(strstr(error.text, "no room for the input of n=1000 in "));
	/* More than any disk has. */
	ck_assert_int_eq(material_prepare(material, UINT64_MAX, 7, 1, &error), MATERIAL_NO_ROOM);
	end(material);

	begin();
	signal(SIGXFSZ, SIG_DFL);
	material = material_new(false, &feed);
	prepare(material, 100, 7, 1);
	ck_assert_int_eq(material_prepare(material, 10000, 7, 1, &error), MATERIAL_NO_ROOM);
	end(material);
	commandline_release(&feed);
}
END_TEST

START_TEST(large_files_are_few)
{
	Material *material;

	begin();
	material = material_new(true, NULL);
	prepare(material, 1000, 7, 1000);
	ck_assert_uint_eq(material_calls(material), 64);
	prepare(material, 2500000, 7, 4);
	ck_assert_uint_eq(material_calls(material), 2);
	end(material);
}
END_TEST

SUITE_MAIN("material", a_file_has_n_lines_of_numbers,
    the_same_seed_gives_the_same_and_every_call_its_own, what_a_program_has_changed_is_made_again,
    what_a_command_prints_is_kept, a_command_may_be_given_the_file, a_command_that_fails_is_told,
    too_little_room_is_told, large_files_are_few)
