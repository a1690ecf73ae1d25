#include <math.h>
#include <pthread.h>
#include <string.h>

#include "model/fit.h"
#include "model/freelaw.h"
#include "suite.h"

START_TEST(a_law_has_the_name_and_the_words_of_its_number)
{
	const Law *power = law_power(2.31), *base = law_base(1.84);

	ck_assert_str_eq(power->name, "O(n^2.31)");
	ck_assert_str_eq(power->word, "n to the 2.31");
	ck_assert_str_eq(power->meaning, "doubling n makes it 4.96 times slower");
	ck_assert(!power->exponential);
	ck_assert_str_eq(base->name, "O(1.84^n)");
	ck_assert_str_eq(base->word, "exponential");
	ck_assert_str_eq(base->meaning, "each +1 makes it 1.84 times slower");
	ck_assert(base->exponential);
	ck_assert_ptr_null(power->taught);
	ck_assert_str_eq(law_power(7.5)->meaning, "doubling n makes it 181 times slower");
	ck_assert_str_eq(law_power(0.3)->name, "O(n^0.30)");
	ck_assert_str_eq(law_base(12)->meaning, "each +1 makes it 12.0 times slower");
}
END_TEST

START_TEST(values_are_those_of_the_formula)
{
	ck_assert_double_eq_tol(law_log(law_power(2.31), 16), 2.31 * log(16), 1e-12);
	ck_assert_double_eq_tol(law_log(law_base(1.84), 16), 16 * log(1.84), 1e-12);
}
END_TEST

START_TEST(the_same_number_is_the_same_law)
{
	ck_assert_ptr_eq(law_power(2.31), law_power(2.3149));
	ck_assert_ptr_eq(law_power(2.31), law_power(2.3051));
	ck_assert_ptr_ne(law_power(2.31), law_power(2.32));
	ck_assert_ptr_eq(law_base(1.84), law_base(1.8351));
	ck_assert_int_eq(law_id(law_power(2.31)), LAW_OUTSIDE);
	ck_assert_int_eq(law_id(law_base(1.84)), LAW_OUTSIDE);
}
END_TEST

START_TEST(what_is_in_the_table_is_the_tables)
{
	ck_assert_ptr_eq(law_power(2), &laws[LAW_QUADRATIC]);
	ck_assert_ptr_eq(law_power(1.004), &laws[LAW_LINEAR]);
	ck_assert_ptr_eq(law_power(0.5), &laws[LAW_SQRT]);
	ck_assert_ptr_eq(law_power(1.5), &laws[LAW_THREE_HALVES]);
	ck_assert_ptr_eq(law_base(2), &laws[LAW_POWER_OF_2]);
	ck_assert_ptr_eq(law_base(2.996), &laws[LAW_POWER_OF_3]);
}
END_TEST

START_TEST(numbers_beyond_all_laws_are_taken_to_the_nearest)
{
	ck_assert_str_eq(law_power(-3)->name, "O(n^0.01)");
	ck_assert_str_eq(law_power(1e300)->name, "O(n^20.00)");
	ck_assert_str_eq(law_power((double)INFINITY)->name, "O(n^20.00)");
	ck_assert_str_eq(law_base(0)->name, "O(1.01^n)");
	ck_assert_str_eq(law_base(1e300)->name, "O(100.00^n)");
	ck_assert_ptr_nonnull(law_base((double)NAN));
}
END_TEST

START_TEST(every_name_is_read_back)
{
	for (int i = 1; i <= 100 * FREELAW_MOST_EXPONENT; i++) {
		const Law *law = law_power(i / 100.0);

		ck_assert_ptr_eq(law_find(law->name), law);
	}
	for (int i = 101; i <= 100 * FREELAW_MOST_BASE; i++) {
		const Law *law = law_base(i / 100.0);

		ck_assert_ptr_eq(law_find(law->name), law);
	}
}
END_TEST

