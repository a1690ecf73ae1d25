#include <string.h>

#include "app/conclusions.h"
#include "io/csvreader.h"
#include "io/reader.h"
#include "place.h"
#include "suite.h"

static const bool usual[METRIC_COUNT];
static Saved files[2];
static Conclusions conclusions;

static void add(Saved *saved, const char *file, const char *csv)
{
	Text text = {0};
	Error error;

	*saved = (Saved){0};
	text_append(&text, csv);
	ck_assert_msg(csvreader_read(file, &text, METRIC_STEPS, saved, &error), "%s", error.text);
	text_release(&text);
}

/* Two files: times with counts beside them, and other times. */
static void begin(const bool asked[METRIC_COUNT])
{
	add(&files[0], "a.csv",
	    "n,value,series,metric\n1,1,sort,time\n2,2,sort,time\n4,4,sort,time\n8,8,sort,time\n"
	    "16,16,sort,time\n32,32,sort,time\n"
	    "1,7,sort,steps\n2,7,sort,steps\n4,7,sort,steps\n8,7,sort,steps\n16,7,sort,steps\n");
	add(&files[1], "b.csv", "n,seconds,series\n1,1,sort\n");
	conclusions_begin(&conclusions, files, 2, asked);
}

static void end(void)
{
	conclusions_release(&conclusions);
	saved_release(&files[0]);
	saved_release(&files[1]);
}

START_TEST(records_stand_in_the_order_of_files_and_series)
{
	begin(usual);
	conclusions_draw(&conclusions);
	ck_assert_uint_eq(conclusions.count, 3);
	ck_assert_str_eq(conclusions.records[0].file, "a.csv");
	ck_assert_ptr_eq(conclusions.records[0].verdict->law, &laws[LAW_LINEAR]);
	ck_assert_ptr_eq(conclusions.records[1].verdict->law, &laws[LAW_CONSTANT]);
	ck_assert_str_eq(conclusions.records[2].file, "b.csv");
	ck_assert_int_eq(conclusions.records[2].verdict->state, VERDICT_TOO_FEW);
	end();
}
END_TEST

START_TEST(counts_are_a_witness_within_their_file)
{
	begin(usual);
	ck_assert_ptr_eq(conclusions.records[0].witness, conclusions.records[1].verdict);
	ck_assert_ptr_eq(conclusions.records[0].counted, conclusions.records[1].series);
	ck_assert_ptr_null(conclusions.records[1].witness);
	ck_assert_ptr_null(conclusions.records[2].witness);
	end();
}
END_TEST

START_TEST(a_mere_witness_has_a_record_only_where_it_is_asked_for)
{
	static const bool steps[METRIC_COUNT] = {[METRIC_STEPS] = true};

	begin(usual);
	files[0].series[1].is_witness = true;
	conclusions_release(&conclusions);
	conclusions_begin(&conclusions, files, 2, usual);
	ck_assert_uint_eq(conclusions.count, 2);
	ck_assert_ptr_nonnull(conclusions.records[0].witness);
	conclusions_release(&conclusions);
	conclusions_begin(&conclusions, files, 2, steps);
	ck_assert_uint_eq(conclusions.count, 1);
	ck_assert_int_eq(conclusions.records[0].series->metric, METRIC_STEPS);
	end();
}
END_TEST

START_TEST(a_failure_stays_one)
{
	begin(usual);
	files[0].series[0].failure = strdup("crashed");
	conclusions_release(&conclusions);
	conclusions_begin(&conclusions, files, 2, usual);
	conclusions_draw(&conclusions);
	ck_assert_int_eq(conclusions.records[0].verdict->state, VERDICT_FAILED);
	ck_assert_str_eq(conclusions.records[0].failure, "crashed");
	end();
}
END_TEST

/* A run far out of the cache, as it was measured once, with the caches of the machine that did. */
START_TEST(a_hash_table_far_out_of_cache_is_constant_and_the_cache_is_named)
{
	char path[PLACE_SIZE];
	Text words = {0};
	const Record *record;
	const Series *series;
	Remarks remarks;
	Saved saved = {0};
	Error error;

	place_source(path, "tests/data/hash-lookup.json");
	ck_assert_msg(reader_read(path, METRIC_STEPS, &saved, &error), "%s", error.text);
	conclusions_begin(&conclusions, &saved, 1, usual);
	conclusions_draw(&conclusions);
	ck_assert_uint_eq(conclusions.count, 1);
	record = &conclusions.records[0];
	ck_assert_int_eq(record->witness->state, VERDICT_DECIDED);
	ck_assert_ptr_eq(record->witness->law, &laws[LAW_CONSTANT]);
	/* Its time isn't flat. */
	series = record->series;
	ck_assert_double_gt(series->samples[series->count - 1].value, 5 * series->samples[0].value);
	record_remarks(record, &remarks);
	ck_assert_uint_ge(remarks.count, 1);
	ck_assert_int_eq(remarks.list[0].kind, REMARK_CACHE);
	remark_words(&remarks.list[0], &words);
	ck_assert_ptr_nonnull(strstr(text_string(&words), "leaves the L2 cache (2 MiB)"));
	conclusions_release(&conclusions);
	saved_release(&saved);
	text_release(&words);
}
END_TEST

SUITE_MAIN("conclusions", records_stand_in_the_order_of_files_and_series,
    counts_are_a_witness_within_their_file, a_mere_witness_has_a_record_only_where_it_is_asked_for,
    a_failure_stays_one, a_hash_table_far_out_of_cache_is_constant_and_the_cache_is_named)
