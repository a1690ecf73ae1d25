#include <float.h>
#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "suite.h"
#include "worker/message.h"

static bool parses(Message *message, const char *line)
{
	Error error;

	return message_parse(message, line, strlen(line), &error);
}

/* Why a line is refused; "" where it isn't. */
static const char *refusal(const char *line, size_t length)
{
	static Error error;
	Message message;

	error.text[0] = '\0';
	if (message_parse(&message, line, length, &error))
		error.text[0] = '\0';
	message_release(&message);
	return error.text;
}

START_TEST(a_line_is_a_word_and_pairs)
{
	Message message;

	ck_assert(parses(&message, "prepare n=1024  input=random seed=7 calls= "));
	ck_assert(message_is(&message, "prepare"));
	ck_assert(!message_is(&message, "prepar"));
	ck_assert_ptr_null(message.version);
	ck_assert_uint_eq(message.count, 4);
	ck_assert_str_eq(message_text(&message, "input"), "random");
	ck_assert_str_eq(message_text(&message, "calls"), "");
	ck_assert_ptr_null(message_text(&message, "inpu"));
	message_release(&message);
}
END_TEST

START_TEST(only_the_greeting_has_a_version)
{
	Message message;

	ck_assert(parses(&message, "landau 1 name=bubble"));
	ck_assert_str_eq(message.version, "1");
	ck_assert_str_eq(message_text(&message, "name"), "bubble");
	message_release(&message);
	ck_assert_str_ne(refusal("landau", 6), "");
	ck_assert_str_ne(refusal("ready 1", 7), "");
}
END_TEST

START_TEST(values_are_decoded)
{
	Message message;

	ck_assert(parses(&message, "fail message=index%20out%2fof%2Frange%0a%C3%a4 list=a:1,b:2"));
	ck_assert_str_eq(message_text(&message, "message"), "index out/of/range\n\xc3\xa4");
	ck_assert_str_eq(message_text(&message, "list"), "a:1,b:2");
	message_release(&message);
}
END_TEST

START_TEST(what_is_no_message_is_refused)
{
	static const struct {
		const char *line, *why;
	} lines[] = {
	    {"", "no message"},
	    {" ", "no message"},
	    {"=", "no message"},
	    {"Ready calls=1", "no message"},
	    {"1 n=1", "no message"},
	    {"hello, world", "no message"},
	    {"\033[2Jready", "no message"},
	    {"ready calls", "no key=value"},
	    {"ready =1", "no key"},
	    {"ready Calls=1", "no key"},
	    {"ready calls\t=1", "no key"},
	    {"ready calls=1\t", "must be written %09"},
	    {"ready calls=1\r", "must be written %0D"},
	    {"ready a=b=c", "must be written %3D"},
	    {"ready a=\xc3\xa4", "must be written %C3"},
	    {"ready a=\"b\"", "must be written %22"},
	    {"ready a=%", "stands for no byte"},
	    {"ready a=%4", "stands for no byte"},
	    {"ready a=%4 b=1", "stands for no byte"},
	    {"ready a=%4g", "stands for no byte"},
	    {"ready a=%g4", "stands for no byte"},
	    {"ready a=%+1", "stands for no byte"},
	    {"ready a=x%00y", "stands for no byte"},
	    {"ready calls=1 bytes=2 calls=1", "calls stands twice"},
	};

	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		const char *why = refusal(lines[i].line, strlen(lines[i].line));

		ck_assert_msg(strstr(why, lines[i].why), "'%s': %s", lines[i].line, why);
	}
}
END_TEST

START_TEST(a_nul_is_refused)
{
	static const char line[] = "ready calls=1\0 bytes=2";

	ck_assert_ptr_nonnull(strstr(refusal(line, sizeof line - 1), "NUL"));
	ck_assert_ptr_nonnull(strstr(refusal("\0", 1), "NUL"));
}
END_TEST

START_TEST(what_is_refused_is_quoted_printably_and_in_short)
{
	char line[5000];
	const char *why;

	memset(line, '\033', sizeof line);
	why = refusal(line, sizeof line);
	ck_assert_ptr_null(strchr(why, '\033'));
	ck_assert_uint_lt(strlen(why), 300);
	/* Sixty bytes and no more, also of a line whose length is a multiple of that. */
	memset(line, 'X', sizeof line);
	ck_assert_uint_gt(strlen(refusal(line, 4800)), 60);
	ck_assert_uint_lt(strlen(refusal(line, 4800)), 100);
}
END_TEST

START_TEST(the_longest_line_is_taken_and_no_longer_one)
{
	char *line = malloc(MESSAGE_LONGEST + 1);

	memset(line, 'x', MESSAGE_LONGEST + 1);
	memcpy(line, "fail message=", 13);
	ck_assert_str_eq(refusal(line, MESSAGE_LONGEST), "");
	ck_assert_str_ne(refusal(line, MESSAGE_LONGEST + 1), "");
	free(line);
}
END_TEST

START_TEST(so_many_keys_are_taken_and_no_more)
{
	Text line = {0};

	text_append(&line, "ready");
	for (int i = 0; i < MESSAGE_PAIRS; i++)
		text_printf(&line, " k%d=1", i);
	ck_assert_str_eq(refusal(line.bytes, line.length), "");
	text_append(&line, " more=1");
	ck_assert_ptr_nonnull(strstr(refusal(line.bytes, line.length), "keys"));
	text_release(&line);
}
END_TEST

