#include <math.h>
#include <stdlib.h>

#include "model/observe.h"
#include "suite.h"

/* A series that is made up: sizes double from 16 on. */
enum { SIZES = 16, SAMPLES = 5 };

static Series series;
static Size *sizes;
static Verdict verdict, witness;
static Surroundings surroundings;
static Observed observed;
static Remarks remarks;

static double size_at(int i)
{
	return ldexp(16, i);
}

/* What is changed in a series that follows its law exactly. */
typedef struct Twist {
	double from;    /* from this size on */
	double factor;  /* it costs so many times as much */
	double spread;  /* readings of a size differ by this share */
	double cpu;     /* share of the time that the code ran; 0: unknown */
	double drift;   /* deviations of this share, half of the sizes above, half below */
	double bytes;   /* working set of one element; 0: unknown */
	double calls;   /* 0: 1 */
	double quantum; /* of the clock, in seconds; 0: none */
} Twist;

static double twisted(const Fit *fit, const Twist *twist, int i, int sample)
{
	/* The quartiles are one apart, and no two differences have a step in common. */
	static const double offsets[SAMPLES] = {-1.3, -0.5, 0, 0.5, 0.9};
	double calls = twist->calls > 0 ? twist->calls : 1;
	double value = fit_value(fit, size_at(i));

	if (twist->factor > 0 && size_at(i) >= twist->from)
		value *= twist->factor;
	value *= 1 + twist->spread * offsets[sample];
	value *= 1 + (i < SIZES / 2 ? twist->drift : -twist->drift);
	if (twist->quantum > 0)
		value =
		    (round(value * calls / twist->quantum) + sample % 3) * twist->quantum / calls;
	return value;
}

static void fill(const Fit *fit, const Twist *twist)
{
	for (int i = 0; i < SIZES; i++)
		for (int sample = 0; sample < SAMPLES; sample++) {
			double value = twisted(fit, twist, i, sample);

			series_add(&series, (Sample){.n = size_at(i),
						.value = value,
						.calls = twist->calls > 0 ? twist->calls : 1,
						.cpu = value * twist->cpu,
						.bytes = size_at(i) * twist->bytes});
		}
}

static Verdict decided(const Fit *fit)
{
	return (Verdict){.state = VERDICT_DECIDED,
	    .law = fit->law,
	    .confidence = 0.97,
	    .plausible = {{.law = fit->law, .probability = 0.97, .fit = *fit}},
	    .plausible_count = 1};
}

static Fit fit_of(LawId law, double scale)
{
	return (Fit){.law = &laws[law],
	    .reference = size_at(SIZES - 1),
	    .smallest = size_at(0),
	    .scale = scale,
	    .error = 0.01};
}

/* A series that was measured as `truth` with a twist, and concluded to be `fit`. */
static void begin(Metric metric, const Fit *truth, const Twist *twist, const Fit *fit)
{
	series_init(&series, "sum", "sum", "", metric);
	fill(truth, twist);
	verdict = decided(fit);
	witness = (Verdict){0};
	surroundings = (Surroundings){.caches = {.bytes = {32 << 10, 1 << 20, 32 << 20}}};
	observed = (Observed){.series = &series,
	    .size_count = series_sizes(&series, &sizes),
	    .verdict = &verdict,
	    .surroundings = &surroundings};
	observed.sizes = sizes;
}

static void counted_as(LawId law)
{
	Fit fit = fit_of(law, 100);

	witness = decided(&fit);
	observed.witness = &witness;
}

static void end(void)
{
	free(sizes);
	series_release(&series);
}

/* The remarks are these words, "" where there are less; NULL: any. */
static void check_words(const char *first, const char *second)
{
	const char *const expected[] = {first, second};

	observe(&observed, &remarks);
	for (size_t i = 0; i < 2; i++) {
		Text text = {0};

		if (i < remarks.count)
			remark_words(&remarks.list[i], &text);
		if (expected[i])
			ck_assert_str_eq(text_string(&text), expected[i]);
		text_release(&text);
	}
	ck_assert_uint_le(remarks.count, 2);
}

