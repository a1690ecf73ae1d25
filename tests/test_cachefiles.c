#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/cachefiles.h"
#include "base/text.h"
#include "suite.h"

static char folder[] = "/tmp/cachefiles-XXXXXX";
static int indices;

static void write_file(int index, const char *name, const char *line)
{
	Text path = {0};
	FILE *file;

	text_printf(&path, "%s/index%d/%s", folder, index, name);
	file = fopen(text_string(&path), "w");
	ck_assert_ptr_nonnull(file);
	fprintf(file, "%s\n", line);
	fclose(file);
	text_release(&path);
}

static void add(const char *level, const char *type, const char *size)
{
	Text path = {0};

	text_printf(&path, "%s/index%d", folder, indices);
	ck_assert_int_eq(mkdir(text_string(&path), 0700), 0);
	text_release(&path);
	write_file(indices, "level", level);
	write_file(indices, "type", type);
	write_file(indices++, "size", size);
}

static void begin(void)
{
	indices = 0;
	ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void end(void)
{
	static const char *const names[] = {"/level", "/type", "/size", ""};
	Text path = {0};

	for (int i = 0; i < indices; i++)
		for (size_t j = 0; j < sizeof names / sizeof *names; j++) {
			text_clear(&path);
			text_printf(&path, "%s/index%d%s", folder, i, names[j]);
			remove(text_string(&path));
		}
	ck_assert_int_eq(rmdir(folder), 0);
	text_release(&path);
}

START_TEST(data_caches_are_read_by_level)
{
	Caches caches;

	begin();
	add("1", "Data", "48K");
	add("1", "Instruction", "64K");
	add("2", "Unified", "2M");
	add("3", "Unified", "32768");
	cachefiles_read(folder, &caches);
	ck_assert_double_eq(caches.bytes[0], 48 << 10);
	ck_assert_double_eq(caches.bytes[1], 2 << 20);
	ck_assert_double_eq(caches.bytes[2], 32768);
	ck_assert_double_eq(caches.bytes[3], 0);
	end();
}
END_TEST

START_TEST(what_is_not_understood_is_passed_over)
{
	Caches caches;

	begin();
	add("0", "Data", "48K");
	add("9", "Data", "48K");
	add("1", "Data", "48 apples");
	add("2", "Unified", "");
	add("3", "Unified", "1M");
	cachefiles_read(folder, &caches);
	ck_assert_double_eq(caches.bytes[0], 0);
	ck_assert_double_eq(caches.bytes[1], 0);
	ck_assert_double_eq(caches.bytes[2], 1 << 20);
	end();
}
END_TEST

START_TEST(where_there_are_no_files_no_cache_is_known)
{
	Caches caches = {.bytes = {1}};

	begin();
	cachefiles_read(folder, &caches);
	ck_assert_double_eq(caches.bytes[0], 0);
	end();
}
END_TEST

SUITE_MAIN("cachefiles", data_caches_are_read_by_level, what_is_not_understood_is_passed_over,
    where_there_are_no_files_no_cache_is_known)