START_TEST(numbers_are_finite_and_in_range)
{
	static const char *const wrong[] = {"", "-1", "11", "nan", "inf", "-inf", "infinity",
	    "1e999", "-1e999", "0x5", "5,5", "%205", "5%20", "5x", "e5", "1e", "5.5.5", "+", ".",
	    "1e309", "-0.001", "1:2"};
	static const char *const right[] = {
	    "0", "10", "5.5", "+5", "5e-3", "1E1", "0.1e2", ".5", "1e-999"};
	Text line = {0};
	Message message;
	double number = -7;
	Error error;

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		text_clear(&line);
		text_printf(&line, "sample v=%s", wrong[i]);
		ck_assert(parses(&message, line.bytes));
		ck_assert_msg(
		    !message_number(&message, "v", 0, 10, &number, &error), "%s", wrong[i]);
		ck_assert_ptr_nonnull(strstr(error.text, "not a number from 0 to 10"));
		ck_assert_double_eq(number, -7);
		message_release(&message);
	}
	for (size_t i = 0; i < sizeof right / sizeof *right; i++) {
		text_clear(&line);
		text_printf(&line, "sample v=%s", right[i]);
		ck_assert(parses(&message, line.bytes));
		ck_assert_msg(
		    message_number(&message, "v", 0, 10, &number, &error), "%s", right[i]);
		ck_assert_double_eq(number, strtod(right[i], NULL));
		message_release(&message);
	}
	ck_assert(parses(&message, "sample"));
	ck_assert(!message_number(&message, "v", 0, 10, &number, &error));
	ck_assert_str_eq(error.text, "no v in 'sample'");
	message_release(&message);
	text_release(&line);
}
END_TEST

START_TEST(whole_numbers_are_digits_and_exact)
{
	static const char *const wrong[] = {"", "-1", "+1", "%201", "1.0", "1e3", "0x10",
	    "18446744073709551616", "99999999999999999999999", "4"};
	Text line = {0};
	Message message;
	uint64_t number = 0;
	Error error;

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		text_clear(&line);
		text_printf(&line, "ready v=%s", wrong[i]);
		ck_assert(parses(&message, line.bytes));
		ck_assert_msg(
		    !message_whole(&message, "v", 5, UINT64_MAX, &number, &error), "%s", wrong[i]);
		message_release(&message);
	}
	ck_assert(parses(&message, "ready v=18446744073709551615 w=007"));
	ck_assert(message_whole(&message, "v", 5, UINT64_MAX, &number, &error));
	ck_assert(number == UINT64_MAX);
	ck_assert(!message_whole(&message, "v", 5, UINT64_MAX - 1, &number, &error));
	ck_assert(message_whole(&message, "w", 5, 7, &number, &error));
	ck_assert_uint_eq(number, 7);
	message_release(&message);
	text_release(&line);
}
END_TEST

START_TEST(every_byte_of_a_value_comes_back)
{
	char value[256];
	Text line = {0};
	Message message;

	for (int byte = 1; byte < 256; byte++)
		value[byte - 1] = (char)byte;
	value[255] = '\0';
	message_begin(&line, "fail");
	message_add(&line, "message", value);
	for (size_t i = 0; i < line.length; i++)
		ck_assert(line.bytes[i] > ' ' || i == 4);
	ck_assert(parses(&message, line.bytes));
	ck_assert_str_eq(message_text(&message, "message"), value);
	message_release(&message);
	text_release(&line);
}
END_TEST

START_TEST(lines_are_composed_as_the_protocol_writes_them)
{
	static const char *const inputs[] = {"random", "a,b"};
	Text line = {0};

	message_begin(&line, "landau");
	message_add(&line, "textbook", "O(n log n)");
	message_add_list(&line, "inputs", inputs, 2);
	message_add_list(&line, "none", inputs, 0);
	message_add_whole(&line, "max", UINT64_MAX);
	message_add_number(&line, "n", 1048576);
	message_add_number(&line, "half", 0.5);
	ck_assert_str_eq(line.bytes, "landau 1 textbook=O(n%20log%20n) inputs=random,a%2Cb none= "
				     "max=18446744073709551615 n=1048576 half=0.5");
	message_begin(&line, "quit");
	ck_assert_str_eq(line.bytes, "quit");
	text_release(&line);
}
END_TEST

START_TEST(numbers_come_back_exactly_whatever_the_locale_is)
{
	static const double numbers[] = {0, 0.1, 1.0 / 3, 1e-9, 1.2345678901234567e-5, 0x1p53,
	    0x1.8p60, 1e300, DBL_MIN, DBL_MAX, 1234.5};
	Text line = {0};
	Message message;
	double number;
	Error error;

	/* As the program does: of all categories this one alone. */
	setlocale(LC_CTYPE, "");
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		message_begin(&line, "sample");
		message_add_number(&line, "seconds", numbers[i]);
		ck_assert(parses(&message, line.bytes));
		ck_assert_msg(message_number(&message, "seconds", 0, DBL_MAX, &number, &error),
		    "%s", line.bytes);
		ck_assert(number == numbers[i]);
		message_release(&message);
	}
	text_release(&line);
}
END_TEST

SUITE_MAIN("message", a_line_is_a_word_and_pairs, only_the_greeting_has_a_version,
    values_are_decoded, what_is_no_message_is_refused, a_nul_is_refused,
    what_is_refused_is_quoted_printably_and_in_short, the_longest_line_is_taken_and_no_longer_one,
    so_many_keys_are_taken_and_no_more, numbers_are_finite_and_in_range,
    whole_numbers_are_digits_and_exact, every_byte_of_a_value_comes_back,
    lines_are_composed_as_the_protocol_writes_them,
    numbers_come_back_exactly_whatever_the_locale_is)