START_TEST(there_is_nothing_to_say_about_a_clean_series)
{
	Fit fit = fit_of(LAW_LINEAR, 1);

	begin(METRIC_TIME, &fit, &(Twist){.cpu = 0.97, .spread = 0.02, .bytes = 16}, &fit);
	check_words("", "");
	counted_as(LAW_LINEAR);
	check_words("", "");
	end();
}
END_TEST

START_TEST(a_jump_has_its_place)
{
	Fit fit = fit_of(LAW_LINEAR, 1);

	fit.bend = (Break){.kind = BREAK_JUMP, .n = 4096, .factor = 5.2};
	begin(METRIC_MEMORY, &fit, &(Twist){0}, &fit);
	check_words("the cost jumps 5.2 times at n = 4.1 k; the law stays", "");
	verdict.plausible[0].fit.bend.factor = 0.4;
	check_words("the cost drops 2.5 times at n = 4.1 k; the law stays", "");
	end();
}
END_TEST

START_TEST(a_knee_has_its_place_where_no_cache_is_left)
{
	Fit fit = fit_of(LAW_LINEAR, 1);

	fit.bend = (Break){.kind = BREAK_KNEE, .n = 4000, .width = 2 * log(2), .factor = 2.4};
	begin(METRIC_TIME, &fit, &(Twist){0}, &fit);
	check_words(
	    "an operation gets 2.4 times as expensive from n = 2 k to 8 k; the law stays", "");
	verdict.plausible[0].fit.bend.factor = 1.2;
	check_words("", "");
	end();
}
END_TEST

START_TEST(a_knee_is_a_cache_where_the_working_set_leaves_one)
{
	Fit fit = fit_of(LAW_LINEAR, 1);

	/* 128 bytes each: 1 MiB is n = 8192, and the first size beyond it twice that. */
	fit.bend = (Break){.kind = BREAK_KNEE, .n = 16384, .width = 1.15, .factor = 4};
	begin(METRIC_TIME, &fit, &(Twist){.bytes = 128}, &fit);
	check_words("from n = 16.4 k on the working set (2 MiB) leaves the L2 cache (1 MiB): "
		    "calls get up to 4.0 times slower",
	    "");
	end();
}
END_TEST

START_TEST(sizes_that_were_left_out_for_a_cache_are_told)
{
	Fit truth = fit_of(LAW_CONSTANT, 20e-9), fit = truth;

	fit.reference = 8192;
	begin(METRIC_TIME, &truth, &(Twist){.from = 16384, .factor = 7, .bytes = 128}, &fit);
	verdict.left_cache_n = 16384;
	verdict.left_cache_bytes = 1 << 20;
	counted_as(LAW_CONSTANT);
	check_words("from n = 16.4 k on the working set (2 MiB) leaves the L2 cache (1 MiB): "
		    "calls get up to 7.0 times slower; the law is that of the sizes before",
	    "");
	surroundings = (Surroundings){0};
	check_words("from n = 16.4 k on the working set (2 MiB) leaves the cache (1 MiB): "
		    "calls get up to 7.0 times slower; the law is that of the sizes before",
	    "");
	end();
}
END_TEST

START_TEST(other_regimes_are_named)
{
	Fit fit = fit_of(LAW_LINEAR, 1);

	fit.falls = 1;
	fit.smallest = 1024;
	begin(METRIC_TIME, &fit, &(Twist){0}, &fit);
	check_words("the cost falls at n = 1.02 k: another regime, each side fitted by itself", "");
	verdict.plausible[0].fit.falls = 2;
	check_words("the cost falls 2 times, last at n = 1.02 k: other regimes, each fitted by "
		    "itself",
	    "");
	end();
}
END_TEST

