#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "io/csvreader.h"
#include "suite.h"

static Saved saved;
static Error error;

static bool reads_bytes(const char *bytes, size_t length)
{
	Text text = {0};
	bool is_read;

	saved = (Saved){0};
	text_append_bytes(&text, bytes, length);
	is_read = csvreader_read("dir/x.csv", &text, METRIC_STEPS, &saved, &error);
	text_release(&text);
	return is_read;
}

static void check_read(const char *text)
{
	bool is_read = reads_bytes(text, strlen(text));

	ck_assert_msg(is_read, "%s", error.text);
}

static void check_refused_bytes(const char *bytes, size_t length, const char *expected)
{
	ck_assert(!reads_bytes(bytes, length));
	ck_assert_int_eq(error.status, STATUS_USAGE);
	ck_assert_msg(strncmp(error.text, expected, strlen(expected)) == 0, "'%s' for '%s'",
	    error.text, expected);
	saved_release(&saved);
}

static void check_refused(const char *text, const char *expected)
{
	check_refused_bytes(text, strlen(text), expected);
}

static const Series *only_series(void)
{
	ck_assert_uint_eq(saved.count, 1);
	return &saved.series[0].series;
}

START_TEST(two_columns_are_enough)
{
	const Series *series;

	check_read("n,seconds\n16,1e-9\n1e6,0.25\n");
	series = only_series();
	ck_assert_str_eq(series->name, "x.csv");
	ck_assert_str_eq(series->target, "x.csv");
	ck_assert_str_eq(series->input, "");
	ck_assert_int_eq(series->metric, METRIC_TIME);
	ck_assert_uint_eq(series->count, 2);
	ck_assert_double_eq(series->samples[0].n, 16);
	ck_assert_double_eq(series->samples[0].value, 1e-9);
	ck_assert_double_eq(series->samples[0].calls, 1);
	ck_assert_double_eq(series->samples[1].n, 1e6);
	ck_assert_double_eq(series->samples[1].value, 0.25);
	ck_assert_str_eq(saved.file, "dir/x.csv");
	ck_assert(!saved.is_run);
	ck_assert(!saved.metric_is_assumed);
	saved_release(&saved);
}
END_TEST

START_TEST(columns_stand_in_any_order_among_others)
{
	const Series *series;

	check_read("host, metric, calls ,value,series,n,input\n"
		   "a,memory,8,512,sort,32,sorted,\n");
	series = only_series();
	ck_assert_str_eq(series->name, "sort:sorted");
	ck_assert_str_eq(series->target, "sort");
	ck_assert_str_eq(series->input, "sorted");
	ck_assert_int_eq(series->metric, METRIC_MEMORY);
	ck_assert_double_eq(series->samples[0].n, 32);
	ck_assert_double_eq(series->samples[0].value, 512);
	ck_assert_double_eq(series->samples[0].calls, 8);
	saved_release(&saved);
}
END_TEST

START_TEST(what_disturbed_a_sample_may_stand_beside_it)
{
	const Series *series;

	check_read("n,seconds,lost,yardstick\n16,1e-3,2e-4,1.5e-6\n16,1e-3,,\n");
	series = only_series();
	ck_assert_double_eq(series->samples[0].lost, 2e-4);
	ck_assert_double_eq(series->samples[0].yardstick, 1.5e-6);
	ck_assert_double_eq(series->samples[1].lost, 0);
	ck_assert_double_eq(series->samples[1].yardstick, 0);
	saved_release(&saved);
}
END_TEST

START_TEST(series_stand_in_the_order_of_their_first_row)
{
	static const struct {
		const char *name;
		Metric metric;
		size_t count;
	} expected[] = {{"b", METRIC_TIME, 2}, {"a", METRIC_TIME, 1}, {"a", METRIC_STEPS, 1},
	    {"a:sorted", METRIC_TIME, 1}, {"x.csv", METRIC_CPU, 1}};

	check_read("n,value,series,input,metric\n"
		   "1,1,b,,time\n1,1,a,,time\n1,7,a,,steps\n2,2,b,,time\n1,1,a,sorted,time\n"
		   "4,4,,,cpu\n");
	ck_assert_uint_eq(saved.count, sizeof expected / sizeof *expected);
	for (size_t i = 0; i < saved.count; i++) {
		ck_assert_str_eq(saved.series[i].series.name, expected[i].name);
		ck_assert_int_eq(saved.series[i].series.metric, expected[i].metric);
		ck_assert_uint_eq(saved.series[i].series.count, expected[i].count);
	}
	ck_assert_uint_eq(saved.series[3].line, 6);
	ck_assert_ptr_eq(saved_find(&saved, "a", "sorted", METRIC_TIME), &saved.series[3]);
	ck_assert_ptr_null(saved_find(&saved, "a", "sorted", METRIC_STEPS));
	saved_release(&saved);
}
END_TEST

