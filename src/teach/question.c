#include "teach/question.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/units.h"
#include "model/growth.h"
#include "model/limit.h"
#include "teach/duration.h"

/* Beside what the known sizes say, for what small ones cost that doesn't grow. */
#define DOUBT 1.25

/* A typed answer is like another within this factor, and an answer is right within it: of two that
 * are QUESTION_APART no cost is near both. */
#define NEAR 2.0

/* What is shown lies so far below n; and n that far beyond what was measured: all of it is measured
 * again, with more time. Some of what is known is hidden in any case. */
#define SHOWN_BELOW 32.0
#define ASKED_BEYOND 4.0
#define HIDDEN 4.0
enum {
	EXPONENTIAL_BELOW = 10,
	EXPONENTIAL_HIDDEN = 4,
	EXPONENTIAL_BEYOND = 2,
	SHOWN_LEAST = 3,
	ANSWERS_LEAST = 3
};

/* Those that a class has heard of. */
static const LawId common[] = {LAW_CONSTANT, LAW_LOG, LAW_SQRT, LAW_LINEAR, LAW_N_LOG,
    LAW_THREE_HALVES, LAW_QUADRATIC, LAW_CUBIC, LAW_GOLDEN, LAW_POWER_OF_2, LAW_FACTORIAL};
enum { COMMON = sizeof common / sizeof *common };

static double cost_from(const Law *law, const Size *size, double n)
{
	return size->median * law_relative(law, n, size->n);
}

/* What the last two sizes make of it. */
static Answer answer_of(const Known *known, const Law *law, double n)
{
	const Size *last = &known->sizes[known->count - 1];
	double one = cost_from(law, last, n), other = cost_from(law, last - 1, n);

	return (Answer){.law = law,
	    .value = one,
	    .interval = {fmin(one, other) / DOUBT, fmax(one, other) * DOUBT}};
}

static bool is_within(double value, const Interval *interval)
{
	return value >= interval->low && value <= interval->high;
}

static bool is_apart(const Answer *a, const Answer *b)
{
	double factor = a->value > b->value ? a->value / b->value : b->value / a->value;

	return factor >= QUESTION_APART && !is_within(a->value, &b->interval) &&
	       !is_within(b->value, &a->interval);
}

static bool fits_in(const Question *question, const Answer *answer)
{
	if (!(answer->value > 0) || !isfinite(answer->value))
		return false;
	for (size_t i = 0; i < question->count; i++)
		if (!is_apart(&question->answers[i], answer))
			return false;
	return true;
}

static int by_value(const void *a, const void *b)
{
	const Answer *x = a, *y = b;

	return (x->value > y->value) - (x->value < y->value);
}

/* What is nearest to the truth is likeliest; now and then another comes before it, so that the
 * truth isn't always in the middle. */
static double likeliness(const Answer *answer, double truth, Random *random)
{
	return fabs(log(answer->value / truth)) * (0.6 + 0.8 * random_uniform(random));
}

/* Exponentials are likely only beside their own kind. */
static bool is_likely(const Law *law, const Law *truth)
{
	return law != truth && (!law->exponential || truth->exponential);
}

static void add_wrong(Question *question, const Known *known, double n, Random *random)
{
	Answer found[COMMON];
	double distances[COMMON];
	bool used[COMMON] = {false};
	size_t count = 0;

	for (size_t i = 0; i < COMMON; i++) {
		const Law *law = &laws[common[i]];

		if (!is_likely(law, known->truth))
			continue;
		found[count] = answer_of(known, law, n);
		distances[count] = likeliness(&found[count], question->answers[0].value, random);
		count++;
	}
	for (size_t tried = 0; tried < count && question->count < QUESTION_ANSWERS; tried++) {
		size_t next = count;

		for (size_t i = 0; i < count; i++)
			if (!used[i] && (next == count || distances[i] < distances[next]))
				next = i;
		if (next == count)
			return;
		used[next] = true;
		if (fits_in(question, &found[next]))
			question->answers[question->count++] = found[next];
	}
}

bool question_cost(Question *question, const Known *known, double n, Random *random)
{
	Answer truth;

	*question = (Question){.kind = QUESTION_COST, .metric = known->metric, .n = n};
	if (known->count < 2 || known->sizes[known->count - 1].n >= n || !known->truth)
		return false;
	question->known = known->sizes[known->count - 1];
	truth = answer_of(known, known->truth, n);
	if (known->truth_value > 0) {
		truth.value = known->truth_value;
		truth.interval = (Interval){truth.value / DOUBT, truth.value * DOUBT};
	}
	if (!fits_in(question, &truth))
		return false;
	question->answers[question->count++] = truth;
	add_wrong(question, known, n, random);
	qsort(question->answers, question->count, sizeof *question->answers, by_value);
	question->right = question->count;
	return question->count >= ANSWERS_LEAST;
}

void question_shape(Question *question, const Known *known)
{
	static const struct {
		LawId law;
		const char *shape;
	} shapes[] = {{LAW_LOG, "it falls"}, {LAW_LINEAR, "it stays flat"},
	    {LAW_N_LOG, "it rises, ever slower"}, {LAW_QUADRATIC, "it shoots up"}};

	*question = (Question){.kind = QUESTION_SHAPE,
	    .metric = known->metric,
	    .count = sizeof shapes / sizeof *shapes,
	    .right = sizeof shapes / sizeof *shapes};
	if (known->count)
		question->known = known->sizes[known->count - 1];
	for (size_t i = 0; i < question->count; i++)
		question->answers[i] =
		    (Answer){.law = &laws[shapes[i].law], .shape = shapes[i].shape};
}

