#include "base/sizeword.h"
#include "suite.h"

START_TEST(sizes_are_read_as_people_type_them)
{
	static const struct {
		const char *word;
		double size;
	} cases[] = {{"1", 1}, {"10M", 1e7}, {"10 m", 1e7}, {"1e9", 1e9}, {"2^20", 1048576},
	    {"10^6k", 1e9}, {"1,000,000", 1e6}, {"1_000", 1000}, {"2.5k", 2500}, {"3G", 3e9},
	    {"3b", 3e9}, {"4T", 4e12}, {"1.5", 1.5}, {" 7 ", 7}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		double size = 0;

		ck_assert_msg(sizeword_parse(cases[i].word, &size), "\"%s\"", cases[i].word);
		ck_assert_msg(size == cases[i].size, "\"%s\" is %g", cases[i].word, size);
	}
}
END_TEST

START_TEST(what_is_no_size_is_refused)
{
	static const char *const words[] = {"", " ", "k", "0", "0.5", "-3", "+3", "inf", "nan",
	    "0x10", "1e999", "10MM", "10 apples", "2^", "^2", "1e301", "0^0.5", "5%", "2^0x3",
	    "1234567890123456789012345678901234567890123456789012345678901234567890"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		double size = 42;

		ck_assert_msg(!sizeword_parse(words[i], &size), "\"%s\"", words[i]);
		ck_assert(size == 42);
	}
}
END_TEST

SUITE_MAIN("sizeword", sizes_are_read_as_people_type_them, what_is_no_size_is_refused)
