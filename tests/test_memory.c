#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/status.h"
#include "suite.h"

START_TEST(new_memory_is_zero)
{
	unsigned char *bytes = memory_new(64, 3);

	for (int i = 0; i < 192; i++)
		ck_assert_uint_eq(bytes[i], 0);
	free(bytes);
}
END_TEST

START_TEST(nothing_at_all_can_be_had_and_freed)
{
	void *block = memory_new(0, 8);

	ck_assert_ptr_nonnull(block);
	block = memory_resize(block, 0, 8);
	ck_assert_ptr_nonnull(block);
	free(block);
}
END_TEST

START_TEST(a_copy_is_another_text)
{
	const char *text = "quick-sort";
	char *copy = memory_copy_text(text);

	ck_assert_str_eq(copy, text);
	ck_assert_ptr_ne(copy, text);
	free(copy);
	ck_assert_ptr_null(memory_copy_text(NULL));
}
END_TEST

START_TEST(copied_bytes_may_be_zeros_and_end_in_one)
{
	char *copy = memory_copy_bytes("a\0bc", 3);

	ck_assert_mem_eq(copy, "a\0b", 4);
	free(copy);
	copy = memory_copy_bytes("x", 0);
	ck_assert_str_eq(copy, "");
	free(copy);
}
END_TEST

START_TEST(growing_keeps_what_was_there)
{
	int *items = NULL;
	size_t capacity = 0, moves = 0;

	for (int i = 0; i < 1000; i++) {
		size_t before = capacity;

		memory_grow((void **)&items, &capacity, (size_t)i, sizeof *items);
		ck_assert_uint_gt(capacity, (size_t)i);
		moves += capacity != before;
		items[i] = i;
	}
	for (int i = 0; i < 1000; i++)
		ck_assert_int_eq(items[i], i);
	ck_assert_uint_le(moves, 10);
	free(items);
}
END_TEST

static void check_ends(void (*allocate)(void))
{
	int wait_status;
	pid_t child = fork();

	ck_assert_int_ge(child, 0);
	if (child == 0) {
		close(STDERR_FILENO);
		allocate();
		_exit(EXIT_SUCCESS);
	}
	ck_assert_int_eq(waitpid(child, &wait_status, 0), child);
	ck_assert(WIFEXITED(wait_status));
	ck_assert_int_eq(WEXITSTATUS(wait_status), STATUS_LANDAU);
}

/* The product is 16 after it overflowed. */
static void resize_beyond_all(void)
{
	memory_resize(NULL, SIZE_MAX / 16 + 2, 16);
}

static void grow_beyond_all(void)
{
	size_t capacity = SIZE_MAX / 2 + 1;
	void *items = NULL;

	memory_grow(&items, &capacity, capacity, 1);
}

START_TEST(what_can_not_be_had_ends_the_program)
{
	check_ends(resize_beyond_all);
	check_ends(grow_beyond_all);
}
END_TEST

SUITE_MAIN("memory", new_memory_is_zero, nothing_at_all_can_be_had_and_freed,
    copied_bytes_may_be_zeros_and_end_in_one, a_copy_is_another_text, growing_keeps_what_was_there,
    what_can_not_be_had_ends_the_program)
