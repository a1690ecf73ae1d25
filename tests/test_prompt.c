#include <string.h>

#include "suite.h"
#include "tui/keys.h"
#include "tui/prompt.h"

static PromptAnswer type(Prompt *prompt, const char *keys)
{
	PromptAnswer answer = PROMPT_GOES_ON;

	for (; *keys && answer == PROMPT_GOES_ON; keys++)
		answer = prompt_key(prompt, *keys);
	return answer;
}

START_TEST(what_is_typed_can_be_taken_back)
{
	Prompt prompt = {.kind = PROMPT_SIZE};

	ck_assert_int_eq(type(&prompt, "10x\b0M"), PROMPT_GOES_ON);
	ck_assert_str_eq(prompt.text, "100M");
	prompt_key(&prompt, SPECIAL_BACKSPACE);
	prompt_key(&prompt, 0xe9);
	prompt_key(&prompt, 0x1f600);
	prompt_key(&prompt, 127);
	ck_assert_str_eq(prompt.text, "100\xc3\xa9");
	type(&prompt, "\025"); /* ^U */
	ck_assert_str_eq(prompt.text, "");
	ck_assert_int_eq(type(&prompt, "5\r"), PROMPT_ENTERED);
	ck_assert_str_eq(prompt.text, "5");
}
END_TEST

START_TEST(it_is_left_by_escape_and_by_one_backspace_too_many)
{
	Prompt prompt = {.kind = PROMPT_FILTER};

	ck_assert_int_eq(type(&prompt, "a\b"), PROMPT_GOES_ON);
	ck_assert_int_eq(type(&prompt, "\b"), PROMPT_LEFT);
	ck_assert_int_eq(type(&prompt, "ab\033"), PROMPT_LEFT);
}
END_TEST

START_TEST(other_keys_and_too_many_of_them_are_nothing)
{
	Prompt prompt = {.kind = PROMPT_FILTER};

	prompt_key(&prompt, SPECIAL_UP);
	prompt_key(&prompt, '\t');
	prompt_key(&prompt, 0x202e); /* turns the direction of writing */
	prompt_key(&prompt, -1);
	ck_assert_str_eq(prompt.text, "");
	for (int i = 0; i < 1000; i++)
		prompt_key(&prompt, i % 3 ? 0x4e00 : 'x');
	ck_assert_uint_lt(strlen(prompt.text), sizeof prompt.text);
	for (int i = 0; i < 1000 && *prompt.text; i++)
		prompt_key(&prompt, '\b');
	ck_assert_str_eq(prompt.text, "");
}
END_TEST

SUITE_MAIN("prompt", what_is_typed_can_be_taken_back,
    it_is_left_by_escape_and_by_one_backspace_too_many, other_keys_and_too_many_of_them_are_nothing)
