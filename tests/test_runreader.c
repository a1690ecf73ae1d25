#include <stdio.h>
#include <string.h>

#include "io/runreader.h"
#include "model/freelaw.h"
#include "suite.h"

static Saved saved;
static Error error;

static bool reads(const char *json)
{
	Text text = {0};
	bool is_read;

	saved = (Saved){0};
	text_append(&text, json);
	is_read = runreader_read("r.json", &text, &saved, &error);
	text_release(&text);
	return is_read;
}

static void check_refused(const char *json, const char *expected)
{
	ck_assert_msg(!reads(json), "%s", json);
	ck_assert_int_eq(error.status, STATUS_USAGE);
	ck_assert_msg(strncmp(error.text, expected, strlen(expected)) == 0, "'%s' for '%s'",
	    error.text, expected);
	saved_release(&saved);
}

/* A run of one series with these keys besides the required ones. */
static const char *run_with(const char *keys)
{
	static char json[4096];

	snprintf(json, sizeof json,
	    "{\"landau\": 1, \"series\": [{\"target\": \"sum\", \"metric\": \"time\"%s}]}", keys);
	return json;
}

static const char samples[] = ", \"samples\": [{\"n\": 16, \"value\": 1e-9}]";

static const char *run_of_samples_and(const char *keys)
{
	char all[2048];

	snprintf(all, sizeof all, "%s%s", samples, keys);
	return run_with(all);
}

/* All that a run holds. */
static void make_records(Record records[2], Series series[3], Verdict verdicts[3], Source *source)
{
	series_init(&series[0], "sum:sorted", "sum", "sorted", METRIC_TIME);
	series_init(&series[1], "sum:sorted", "sum", "sorted", METRIC_STEPS);
	series_init(&series[2], "fib", "fib", "", METRIC_CPU);
	series[0].textbook = strdup("O(n log log n)");
	ck_assert(law_list_parse(&series[0].expected, "O(n);O(n log n);O(n^1.21)"));
	ck_assert(law_list_parse(&series[1].expected, "O(n)"));
	series_add(&series[0], (Sample){.n = 16,
				   .value = 1.1e-9,
				   .calls = 64,
				   .at = 0.1,
				   .cpu = 1e-9,
				   .bytes = 512,
				   .lost = 1e-10,
				   .yardstick = 2e-6});
	series_add(&series[0], (Sample){.n = 1e300, .value = 1.0 / 3, .calls = 1});
	series_add(&series[1], (Sample){.n = 16, .value = 33, .calls = 1});
	series[0].below_clock = 2;
	series[0].startup_seconds = 5.5e-4;
	source_init(source, "sum.c", "int\tsum;\n", 9);
	source_add(source, 1, 16, 1);
	source_add(source, 7, 16, 12.5);
	source_add(source, 7, 32, 25);
	source_add_foreign(source, 7, "qsort,a pointer");
	source_add(source_other(source, "lib/b.c"), 3, 16, 2);
	verdicts[0] = (Verdict){.state = VERDICT_UNDECIDED,
	    .law = &laws[LAW_LINEAR],
	    .tell_n = 4e6,
	    .tell_seconds = 2.5};
	verdicts[1] = verdicts[2] = (Verdict){.state = VERDICT_TOO_FEW};
	records[0] = (Record){.file = "",
	    .series = &series[0],
	    .verdict = &verdicts[0],
	    .witness = &verdicts[1],
	    .counted = &series[1],
	    .cache_bytes = 1 << 20,
	    .source = source,
	    .stopped = "budget"};
	records[1] = (Record){.file = "",
	    .series = &series[2],
	    .verdict = &verdicts[2],
	    .failure = "crashed at n = 64",
	    .stopped = "failure"};
}

static const RunInfo info = {.version = "0.1.0",
    .command = "landau run \"sum\"",
    .compiler = "cc -O2",
    .created = 1767225599,
    .seed = UINT64_MAX,
    .budget_seconds = 0.28,
    .cpu = -1,
    .machine = "A processor",
    .kernel = "Linux 6.1",
    .processors = 2,
    .surroundings = {
	.caches = {.bytes = {32768, 0, 33554432}}, .lost = 0.25, .slow = 0.5, .slowness = 1.5}};

