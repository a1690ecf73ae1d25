#include "teach/duration.h"

#include "suite.h"

START_TEST(times_are_read)
{
	static const struct {
		const char *words;
		double seconds;
	} cases[] = {{"20 ms", 0.02}, {"20ms", 0.02}, {" 5 min ", 300}, {"3 hours", 10800},
	    {"1.5 s", 1.5}, {"1e3 s", 1000}, {"7 NS", 7e-9}, {"2 days", 172800}, {"1 d", 86400},
	    {".5h", 1800}, {"4 \xc2\xb5s", 4e-6}, {"31 years", 31 * 31557600.0},
	    {"10 seconds", 10}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		double seconds = 0;

		ck_assert_msg(duration_parse(cases[i].words, &seconds), "%s", cases[i].words);
		ck_assert_double_eq_tol(seconds / cases[i].seconds, 1, 1e-12);
	}
}
END_TEST

START_TEST(what_is_no_time_is_refused)
{
	static const char *const words[] = {"", " ", "5", "ms", "0 s", "-3 s", "inf s", "nan s",
	    "0x10 s", "3 parsecs", "3 ss", "1e999 s", "3 s s", "n^2", "5 minx"};
	double seconds = 7;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		ck_assert_msg(!duration_parse(words[i], &seconds), "%s", words[i]);
	ck_assert_double_eq(seconds, 7);
}
END_TEST

SUITE_MAIN("duration", times_are_read, what_is_no_time_is_refused)
