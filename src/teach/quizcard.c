#include "teach/quizcard.h"

#include <math.h>
#include <string.h>

#include "base/units.h"
#include "teach/question.h"
#include "teach/why.h"

/* Sizes that are shown for the law to be seen in, and how far beyond the largest is asked. */
enum { SHOWN = 4 };
#define FAR 1000.0
#define FAR_MORE 15.0

static bool has_question(const QuizFact *fact, const Size *sizes, size_t count, Metric metric,
    Question *question, Random *random)
{
	bool exponential = fact->law->exponential;
	double last = count ? sizes[count - 1].n : 0;
	Known known = {.sizes = sizes, .count = count, .metric = metric, .truth = fact->law};

	return question_cost(question, &known, exponential ? last + FAR_MORE : last * FAR, random);
}

static void add_option(QuizCard *card, const char *text, size_t length)
{
	text_append_visible(&card->options[card->option_count++], text, length);
}

static size_t right_of(const Question *question, const Law *law)
{
	size_t i = 0;

	while (i < question->count && question->answers[i].law != law)
		i++;
	return i;
}

/* The laws that a cost tells apart. */
static bool add_laws(QuizCard *card, const QuizFact *fact, Random *random)
{
	Question question;

	if (!has_question(fact, fact->sizes, fact->size_count, fact->metric, &question, random))
		return false;
	for (size_t i = 0; i < question.count; i++)
		add_option(
		    card, question.answers[i].law->name, strlen(question.answers[i].law->name));
	card->right = right_of(&question, fact->law);
	return true;
}

/* "45 steps at n = 8, 153 at n = 16": far enough apart for the law to be seen. */
static void add_sizes(const QuizFact *fact, Text *out)
{
	size_t count = fact->size_count, shown = count < SHOWN ? count : SHOWN;
	char n[UNITS_SIZE], cost[UNITS_SIZE];

	for (size_t i = 0; i < shown; i++) {
		const Size *size = &fact->sizes[shown > 1 ? i * (count - 1) / (shown - 1) : 0];

		text_printf(out, "%s%s%s at n = %s", i ? ", " : "",
		    metrics[fact->metric].show(cost, size->median),
		    fact->metric == METRIC_STEPS && !i ? " steps" : "", units_count(n, size->n));
	}
}

static bool make_law(QuizCard *card, const QuizFact *fact, Random *random)
{
	if (!add_laws(card, fact, random))
		return false;
	text_printf(&card->question, "%s takes ", fact->name);
	add_sizes(fact, &card->question);
	text_append(&card->question, ". Which law is that?");
	return true;
}

static bool make_source(QuizCard *card, const QuizFact *fact, Random *random)
{
	if (!fact->source || !fact->source->text || !add_laws(card, fact, random))
		return false;
	text_append(&card->question, "Which law does this follow?");
	return true;
}

static bool make_cost(QuizCard *card, const QuizFact *fact, Random *random)
{
	bool timed = fact->time_count > 0;
	Question question;
	Text text = {0};

	if (!has_question(fact, timed ? fact->times : fact->sizes,
		timed ? fact->time_count : fact->size_count, timed ? METRIC_TIME : fact->metric,
		&question, random))
		return false;
	text_printf(&card->question, "%s: ", fact->name);
	question_words(&question, &card->question);
	for (size_t i = 0; i < question.count; i++) {
		text_clear(&text);
		question_answer_words(&question, i, &text);
		add_option(card, text_string(&text), text.length);
	}
	text_release(&text);
	card->right = right_of(&question, fact->law);
	return true;
}

static bool make_shape(QuizCard *card, const QuizFact *fact)
{
	Question question;

	question_shape(&question, &(Known){.metric = fact->metric});
	question_settle(&question, 0, fact->law);
	text_printf(&card->question, "%s: ", fact->name);
	question_words(&question, &card->question);
	for (size_t i = 0; i < question.count; i++)
		add_option(card, question.answers[i].shape, strlen(question.answers[i].shape));
	card->right = question.right;
	return true;
}

/* At a random place among the others. */
static void add_among(
    QuizCard *card, const char *const *wrong, size_t count, const char *right, Random *random)
{
	card->right = (size_t)(random_uniform(random) * (double)(count + 1));
	for (size_t i = 0; i < count + 1; i++) {
		const char *text = i == card->right ? right : *wrong++;

		add_option(card, text, strlen(text));
	}
}