static void check_same_samples(const Series *read, const Series *written)
{
	ck_assert_uint_eq(read->count, written->count);
	for (size_t i = 0; i < read->count; i++) {
		const Sample *a = &read->samples[i], *b = &written->samples[i];

		ck_assert(a->n == b->n && a->value == b->value && a->calls == b->calls);
		ck_assert(a->at == b->at && a->cpu == b->cpu && a->bytes == b->bytes);
		ck_assert(a->lost == b->lost && a->yardstick == b->yardstick);
	}
}

START_TEST(what_was_written_is_read)
{
	Record records[2];
	Series series[3];
	Verdict verdicts[3];
	Source source;
	Text text = {0};
	const SavedSeries *first;

	make_records(records, series, verdicts, &source);
	json_run(&info, records, 2, &text);
	ck_assert_msg(reads(text_string(&text)), "%s", error.text);
	ck_assert_str_eq(saved.info.version, info.version);
	ck_assert_str_eq(saved.info.command, info.command);
	ck_assert_str_eq(saved.info.compiler, info.compiler);
	ck_assert_str_eq(saved.info.machine, info.machine);
	ck_assert_str_eq(saved.info.kernel, info.kernel);
	for (int i = 0; i < CACHE_LEVELS; i++)
		ck_assert_double_eq(
		    saved.info.surroundings.caches.bytes[i], info.surroundings.caches.bytes[i]);
	ck_assert_double_eq(saved.info.surroundings.lost, 0.25);
	ck_assert_double_eq(saved.info.surroundings.slow, 0.5);
	ck_assert_double_eq(saved.info.surroundings.slowness, 1.5);
	ck_assert_int_eq(saved.info.created, info.created);
	ck_assert(saved.info.seed == info.seed);
	ck_assert_double_eq(saved.info.budget_seconds, info.budget_seconds);
	ck_assert_int_eq(saved.info.cpu, -1);
	ck_assert_uint_eq(saved.info.processors, 2);

	ck_assert_uint_eq(saved.count, 3);
	first = &saved.series[0];
	ck_assert_str_eq(first->series.name, "sum:sorted");
	ck_assert_str_eq(first->series.target, "sum");
	ck_assert_str_eq(first->series.input, "sorted");
	ck_assert_str_eq(first->series.textbook, "O(n log log n)");
	ck_assert_uint_eq(first->series.expected.count, 3);
	ck_assert_ptr_eq(first->series.expected.laws[1], &laws[LAW_N_LOG]);
	ck_assert_ptr_eq(first->series.expected.laws[2], law_power(1.21));
	ck_assert_uint_eq(first->series.below_clock, 2);
	ck_assert_double_eq(first->series.startup_seconds, 5.5e-4);
	check_same_samples(&first->series, &series[0]);
	ck_assert_double_eq(first->cache_bytes, 1 << 20);
	ck_assert_str_eq(first->stopped, "budget");
	ck_assert_ptr_null(first->failure);
	ck_assert_ptr_eq(first->tell_law, &laws[LAW_LINEAR]);
	ck_assert_double_eq(first->tell_n, 4e6);
	ck_assert_double_eq(first->tell_seconds, 2.5);
	ck_assert(!first->is_witness);
	ck_assert_str_eq(first->source.text, "int\tsum;\n");
	ck_assert_uint_eq(first->source.count, 2);
	ck_assert_uint_eq(first->source.lines[1].number, 7);
	ck_assert_double_eq(first->source.lines[1].at[1].count, 25);
	ck_assert_ptr_null(first->source.lines[0].foreign);
	ck_assert_str_eq(first->source.lines[1].foreign, "qsort,a pointer");
	ck_assert_uint_eq(first->source.other_count, 1);
	ck_assert_str_eq(first->source.others[0].file, "lib/b.c");
	ck_assert_uint_eq(first->source.others[0].lines[0].number, 3);
	ck_assert(!source_has_foreign(&first->source.others[0]));

	ck_assert_str_eq(saved.series[1].failure, "crashed at n = 64");
	ck_assert_ptr_null(saved.series[1].series.textbook);
	ck_assert(saved.series[2].is_witness);
	ck_assert_int_eq(saved.series[2].series.metric, METRIC_STEPS);
	check_same_samples(&saved.series[2].series, &series[1]);

	for (int i = 0; i < 3; i++)
		series_release(&series[i]);
	source_release(&source);
	text_release(&text);
	saved_release(&saved);
}
END_TEST

