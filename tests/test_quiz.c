#include "teach/quiz.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "suite.h"

enum { FACTS = 4, SIZES = 8, LINES = 3 };

static Size sizes[FACTS][SIZES];
static Source source;
static LineLaw lines[LINES];
static QuizFact facts[FACTS];

static void fill(size_t index, const char *name, const Law *law)
{
	for (int i = 0; i < SIZES; i++) {
		double n = law->exponential ? 4 + i : 16 << i;

		sizes[index][i] = (Size){.n = n, .median = 3 * exp(law_log(law, n))};
	}
	facts[index] = (QuizFact){.name = name,
	    .law = law,
	    .metric = METRIC_STEPS,
	    .sizes = sizes[index],
	    .size_count = SIZES};
}

static void setup(void)
{
	static const char text[] = "int pairs(void)\n"
				   "    for (i = 0; i < n; i++)\n"
				   "        for (j = 0; j < n; j++)\n"
				   "    return found;\n";
	static const LawId of_lines[LINES] = {LAW_LINEAR, LAW_QUADRATIC, LAW_CONSTANT};

	fill(0, "pairs", &laws[LAW_QUADRATIC]);
	fill(1, "scan", &laws[LAW_LINEAR]);
	fill(2, "merge", &laws[LAW_N_LOG]);
	fill(3, "fib", &laws[LAW_GOLDEN]);
	source_init(&source, "pairs.c", text, sizeof text - 1);
	for (unsigned i = 0; i < LINES; i++) {
		source_add(&source, i + 2, 2048, 10);
		lines[i] = (LineLaw){.source = &source,
		    .state = VERDICT_DECIDED,
		    .law = &laws[of_lines[i]],
		    .largest = i == 1   ? 4194304
			       : i == 0 ? 2049
					: 1};
	}
	for (unsigned i = 0; i < LINES; i++)
		lines[i].line = &source.lines[i];
	facts[0].source = &source;
	facts[0].lines = lines;
	facts[0].line_count = LINES;
}

static void teardown(void)
{
	source_release(&source);
}

static Quiz make(uint64_t seed, size_t count)
{
	Random random = random_stream(seed, 0);
	Quiz quiz;

	quiz_init(&quiz, facts, count, &random);
	return quiz;
}

START_TEST(ten_cards_none_of_them_twice)
{
	setup();
	for (uint64_t seed = 0; seed < 300; seed++) {
		Quiz quiz = make(seed, FACTS);

		ck_assert_uint_eq(quiz.count, QUIZ_CARDS);
		for (size_t i = 0; i < quiz.count; i++) {
			const QuizCard *card = &quiz.cards[i];

			ck_assert_uint_ge(card->option_count, 2);
			ck_assert_uint_lt(card->right, card->option_count);
			ck_assert_uint_gt(card->question.length, 0);
			ck_assert_uint_gt(card->why.length, 0);
			for (size_t a = 0; a < card->option_count; a++)
				for (size_t b = 0; b < a; b++)
					ck_assert_str_ne(text_string(&card->options[a]),
					    text_string(&card->options[b]));
			for (size_t k = 0; k < i; k++)
				ck_assert(quiz.cards[k].kind != card->kind ||
					  quiz.cards[k].fact != card->fact);
		}
		quiz_release(&quiz);
	}
	teardown();
}
END_TEST

/* Which law it is isn't asked where it was told. */
START_TEST(no_answer_is_told_before_the_question)
{
	setup();
	for (uint64_t seed = 0; seed < 300; seed++) {
		Quiz quiz = make(seed, FACTS);

		for (size_t i = 0; i < quiz.count; i++)
			for (size_t k = 0; k < i; k++)
				ck_assert(quiz.cards[k].fact != quiz.cards[i].fact ||
					  (quiz.cards[i].kind != QUIZ_LAW &&
					      quiz.cards[i].kind != QUIZ_SOURCE));
		quiz_release(&quiz);
	}
	teardown();
}
END_TEST

