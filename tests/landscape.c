#include "landscape.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SAMPLES = 5 };

typedef struct Land {
	const char *name, *topic;
	RowState state;
	LawId law;
	double first, last; /* sizes; none where `last` is 0 */
	double fixed, scale;
	VerdictState verdict;
	double confidence;
	LawId rival; /* undecided: the other law */
	bool counted;
	const char *textbook;
	LawId expected;
	const char *failure;
} Land;

static const Land lands[LANDSCAPE_ROWS] = {
    [LAND_CONSTANT] = {.name = "hash-lookup",
	.topic = "Searching",
	.state = ROW_DONE,
	.law = LAW_CONSTANT,
	.first = 16,
	.last = 1 << 20,
	.scale = 31e-9,
	.verdict = VERDICT_UNDECIDED,
	.confidence = 0.61,
	.rival = LAW_LOG,
	.counted = true,
	.textbook = "O(1)",
	.expected = LAW_CONSTANT},
    [LAND_LOG] = {.name = "binary-search",
	.topic = "Searching",
	.state = ROW_DONE,
	.law = LAW_LOG,
	.first = 16,
	.last = 1 << 22,
	.fixed = 4e-9,
	.scale = 80e-9,
	.verdict = VERDICT_DECIDED,
	.confidence = 0.97,
	.counted = true,
	.textbook = "O(log n)",
	.expected = LAW_LOG},
    [LAND_N_LOG] = {.name = "quick-sort:sorted",
	.topic = "Sorting",
	.state = ROW_DONE,
	.law = LAW_N_LOG,
	.first = 16,
	.last = 1 << 18,
	.scale = 18e-3,
	.verdict = VERDICT_DECIDED,
	.confidence = 0.999,
	.textbook = "O(n^2)",
	.expected = LAW_QUADRATIC},
    [LAND_QUADRATIC] = {.name = "insertion-sort",
	.topic = "Sorting",
	.state = ROW_MEASURING,
	.law = LAW_QUADRATIC,
	.first = 16,
	.last = 1 << 15,
	.fixed = 30e-9,
	.scale = 0.344,
	.verdict = VERDICT_DECIDED,
	.confidence = 0.93,
	.rival = LAW_QUADRATIC_LOG,
	.counted = true,
	.textbook = "O(n^2)",
	.expected = LAW_QUADRATIC},
    [LAND_UNDECIDED] = {.name = "merge-sort",
	.topic = "Sorting",
	.state = ROW_WAITING,
	.law = LAW_N_LOG,
	.first = 16,
	.last = 1 << 13,
	.fixed = 20e-9,
	.scale = 610e-6,
	.verdict = VERDICT_UNDECIDED,
	.confidence = 0.72,
	.rival = LAW_LINEAR,
	.textbook = "O(n log n)",
	.expected = LAW_N_LOG},
    [LAND_GOLDEN] = {.name = "naive-recursion",
	.topic = "Recursion",
	.state = ROW_DONE,
	.law = LAW_GOLDEN,
	.first = 3,
	.last = 33,
	.scale = 11e-3,
	.verdict = VERDICT_DECIDED,
	.confidence = 0.98,
	.counted = true,
	.textbook = "O(2^n)",
	.expected = LAW_GOLDEN},
    [LAND_FAILED] = {.name = "\033[31m\xe5\x90\x8d\xe5\x89\x8d-with-a-name-that-goes-on",
	.topic = "Mine",
	.state = ROW_FAILED,
	.law = LAW_LINEAR,
	.first = 16,
	.last = 32,
	.scale = 2e-6,
	.verdict = VERDICT_TOO_FEW,
	.failure = "killed by SIGSEGV at n = 64"},
    [LAND_WAITING] = {.name = "./mine.py:bubble",
	.topic = "Mine",
	.state = ROW_WAITING,
	.verdict = VERDICT_TOO_FEW},
};

static void add_samples(Series *series, const Land *land)
{
	bool steps = laws[land->law].exponential;
	int size = 0;

	for (double n = land->first; n <= land->last; n = steps ? n + 2 : n * 2, size++)
		for (int i = 0; i < SAMPLES; i++) {
			double noise = 1 + 0.02 * sin(3 * size) + 0.008 * i;
			double cost = land->fixed +
				      land->scale * law_relative(&laws[land->law], n, land->last);

			series_add(series, (Sample){.n = n, .value = noise * cost, .calls = 1});
		}
}

static Verdict make_verdict(const Land *land)
{
	Verdict verdict = {.state = land->verdict};

	if (land->verdict == VERDICT_TOO_FEW)
		return verdict;
	verdict.law = &laws[land->law];
	verdict.confidence = land->confidence;
	verdict.plausible[verdict.plausible_count++] = (Plausible){.law = verdict.law,
	    .probability = land->confidence,
	    .fit = {.law = verdict.law,
		.reference = land->last,
		.scale = land->scale,
		.fixed = land->fixed,
		.error = 0.03,
		.smallest = land->first}};
	if (land->rival)
		verdict.plausible[verdict.plausible_count++] =
		    (Plausible){.law = &laws[land->rival],
			.probability = 1 - land->confidence,
			.fit = {.law = &laws[land->rival]}};
	if (land->verdict == VERDICT_UNDECIDED) {
		verdict.tell_n = 4e6;
		verdict.tell_seconds = 3.1;
	}
	return verdict;
}

