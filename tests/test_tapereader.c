#include "io/tapereader.h"

#include <stdlib.h>
#include <string.h>

#include "io/tapewriter.h"
#include "suite.h"

#define HEAD "{\"landau-recording\":1,\"use\":\"race\",\"created\":\"2026-01-31T23:59:59Z\"}\n"
#define TARGET \
	"{\"at\":0,\"target\":{\"target\":\"sum\",\"metrics\":[{\"metric\":\"time\"}]," \
	"\"largest\":64}}\n"
#define ROUND "{\"at\":1,\"round\":{\"manner\":\"timing\",\"n\":8,\"samples\":3}}\n"
#define SAMPLE "{\"at\":1.5,\"sample\":{\"calls\":4,\"seconds\":2e-6}}\n"
#define END "{\"at\":2,\"end\":{}}\n"

static Tape tape;
static Error error;

static bool reads(const char *lines)
{
	Text text = {0};
	bool is_read;

	tape = (Tape){0};
	text_append(&text, lines);
	is_read = tapereader_read("r", &text, &tape, &error);
	text_release(&text);
	return is_read;
}

static void check_refused(const char *lines, const char *expected)
{
	ck_assert_msg(!reads(lines), "%s", lines);
	ck_assert_int_eq(error.status, STATUS_USAGE);
	ck_assert_msg(strncmp(error.text, expected, strlen(expected)) == 0, "'%s' for '%s'",
	    error.text, expected);
	tape_release(&tape);
}

START_TEST(what_happened_is_read_in_its_order)
{
	static const TapeKind kinds[] = {TAPE_TARGET, TAPE_ROUND, TAPE_SAMPLE, TAPE_END};

	ck_assert_msg(reads(HEAD TARGET ROUND SAMPLE END), "%s", error.text);
	ck_assert(!tape.is_cut);
	ck_assert_int_eq(tape.head.use, TAPE_RACE);
	ck_assert_int_eq(tape.head.about.info.created, 1769903999);
	ck_assert_uint_eq(tape.count, 4);
	for (size_t i = 0; i < 4; i++)
		ck_assert_int_eq(tape.events[i].kind, kinds[i]);
	ck_assert_str_eq(tape.events[0].facts.name, "sum");
	ck_assert_double_eq(tape.events[0].facts.largest, 64);
	ck_assert_double_eq(tape.events[1].n, 8);
	ck_assert_double_eq(tape.events[2].calls, 4);
	ck_assert_double_eq(tape.events[2].seconds, 2e-6);
	ck_assert_double_eq(tape_seconds(&tape), 2);
	tape_release(&tape);
}
END_TEST