START_TEST(a_fixed_cost_that_hides_the_law_is_named)
{
	Fit fit = fit_of(LAW_LINEAR, 4e-3);

	fit.fixed = 1.2e-3;
	begin(METRIC_TIME, &fit, &(Twist){0}, &fit);
	check_words("a fixed cost of 1.20 ms hides the law below n = 262 k; measure larger", "");
	/* Seen at more than half of the sizes. */
	verdict.plausible[0].fit.fixed = 4e-6;
	check_words("", "");
	end();
}
END_TEST

START_TEST(noise_is_named)
{
	Fit fit = fit_of(LAW_LINEAR, 1);

	begin(METRIC_TIME, &fit, &(Twist){.spread = 0.24}, &fit);
	check_words("noisy: readings of one size differ by 24 %", "");
	end();
	begin(METRIC_MEMORY, &fit, &(Twist){.spread = 0.24}, &fit);
	check_words("", "");
	end();
}
END_TEST

START_TEST(competing_load_is_named)
{
	Fit fit = fit_of(LAW_LINEAR, 1);

	begin(METRIC_TIME, &fit, &(Twist){.cpu = 0.7}, &fit);
	check_words("for 30 % of the time others had the processor, or the code waited", "");
	end();
}
END_TEST

START_TEST(a_fit_that_does_not_fit_is_named)
{
	Fit fit = fit_of(LAW_LINEAR, 1);

	begin(METRIC_TIME, &fit, &(Twist){0}, &fit);
	verdict.plausible[0].fit.error = 0.14;
	check_words("no law fits better than to 14 %", "");
	/* One that is less probable may be nearer. */
	verdict.plausible[1] = verdict.plausible[0];
	verdict.plausible[1].fit.error = 0.09;
	verdict.plausible_count = 2;
	check_words("", "");
	end();
}
END_TEST

START_TEST(drift_is_named)
{
	Fit fit = fit_of(LAW_LINEAR, 1);

	begin(METRIC_TIME, &fit, &(Twist){.drift = 0.08}, &fit);
	check_words("", "");
	verdict.plausible[0].fit.error = 0.08;
	check_words("deviations of 8 % follow each other: the machine drifted, or the law is only "
		    "near",
	    "");
	end();
}
END_TEST

START_TEST(a_coarse_clock_is_named)
{
	Fit fit = fit_of(LAW_LINEAR, 1);

	begin(METRIC_TIME, &fit, &(Twist){.quantum = 1e-5}, &fit);
	check_words("the clock is coarse: it tells small sizes in steps of 10.0 us", "");
	end();
	/* Enough calls at once make it fine. */
	begin(METRIC_TIME, &fit, &(Twist){.quantum = 1e-5, .calls = 1000}, &fit);
	check_words("", "");
	end();
}
END_TEST

START_TEST(an_exponent_that_contradicts_is_named)
{
	Fit fit = fit_of(LAW_CUBIC, 1);
	Uncertainty uncertainty = {.known = true,
	    .trend = {.known = true, .value = 3.25, .interval = {3.13, 3.38}, .of_law = 3}};

	begin(METRIC_TIME, &fit, &(Twist){.quantum = 0}, &fit);
	check_words("", "");
	observed.uncertainty = &uncertainty;
	check_words("as a power of n it is n^3.25 [3.13, 3.38], where O(n^3) would be n^3.00", "");
	verdict.state = VERDICT_UNDECIDED;
	check_words("", "");
	verdict.state = VERDICT_DECIDED;
	uncertainty.trend.interval.low = 2.9;
	check_words("", "");
	end();
}
END_TEST