START_TEST(quotes_comments_blank_lines_and_carriage_returns)
{
	check_read("# taken at night\r\n\r\n\"n\",seconds,series\r\n  \r\n # more\r\n"
		   "16 , 1 ,\" \"\"a\"\",\nb\"\r\n32,2,\" \"\"a\"\",\nb\" \r\n");
	ck_assert_uint_eq(saved.count, 1);
	ck_assert_str_eq(saved.series[0].series.target, " \"a\",\nb");
	ck_assert_uint_eq(saved.series[0].series.count, 2);
	ck_assert_uint_eq(saved.series[0].line, 6);
	saved_release(&saved);
	/* The last line needs no end. */
	check_read("n,seconds\n16,1");
	ck_assert_uint_eq(only_series()->count, 1);
	saved_release(&saved);
}
END_TEST

START_TEST(a_reading_of_zero_is_left_out_and_counted)
{
	check_read("n,seconds\n16,0\n16,-0\n32,1e-999\n64,1\n");
	ck_assert_uint_eq(only_series()->count, 1);
	ck_assert_uint_eq(only_series()->below_clock, 3);
	saved_release(&saved);
}
END_TEST

START_TEST(values_that_name_no_metric_are_said_to_be_assumed)
{
	check_read("n,value\n16,1\n");
	ck_assert_int_eq(only_series()->metric, METRIC_STEPS);
	ck_assert(saved.metric_is_assumed);
	saved_release(&saved);
	check_read("n,value,metric\n16,1,cpu\n");
	ck_assert(!saved.metric_is_assumed);
	saved_release(&saved);
}
END_TEST

START_TEST(a_header_that_is_none_is_refused)
{
	check_refused("", "dir/x.csv:1: nothing here: the header names n and seconds");
	check_refused("\n# only this\n", "dir/x.csv:3: nothing here");
	check_refused("16,1e-9\n32,2e-9\n", "dir/x.csv:1: no header");
	check_refused("n,time\n16,1\n", "dir/x.csv:1: no column 'seconds' or 'value'");
	check_refused("\nsize,seconds\n16,1\n", "dir/x.csv:2: no column 'n'");
	check_refused("n;seconds\n16;0,5\n", "dir/x.csv:1: no column 'n'");
	check_refused("n,seconds,n\n16,1,16\n", "dir/x.csv:1: two columns 'n'");
	check_refused("n,seconds,value\n16,1,1\n", "dir/x.csv:1: 'seconds' and 'value'");
	check_refused("n,seconds\n# nothing\n", "dir/x.csv:3: no rows");
}
END_TEST

START_TEST(a_number_that_is_none_is_refused_with_its_line)
{
	static const char *const numbers[] = {"nan", "NaN", "inf", "-inf", "0x10", "1e999",
	    "\"0,5\"", "1.5s", "1 000", "+-1", "e", "."};

	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		char text[64];

		snprintf(text, sizeof text, "n,seconds\n16,1\n32,%s\n", numbers[i]);
		check_refused(text, "dir/x.csv:3: '");
	}
	check_refused(
	    "n,seconds\n\n# c\n16,-1e-9\n", "dir/x.csv:4: seconds of -1e-9: 0 is the least");
	check_refused("n,seconds\n0.5,1\n", "dir/x.csv:2: n of 0.5: 1 is the least");
	check_refused("n,seconds\n-16,1\n", "dir/x.csv:2: n of -16");
	check_refused("n,seconds\n16\n", "dir/x.csv:2: no seconds");
	check_refused("seconds,n\n16,\n", "dir/x.csv:2: no n");
	check_refused("n,seconds,calls\n16,1,0\n", "dir/x.csv:2: calls of 0");
}
END_TEST

