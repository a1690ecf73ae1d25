#include "teach/quiz.h"

#include <string.h>

#include "teach/quizcard.h"

static void shuffle(size_t *list, size_t count, Random *random)
{
	for (size_t i = count; i > 1; i--) {
		size_t other = (size_t)(random_uniform(random) * (double)i);
		size_t kept = list[i - 1];

		list[i - 1] = list[other];
		list[other] = kept;
	}
}

static bool has_card(const Quiz *quiz, const QuizFact *fact, QuizKind kind)
{
	for (size_t i = 0; i < quiz->count; i++)
		if (quiz->cards[i].fact == fact && quiz->cards[i].kind == kind)
			return true;
	return false;
}

/* Which law it is was told with the first card. */
static bool is_told(QuizKind kind, bool again)
{
	return again && (kind == QUIZ_LAW || kind == QUIZ_SOURCE);
}

/* One card more about a fact, of a kind that there wasn't, the rarest kinds first. */
static bool add_card(Quiz *quiz, const QuizFact *fact, bool again, Random *random)
{
	size_t kinds[QUIZ_KINDS], used[QUIZ_KINDS] = {0};

	for (size_t i = 0; i < quiz->count; i++)
		used[quiz->cards[i].kind]++;
	for (size_t i = 0; i < QUIZ_KINDS; i++)
		kinds[i] = i;
	shuffle(kinds, QUIZ_KINDS, random);
	for (size_t most = 0; most < QUIZ_CARDS; most++)
		for (size_t i = 0; i < QUIZ_KINDS; i++) {
			QuizKind kind = (QuizKind)kinds[i];

			if (used[kind] != most || is_told(kind, again) ||
			    has_card(quiz, fact, kind))
				continue;
			if (quizcard_make(&quiz->cards[quiz->count], kind, fact, random)) {
				quiz->count++;
				return true;
			}
		}
	return false;
}

void quiz_init(Quiz *quiz, const QuizFact *facts, size_t count, Random *random)
{
	enum { FACTS_MOST = 100 };
	size_t order[FACTS_MOST];
	bool any = true;

	*quiz = (Quiz){.count = 0};
	count = count < FACTS_MOST ? count : FACTS_MOST;
	for (size_t i = 0; i < count; i++)
		order[i] = i;
	shuffle(order, count, random);
	for (size_t round = 0; any && quiz->count < QUIZ_CARDS; round++) {
		any = false;
		for (size_t i = 0; i < count && quiz->count < QUIZ_CARDS; i++)
			any |= add_card(quiz, &facts[order[i]], round > 0, random);
	}
}

void quiz_release(Quiz *quiz)
{
	for (size_t i = 0; i < QUIZ_CARDS; i++)
		quizcard_release(&quiz->cards[i]);
	quiz->count = quiz->at = 0;
}

const QuizCard *quiz_card(const Quiz *quiz)
{
	return quiz->at < quiz->count ? &quiz->cards[quiz->at] : NULL;
}

bool quiz_answer(Quiz *quiz, size_t option)
{
	const QuizCard *card = quiz_card(quiz);

	if (!card || quiz->is_answered || option >= card->option_count)
		return false;
	quiz->is_answered = true;
	quiz->chosen = option;
	quiz->missed[quiz->at] = option != card->right;
	quiz->score += option == card->right;
	return true;
}

void quiz_next(Quiz *quiz)
{
	if (!quiz->is_answered)
		return;
	quiz->is_answered = false;
	quiz->at++;
}

void quiz_feedback(const Quiz *quiz, Text *out)
{
	const QuizCard *card = quiz_card(quiz);

	if (!card || !quiz->is_answered)
		return;
	if (quiz->chosen == card->right)
		text_append(out, "Right. ");
	else
		text_printf(out, "No, it is %zu. ", card->right + 1);
	text_append(out, text_string(&card->why));
}

/* Whether a card before was about the same, and missed as well. */
static bool is_named(const Quiz *quiz, size_t index)
{
	for (size_t i = 0; i < index; i++)
		if (quiz->missed[i] && quiz->cards[i].fact == quiz->cards[index].fact)
			return true;
	return false;
}

void quiz_result(const Quiz *quiz, Text *out)
{
	bool any = false;

	text_printf(out, "%zu of %zu right.", quiz->score, quiz->at);
	for (size_t i = 0; i < quiz->at; i++) {
		if (!quiz->missed[i] || is_named(quiz, i))
			continue;
		text_printf(out, "%s%s (%s)",
		    any ? ", " : " Look again at: ", quiz->cards[i].fact->name,
		    quiz->cards[i].fact->law->name);
		any = true;
	}
	if (any)
		text_append(out, ".");
}
