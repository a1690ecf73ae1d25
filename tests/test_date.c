#include "base/date.h"

#include "suite.h"

static void check(int64_t seconds, DateForm form, const char *expected)
{
	Text out = {0};

	text_append(&out, "on ");
	ck_assert(date_append(seconds, form, &out));
	ck_assert_str_eq(text_string(&out) + 3, expected);
	text_release(&out);
}

START_TEST(each_form_says_as_much_as_is_wanted)
{
	check(0, DATE_DAY, "1970-01-01");
	check(86399, DATE_MINUTE, "1970-01-01 23:59 UTC");
	check(86399, DATE_STAMP, "1970-01-01T23:59:59Z");
	check(86400, DATE_DAY, "1970-01-02");
	check(-1, DATE_STAMP, "1969-12-31T23:59:59Z");
	check(951782400, DATE_DAY, "2000-02-29");
}
END_TEST

START_TEST(what_is_no_date_is_not_said)
{
	Text out = {0};

	ck_assert(!date_append(DATE_UNKNOWN, DATE_DAY, &out));
	ck_assert(!date_append(INT64_MAX, DATE_STAMP, &out));
	ck_assert_uint_eq(out.length, 0);
	text_release(&out);
}
END_TEST

SUITE_MAIN("date", each_form_says_as_much_as_is_wanted, what_is_no_date_is_not_said)