static const char *right_option(const QuizCard *card)
{
	return text_string(&card->options[card->right]);
}

START_TEST(right_answers_are_right)
{
	bool seen[QUIZ_KINDS] = {false};

	setup();
	for (uint64_t seed = 0; seed < 300; seed++) {
		Quiz quiz = make(seed, FACTS);

		for (size_t i = 0; i < quiz.count; i++) {
			const QuizCard *card = &quiz.cards[i];

			seen[card->kind] = true;
			if (card->kind == QUIZ_LAW || card->kind == QUIZ_SOURCE)
				ck_assert_str_eq(right_option(card), card->fact->law->name);
			if (card->kind == QUIZ_MEANING)
				ck_assert_str_eq(right_option(card), card->fact->law->meaning);
			if (card->kind == QUIZ_LINE)
				ck_assert_str_eq(right_option(card), "for (j = 0; j < n; j++)");
			if (card->kind == QUIZ_SHAPE && card->fact == &facts[2])
				ck_assert_str_eq(right_option(card), "it rises, ever slower");
			if (card->kind == QUIZ_COST && card->fact == &facts[1])
				ck_assert_ptr_nonnull(
				    strstr(text_string(&card->question), "2.05 M?"));
		}
		quiz_release(&quiz);
	}
	for (int kind = 0; kind < QUIZ_KINDS; kind++)
		ck_assert(seen[kind]);
	teardown();
}
END_TEST

START_TEST(feedback_explains)
{
	Quiz quiz;
	Text text = {0};

	setup();
	quiz = make(1, 1);
	quiz_feedback(&quiz, &text);
	ck_assert_str_eq(text_string(&text), "");
	ck_assert(quiz_answer(&quiz, quiz_card(&quiz)->right));
	ck_assert(!quiz_answer(&quiz, 0));
	quiz_feedback(&quiz, &text);
	ck_assert_str_eq(text_string(&text),
	    "Right. pairs is O(n^2), quadratic: doubling n makes it 4 times slower. From n = 1.02 k"
	    " to 2.05 k its steps went x 4 to 12.6 M. Line 3 makes it, which runs 4.19 M times:"
	    " for (j = 0; j < n; j++)");
	quiz_release(&quiz);
	text_release(&text);
	teardown();
}
END_TEST

START_TEST(the_score_names_what_was_missed)
{
	Quiz quiz;
	Text text = {0};

	setup();
	quiz = make(2, FACTS);
	quiz_next(&quiz);
	ck_assert_uint_eq(quiz.at, 0);
	while (quiz_card(&quiz)) {
		const QuizCard *card = quiz_card(&quiz);
		bool wrong = card->fact == &facts[3];

		ck_assert(!quiz_answer(&quiz, card->option_count));
		ck_assert(quiz_answer(
		    &quiz, wrong ? (card->right + 1) % card->option_count : card->right));
		quiz_next(&quiz);
	}
	ck_assert(!quiz_answer(&quiz, 0));
	quiz_result(&quiz, &text);
	ck_assert_ptr_nonnull(
	    strstr(text_string(&text), " of 10 right. Look again at: fib (O(1.618^n))."));
	ck_assert_uint_lt(quiz.score, QUIZ_CARDS);
	quiz_release(&quiz);
	text_release(&text);
	teardown();
}
END_TEST

START_TEST(little_to_ask_about_gives_a_short_quiz)
{
	Quiz quiz;

	setup();
	quiz = make(1, 1);
	ck_assert_uint_ge(quiz.count, 4);
	ck_assert_uint_lt(quiz.count, QUIZ_CARDS);
	quiz_release(&quiz);
	quiz = make(1, 0);
	ck_assert_ptr_null(quiz_card(&quiz));
	quiz_release(&quiz);
	teardown();
}
END_TEST

SUITE_MAIN("quiz", ten_cards_none_of_them_twice, no_answer_is_told_before_the_question,
    right_answers_are_right, feedback_explains, the_score_names_what_was_missed,
    little_to_ask_about_gives_a_short_quiz)