START_TEST(what_is_needed_is_little)
{
	ck_assert(reads(run_of_samples_and("")));
	ck_assert_str_eq(saved.series[0].series.name, "sum");
	ck_assert_double_eq(saved.series[0].series.samples[0].calls, 1);
	ck_assert_int_eq(saved.info.cpu, -1);
	ck_assert(saved.info.created == DATE_UNKNOWN);
	saved_release(&saved);
}
END_TEST

START_TEST(unknown_keys_are_passed_over)
{
	ck_assert(
	    reads(run_of_samples_and(", \"colour\": {\"deep\": [1, null]}, \"source\": null")));
	saved_release(&saved);
}
END_TEST

START_TEST(a_later_format_is_refused_in_one_line)
{
	check_refused("{\"landau\": 2, \"series\": 7}", "r.json: landau: saved by a later landau");
	check_refused("{\"series\": []}", "r.json: JSON, but no saved run");
	check_refused("{\"landau\": \"1\"}", "r.json: landau: the number of the format");
	check_refused("{\"landau\": 0}", "r.json: landau: the number of the format");
}
END_TEST

START_TEST(what_is_no_json_is_refused_with_its_line)
{
	check_refused("{\n\"landau\": 1,\n\"series\": NaN}", "r.json:3: no saved run: ");
	check_refused("{\"landau\": 1", "r.json:1: no saved run: ");
	check_refused("{\"landau\": 1, \"landau\": 1}", "r.json:1: no saved run: duplicate");
	check_refused("{\"landau\": 1} x", "r.json:1: no saved run: ");
	check_refused("{\"landau\": 1e999}", "r.json:1: no saved run: ");
	check_refused("{\"landau\": \"\xff\"}", "r.json:1: no saved run: ");
	check_refused("{\"landau\": \"\\u0000\"}", "r.json:1: no saved run: ");
}
END_TEST

START_TEST(what_is_wrong_is_named_with_its_place)
{
	check_refused("{\"landau\": 1, \"series\": {}}", "r.json: series: an array");
	check_refused("{\"landau\": 1, \"series\": []}", "r.json: series: no series");
	check_refused("{\"landau\": 1, \"series\": [7]}", "r.json: series[0]: an object");
	check_refused("{\"landau\": 1, \"created\": \"yesterday\"}", "r.json: created: a date");
	check_refused("{\"landau\": 1, \"options\": {\"seed\": \"-1\"}}", "r.json: options.seed: ");
	check_refused("{\"landau\": 1, \"machine\": []}", "r.json: machine: an object");
	check_refused("{\"landau\": 1, \"series\": [{\"metric\": \"time\"}]}",
	    "r.json: series[0].target: nothing stands here");
	check_refused("{\"landau\": 1, \"series\": [{\"target\": \"a\", \"metric\": \"joy\"}]}",
	    "r.json: series[0].metric: a metric is");
	check_refused(run_with(""), "r.json: series[0].samples: nothing stands here");
	check_refused(run_with(", \"samples\": [{\"n\": 16}]"),
	    "r.json: series[0].samples[0].value: nothing stands here");
	check_refused(run_with(", \"samples\": [{\"n\": 16, \"value\": -1}]"),
	    "r.json: series[0].samples[0].value: -1 is out of range: it is 0 at the least");
	check_refused(run_with(", \"samples\": [{\"n\": 0.5, \"value\": 1}]"),
	    "r.json: series[0].samples[0].n: 0.5 is out of range: it is 1 at the least");
	check_refused(run_with(", \"samples\": [{\"n\": \"16\", \"value\": 1}]"),
	    "r.json: series[0].samples[0].n: a number");
	check_refused(run_of_samples_and(", \"expected\": [\"O(n)\", \"O(N)\"]"),
	    "r.json: series[0].expected[1]: no growth law");
	check_refused(run_of_samples_and(", \"failure\": 7"), "r.json: series[0].failure: a text");
	check_refused(run_of_samples_and(", \"cache\": -1"), "r.json: series[0].cache: ");
	check_refused(
	    run_of_samples_and(", \"source\": {\"file\": \"a.c\", \"lines\": ["
			       "{\"number\": 2, \"counts\": [[1, 2]]}, {\"number\": 2}]}"),
	    "r.json: series[0].source.lines[1].number: 2 is out of range");
	check_refused(run_of_samples_and(", \"source\": {\"file\": \"a.c\", \"lines\": ["
					 "{\"number\": 2, \"counts\": [[1, 2], [1]]}]}"),
	    "r.json: series[0].source.lines[0].counts[1]: a size and a count");
	check_refused(run_of_samples_and(", \"source\": {\"file\": \"a.c\", \"lines\": ["
					 "{\"number\": 7, \"foreign\": [\"in\", 7]}]}"),
	    "r.json: series[0].source.lines[0].foreign[1]: a name");
	check_refused(run_of_samples_and(", \"source\": {\"file\": \"a.c\", \"others\": ["
					 "{\"file\": \"b.c\", \"lines\": 7}]}"),
	    "r.json: series[0].source.others[0].lines: an array");
	check_refused(run_of_samples_and(", \"witness\": {\"samples\": []}"),
	    "r.json: series[0].witness.metric: nothing stands here");
}
END_TEST