START_TEST(sizes_that_are_not_foretold_are_told)
{
	const char *told = "the largest 3 sizes cost 1.3 times what the smaller ones foretell";
	Fit fit = fit_of(LAW_CUBIC, 1);
	Uncertainty uncertainty = {.known = true,
	    .held_out = {.count = 3, .fitted_n = 65536, .typical = 1.3, .worst = 1.5}};

	begin(METRIC_TIME, &fit, &(Twist){.spread = 0.02}, &fit);
	check_words("", "");
	observed.uncertainty = &uncertainty;
	check_words(told, "");
	uncertainty.held_out.typical = 1.1;
	check_words("", "");
	uncertainty.held_out.typical = 1.3;
	/* A decision only is put in doubt. */
	verdict.state = VERDICT_UNDECIDED;
	check_words("", "");
	verdict.state = VERDICT_DECIDED;
	uncertainty.known = false;
	check_words("", "");
	uncertainty.known = true;
	/* It is told once. */
	uncertainty.trend =
	    (Trend){.known = true, .value = 3.25, .interval = {3.13, 3.38}, .of_law = 3};
	check_words("as a power of n it is n^3.25 [3.13, 3.38], where O(n^3) would be n^3.00", "");
	end();
	uncertainty.trend.known = false;
	begin(METRIC_TIME, &fit, &(Twist){.spread = 0.09}, &fit);
	observed.uncertainty = &uncertainty;
	check_words("", "");
	end();
}
END_TEST

START_TEST(what_starting_a_program_costs_is_told)
{
	Fit fit = fit_of(LAW_LINEAR, 1);

	begin(METRIC_TIME, &fit, &(Twist){.cpu = 0.97}, &fit);
	series.startup_seconds = 5.5e-4;
	check_words("about 550 us of each run is starting a program", "");
	end();
}
END_TEST

START_TEST(a_cache_is_why_time_is_not_as_the_counts)
{
	Fit truth = fit_of(LAW_CONSTANT, 20e-9), fit = fit_of(LAW_LOG, 100e-9);

	begin(METRIC_TIME, &truth,
	    &(Twist){.from = 16384, .factor = 7, .bytes = 128, .spread = 0.3, .cpu = 0.5}, &fit);
	counted_as(LAW_CONSTANT);
	observe(&observed, &remarks);
	ck_assert_int_eq(remarks.list[0].kind, REMARK_CACHE);
	ck_assert_uint_eq(remarks.list[0].level, 2);
	ck_assert_ptr_eq(remarks.list[0].counted, &laws[LAW_CONSTANT]);
	ck_assert_ptr_eq(remarks.list[0].law, &laws[LAW_LOG]);
	ck_assert_double_eq_tol(remarks.list[0].factor, 7, 1e-9);
	end();
	begin(METRIC_TIME, &truth, &(Twist){.from = 16384, .factor = 7, .bytes = 128}, &fit);
	counted_as(LAW_CONSTANT);
	check_words("O(1) by counts, O(log n) by time: from n = 16.4 k on the working set (2 MiB) "
		    "leaves the L2 cache (1 MiB): calls get up to 7.0 times slower",
	    "");
	end();
}
END_TEST

START_TEST(a_rise_elsewhere_is_no_cache)
{
	Fit truth = fit_of(LAW_CONSTANT, 20e-9), fit = fit_of(LAW_LOG, 100e-9);

	/* It rises long before the working set leaves the first cache. */
	begin(METRIC_TIME, &truth, &(Twist){.from = 64, .factor = 7, .bytes = 128}, &fit);
	counted_as(LAW_CONSTANT);
	check_words("O(1) by counts, O(log n) by time: landau doesn't know why", "");
	end();
}
END_TEST