/* Two laws whose meanings are hardly different aren't both there. */
static bool make_meaning(QuizCard *card, const QuizFact *fact, Random *random)
{
	static const LawId common[] = {
	    LAW_CONSTANT, LAW_LOG, LAW_LINEAR, LAW_QUADRATIC, LAW_CUBIC, LAW_POWER_OF_2};
	enum { COMMON = sizeof common / sizeof *common, WRONG = QUIZ_OPTIONS - 1 };
	const char *wrong[WRONG];
	size_t count = 0, first = (size_t)(random_uniform(random) * COMMON);

	if (fact->law->outside)
		return false;
	for (size_t i = 0; i < COMMON && count < WRONG; i++) {
		const Law *law = &laws[common[(first + i) % COMMON]];
		bool near = fabs(log(law_relative(law, 2e3, 1e3)) -
				 log(law_relative(fact->law, 2e3, 1e3))) < 0.25 &&
			    !law->exponential;

		if (law != fact->law && !near && law->exponential <= !fact->law->exponential)
			wrong[count++] = law->meaning;
	}
	if (count < WRONG)
		return false;
	text_printf(&card->question, "%s is %s. What does that mean?", fact->name,
	    fact->law->taught ? fact->law->taught : fact->law->name);
	if (fact->law->taught)
		text_printf(&card->question, " (It is %s, to be exact.)", fact->law->name);
	add_among(card, wrong, count, fact->law->meaning, random);
	return true;
}

/* Lines that are told from others by what stands in them. */
static bool is_code(const char *text, size_t length)
{
	enum { LEAST = 5 };

	return text && length >= LEAST;
}

static bool make_line(QuizCard *card, const QuizFact *fact, Random *random)
{
	enum { WRONG = QUIZ_OPTIONS - 1 };
	const LineLaw *right = why_line(fact);
	size_t length = 0, first, count = 0;
	const char *text = right ? source_line(right->source, right->line->number, &length) : NULL;
	size_t place;

	if (!is_code(text, length))
		return false;
	place = (size_t)(random_uniform(random) * QUIZ_OPTIONS);
	first = (size_t)(random_uniform(random) * (double)fact->line_count);
	for (size_t i = 0; i < fact->line_count && count < WRONG; i++) {
		const LineLaw *line = &fact->lines[(first + i) % fact->line_count];
		size_t other_length;
		const char *other = source_line(line->source, line->line->number, &other_length);

		if (!line->law || !law_grows_less(line->law, right->law) ||
		    !is_code(other, other_length))
			continue;
		if (card->option_count == place)
			add_option(card, text, length);
		add_option(card, other, other_length);
		count++;
	}
	if (count < 1)
		return false;
	if (place > count)
		place = count;
	if (card->option_count == count)
		add_option(card, text, length);
	card->right = place;
	text_printf(
	    &card->question, "Which of these lines makes %s %s?", fact->name, fact->law->name);
	return true;
}

static bool make(QuizCard *card, QuizKind kind, const QuizFact *fact, Random *random)
{
	switch (kind) {
	case QUIZ_LAW: return make_law(card, fact, random);
	case QUIZ_SOURCE: return make_source(card, fact, random);
	case QUIZ_COST: return make_cost(card, fact, random);
	case QUIZ_SHAPE: return make_shape(card, fact);
	case QUIZ_MEANING: return make_meaning(card, fact, random);
	case QUIZ_LINE: return make_line(card, fact, random);
	case QUIZ_KINDS: break;
	}
	return false;
}

bool quizcard_make(QuizCard *card, QuizKind kind, const QuizFact *fact, Random *random)
{
	*card = (QuizCard){.kind = kind, .fact = fact};
	if (make(card, kind, fact, random)) {
		why_words(fact, &card->why);
		return true;
	}
	quizcard_release(card);
	return false;
}

void quizcard_release(QuizCard *card)
{
	text_release(&card->question);
	text_release(&card->why);
	for (size_t i = 0; i < QUIZ_OPTIONS; i++)
		text_release(&card->options[i]);
	*card = (QuizCard){.fact = NULL};
}
