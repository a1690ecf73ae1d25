#include <limits.h>
#include <string.h>

#include "base/text.h"
#include "suite.h"
#include "tui/keys.h"

START_TEST(no_key_is_bound_twice)
{
	for (size_t i = 0; i < binding_count; i++)
		for (int k = 0; k < BINDING_KEYS; k++)
			if (bindings[i].keys[k])
				ck_assert_msg(binding_find(bindings[i].keys[k]) == &bindings[i],
				    "%s is bound before", bindings[i].label);
}
END_TEST

START_TEST(no_key_stands_twice_in_one_binding)
{
	for (size_t i = 0; i < binding_count; i++) {
		const int *keys = bindings[i].keys;

		ck_assert_int_gt(keys[0], 0);
		for (int a = 0; a < BINDING_KEYS; a++)
			for (int b = 0; b < a; b++)
				ck_assert(!keys[a] || keys[a] != keys[b]);
	}
}
END_TEST

START_TEST(every_binding_does_one_thing_and_says_it)
{
	for (size_t i = 0; i < binding_count; i++) {
		const Binding *binding = &bindings[i];
		size_t length = strlen(binding->help);

		ck_assert_msg((binding->action != VIEW_NONE) != (binding->command != COMMAND_NONE),
		    "%s", binding->label);
		ck_assert_uint_gt(strlen(binding->label), 0);
		ck_assert_uint_le(strlen(binding->label), 13);
		/* The help has no room for more. */
		ck_assert_msg(length <= 51, "%s", binding->help);
		ck_assert_msg(length > 1 && binding->help[length - 1] == '.', "%s", binding->help);
	}
}
END_TEST

START_TEST(groups_stand_together)
{
	for (size_t i = 1; i < binding_count; i++)
		ck_assert_int_ge(bindings[i].group, bindings[i - 1].group);
	for (int group = 0; group < KEY_GROUP_COUNT; group++)
		ck_assert_ptr_nonnull(key_groups[group]);
}
END_TEST

/* Of two that are as important none can be told which one leaves first. */
START_TEST(on_no_page_two_keys_have_the_same_rank)
{
	for (int page = 0; page < PAGE_COUNT; page++) {
		bool taken[UCHAR_MAX + 1] = {false};
		int found = 0;

		for (size_t i = 0; i < binding_count; i++) {
			const Binding *binding = &bindings[i];
			bool here = !binding->pages || binding->pages & PAGE_BIT(page);

			if (!binding->rank || !here)
				continue;
			ck_assert_msg(!taken[binding->rank], "%s", binding->label);
			taken[binding->rank] = true;
			found++;
		}
		ck_assert_int_ge(found, 4);
	}
}
END_TEST

START_TEST(the_keys_that_were_promised)
{
	static const int promised[] = {'q', SPECIAL_F10, '?', SPECIAL_F1, 27, 'j', 'k',
	    SPECIAL_DOWN, SPECIAL_UP, 'g', 'G', '\r', ' ', 'L' - '@', 'Z' - '@', 'a', 'x', 'z', 'Z',
	    '0', 'y', 't', 'f', 'b', 'n', '+', 'R', '\t', SPECIAL_BACK_TAB, 'm', 'c', 'h', 'l'};

	for (size_t i = 0; i < sizeof promised / sizeof *promised; i++)
		ck_assert_ptr_nonnull(binding_find(promised[i]));
	ck_assert_ptr_null(binding_find(0));
	ck_assert_ptr_null(binding_find(-1));
}
END_TEST

START_TEST(keys_have_names)
{
	static const struct {
		int key;
		const char *name;
	} keys[] = {{'q', "q"}, {' ', "Space"}, {'L' - '@', "^L"}, {27, "Esc"}, {'\r', "Enter"},
	    {SPECIAL_F10, "F10"}, {SPECIAL_UP, "Up"}, {0xe9, "\xc3\xa9"}, {0, ""}, {-1, ""}};
	char name[KEY_NAME_SIZE], names[BINDING_KEYS * KEY_NAME_SIZE];

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		ck_assert_str_eq(binding_key_name(name, keys[i].key), keys[i].name);
	ck_assert_str_eq(binding_names(names, binding_find('q')), "q F10");
	ck_assert_str_eq(binding_names(names, binding_find('\r')), "Enter");
	for (int key = SPECIAL_UP; key <= SPECIAL_F10; key++)
		ck_assert_uint_gt(strlen(binding_key_name(name, key)), 1);
}
END_TEST

SUITE_MAIN("keys", no_key_is_bound_twice, no_key_stands_twice_in_one_binding,
    every_binding_does_one_thing_and_says_it, groups_stand_together,
    on_no_page_two_keys_have_the_same_rank, the_keys_that_were_promised, keys_have_names)