START_TEST(the_same_series_twice_is_refused)
{
	check_refused(run_of_samples_and("}, {\"target\": \"sum\", \"metric\": \"time\", "
					 "\"samples\": []"),
	    "r.json: series[1]: these target, input and metric stood here before");
}
END_TEST

START_TEST(counts_that_were_asked_for_are_no_witness)
{
	ck_assert(reads(run_of_samples_and(
	    ", \"witness\": {\"state\": \"too few\", \"metric\": \"steps\", \"samples\": []}}, "
	    "{\"target\": \"sum\", \"metric\": \"steps\", \"samples\": [{\"n\": 1, \"value\": 1}]")));
	ck_assert_uint_eq(saved.count, 2);
	ck_assert(!saved.series[1].is_witness);
	ck_assert_uint_eq(saved.series[1].series.count, 1);
	saved_release(&saved);
}
END_TEST

START_TEST(a_witness_without_measurements_is_only_a_verdict)
{
	ck_assert(reads(run_of_samples_and(", \"witness\": {\"state\": \"decided\"}")));
	ck_assert_uint_eq(saved.count, 1);
	saved_release(&saved);
}
END_TEST

START_TEST(a_hostile_failure_is_made_visible)
{
	ck_assert(reads(run_of_samples_and(", \"failure\": \"\\u001b[31m\\nred\"")));
	ck_assert_str_eq(saved.series[0].failure, "\\x1b[31m\\x0ared");
	saved_release(&saved);
}
END_TEST

START_TEST(deep_and_wide_documents_are_refused)
{
	Text text = {0};

	for (int i = 0; i < 100000; i++)
		text_append(&text, "{\"a\":[");
	check_refused(text_string(&text), "r.json:1: no saved run: ");
	text_clear(&text);
	text_append(&text, "{\"a\":[0");
	for (int i = 0; i < 3 << 20; i++)
		text_append(&text, ",0");
	text_append(&text, "]}");
	check_refused(text_string(&text), "r.json:1: more than two million values");
	text_release(&text);
}
END_TEST

SUITE_MAIN("runreader", what_was_written_is_read, what_is_needed_is_little,
    unknown_keys_are_passed_over, a_later_format_is_refused_in_one_line,
    what_is_no_json_is_refused_with_its_line, what_is_wrong_is_named_with_its_place,
    the_same_series_twice_is_refused, counts_that_were_asked_for_are_no_witness,
    a_witness_without_measurements_is_only_a_verdict, a_hostile_failure_is_made_visible,
    deep_and_wide_documents_are_refused)