START_TEST(what_is_written_is_read)
{
	/* They belong to events where these are read. */
	char header[] = "deep.h", foreign[] = "qsort", name[] = "sort:sorted", input[] = "sorted",
	     target[] = "sort", topic[] = "mine", textbook[] = "O(n log log n)",
	     expected[] = "O(n);O(n log n)", file[] = "sort.c", source[] = "one\ntwo\n",
	     budget[] = "budget", decided[] = "decided", message[] = "a\x1b[31m crash";
	TapeLine lines[] = {{.number = 3, .count = 12},
	    {.number = 4, .count = 7.5, .file = header, .foreign = foreign}};
	TapeEvent events[] = {
	    {.kind = TAPE_TARGET,
		.facts = {.name = name,
		    .target = target,
		    .input = input,
		    .topic = topic,
		    .measures = {true, false, true, false},
		    .textbook = {textbook, NULL, NULL, NULL},
		    .expected = {NULL, NULL, expected, NULL},
		    .is_idle = true,
		    .smallest = 2,
		    .largest = 1e6,
		    .source = {.file = file, .text = source}}},
	    {.kind = TAPE_ROUND, .at = 0.25, .counting = true, .n = 16, .left_seconds = 2.5},
	    {.kind = TAPE_COUNT,
		.at = 0.123456789,
		.calls = 2,
		.steps = 99,
		.memory = 640,
		.lines = lines,
		.line_count = 2},
	    {.kind = TAPE_CONCLUDED, .at = 0.5, .metric = METRIC_STEPS, .tell_seconds = 1.5},
	    {.kind = TAPE_DONE, .at = 0.5, .stopped = {budget, decided}},
	    {.kind = TAPE_FAILED, .at = 0.5, .message = message},
	    {.kind = TAPE_RESTARTED, .at = 3},
	    {.kind = TAPE_END, .at = 3},
	};
	RunInfo info = {
	    .version = "1", .command = "c", .compiler = "cc", .machine = "m", .seed = 7};
	Caches caches = {.bytes = {1024, 2048}};
	Text text = {0};
	TapeEvent *event;

	tapewriter_head(TAPE_SESSION, &info, &caches, &text);
	for (size_t i = 0; i < sizeof events / sizeof *events; i++)
		tapewriter_event(&events[i], &text);
	ck_assert_msg(reads(text_string(&text)), "%s", error.text);
	text_release(&text);
	ck_assert_uint_eq(tape.head.about.info.seed, 7);
	ck_assert_double_eq(tape.head.caches.bytes[1], 2048);
	ck_assert_uint_eq(tape.count, sizeof events / sizeof *events);
	event = tape.events;
	ck_assert(event->facts.is_idle);
	ck_assert_str_eq(event->facts.input, "sorted");
	ck_assert_str_eq(event->facts.textbook[METRIC_TIME], "O(n log log n)");
	ck_assert_str_eq(event->facts.expected[METRIC_STEPS], "O(n);O(n log n)");
	ck_assert(event->facts.measures[METRIC_STEPS] && !event->facts.measures[METRIC_CPU]);
	ck_assert_str_eq(event->facts.source.text, "one\ntwo\n");
	ck_assert(event[1].counting);
	/* Whoever went back in time waits for nothing. */
	ck_assert_double_eq(event[2].at, 0.25);
	ck_assert_uint_eq(event[2].line_count, 2);
	ck_assert_ptr_null(event[2].lines[0].file);
	ck_assert_str_eq(event[2].lines[1].file, "deep.h");
	ck_assert_str_eq(event[2].lines[1].foreign, "qsort");
	ck_assert_double_eq(event[2].lines[1].count, 7.5);
	ck_assert_int_eq(event[3].metric, METRIC_STEPS);
	ck_assert_double_eq(event[3].tell_seconds, 1.5);
	ck_assert_str_eq(event[4].stopped[1], "decided");
	ck_assert_str_eq(event[5].message, "a\\x1b[31m crash");
	tape_release(&tape);
}
END_TEST

START_TEST(what_was_cut_off_is_read_as_far_as_it_goes)
{
	static const char whole[] = HEAD TARGET ROUND SAMPLE SAMPLE END;
	size_t first = strlen(HEAD TARGET ROUND SAMPLE), last = strlen(whole) - strlen("}\n");

	for (size_t length = first; length < last; length++) {
		char *part = strndup(whole, length);

		ck_assert_msg(reads(part), "%s", error.text);
		ck_assert(tape.is_cut);
		tape_release(&tape);
		free(part);
	}
	for (size_t length = 0; length < first - 2; length++) {
		char *part = strndup(whole, length);

		ck_assert_msg(!reads(part), "%s", part);
		ck_assert_int_eq(error.status, STATUS_USAGE);
		tape_release(&tape);
		free(part);
	}
}
END_TEST

START_TEST(lines_that_nobody_knows_are_passed_over)
{
	ck_assert(reads(HEAD "{\"at\":0,\"weather\":{}}\n" TARGET "{}\n" ROUND SAMPLE END));
	ck_assert_uint_eq(tape.count, 4);
	tape_release(&tape);
}
END_TEST

