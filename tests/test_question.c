#include "teach/question.h"

#include <math.h>
#include <string.h>

#include "suite.h"

enum { SIZES = 6 };

/* What a law gives, with a cost that doesn't grow. */
static void fill(Size sizes[SIZES], const Law *law, double fixed)
{
	for (int i = 0; i < SIZES; i++) {
		double n = law->exponential ? 6 + i : 16 << i;

		sizes[i] = (Size){.n = n, .median = fixed + 2e-9 * exp(law_log(law, n))};
	}
}

static const LawId taught[] = {LAW_CONSTANT, LAW_LOG, LAW_SQRT, LAW_LINEAR, LAW_N_LOG,
    LAW_KARATSUBA, LAW_QUADRATIC, LAW_CUBIC, LAW_GOLDEN, LAW_POWER_OF_2, LAW_POWER_OF_3};

static double far(const Law *law)
{
	return law->exponential ? 25 : 1e6;
}

START_TEST(answers_are_far_apart_and_the_truth_is_among_them)
{
	for (size_t i = 0; i < sizeof taught / sizeof *taught; i++)
		for (uint64_t seed = 0; seed < 200; seed++) {
			const Law *law = &laws[taught[i]];
			Size sizes[SIZES];
			Known known = {
			    .sizes = sizes, .count = SIZES, .metric = METRIC_TIME, .truth = law};
			Random random = random_stream(seed, 1);
			Question question;
			bool has_truth = false;

			fill(sizes, law, 5e-9 * (double)(seed % 3));
			ck_assert_msg(
			    question_cost(&question, &known, far(law), &random), "%s", law->name);
			ck_assert_uint_ge(question.count, 3);
			ck_assert_uint_le(question.count, QUESTION_ANSWERS);
			for (size_t a = 0; a < question.count; a++) {
				const Answer *one = &question.answers[a];

				has_truth |= one->law == law;
				for (size_t b = 0; b < a; b++) {
					const Answer *less = &question.answers[b];

					ck_assert_msg(one->value >= QUESTION_APART * less->value,
					    "%s: %s and %s", law->name, one->law->name,
					    less->law->name);
					ck_assert(one->value > less->interval.high);
					ck_assert(less->value < one->interval.low);
				}
			}
			ck_assert(has_truth);
		}
}
END_TEST

/* n and n log n are never told apart by a cost. */
START_TEST(n_and_n_log_n_are_never_asked_for_together)
{
	for (uint64_t seed = 0; seed < 500; seed++) {
		Size sizes[SIZES];
		Known known = {.sizes = sizes, .count = SIZES, .truth = &laws[LAW_LINEAR]};
		Random random = random_stream(seed, 2);
		Question question;

		fill(sizes, known.truth, 0);
		ck_assert(question_cost(&question, &known, 1e7, &random));
		for (size_t i = 0; i < question.count; i++)
			ck_assert(question.answers[i].law != &laws[LAW_N_LOG]);
	}
}
END_TEST

static Question linear_question(void)
{
	Size sizes[SIZES];
	Known known = {.sizes = sizes, .count = SIZES, .truth = &laws[LAW_LINEAR]};
	Random random = random_stream(3, 3);
	Question question;

	fill(sizes, known.truth, 0);
	ck_assert(question_cost(&question, &known, 1e6, &random));
	return question;
}

static size_t answer_with(const Question *question, LawId law)
{
	size_t i = 0;

	while (i < question->count && question->answers[i].law != &laws[law])
		i++;
	return i;
}

START_TEST(votes_are_counted_and_taken_back)
{
	Question question = linear_question();

	ck_assert(!question_unvote(&question));
	ck_assert(question_vote(&question, 0));
	ck_assert(question_vote(&question, 2));
	ck_assert(question_vote(&question, 2));
	ck_assert(!question_vote(&question, question.count));
	ck_assert_uint_eq(question.answers[2].votes, 2);
	ck_assert(question_unvote(&question));
	ck_assert_uint_eq(question.answers[2].votes, 1);
	ck_assert_uint_eq(question.answers[0].votes, 1);
	for (int i = 0; i < 2 * QUESTION_VOTES_MOST; i++)
		question_vote(&question, 1);
	ck_assert_uint_eq(question.votes, QUESTION_VOTES_MOST);
}
END_TEST

START_TEST(who_was_right_is_said)
{
	Question question = linear_question();
	size_t right = answer_with(&question, LAW_LINEAR), wrong = right ? 0 : 1;
	Text text = {0};

	/* 3 ms, where 2 ms were expected: fixed costs. */
	question_settle(&question, 3e-3, &laws[LAW_LINEAR]);
	ck_assert_uint_eq(question.right, right);
	question_tally(&question, &text);
	ck_assert_str_eq(text_string(&text), "");
	question_vote(&question, wrong);
	question_tally(&question, &text);
	question_vote(&question, wrong);
	question_tally(&question, &text);
	question_vote(&question, right);
	question_tally(&question, &text);
	question_unvote(&question);
	question_unvote(&question);
	question_unvote(&question);
	question_vote(&question, right);
	question_tally(&question, &text);
	ck_assert_str_eq(
	    text_string(&text), "That wasn't it. Nobody had it. 1 of 3 had it right. Right. ");
	question_settle(&question, 1e9, NULL);
	ck_assert_uint_eq(question.right, question.count);
	question_settle(&question, (double)NAN, NULL);
	ck_assert_uint_eq(question.right, question.count);
	text_release(&text);
}
END_TEST

