#include "model/quantum.h"
#include "suite.h"

static Series series;

static void begin(void)
{
	series_init(&series, "sum", "sum", "", METRIC_TIME);
}

/* Four readings of each of four sizes: `ticks` and a few more of them. */
static void fill(double step, double calls, double uneven)
{
	for (int i = 0; i < 4; i++)
		for (int sample = 0; sample < 4; sample++)
			series_add(&series,
			    (Sample){.n = 16 + i,
				.calls = calls,
				.value =
				    (10 * i + 7 + sample * (1 + uneven * sample)) * step / calls});
}

START_TEST(a_step_is_what_all_differences_have_in_common)
{
	begin();
	fill(1e-6, 1, 0);
	ck_assert_double_eq_tol(quantum_of(&series), 1e-6, 1e-12);
	series_release(&series);
}
END_TEST

START_TEST(a_batch_is_what_the_clock_reads)
{
	begin();
	fill(1e-6, 1000, 0);
	ck_assert_double_eq_tol(quantum_of(&series), 1e-6, 1e-12);
	series_release(&series);
}
END_TEST

START_TEST(a_fine_clock_has_no_step)
{
	begin();
	fill(1e-6, 1, 0.137);
	ck_assert_double_eq(quantum_of(&series), 0);
	series_release(&series);
}
END_TEST

START_TEST(readings_that_do_not_repeat_say_nothing)
{
	begin();
	ck_assert_double_eq(quantum_of(&series), 0);
	for (int i = 1; i < 20; i++)
		series_add(&series, (Sample){.n = i, .calls = 1, .value = i * 1e-6});
	ck_assert_double_eq(quantum_of(&series), 0);
	for (int i = 1; i < 20; i++)
		series_add(&series, (Sample){.n = i, .calls = 1, .value = i * 1e-6});
	ck_assert_double_eq(quantum_of(&series), 0);
	series_release(&series);
}
END_TEST

SUITE_MAIN("quantum", a_step_is_what_all_differences_have_in_common,
    a_batch_is_what_the_clock_reads, a_fine_clock_has_no_step,
    readings_that_do_not_repeat_say_nothing)
