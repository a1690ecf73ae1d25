#include <string.h>

#include "report/compose.h"
#include "suite.h"

/* Two series, whose costs are exactly their laws', with verdicts that say so. */
typedef struct Bench {
	Series series[2];
	Verdict verdicts[2];
	Record records[2];
	RunInfo info;
	Subject subject;
} Bench;

static void make(Bench *bench, size_t i, const char *name, LawId law, double scale)
{
	const double largest = 1024;
	Verdict *verdict = &bench->verdicts[i];

	series_init(&bench->series[i], name, name, "random", METRIC_TIME);
	for (double n = 16; n <= largest; n *= 2)
		series_add(&bench->series[i],
		    (Sample){
			.n = n, .value = scale * law_relative(&laws[law], n, largest), .calls = 4});
	*verdict = (Verdict){
	    .state = VERDICT_DECIDED, .law = &laws[law], .confidence = 0.97, .plausible_count = 1};
	verdict->plausible[0] = (Plausible){&laws[law], 0.97,
	    {.law = &laws[law], .reference = largest, .smallest = 16, .scale = scale}};
	bench->records[i] = (Record){.file = "", .series = &bench->series[i], .verdict = verdict};
}

static void bench_init(Bench *bench, size_t count, const char *name)
{
	*bench = (Bench){.info = {.version = "1", .command = "landau run x", .seed = 7, .cpu = -1}};
	make(bench, 0, name, LAW_LINEAR, 1e-3);
	make(bench, 1, "other", LAW_QUADRATIC, 4e-3);
	bench->subject = (Subject){
	    .info = &bench->info, .records = bench->records, .count = count, .date = 86400};
}

static void bench_release(Bench *bench)
{
	series_release(&bench->series[0]);
	series_release(&bench->series[1]);
}

static const Section *section_of(const Document *document, const char *heading)
{
	for (size_t i = 0; i < document->count; i++)
		if (strcmp(document->sections[i].heading, heading) == 0)
			return &document->sections[i];
	ck_abort_msg("there is no section %s", heading);
	return NULL;
}

/* The first block of a kind. */
static const Block *block_of(const Section *section, BlockKind kind)
{
	for (size_t i = 0; i < section->count; i++)
		if (section->blocks[i].kind == kind)
			return &section->blocks[i];
	ck_abort_msg("%s has no such block", section->heading);
	return NULL;
}

START_TEST(one_target_has_its_verdict_first)
{
	Bench bench;
	Document document = {0};
	const Section *fit;

	bench_init(&bench, 1, "scan");
	compose(&bench.subject, &document);
	ck_assert_str_eq(document.name, "scan");
	ck_assert_str_eq(document.title, "How the cost of scan grows");
	ck_assert_str_eq(document.date, "1970-01-02");
	ck_assert_str_eq(document.sections[0].heading, "NAME");
	ck_assert_str_eq(section_of(&document, "SYNOPSIS")->blocks[0].text, "landau run x");
	ck_assert_str_eq(section_of(&document, "VERDICT")->blocks[0].text,
	    "O(n)  linear: doubling n makes it 2 times slower  (97 %)");
	fit = section_of(&document, "FIT");
	ck_assert_str_eq(block_of(fit, BLOCK_FORMULA)->formula.words, "977 ns * n");
	ck_assert_str_eq(grid_at(&block_of(fit, BLOCK_TABLE)->grid, 1, 1), "977 ns");
	ck_assert_uint_eq(
	    block_of(section_of(&document, "GROWTH"), BLOCK_CHART)->figure.chart.series_count, 1);
	document_release(&document);
	bench_release(&bench);
}
END_TEST

START_TEST(several_become_one_comparison)
{
	Bench bench;
	Document document = {0};
	const Section *comparison;
	const Grid *grid;

	bench_init(&bench, 2, "scan");
	compose(&bench.subject, &document);
	ck_assert_str_eq(document.name, "landau-report");
	ck_assert_str_eq(document.title, "How the costs of scan and other grow");
	comparison = section_of(&document, "COMPARISON");
	/* 1 ms * n / 1024 = 4 ms * (n / 1024)^2 at n = 256. */
	ck_assert_str_eq(block_of(comparison, BLOCK_DEFINITIONS)->definitions.list[0].text,
	    "From n = 256 on, scan costs less than other. At n = 1.02 k other costs 4 times as "
	    "much as scan.");
	grid = &block_of(comparison, BLOCK_TABLE)->grid;
	ck_assert_str_eq(grid_at(grid, 0, 1), "scan");
	ck_assert_str_eq(grid_at(grid, 2, 2), "x 2.00");
	ck_assert_str_eq(grid_at(grid, 2, 4), "x 4.00");
	document_release(&document);
	bench_release(&bench);
}
END_TEST

START_TEST(a_target_of_two_metrics_is_one)
{
	Bench bench;
	Document document = {0};

	bench_init(&bench, 2, "other");
	bench.series[1].metric = METRIC_STEPS;
	compose(&bench.subject, &document);
	ck_assert_str_eq(document.name, "other");
	ck_assert_str_eq(document.title, "How the costs of other grow");
	ck_assert_str_eq(
	    block_of(section_of(&document, "FIT"), BLOCK_HEADING)->text, "other, time");
	ck_assert_str_eq(
	    block_of(section_of(&document, "GROWTH"), BLOCK_CHART)->figure.labels[0], "other");
	document_release(&document);
	bench_release(&bench);
}
END_TEST

START_TEST(names_from_outside_are_shown_and_nothing_else)
{
	static const char *const names[] = {".so /etc/passwd", "'\\\" pet", "<script>", "]]>",
	    "\033[31mred", "-o", "\xe5\x90\x8d", "\xff\xfe", "", "|a|"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		Bench bench;
		Document document = {0};

		bench_init(&bench, 1, names[i]);
		compose(&bench.subject, &document);
		/* The page's own name could be a file's. */
		ck_assert_uint_gt(strlen(document.name), 0);
		for (const char *at = document.name; *at; at++)
			ck_assert(strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
					 "0123456789-_.+",
			    *at));
		ck_assert(*document.name != '-' && *document.name != '.');
		for (const char *at = document.title; *at; at++)
			ck_assert((unsigned char)*at >= ' ');
		document_release(&document);
		bench_release(&bench);
	}
}
END_TEST

START_TEST(what_failed_and_what_is_too_little_is_said)
{
	Bench bench;
	Document document = {0};

	bench_init(&bench, 1, "scan");
	bench.records[0].failure = "killed by SIGSEGV at n = 64";
	bench.verdicts[0] = (Verdict){.state = VERDICT_TOO_FEW};
	bench.series[0].count = 0;
	compose(&bench.subject, &document);
	ck_assert_str_eq(section_of(&document, "VERDICT")->blocks[0].text,
	    "failed: killed by SIGSEGV at n = 64");
	ck_assert_ptr_nonnull(
	    strstr(section_of(&document, "CAVEATS")->blocks[0].text, "killed by SIGSEGV"));
	document_release(&document);
	bench_release(&bench);
}
END_TEST

SUITE_MAIN("compose", a_target_of_two_metrics_is_one, one_target_has_its_verdict_first,
    several_become_one_comparison, names_from_outside_are_shown_and_nothing_else,
    what_failed_and_what_is_too_little_is_said)
