#include "app/predict.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "app/recordings.h"
#include "base/memory.h"
#include "base/units.h"

/* Measuring may take this much; what is left is for starting a worker, and for its last size. */
#define MEASURE_SECONDS 4.0

static const Job *job_of(const Predict *predict, const Session *session)
{
	return session_job(session, predict->index);
}

static void forget(Predict *predict)
{
	predict->is_asked = predict->is_wished = false;
	predict->asked_n = 0;
	free(predict->known);
	predict->known = NULL;
	predict->known_count = 0;
}

/* What it will most likely follow: what is taught, or where nobody said, what was found. */
static const Law *truth_of(const Aspect *aspect)
{
	const LawList *expected = &aspect->series.expected;
	const Law *law = aspect_law(aspect);

	if (law)
		return law;
	return expected->count ? expected->laws[0] : aspect->verdict.law;
}

static const Aspect *aspect_of(const Predict *predict, const Session *session)
{
	return &job_of(predict, session)->aspects[predict->metric];
}

/* What is known of the target now is hidden but for its first sizes. */
static bool ask(Predict *predict, const Session *session, Text *notice)
{
	const Aspect *aspect = aspect_of(predict, session);
	const Law *truth = truth_of(aspect);
	const Fit *fit = verdict_fit(&aspect->verdict);
	bool exponential = truth && truth->exponential;
	size_t count = aspect->size_count;
	double n = predict->asked_n;
	Known known = {.metric = predict->metric, .truth = truth};

	if (!(n > 0))
		n = question_reach(aspect->sizes, count, exponential);
	known.count = question_shown(aspect->sizes, count, n, exponential);
	known.sizes = aspect->sizes;
	if (fit && truth && law_is_like(fit->law, truth))
		known.truth_value = fit_value(fit, n);
	if (!(n > 0) || !truth || !question_cost(&predict->question, &known, n, &predict->random)) {
		text_append(notice, !count      ? "it isn't measured yet"
				    : count < 4 ? "too few sizes are measured yet"
						: "n has to be larger");
		return false;
	}
	free(predict->known);
	predict->known = memory_new(known.count, sizeof *predict->known);
	memcpy(predict->known, known.sizes, known.count * sizeof *predict->known);
	predict->known_count = known.count;
	predict->state = BALLOT_OPEN;
	return true;
}

/* Whether the first sizes are there, or there will be no more. */
static bool has_first(const Job *job, Metric metric)
{
	enum { FIRST = 6 };

	return job->state == JOB_DONE || job->state == JOB_FAILED ||
	       job->aspects[metric].size_count >= FIRST;
}

static void begin(
    Predict *predict, const Session *session, Command command, Metric metric, Text *notice)
{
	forget(predict);
	predict->index = command.index;
	predict->metric = metric;
	predict->is_wished = !has_first(job_of(predict, session), metric);
	if (predict->is_wished)
		text_append(notice, "measuring its first sizes");
	else
		predict->is_asked = ask(predict, session, notice);
}

/* What was wished for can be asked. */
static bool begin_wished(Predict *predict, const Session *session)
{
	Text notice = {0};

	if (!predict->is_wished || !has_first(job_of(predict, session), predict->metric))
		return false;
	predict->is_wished = false;
	predict->is_asked = ask(predict, session, &notice);
	text_release(&notice);
	return true;
}

/* About another n, or about the shape and back; votes that were given are for nothing then. */
static void ask_again(Predict *predict, const Session *session, Command command, Text *notice)
{
	Predict before = *predict;

	if (predict->state != BALLOT_OPEN)
		return;
	if (command.kind == COMMAND_NORMALISE && predict->question.kind == QUESTION_COST) {
		question_shape(&predict->question, &(Known){.sizes = predict->known,
						       .count = predict->known_count,
						       .metric = predict->metric});
		return;
	}
	if (command.kind == COMMAND_ASK)
		predict->asked_n = command.n;
	if (!ask(predict, session, notice)) {
		predict->asked_n = before.asked_n;
		predict->question = before.question;
	}
}