START_TEST(nothing_else_is_a_name)
{
	static const char *const names[] = {"O(n^2.00)", "O(n^2.3)", "O(n^2.310)", "O(n^2.31",
	    "O(n^2.31))", "O(n^-2.31)", "O(n^+2.31)", "O(n^ 2.31)", "O(n^0x1p1)", "O(n^nan)",
	    "O(n^inf)", "O(n^)", "O(n^20.01)", "O(n^0.00)", "O(n^1e1)", "O(2.00^n)", "O(1.00^n)",
	    "O(1.84^n) ", "O(1.84^N)", "O(100.01^n)", "O(", "O()", "O(.)", "o(n^2.31)", "n^2.31",
	    "O(n^2222222222222222222222222222.31)", "O(n^02.31)"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		ck_assert_msg(!law_find(names[i]), "%s", names[i]);
}
END_TEST

START_TEST(lists_take_them)
{
	LawList list;

	ck_assert(law_list_parse(&list, "O(n^2.31);O(n^2);O(1.84^n)"));
	ck_assert_uint_eq(list.count, 3);
	ck_assert_ptr_eq(list.laws[0], law_power(2.31));
	ck_assert_ptr_eq(list.laws[2], law_base(1.84));
}
END_TEST

START_TEST(they_stand_among_the_others_by_their_growth)
{
	ck_assert(law_grows_less(&laws[LAW_QUADRATIC], law_power(2.31)));
	ck_assert(law_grows_less(law_power(2.31), &laws[LAW_CUBIC]));
	ck_assert(law_grows_less(law_power(0.7), &laws[LAW_LINEAR]));
	ck_assert(law_grows_less(law_power(20), law_base(1.01)));
	ck_assert(law_grows_less(&laws[LAW_GOLDEN], law_base(1.84)));
	ck_assert(law_grows_less(law_base(1.84), &laws[LAW_POWER_OF_2]));
	ck_assert(law_grows_less(law_base(100), &laws[LAW_FACTORIAL]));
}
END_TEST

/* The name is rounded, the curve isn't. */
START_TEST(a_fit_has_the_exponent_that_was_fitted)
{
	Fit fit = {.law = law_power(2.3149), .parameter = 2.3149, .reference = 1000, .scale = 3};

	ck_assert_double_eq_tol(fit_value(&fit, 1e6), 3 * pow(1e3, 2.3149), 1);
	ck_assert_double_eq_tol(fit_growth(&fit, 10), pow(0.01, 2.3149), 1e-15);
	fit = (Fit){.law = law_base(1.844), .parameter = 1.844, .reference = 20, .scale = 3};
	ck_assert_double_eq_tol(fit_value(&fit, 30) / (3 * pow(1.844, 10)), 1, 1e-12);
}
END_TEST

enum { THREADS = 8, ASKED = 2000 };

static void *ask(void *found)
{
	const Law **asked = found;

	for (int i = 0; i < ASKED; i++)
		asked[i] = i % 2 ? law_power(5 + i / 1000.0) : law_base(20 + i / 100.0);
	return NULL;
}

START_TEST(all_threads_get_the_same)
{
	static const Law *found[THREADS][ASKED];
	pthread_t threads[THREADS];

	for (int i = 0; i < THREADS; i++)
		ck_assert_int_eq(pthread_create(&threads[i], NULL, ask, found[i]), 0);
	for (int i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	for (int i = 1; i < THREADS; i++)
		ck_assert(memcmp(found[i], found[0], sizeof found[0]) == 0);
}
END_TEST

SUITE_MAIN("freelaw", a_law_has_the_name_and_the_words_of_its_number,
    values_are_those_of_the_formula, the_same_number_is_the_same_law,
    what_is_in_the_table_is_the_tables, numbers_beyond_all_laws_are_taken_to_the_nearest,
    every_name_is_read_back, nothing_else_is_a_name, lists_take_them,
    they_stand_among_the_others_by_their_growth, a_fit_has_the_exponent_that_was_fitted,
    all_threads_get_the_same)