START_TEST(somebody_types_an_answer)
{
	Question question = linear_question();
	size_t count = question.count, right = answer_with(&question, LAW_LINEAR);
	Error error;

	/* What is like an answer is a vote for it. */
	ck_assert(question_own(&question, "2 ms", &error));
	ck_assert(question_own(&question, "n", &error));
	ck_assert(question_own(&question, "O(n)", &error));
	ck_assert_uint_eq(question.count, count);
	ck_assert_uint_eq(question.answers[right].votes, 3);
	ck_assert(question_own(&question, "90 years", &error));
	ck_assert_uint_eq(question.count, count + 1);
	ck_assert_uint_eq(question.answers[count].votes, 1);
	ck_assert(!question_own(&question, "many", &error));
	ck_assert_str_eq(error.text, "'many' is no time and no law");
	while (question.count < QUESTION_ANSWERS_MOST)
		ck_assert(question_own(&question, "2^n", &error) ||
			  question_own(&question, "1 ns", &error));
	ck_assert(!question_own(&question, "0.001 ns", &error));
	/* n^99 is a number, and 2^n none at a million. */
	question = linear_question();
	ck_assert(!question_own(&question, "2^n", &error));
	ck_assert_ptr_nonnull(strstr(error.text, "beyond"));
}
END_TEST

START_TEST(the_shape_tells_n_from_n_log_n)
{
	static const struct {
		LawId law;
		size_t right;
	} cases[] = {{LAW_CONSTANT, 0}, {LAW_LOG, 0}, {LAW_LINEAR, 1}, {LAW_N_LOG, 2},
	    {LAW_QUADRATIC, 3}, {LAW_POWER_OF_2, 3}};
	Question question;
	Text text = {0};

	question_shape(&question, &(Known){.metric = METRIC_STEPS});
	ck_assert_uint_eq(question.count, 4);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		question_settle(&question, 0, &laws[cases[i].law]);
		ck_assert_uint_eq(question.right, cases[i].right);
	}
	question_words(&question, &text);
	ck_assert_str_eq(text_string(&text), "What does steps / n do as n grows?");
	text_clear(&text);
	question_answer_words(&question, 1, &text);
	ck_assert_str_eq(text_string(&text), "it stays flat");
	text_release(&text);
}
END_TEST

START_TEST(it_asks_about_a_round_size_far_beyond_what_is_shown)
{
	Size sizes[12];
	double n;
	size_t shown;

	for (int i = 0; i < 12; i++)
		sizes[i] = (Size){.n = 10 << i, .median = 1};
	n = question_reach(sizes, 12, false);
	ck_assert_double_eq(n, 5e4);
	shown = question_shown(sizes, 12, n, false);
	ck_assert_double_le(sizes[shown - 1].n * 32, n);
	ck_assert_uint_ge(shown, 3);
	ck_assert_double_eq(question_reach(sizes, 1, false), 0);
	ck_assert_uint_eq(question_shown(sizes, 2, 100, false), 2);
	for (int i = 0; i < 12; i++)
		sizes[i].n = 5 + i;
	n = question_reach(sizes, 12, true);
	ck_assert_double_eq(n, 18);
	ck_assert_uint_eq(question_shown(sizes, 12, n, true), 4);
}
END_TEST

START_TEST(what_can_t_be_asked_isn_t)
{
	Size sizes[SIZES];
	Known known = {.sizes = sizes, .count = SIZES, .truth = &laws[LAW_QUADRATIC]};
	Random random = random_stream(1, 1);
	Question question;

	fill(sizes, known.truth, 0);
	ck_assert(!question_cost(&question, &known, sizes[SIZES - 1].n, &random));
	/* Too near: laws hardly differ. */
	ck_assert(!question_cost(&question, &known, sizes[SIZES - 1].n + 1, &random));
	known.count = 1;
	ck_assert(!question_cost(&question, &known, 1e6, &random));
	known = (Known){.sizes = sizes, .count = SIZES};
	ck_assert(!question_cost(&question, &known, 1e6, &random));
}
END_TEST

SUITE_MAIN("question", answers_are_far_apart_and_the_truth_is_among_them,
    n_and_n_log_n_are_never_asked_for_together, votes_are_counted_and_taken_back,
    who_was_right_is_said, somebody_types_an_answer, the_shape_tells_n_from_n_log_n,
    it_asks_about_a_round_size_far_beyond_what_is_shown, what_can_t_be_asked_isn_t)