/* 1, 2 or 5 times a power of ten, not above `value`. */
static double round_size(double value)
{
	double decade = pow(10, floor(log10(value) + 1e-9));

	return value >= 5 * decade ? 5 * decade : value >= 2 * decade ? 2 * decade : decade;
}

double question_reach(const Size *sizes, size_t count, bool exponential)
{
	double last = count ? sizes[count - 1].n : 0;

	if (count < SHOWN_LEAST)
		return 0;
	if (exponential)
		return fmax(
		    last + EXPONENTIAL_BEYOND, sizes[SHOWN_LEAST - 1].n + EXPONENTIAL_BELOW);
	return round_size(
	    fmax(ASKED_BEYOND * last, SHOWN_BELOW * sizes[SHOWN_LEAST - 1].n) * (1 + 1e-9));
}

size_t question_shown(const Size *sizes, size_t count, double n, bool exponential)
{
	double last = count ? sizes[count - 1].n : 0;
	double below = exponential ? fmin(n - EXPONENTIAL_BELOW, last - EXPONENTIAL_HIDDEN)
				   : fmin(n / SHOWN_BELOW, last / HIDDEN);
	size_t shown = 0;

	while (shown < count && sizes[shown].n <= below)
		shown++;
	return shown > SHOWN_LEAST ? shown : count < SHOWN_LEAST ? count : SHOWN_LEAST;
}

bool question_vote(Question *question, size_t answer)
{
	if (answer >= question->count || question->votes == QUESTION_VOTES_MOST)
		return false;
	question->answers[answer].votes++;
	question->voted[question->votes++] = (unsigned char)answer;
	return true;
}

bool question_unvote(Question *question)
{
	if (!question->votes)
		return false;
	question->answers[question->voted[--question->votes]].votes--;
	return true;
}

/* The answer that a cost is near to; `count`: none. */
static size_t nearest(const Question *question, double value)
{
	for (size_t i = 0; i < question->count; i++) {
		double has = question->answers[i].value;

		if (has > 0 && value > 0 && fmax(has / value, value / has) <= NEAR)
			return i;
	}
	return question->count;
}

bool question_own(Question *question, const char *typed, Error *error)
{
	Answer own = {0};
	Growth growth;
	size_t like;

	if (question->kind != QUESTION_COST)
		return error_set(error, STATUS_USAGE, "choose one of the digits");
	if (limit_parse(typed, &growth)) {
		own.law = growth_law(growth);
		own.value = question->known.median * exp(growth_log(growth, question->n) -
							 growth_log(growth, question->known.n));
	} else if (!duration_parse(typed, &own.value)) {
		return error_set(error, STATUS_USAGE, "'%s' is no time and no law", typed);
	}
	own.interval = (Interval){own.value, own.value};
	like = nearest(question, own.value);
	if (like < question->count)
		return question_vote(question, like) ||
		       error_set(error, STATUS_USAGE, "there is no room for more votes");
	if (!(own.value > 0) || !isfinite(own.value))
		return error_set(error, STATUS_USAGE, "'%s' is beyond all numbers", typed);
	if (question->count == QUESTION_ANSWERS_MOST)
		return error_set(error, STATUS_USAGE, "there is no room for another answer");
	if (question->right == question->count)
		question->right++;
	question->answers[question->count++] = own;
	return question_vote(question, question->count - 1);
}

static size_t shape_of(const Law *law)
{
	if (law == &laws[LAW_LINEAR])
		return 1;
	if (law == &laws[LAW_N_LOG])
		return 2;
	return law_grows_less(law, &laws[LAW_LINEAR]) ? 0 : 3;
}

void question_settle(Question *question, double value, const Law *law)
{
	if (question->kind == QUESTION_COST)
		question->right = nearest(question, value);
	else
		question->right = law ? shape_of(law) : question->count;
}

void question_tally(const Question *question, Text *out)
{
	unsigned had = 0;

	if (!question->votes)
		return;
	if (question->right < question->count)
		had = question->answers[question->right].votes;
	if (!had)
		text_append(out, question->votes == 1 ? "That wasn't it. " : "Nobody had it. ");
	else if (had == question->votes)
		text_append(out, had == 1 ? "Right. " : "All had it right. ");
	else
		text_printf(out, "%u of %zu had it right. ", had, question->votes);
}

void question_words(const Question *question, Text *out)
{
	char known_n[UNITS_SIZE], n[UNITS_SIZE], cost[UNITS_SIZE];
	const MetricInfo *metric = &metrics[question->metric];

	if (question->kind == QUESTION_SHAPE) {
		text_printf(out, "What does %s / n do as n grows?", metric->name);
		return;
	}
	text_printf(out, "At n = %s it takes %s. And at n = %s?",
	    units_count(known_n, question->known.n), metric->show(cost, question->known.median),
	    units_count(n, question->n));
}

void question_law_words(const Question *question, Text *out)
{
	char n[UNITS_SIZE];

	if (question->kind == QUESTION_SHAPE)
		question_words(question, out);
	else
		text_printf(
		    out, "Which law does it follow up to n = %s?", units_count(n, question->n));
}

void question_answer_words(const Question *question, size_t answer, Text *out)
{
	const Answer *one = &question->answers[answer];
	char cost[UNITS_SIZE];

	if (one->shape)
		text_append(out, one->shape);
	else
		text_append(out, metrics[question->metric].show(cost, one->value));
}
