#include "measure/imports.h"

#include <unistd.h>

#include "suite.h"

/* The dynamic linker fills it with the address of a function of libc, one that no sanitizer puts
 * its own before. */
static pid_t (*const volatile filled)(void) = getppid;
static int nothing;

START_TEST(a_place_that_the_linker_fills_has_a_name)
{
	const char *name = import_name((uintptr_t)&filled);

	ck_assert_ptr_nonnull(filled);
	ck_assert_ptr_nonnull(name);
	ck_assert_str_eq(name, "getppid");
}
END_TEST

START_TEST(other_places_have_none)
{
	ck_assert_ptr_null(import_name((uintptr_t)&nothing));
	ck_assert_ptr_null(import_name((uintptr_t)&nothing + 1));
	ck_assert_ptr_null(import_name(1));
}
END_TEST

SUITE_MAIN("imports", a_place_that_the_linker_fills_has_a_name, other_places_have_none)