/* What isn't counted may be why; where it would be more than any memory, it is so before caches. */
START_TEST(lines_that_call_what_is_not_counted_are_named)
{
	Fit truth = fit_of(LAW_QUADRATIC, 1e-3), line = fit_of(LAW_LINEAR, 100e-9);
	Source source;

	source_init(&source, "dup.py", NULL, 0);
	source_add(&source, 3, 1000, 1);
	source_add(&source, 4, 1000, 1000);
	source_add(&source, 6, 1000, 999);
	source_add_foreign(&source, 3, "open");
	source_add_foreign(&source, 4, "in,so\033rted");
	begin(METRIC_TIME, &truth, &(Twist){.from = 16384, .factor = 7, .bytes = 128}, &truth);
	counted_as(LAW_LINEAR);
	observed.source = &source;
	check_words("O(n) by counts, O(n^2) by time: line 4 calls what isn't counted "
		    "(in,so\\x1brted), and that takes longer the larger n is",
	    NULL);
	end();
	begin(METRIC_TIME, &line, &(Twist){.drift = 0.01}, &line);
	counted_as(LAW_CONSTANT);
	source_add_foreign(source_other(&source, "lib.py"), 9, "sum");
	source_add(source_other(&source, "lib.py"), 9, 1000, 5000);
	observed.source = &source;
	check_words("O(1) by counts, O(n) by time: lib.py line 9 calls what isn't counted (sum), "
		    "and that takes longer the larger n is",
	    NULL);
	/* Where time grows less than the counts, no work explains it. */
	verdict = decided(&line);
	counted_as(LAW_QUADRATIC);
	observe(&observed, &remarks);
	ck_assert_int_ne(remarks.list[0].kind, REMARK_FOREIGN);
	end();
	source_release(&source);
}
END_TEST

START_TEST(load_comes_before_noise_as_a_reason)
{
	Fit fit = fit_of(LAW_LINEAR, 1);

	begin(METRIC_TIME, &fit, &(Twist){.cpu = 0.7, .spread = 0.24}, &fit);
	counted_as(LAW_CONSTANT);
	check_words(
	    "O(1) by counts, O(n) by time: for 30 % of the time others had the processor, or "
	    "the code waited",
	    "noisy: readings of one size differ by 24 %");
	end();
	begin(METRIC_TIME, &fit, &(Twist){.spread = 0.24}, &fit);
	counted_as(LAW_CONSTANT);
	check_words("O(1) by counts, O(n) by time: noisy: readings of one size differ by 24 %", "");
	end();
}
END_TEST

START_TEST(a_fixed_cost_may_hide_what_is_counted)
{
	Fit truth = fit_of(LAW_LINEAR, 1e-6), fit = fit_of(LAW_CONSTANT, 2e-6);

	truth.fixed = 2e-6;
	begin(METRIC_TIME, &truth, &(Twist){0}, &fit);
	counted_as(LAW_LINEAR);
	check_words(
	    "O(n) by counts, O(1) by time: a fixed cost of 2.00 us hides the law below n = 524 "
	    "k; measure larger",
	    "");
	end();
}
END_TEST

START_TEST(the_machine_may_be_the_reason)
{
	Fit fit = fit_of(LAW_LINEAR, 1);

	begin(METRIC_TIME, &fit, &(Twist){0}, &fit);
	counted_as(LAW_CONSTANT);
	surroundings.slow = 0.83;
	surroundings.slowness = 1.4;
	check_words("O(1) by counts, O(n) by time: the processor was 1.4 times slower than at its "
		    "best in 83 % of the samples",
	    "");
	surroundings.lost = 0.3;
	check_words("O(1) by counts, O(n) by time: for 30 % of the time others had the processor, "
		    "or the code waited",
	    "");
	/* Where there is nothing to give a reason for, that is said of the whole run. */
	counted_as(LAW_LINEAR);
	check_words("", "");
	end();
}
END_TEST

START_TEST(a_bad_fit_is_a_reason_of_last_resort)
{
	Fit fit = fit_of(LAW_LINEAR, 1);

	fit.error = 0.15;
	begin(METRIC_TIME, &fit, &(Twist){0}, &fit);
	counted_as(LAW_CONSTANT);
	check_words("O(1) by counts, O(n) by time: no law fits better than to 15 %", "");
	end();
}
END_TEST

START_TEST(an_undecided_time_has_a_reason_or_something_that_would_tell)
{
	Fit fit = fit_of(LAW_LINEAR, 1);

	begin(METRIC_TIME, &fit, &(Twist){.spread = 0.24}, &fit);
	verdict.state = VERDICT_UNDECIDED;
	counted_as(LAW_LINEAR);
	check_words("time can't tell: noisy: readings of one size differ by 24 %", "");
	end();
	begin(METRIC_TIME, &fit, &(Twist){0}, &fit);
	verdict.state = VERDICT_UNDECIDED;
	counted_as(LAW_LINEAR);
	check_words("time can't tell: landau doesn't know why", "");
	verdict.tell_n = 1e6;
	check_words("", "");
	/* The counts can't tell either. */
	verdict.tell_n = 0;
	witness.state = VERDICT_UNDECIDED;
	check_words("", "");
	end();
}
END_TEST

