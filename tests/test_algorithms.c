#include "algorithms.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "measure/lines.h"
#include "measure/tally.h"
#include "model/law.h"
#include "place.h"
#include "suite.h"

enum { SEED = 7, MOST_CALLS = 64 };

/* The preferred of the expected laws, which is the textbook's where none are given. */
static const Law *law_expected(const LandauLaw *law)
{
	LawList list;
	const char *names = law->expected ? law->expected : law->textbook;

	ck_assert_ptr_nonnull(law->textbook);
	ck_assert_msg(law_list_parse(&list, names), "%s", names);
	ck_assert_uint_gt(list.count, 0);
	return list.laws[0];
}

START_TEST(a_file_is_named_as_its_algorithm)
{
	for (size_t i = 0; i < bundled_count; i++) {
		const char *name = bundled[i].timed->name;
		size_t length = strlen(name);

		ck_assert_uint_eq(strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-"), length);
		ck_assert_int_eq(strncmp(bundled[i].file, name, length), 0);
		ck_assert_str_eq(bundled[i].file + length, ".c");
		ck_assert_ptr_eq(bundled_find(name), &bundled[i]);
	}
	ck_assert_ptr_null(bundled_find("binary"));
	ck_assert_ptr_null(bundled_find(""));
}
END_TEST

START_TEST(descriptions_are_complete_and_the_same_in_both_builds)
{
	for (size_t i = 0; i < bundled_count; i++) {
		const LandauAlgorithm *timed = bundled[i].timed, *counted = bundled[i].counted;

		ck_assert_ptr_ne(timed, counted);
		ck_assert_str_eq(timed->name, counted->name);
		ck_assert_uint_eq(timed->landau, LANDAU_VERSION);
		ck_assert_uint_gt(strlen(timed->title), 0);
		ck_assert_uint_gt(strlen(timed->topic), 0);
		ck_assert_int_eq(timed->sentence[strlen(timed->sentence) - 1], '.');
		ck_assert_uint_ge(timed->smallest, 1);
		ck_assert_uint_gt(timed->largest, timed->smallest);
		ck_assert_ptr_nonnull(timed->inputs[0].name);
	}
}
END_TEST

START_TEST(laws_are_those_of_the_table)
{
	for (size_t i = 0; i < bundled_count; i++)
		for (const LandauInput *input = bundled[i].timed->inputs; input->name; input++) {
			law_expected(&input->time);
			law_expected(&input->steps);
			law_expected(&input->memory);
		}
}
END_TEST

START_TEST(the_five_come_first_in_the_order_of_their_growth)
{
	static const char *const first[] = {
	    "hash-lookup", "binary-search", "linear-scan", "nested-loops", "naive-recursion"};
	const Bundled **list = bundled_list();

	ck_assert_uint_gt(bundled_count, 5);
	for (size_t i = 0; i < bundled_count; i++) {
		ck_assert_int_eq(strcmp(list[i]->timed->topic, "basics") == 0, i < 5);
		if (i < 5)
			ck_assert_str_eq(list[i]->timed->name, first[i]);
		for (size_t j = 0; j < i; j++)
			ck_assert_str_ne(list[i]->timed->name, list[j]->timed->name);
	}
	free(list);
}
END_TEST

START_TEST(texts_are_those_of_the_files)
{
	for (size_t i = 0; i < bundled_count; i++) {
		char name[256], path[PLACE_SIZE], *text = memory_new(bundled[i].length + 1, 1);
		FILE *file;

		snprintf(name, sizeof name, "algorithms/%s", bundled[i].file);
		file = fopen(place_source(path, name), "rb");
		ck_assert_msg(file != NULL, "%s", path);
		ck_assert_uint_eq(fread(text, 1, bundled[i].length + 1, file), bundled[i].length);
		ck_assert_mem_eq(text, bundled[i].text, bundled[i].length);
		ck_assert_int_eq(bundled[i].text[bundled[i].length], '\0');
		fclose(file);
		free(text);
	}
}
END_TEST

/* The index of a Fibonacci number is all the input that there is. */
static bool draws_inputs(const LandauAlgorithm *algorithm)
{
	return strcmp(algorithm->name, "naive-recursion") != 0;
}

/* One batch, every answer of which is right, and every other one refused. */
static void run_batch(
    const LandauAlgorithm *algorithm, void *state, uint32_t calls, uint64_t answers[])
{
	uint32_t refused = 0, accepted = 0;

	algorithm->reset(state);
	for (uint32_t call = 0; call < calls; call++)
		answers[call] = algorithm->run(state, call);
	for (uint32_t call = 0; call < calls; call++) {
		refused += !algorithm->check(state, call, answers[call]);
		accepted += algorithm->check(state, call, answers[call] + 1);
		accepted += algorithm->check(state, call, answers[call] - 1);
		accepted += algorithm->check(state, call, ~answers[call]);
	}
	ck_assert_msg(refused == 0 && accepted == 0,
	    "%s: of %u calls %u right answers refused, %u wrong ones accepted", algorithm->name,
	    calls, refused, accepted);
}

/* Two batches of each build: the same seed gives the same answers, and each batch is another. */
static void try_answers(const Bundled *pair, uint64_t n, unsigned input, uint32_t calls)
{
	const LandauAlgorithm *builds[] = {pair->timed, pair->counted};
	uint64_t first[2][MOST_CALLS], second[2][MOST_CALLS];

	for (int build = 0; build < 2; build++) {
		LandauRandom random = {SEED};
		void *state = builds[build]->prepare(n, calls, input, &random);

		ck_assert_ptr_nonnull(state);
		run_batch(builds[build], state, calls, first[build]);
		run_batch(builds[build], state, calls, second[build]);
		builds[build]->release(state);
	}
	ck_assert_mem_eq(first[0], first[1], calls * sizeof *first[0]);
	ck_assert_mem_eq(second[0], second[1], calls * sizeof *second[0]);
	if (calls == MOST_CALLS && draws_inputs(pair->timed))
		ck_assert_msg(memcmp(first[0], second[0], sizeof first[0]) != 0,
		    "%s repeats its inputs", pair->timed->name);
}

/* The largest size that is tried: no test should take seconds. */
static uint64_t largest_tried(const Law *time, uint32_t calls)
{
	if (time->exponential)
		return 20;
	if (calls > 7)
		return 257;
	return calls > 2 || law_id(time) > LAW_N_LOG ? 501 : 20011;
}

/* Small sizes, odd ones, those around powers of two, and large ones. */
static void try_sizes(const Bundled *pair, unsigned input, uint32_t calls)
{
	static const uint64_t sizes[] = {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 20, 31, 32, 33, 63, 64,
	    65, 101, 127, 128, 129, 255, 256, 257, 501, 20011};
	const LandauAlgorithm *timed = pair->timed;
	uint64_t most = largest_tried(law_expected(&timed->inputs[input].time), calls);

	try_answers(pair, timed->smallest, input, calls);
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
		if (sizes[i] > timed->smallest && sizes[i] <= most)
			try_answers(pair, sizes[i], input, calls);
}

START_TEST(answers_are_right_and_wrong_ones_are_refused)
{
	static const uint32_t calls[] = {1, 2, 7, MOST_CALLS};

	for (size_t i = 0; i < bundled_count; i++)
		for (unsigned input = 0; bundled[i].timed->inputs[input].name; input++)
			for (size_t j = 0; j < sizeof calls / sizeof *calls; j++)
				try_sizes(&bundled[i], input, calls[j]);
}
END_TEST

START_TEST(another_seed_makes_another_input)
{
	for (size_t i = 0; i < bundled_count; i++) {
		const LandauAlgorithm *algorithm = bundled[i].timed;
		uint64_t answers[2][MOST_CALLS];

		if (!draws_inputs(algorithm))
			continue;
		for (unsigned j = 0; j < 2; j++) {
			LandauRandom random = {SEED + j};
			void *state = algorithm->prepare(33, MOST_CALLS, 0, &random);

			run_batch(algorithm, state, MOST_CALLS, answers[j]);
			algorithm->release(state);
		}
		ck_assert_msg(
		    memcmp(answers[0], answers[1], sizeof *answers) != 0, "%s", algorithm->name);
	}
}
END_TEST

/* A scan's cost is the place of its key; few calls must cost about as much each as many do. */
START_TEST(few_scans_cost_as_much_each_as_many_do)
{
	const LandauAlgorithm *algorithm = bundled_find("linear-scan")->timed;
	uint64_t answers[MOST_CALLS];

	for (uint32_t calls = 1; calls <= MOST_CALLS; calls++) {
		LandauRandom random = {SEED};
		double sum = 0;
		void *state = algorithm->prepare(100003, calls, 0, &random);

		run_batch(algorithm, state, calls, answers);
		for (uint32_t call = 0; call < calls; call++)
			sum += (double)answers[call] / 100003;
		ck_assert_double_eq_tol(sum / calls, 0.6, 0.07);
		algorithm->release(state);
	}
}
END_TEST

typedef struct Cost {
	double steps, bytes; /* per call; of the greediest call */
} Cost;

static Cost count(const LandauAlgorithm *algorithm, uint64_t n, unsigned input, uint32_t calls)
{
	LineCount *lines;
	size_t line_count;
	Tally tally;
	Error error;
	Cost cost = {0};

	ck_assert_int_eq(tally_run(algorithm, n, input, SEED, calls, &tally), METER_OK);
	ck_assert_msg(lines_of_blocks(tally.blocks, tally.block_count, &lines, &line_count, &error),
	    "%s", error.text);
	for (size_t i = 0; i < line_count; i++)
		cost.steps += (double)lines[i].count / tally.calls;
	cost.bytes = (double)tally.peak_bytes;
	free(lines);
	return cost;
}

/* Fewer calls of what takes long: where steps are many, they vary little. */
static uint32_t calls_for(const Law *law, uint64_t n)
{
	return (uint32_t)fmin(512, fmax(2, 4e5 / exp(law_log(law, (double)n))));
}

/* Memory is so much in any case and then follows its law: its growth from the first size to the
 * second is to its growth from the second to the third as the law's. */
static void check_memory(const LandauAlgorithm *algorithm, const LandauInput *input,
    const uint64_t sizes[3], const Cost costs[3])
{
	const Law *law = law_expected(&input->memory);
	double earlier = costs[1].bytes - costs[0].bytes, later = costs[2].bytes - costs[1].bytes;
	double values[3];

	if (law_id(law) == LAW_CONSTANT) {
		ck_assert_msg(earlier == 0 && later == 0, "%s:%s", algorithm->name, input->name);
		return;
	}
	for (int i = 0; i < 3; i++)
		values[i] = exp(law_log(law, (double)sizes[i]));
	ck_assert_msg(earlier > 0, "%s:%s", algorithm->name, input->name);
	ck_assert_double_eq_tol(
	    later / earlier / ((values[2] - values[1]) / (values[1] - values[0])), 1, 0.35);
}

START_TEST(counts_follow_their_laws)
{
	for (size_t i = 0; i < bundled_count; i++) {
		const LandauAlgorithm *counted = bundled[i].counted;

		for (unsigned input = 0; counted->inputs[input].name; input++) {
			const LandauInput *kind = &counted->inputs[input];
			const Law *law = law_expected(&kind->steps);
			const uint64_t ones[] = {4, 12, 20}, eights[] = {32, 256, 2048};
			const uint64_t *sizes = law->exponential ? ones : eights;
			Cost costs[3];

			for (int j = 0; j < 3; j++)
				costs[j] =
				    count(counted, sizes[j], input, calls_for(law, sizes[j]));
			ck_assert_msg(
			    fabs(costs[2].steps / costs[1].steps /
				     law_relative(law, (double)sizes[2], (double)sizes[1]) -
				 1) < 0.15,
			    "%s:%s: %g, then %g steps", counted->name, kind->name, costs[1].steps,
			    costs[2].steps);
			check_memory(counted, kind, sizes, costs);
		}
	}
}
END_TEST

START_TEST(nested_loops_look_at_every_pair_once)
{
	const Bundled *pair = bundled_find("nested-loops");
	const uint64_t pairs = 100 * 99 / 2;
	size_t line_count, found = 0;
	LineCount *lines;
	Tally tally;
	Error error;

	ck_assert_int_eq(tally_run(pair->counted, 100, 0, SEED, 1, &tally), METER_OK);
	ck_assert_msg(lines_of_blocks(tally.blocks, tally.block_count, &lines, &line_count, &error),
	    "%s", error.text);
	for (size_t i = 0; i < line_count; i++) {
		ck_assert_uint_le(lines[i].count, pairs + 100);
		found += lines[i].count == pairs;
	}
	ck_assert_uint_eq(found, 1);
	free(lines);
}
END_TEST

SUITE_MAIN("algorithms", a_file_is_named_as_its_algorithm,
    descriptions_are_complete_and_the_same_in_both_builds, laws_are_those_of_the_table,
    the_five_come_first_in_the_order_of_their_growth, texts_are_those_of_the_files,
    answers_are_right_and_wrong_ones_are_refused, another_seed_makes_another_input,
    few_scans_cost_as_much_each_as_many_do, counts_follow_their_laws,
    nested_loops_look_at_every_pair_once)