static void settle(Predict *predict, const Session *session)
{
	const Aspect *aspect = aspect_of(predict, session);
	const Size *size = aspect_size(aspect, predict->question.n);
	const Fit *fit = verdict_fit(&aspect->verdict);
	double value = size  ? size->median
		       : fit ? fit_value(fit, predict->question.n)
			     : (double)NAN;

	question_settle(&predict->question, value, fit ? fit->law : NULL);
	predict->ballot.answer =
	    predict->question.kind == QUESTION_COST && isfinite(value) ? value : 0;
	predict->state = BALLOT_REVEALED;
}

/* What was read from a file isn't measured again. */
static void reveal(Predict *predict, Session *session)
{
	if (predict->state != BALLOT_OPEN)
		return;
	if (session_origin(session)) {
		settle(predict, session);
		return;
	}
	session_measure_alone(session, predict->index, MEASURE_SECONDS);
	predict->revealing = clock_now();
	predict->state = BALLOT_MEASURES;
}

bool predict_apply(Predict *predict, Command command, Session *session, Metric metric, Text *notice)
{
	Error error;

	if (command.kind == COMMAND_PREDICT) {
		begin(predict, session, command, metric, notice);
		return true;
	}
	if (command.kind < COMMAND_PREDICT)
		return false;
	if (!predict->is_asked)
		return true;
	switch (command.kind) {
	case COMMAND_VOTE: question_vote(&predict->question, command.vote); break;
	case COMMAND_UNVOTE: question_unvote(&predict->question); break;
	case COMMAND_ANSWER:
		if (!question_own(&predict->question, command.text, &error))
			text_append(notice, error.text);
		break;
	case COMMAND_ASK:
	case COMMAND_NORMALISE: ask_again(predict, session, command, notice); break;
	case COMMAND_REVEAL: reveal(predict, session); break;
	case COMMAND_LEAVE: forget(predict); break;
	default: return false;
	}
	return true;
}

static double since(const Predict *predict)
{
	return clock_since(predict->revealing);
}

bool predict_advance(Predict *predict, const Session *session)
{
	JobState state;

	if (begin_wished(predict, session))
		return true;
	if (!predict->is_asked || predict->state != BALLOT_MEASURES)
		return false;
	state = job_of(predict, session)->state;
	if (state != JOB_DONE && state != JOB_FAILED && since(predict) < PREDICT_SECONDS)
		return false;
	settle(predict, session);
	return true;
}

int predict_patience(const Predict *predict)
{
	double left = PREDICT_SECONDS - since(predict);

	if (!predict->is_asked || predict->state != BALLOT_MEASURES)
		return -1;
	return left > 0 ? (int)(left * 1000) + 1 : 0;
}

/* "measured up to n = 46 k, beyond by its law." */
static void say_reach(const Predict *predict, const Aspect *aspect, Text *out)
{
	size_t count = aspect->size_count;
	double last = count ? aspect->sizes[count - 1].n : 0;
	char n[UNITS_SIZE];

	if (predict->ballot.answer > 0 && last < predict->question.n)
		text_printf(
		    out, "Measured up to n = %s, beyond by the law. ", units_count(n, last));
}

/* Where one comes with landau. */
static void offer_recording(const Job *job, Text *out)
{
	Text name = {0};

	if (recordings_for(job->target->name, &name))
		text_printf(out, "A recorded run: landau replay %s", text_string(&name));
	text_release(&name);
}