START_TEST(a_decimal_comma_is_not_taken_for_two_fields)
{
	check_refused("n,seconds\n16,0,001\n", "dir/x.csv:2: 3 fields under a header of 2");
}
END_TEST

START_TEST(a_metric_is_one_of_the_table)
{
	check_refused("n,value,metric\n1,1,energy\n", "dir/x.csv:2: no metric 'energy'");
	check_refused("n,seconds,metric\n1,1,steps\n", "dir/x.csv:2: steps are no seconds");
}
END_TEST

START_TEST(wrong_quotes_are_refused_where_they_begin)
{
	check_refused(
	    "n,seconds,series\n16,1,\"a\n32,2,b\n", "dir/x.csv:2: a quote that isn't closed");
	check_refused("n,seconds,series\n16,1,\"a\"b\n", "dir/x.csv:2: something stands after");
	check_refused("n,seconds,series\n16,1,5\" disk\n", "dir/x.csv:2: a quote within a field");
}
END_TEST

START_TEST(text_of_another_kind_is_named)
{
	static const char little[] = "\xff\xfen\0,\0s\0\n\0", big[] = "\xfe\xff\0n\0,\0s\0\n",
			  no_mark[] = "n\0,\0s\0\n\0", neither[] = "\0n\0,\0s\0\n";

	check_refused_bytes(little, sizeof little - 1, "dir/x.csv:1: this is UTF-16");
	check_refused_bytes(big, sizeof big - 1, "dir/x.csv:1: this is UTF-16");
	check_refused_bytes(no_mark, sizeof no_mark - 1, "dir/x.csv:1: this is UTF-16");
	check_refused_bytes(neither, sizeof neither - 1, "dir/x.csv:1: this is UTF-16");
	check_refused("n,seconds\r16,1\r32,2\r", "dir/x.csv:1: its lines end in carriage returns");
}
END_TEST

START_TEST(what_is_no_text_is_refused)
{
	static const char picture[] = "\x89PNG\r\n\x1a\n\0\0",
			  nul[] = "n,seconds\n16,1\n32,\0002\n";

	check_refused_bytes(picture, sizeof picture, "dir/x.csv:1: the byte 0x89 is no UTF-8");
	check_refused_bytes(nul, sizeof nul - 1, "dir/x.csv:3: a byte of value 0");
	check_refused("n,seconds,gr\xf6\xdf"
		      "e\n1,1,1\n",
	    "dir/x.csv:1: the byte 0xf6 is no UTF-8");
}
END_TEST

START_TEST(a_line_of_a_million_characters_is_refused)
{
	size_t length = 1000000;
	char *bytes = malloc(length);

	ck_assert_ptr_nonnull(bytes);
	memset(bytes, 'a', length);
	check_refused_bytes(bytes, length, "dir/x.csv:1: a line of more than 65536 bytes");
	memcpy(bytes, "n,seconds\n#", 11);
	check_refused_bytes(bytes, length, "dir/x.csv:2: a line of more than 65536 bytes");
	free(bytes);
}
END_TEST

START_TEST(too_many_series_are_a_mistake)
{
	Text text = {0};

	text_append(&text, "n,seconds,series\n");
	for (int i = 0; i <= SAVED_MOST_SERIES; i++)
		text_printf(&text, "16,1,%d\n", i % 2 ? i : -i);
	check_refused(text_string(&text), "dir/x.csv:10002: more than 10000 series");
	text_release(&text);
}
END_TEST

SUITE_MAIN("csvreader", two_columns_are_enough, columns_stand_in_any_order_among_others,
    what_disturbed_a_sample_may_stand_beside_it, series_stand_in_the_order_of_their_first_row,
    quotes_comments_blank_lines_and_carriage_returns, a_reading_of_zero_is_left_out_and_counted,
    values_that_name_no_metric_are_said_to_be_assumed, a_header_that_is_none_is_refused,
    a_number_that_is_none_is_refused_with_its_line, a_decimal_comma_is_not_taken_for_two_fields,
    a_metric_is_one_of_the_table, wrong_quotes_are_refused_where_they_begin,
    text_of_another_kind_is_named, what_is_no_text_is_refused,
    a_line_of_a_million_characters_is_refused, too_many_series_are_a_mistake)