static void make_row(Landscape *landscape, int i)
{
	const Land *land = &lands[i];
	Series *series = &landscape->series[i];
	ExplorerRow *row = &landscape->rows[i];

	series_init(series, land->name, land->name, NULL, METRIC_TIME);
	if (land->textbook) {
		series->textbook = strdup(land->textbook);
		series->expected = (LawList){.laws = {&laws[land->expected]}, .count = 1};
	}
	if (land->last > 0)
		add_samples(series, land);
	landscape->verdicts[i] = make_verdict(land);
	landscape->steps[i] = landscape->verdicts[i];
	landscape->steps[i].state = VERDICT_DECIDED;
	landscape->steps[i].confidence = 0.99;
	*row = (ExplorerRow){
	    .name = land->name,
	    .topic = land->topic,
	    .state = land->state,
	    .series = series,
	    .verdict = &landscape->verdicts[i],
	    .steps = land->counted ? &landscape->steps[i] : NULL,
	    .failure = land->failure,
	};
	row->size_count = series_sizes(series, &landscape->sizes[i]);
	row->sizes = landscape->sizes[i];
}

/* Its lines ran as often as `counts` says of n = 1024, and of n = 512 by its law. */
static void add_source(Landscape *landscape, int i, const char *text, const double *counts)
{
	Source *source = &landscape->sources[i];
	double share = law_relative(&laws[lands[i].law], 512, 1024);
	char file[32];

	snprintf(file, sizeof file, "%.20s.c", lands[i].name);
	source_init(source, file, text, strlen(text));
	for (unsigned line = 1; *counts >= 0; line++, counts++) {
		if (*counts == 0)
			continue;
		source_add(source, line, 512, floor(*counts * share));
		source_add(source, line, 1024, *counts);
	}
	landscape->rows[i].source = source;
}

static void add_sources(Landscape *landscape)
{
	static const char insertion[] =
	    "/* insertion-sort.c - puts each value where it belongs. */\n"
	    "static void sort(uint64_t *values, size_t n)\n"
	    "{\n"
	    "\tfor (size_t i = 1; i < n; i++) {\n"
	    "\t\tuint64_t value = values[i];\n"
	    "\t\tsize_t j = i;\n"
	    "\n"
	    "\t\tfor (; j > 0 && values[j - 1] > value; j--)\n"
	    "\t\t\tvalues[j] = values[j - 1];\n"
	    "\t\tvalues[j] = value;\n"
	    "\t}\n"
	    "}\n";
	static const char quick[] = "/* quick-sort.c - splits, and sorts the parts. */\n"
				    "static void sort(uint64_t *values, size_t n)\n"
				    "{\n"
				    "\tif (n > 1)\n"
				    "\t\tqsort(values, n, sizeof *values, compare);\n"
				    "}\n";
	static const double in_insertion[] = {
	    0, 1, 0, 2047, 1023, 1023, 0, 524288.5, 261632, 1023, 0, 1, -1};
	static const double in_quick[] = {0, 1, 0, 1, 10240, 1, -1};

	add_source(landscape, LAND_QUADRATIC, insertion, in_insertion);
	add_source(landscape, LAND_N_LOG, quick, in_quick);
	source_add_foreign(&landscape->sources[LAND_N_LOG], 5, "qsort");
}

void landscape_init(Landscape *landscape)
{
	*landscape = (Landscape){0};
	for (int i = 0; i < LANDSCAPE_ROWS; i++)
		make_row(landscape, i);
	add_sources(landscape);
	landscape->view = (ExplorerView){
	    .rows = landscape->rows,
	    .count = LANDSCAPE_ROWS,
	    .n = 65536,
	    .sample = 9,
	    .samples = 15,
	    .spread = 0.021,
	    .seconds_left = 18.4,
	};
}

void landscape_release(Landscape *landscape)
{
	for (int i = 0; i < LANDSCAPE_ROWS; i++) {
		series_release(&landscape->series[i]);
		source_release(&landscape->sources[i]);
		free(landscape->sizes[i]);
	}
}

void landscape_break(Landscape *landscape, size_t index)
{
	landscape->rows[index].trouble = "sort.c:12:9: error: unknown type name 'boolean'";
	landscape->rows[index].messages =
	    "sort.c: In function 'work':\n"
	    "sort.c:12:9: error: unknown type name 'boolean'\n"
	    "   12 | \tboolean swapped = true;\n"
	    "      | \t^~~~~~~\n"
	    "\n"
	    "sort.c:14:1: note: a line that is longer than the widest terminal that anybody would "
	    "think of when he writes a compiler, though somebody has to wrap it in the end, and to "
	    "show all of it, as this one does\n"
	    "sort.c: cc can't compile it, as it says";
}