static void say_outcome(Predict *predict, const Job *job)
{
	const Aspect *aspect = &job->aspects[predict->metric];
	const Verdict *verdict = &aspect->verdict;

	if (job->state == JOB_FAILED) {
		text_append(&predict->words, job->failure);
		return;
	}
	question_tally(&predict->question, &predict->words);
	say_reach(predict, aspect, &predict->words);
	verdict_words_beside(verdict, predict->metric, &job->aspects[METRIC_STEPS].verdict,
	    !source_has_foreign(&job->source), &predict->words);
	if (aspect_law(aspect))
		return;
	if (verdict->state == VERDICT_DECIDED && aspect->series.textbook)
		text_printf(&predict->offer, "Taught is %s. ", aspect->series.textbook);
	else
		text_append(&predict->offer, "This machine can't tell in a few seconds. ");
	offer_recording(job, &predict->offer);
}

static void say_words(Predict *predict, const Job *job)
{
	text_clear(&predict->words);
	text_clear(&predict->offer);
	if (predict->state == BALLOT_OPEN)
		text_append(
		    &predict->words, "A digit is a vote, Enter reveals. Tab: its source, t: laws.");
	else if (predict->state == BALLOT_MEASURES)
		text_append(&predict->words, "It is measured now ...");
	else
		say_outcome(predict, job);
}

static void fill_options(Predict *predict)
{
	const Question *question = &predict->question;
	Ballot *ballot = &predict->ballot;

	for (size_t i = 0; i < question->count; i++) {
		const Answer *answer = &question->answers[i];

		text_clear(&predict->costs[i]);
		text_clear(&predict->laws[i]);
		question_answer_words(question, i, &predict->costs[i]);
		if (answer->law)
			text_append(&predict->laws[i], answer->law->name);
		ballot->options[i] = (BallotOption){.cost = text_string(&predict->costs[i]),
		    .law = answer->law && !answer->shape ? text_string(&predict->laws[i]) : NULL,
		    .votes = answer->votes,
		    .value = answer->value,
		    .right = predict->state == BALLOT_REVEALED && i == question->right};
	}
	ballot->option_count = question->count;
}

static void fill_ballot(Predict *predict, const Job *job)
{
	const Question *question = &predict->question;
	Ballot *ballot = &predict->ballot;

	text_clear(&predict->question_text);
	text_clear(&predict->law_text);
	question_words(question, &predict->question_text);
	question_law_words(question, &predict->law_text);
	say_words(predict, job);
	fill_options(predict);
	ballot->state = predict->state;
	ballot->question = text_string(&predict->question_text);
	ballot->law_question = text_string(&predict->law_text);
	ballot->takes_own = predict->state == BALLOT_OPEN && question->kind == QUESTION_COST &&
			    question->count < QUESTION_ANSWERS_MOST;
	ballot->n = question->n;
	ballot->divisor = question->kind == QUESTION_SHAPE ? &laws[LAW_LINEAR] : NULL;
	ballot->words = text_string(&predict->words);
	ballot->offer = predict->offer.length ? text_string(&predict->offer) : NULL;
	if (predict->state != BALLOT_REVEALED)
		ballot->answer = 0;
}

void predict_show(Predict *predict, const Session *session, size_t selected, View *view)
{
	ExplorerRow *row;

	view->shown.ballot = NULL;
	if (selected != predict->index)
		forget(predict);
	if (!predict->is_asked || predict->index >= view->shown.count)
		return;
	fill_ballot(predict, job_of(predict, session));
	view->shown.ballot = &predict->ballot;
	row = &view->rows[predict->index];
	if (predict->state != BALLOT_OPEN)
		return;
	row->sizes = predict->known;
	row->size_count = predict->known_count;
	row->verdict = row->steps = NULL;
	row->uncertainty = NULL;
	row->former_count = 0;
}

void predict_release(Predict *predict)
{
	forget(predict);
	text_release(&predict->words);
	text_release(&predict->offer);
	text_release(&predict->question_text);
	text_release(&predict->law_text);
	for (size_t i = 0; i < QUESTION_ANSWERS_MOST; i++) {
		text_release(&predict->costs[i]);
		text_release(&predict->laws[i]);
	}
}