START_TEST(a_competitor_makes_a_jump_of_its_own)
{
	Fit fit = fit_of(LAW_LINEAR, 3e-3 * size_at(SIZES - 1) / 2048);
	Text words = {0};

	/* Readings of what takes 3 ms are 2 ms apart; twice as much takes 12 ms. */
	fit.bend = (Break){.kind = BREAK_JUMP, .n = 4096, .factor = 2.1};
	begin(METRIC_TIME, &fit, &(Twist){.spread = 0.35}, &fit);
	observe(&observed, &remarks);
	ck_assert_int_eq(remarks.list[0].kind, REMARK_JUMP);
	remark_words(&remarks.list[0], &words);
	ck_assert_str_eq(words.bytes,
	    "the cost jumps 2.1 times at n = 4.1 k, where calls outlast the turns of another "
	    "program; the law stays");
	text_release(&words);
	end();
}
END_TEST

START_TEST(no_more_than_three_are_made_the_most_important_first)
{
	Fit fit = fit_of(LAW_LINEAR, 4e-3);

	fit.fixed = 1.2e-3;
	fit.falls = 1;
	fit.error = 0.2;
	fit.bend = (Break){.kind = BREAK_JUMP, .n = 4096, .factor = 5};
	begin(METRIC_TIME, &fit, &(Twist){.spread = 0.24, .cpu = 0.5}, &fit);
	observe(&observed, &remarks);
	ck_assert_uint_eq(remarks.count, REMARKS_MOST);
	ck_assert_int_eq(remarks.list[0].kind, REMARK_JUMP);
	ck_assert_int_eq(remarks.list[1].kind, REMARK_FALL);
	ck_assert_int_eq(remarks.list[2].kind, REMARK_HIDDEN);
	end();
}
END_TEST

START_TEST(nothing_is_said_where_there_is_nothing)
{
	Fit fit = fit_of(LAW_LINEAR, 1);

	begin(METRIC_TIME, &fit, &(Twist){.spread = 0.3}, &fit);
	verdict.state = VERDICT_FAILED;
	check_words("", "");
	end();
	series_init(&series, "sum", "sum", "", METRIC_TIME);
	verdict = (Verdict){.state = VERDICT_TOO_FEW};
	observed = (Observed){.series = &series, .verdict = &verdict};
	check_words("", "");
	series_release(&series);
}
END_TEST

SUITE_MAIN("observe", an_exponent_that_contradicts_is_named,
    there_is_nothing_to_say_about_a_clean_series, a_jump_has_its_place,
    a_knee_has_its_place_where_no_cache_is_left, a_knee_is_a_cache_where_the_working_set_leaves_one,
    sizes_that_were_left_out_for_a_cache_are_told, other_regimes_are_named,
    a_fixed_cost_that_hides_the_law_is_named, noise_is_named, competing_load_is_named,
    a_fit_that_does_not_fit_is_named, drift_is_named, a_coarse_clock_is_named,
    sizes_that_are_not_foretold_are_told, what_starting_a_program_costs_is_told,
    a_cache_is_why_time_is_not_as_the_counts, a_rise_elsewhere_is_no_cache,
    lines_that_call_what_is_not_counted_are_named, load_comes_before_noise_as_a_reason,
    a_fixed_cost_may_hide_what_is_counted, the_machine_may_be_the_reason,
    a_bad_fit_is_a_reason_of_last_resort,
    an_undecided_time_has_a_reason_or_something_that_would_tell,
    a_competitor_makes_a_jump_of_its_own, no_more_than_three_are_made_the_most_important_first,
    nothing_is_said_where_there_is_nothing)
