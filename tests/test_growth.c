#include "model/growth.h"

#include "model/freelaw.h"
#include "model/limit.h"
#include "suite.h"

static Growth read(const char *words)
{
	Growth growth;

	ck_assert_msg(limit_parse(words, &growth), "%s", words);
	return growth;
}

static void is_written(Growth growth, const char *expected)
{
	Text words = {0};

	growth_words(growth, &words);
	ck_assert_str_eq(text_string(&words), expected);
	text_release(&words);
}

START_TEST(every_law_is_written_as_it_is_called)
{
	for (int i = 0; i < LAW_COUNT; i++) {
		Text name = {0};

		text_append(&name, "O(");
		growth_words(growth_of(&laws[i]), &name);
		text_append(&name, ")");
		ck_assert_str_eq(text_string(&name), laws[i].name);
		text_release(&name);
	}
}
END_TEST

START_TEST(what_is_not_in_the_table_is_written_as_it_was_fitted)
{
	is_written((Growth){.base = 1, .power = 2.31}, "n^2.31");
	is_written((Growth){.base = 1.84}, "1.84^n");
	is_written(growth_of(law_power(2.31)), "n^2.31");
	is_written(growth_of(law_base(1.84)), "1.84^n");
	is_written((Growth){.base = 1, .power = 0.5, .logs = 2}, "sqrt n log^2 n");
	is_written((Growth){.base = 1}, "1");
}
END_TEST

START_TEST(of_two_laws_the_later_in_the_table_is_worse)
{
	for (int i = 0; i < LAW_COUNT; i++) {
		ck_assert_ptr_eq(growth_law(growth_of(&laws[i])), &laws[i]);
		for (int j = 0; j < LAW_COUNT; j++)
			ck_assert_msg(law_is_worse(&laws[i], &laws[j]) == (i > j), "%s and %s",
			    laws[i].name, laws[j].name);
	}
	ck_assert_ptr_null(growth_law((Growth){.base = 1, .power = 1.7}));
}
END_TEST

START_TEST(the_faster_one_is_known_inside_and_outside_the_table)
{
	static const char *const order[] = {"1", "log n", "log^2 n", "sqrt n", "n^0.51", "n",
	    "n log n", "n^1.01", "n^1.5", "n^2", "n^2 log n", "n^2.31", "n^9", "1.01^n", "n 1.01^n",
	    "1.618^n", "2^n", "n 2^n", "3^n", "n!"};
	enum { COUNT = sizeof order / sizeof *order };

	for (int i = 0; i < COUNT; i++)
		for (int j = 0; j < COUNT; j++) {
			int compared = growth_compare(read(order[i]), read(order[j]));

			ck_assert_msg((compared > 0) == (i > j) && (compared < 0) == (i < j),
			    "%s and %s", order[i], order[j]);
		}
}
END_TEST

START_TEST(a_quotient_is_what_one_of_many_takes)
{
	is_written(growth_quotient(read("n^2"), read("n")), "n");
	is_written(growth_quotient(read("n log n"), read("n")), "log n");
	is_written(growth_quotient(read("n 2^n"), read("2^n")), "n");
	is_written(growth_quotient(read("n!"), read("n")), "n!");
	ck_assert(growth_is_flat(growth_quotient(read("n"), read("n"))));
	ck_assert(growth_is_flat(growth_quotient(read("n"), read("n^2"))));
	ck_assert(growth_is_flat(growth_quotient(read("n^2"), read("2^n"))));
	ck_assert(!growth_is_flat(growth_quotient(read("n log n"), read("n"))));
}
END_TEST

START_TEST(it_has_the_values_of_the_law)
{
	for (int i = 0; i < LAW_COUNT; i++)
		for (double n = 1; n < 1e6; n *= 7)
			ck_assert_double_eq_tol(
			    growth_log(growth_of(&laws[i]), n), law_log(&laws[i], n), 1e-12 * n);
}
END_TEST

SUITE_MAIN("growth", every_law_is_written_as_it_is_called,
    what_is_not_in_the_table_is_written_as_it_was_fitted,
    of_two_laws_the_later_in_the_table_is_worse,
    the_faster_one_is_known_inside_and_outside_the_table, a_quotient_is_what_one_of_many_takes,
    it_has_the_values_of_the_law)
