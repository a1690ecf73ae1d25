#include <string.h>

#include "model/remark.h"
#include "suite.h"

static void check_words(const Remark *remark, const char *expected)
{
	Text text = {0};

	remark_words(remark, &text);
	ck_assert_str_eq(text.bytes, expected);
	text_release(&text);
}

START_TEST(every_kind_has_a_name_and_words)
{
	for (int kind = 0; kind <= REMARK_UNKNOWN; kind++) {
		Remark remark = {.kind = (RemarkKind)kind,
		    .law = &laws[LAW_LINEAR],
		    .n = 1,
		    .factor = 2,
		    .amount = 1,
		    .calls = "sum"};
		Text text = {0};

		remark_words(&remark, &text);
		ck_assert_uint_gt(text.length, 10);
		for (int other = 0; other < kind; other++)
			ck_assert_str_ne(remark_kind_name((RemarkKind)kind),
			    remark_kind_name((RemarkKind)other));
		text_release(&text);
	}
}
END_TEST

START_TEST(a_cache_is_named_by_its_level_where_that_is_known)
{
	Remark remark = {.kind = REMARK_CACHE,
	    .n = 77091,
	    .bytes = 2.1 * (1 << 20),
	    .cache_bytes = 2 << 20,
	    .level = 2,
	    .factor = 3.4};

	check_words(&remark, "from n = 77.1 k on the working set (2.1 MiB) leaves the L2 cache "
			     "(2 MiB): calls get up to 3.4 times slower");
	remark.level = 0;
	remark.left_out = true;
	remark.factor = 13.2;
	check_words(&remark, "from n = 77.1 k on the working set (2.1 MiB) leaves the cache "
			     "(2 MiB): calls get up to 13 times slower; the law is that of the "
			     "sizes before");
}
END_TEST

START_TEST(a_cost_has_the_unit_of_its_metric)
{
	Remark remark = {.kind = REMARK_HIDDEN, .metric = METRIC_MEMORY, .n = 64, .amount = 4096};

	check_words(&remark, "a fixed cost of 4 KiB hides the law below n = 64");
	remark.metric = METRIC_TIME;
	remark.amount = 1.2e-3;
	remark.larger = true;
	check_words(&remark, "a fixed cost of 1.20 ms hides the law below n = 64; measure larger");
}
END_TEST

START_TEST(what_starting_costs_is_told)
{
	Remark remark = {.kind = REMARK_STARTUP, .amount = 8.6e-4};

	check_words(&remark, "about 860 us of each run is starting a program");
}
END_TEST

START_TEST(a_reason_begins_with_what_it_is_for)
{
	Remark remark = {
	    .kind = REMARK_UNKNOWN, .metric = METRIC_CPU, .counted = &laws[LAW_CONSTANT]};

	check_words(&remark, "cpu can't tell: landau doesn't know why");
	remark.law = &laws[LAW_LOG];
	check_words(&remark, "O(1) by counts, O(log n) by cpu: landau doesn't know why");
}
END_TEST

START_TEST(nothing_drifts_in_counts)
{
	Remark remark = {.kind = REMARK_DRIFT, .metric = METRIC_TIME, .share = 0.08};

	check_words(&remark, "deviations of 8 % follow each other: the machine drifted, or the law "
			     "is only near");
	remark.bend = 1;
	check_words(&remark,
	    "deviations of 8 % bend upwards with n: the machine drifted, or the law "
	    "is only near");
	remark.metric = METRIC_STEPS;
	remark.bend = -1;
	check_words(&remark, "deviations of 8 % bend downwards with n: the law is only near");
}
END_TEST

START_TEST(a_trend_is_set_beside_the_laws)
{
	Remark remark = {.kind = REMARK_TREND,
	    .law = &laws[LAW_N_LOG],
	    .trend = {.known = true, .value = 1.284, .interval = {1.149, 1.51}, .of_law = 1.107}};

	check_words(
	    &remark, "as a power of n it is n^1.28 [1.15, 1.51], where O(n log n) would be n^1.11");
	remark.law = &laws[LAW_GOLDEN];
	remark.trend = (Trend){.known = true,
	    .exponential = true,
	    .value = 1.714,
	    .interval = {1.68, 1.75},
	    .of_law = 1.618};
	check_words(&remark, "as an exponential it is 1.71^n [1.68, 1.75], where O(1.618^n) would "
			     "be 1.62^n");
}
END_TEST

START_TEST(largest_sizes_are_counted)
{
	Remark remark = {.kind = REMARK_AHEAD, .sizes = 4, .factor = 1.304};

	check_words(&remark, "the largest 4 sizes cost 1.3 times what the smaller ones foretell");
	remark.sizes = 1;
	remark.factor = 0.74;
	check_words(&remark, "the largest size costs 0.74 times what the smaller ones foretell");
}
END_TEST

SUITE_MAIN("remark", largest_sizes_are_counted, nothing_drifts_in_counts,
    a_trend_is_set_beside_the_laws, every_kind_has_a_name_and_words,
    a_cache_is_named_by_its_level_where_that_is_known, a_cost_has_the_unit_of_its_metric,
    what_starting_costs_is_told, a_reason_begins_with_what_it_is_for)