START_TEST(what_is_no_recording_is_refused)
{
	check_refused("", "r: no recording: it is empty");
	check_refused("n,seconds\n1,2\n", "r:1: no recording: ");
	check_refused("{\n \"landau\": 1\n}\n", "r:1: no recording: that is a saved run: 'landau ");
	check_refused("[]\n", "r:1: no recording: its first line has no key 'landau-recording'");
	check_refused("{\"landau-recording\":2}\n" TARGET,
	    "r:1: landau-recording: recorded by a later landau: this one is too old to show it");
	check_refused("{\"landau-recording\":\"1\"}\n", "r:1: landau-recording: the number");
	check_refused(HEAD, "r: nothing was measured in it");
	check_refused(HEAD TARGET END, "r: nothing was measured in it");
}
END_TEST

START_TEST(what_makes_no_sense_is_refused_with_its_place)
{
	check_refused(HEAD TARGET "{\"at\":\n" ROUND, "r:3: no recording: ");
	check_refused(HEAD "[1]\n", "r:2: an object should stand here");
	check_refused(HEAD "{\"at\":0,\"target\":3}\n", "r:2: target: an object should stand here");
	check_refused(HEAD "{\"at\":0,\"target\":{}}\n", "r:2: target.target: nothing stands here");
	check_refused(HEAD TARGET "{\"at\":-1,\"end\":{}}\n", "r:3: at: -1 is out of range");
	check_refused(HEAD TARGET "{\"at\":1e300,\"end\":{}}\n", "r:3: at: 1e+300 is out of range");
	check_refused(HEAD TARGET "{\"at\":1e999,\"end\":{}}\n", "r:3: no recording: ");
	check_refused(HEAD TARGET "{\"at\":NaN,\"end\":{}}\n", "r:3: no recording: ");
	check_refused(HEAD ROUND, "r:2: round: no target was named before");
	check_refused(HEAD TARGET SAMPLE, "r:3: sample: no such round of it was begun before");
	check_refused(HEAD TARGET "{\"at\":1,\"measured\":{}}\n",
	    "r:3: measured: no round of it was begun before");
	check_refused(HEAD TARGET ROUND "{\"at\":1,\"count\":{\"steps\":3}}\n",
	    "r:4: count: no such round of it was begun before");
	check_refused(HEAD TARGET "{\"at\":1,\"failed\":{\"of\":1}}\n", "r:3: failed.of: 1 is out");
	check_refused(HEAD TARGET "{\"at\":1,\"round\":{\"manner\":\"timing\",\"n\":0}}\n",
	    "r:3: round.n: 0 is out of range");
	check_refused(HEAD TARGET "{\"at\":1,\"round\":{\"manner\":\"x\",\"n\":1}}\n",
	    "r:3: round.manner: timing or counting should stand here");
	check_refused(HEAD TARGET "{\"at\":1,\"concluded\":{\"metric\":\"fun\"}}\n",
	    "r:3: concluded.metric: a metric is ");
}
END_TEST

START_TEST(names_are_short_and_printable)
{
	Text line = {0};

	ck_assert(reads(HEAD
	    "{\"target\":{\"target\":\"a\\u001b]0;b\",\"topic\":\"\\u202e\"}}\n" ROUND SAMPLE END));
	ck_assert_str_eq(tape.events[0].facts.name, "a\\x1b]0;b");
	ck_assert_int_eq(tape.events[0].facts.topic[0], '\\');
	tape_release(&tape);

	text_append(&line, HEAD "{\"target\":{\"target\":\"");
	for (int i = 0; i < 1000000; i++)
		text_append(&line, "x");
	text_append(&line, "\"}}\n");
	check_refused(text_string(&line), "r:2: target.target: too long");
	text_clear(&line);
	text_append(&line, HEAD);
	for (int i = 0; i < 100000; i++)
		text_append(&line, "[");
	text_append(&line, "\n" TARGET);
	check_refused(text_string(&line), "r:2: no recording: maximum parsing depth");
	text_release(&line);
}
END_TEST

SUITE_MAIN("tapereader", what_happened_is_read_in_its_order, what_is_written_is_read,
    what_was_cut_off_is_read_as_far_as_it_goes, lines_that_nobody_knows_are_passed_over,
    what_is_no_recording_is_refused, what_makes_no_sense_is_refused_with_its_place,
    names_are_short_and_printable)
