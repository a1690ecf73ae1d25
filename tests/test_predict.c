#include "app/predict.h"

#include <math.h>
#include <string.h>

#include "app/recall.h"
#include "base/memory.h"
#include "io/csvreader.h"
#include "suite.h"

static Saved saved;
static Recall recall;
static Predict predict;
static View view;
static Text notice;

/* A series of seconds as of nested loops, which is taught as `taught`. */
static void begin(double exponent, int sizes, const char *taught)
{
	Text text = {0};
	Error error;

	saved = (Saved){0};
	text_append(&text, "n,seconds,series\n");
	for (int i = 0; i < sizes; i++)
		for (int k = 0; k < 3; k++)
			text_printf(&text, "%d,%.9g,nested-loops\n", 16 << i,
			    1e-9 * pow(16 << i, exponent) * (1 + 0.01 * (k - 1)));
	ck_assert_msg(
	    csvreader_read("x.csv", &text, METRIC_TIME, &saved, &error), "%s", error.text);
	text_release(&text);
	ck_assert(law_list_parse(&saved.series[0].series.expected, taught));
	saved.series[0].series.textbook = memory_copy_text(taught);
	recall_begin(&recall, &saved);
	predict = (Predict){.random = random_stream(1, 0)};
}

static void end(void)
{
	predict_release(&predict);
	view_release(&view);
	text_release(&notice);
	recall_end(&recall);
	saved_release(&saved);
	notice = (Text){0};
}

static const Ballot *apply(Command command)
{
	text_clear(&notice);
	ck_assert(predict_apply(&predict, command, recall.session, METRIC_TIME, &notice));
	view_fill(&view, recall.session, METRIC_TIME, NULL);
	predict_show(&predict, recall.session, 0, &view);
	return view.shown.ballot;
}

static const Ballot *ask(void)
{
	return apply((Command){.kind = COMMAND_PREDICT});
}

START_TEST(what_is_asked_is_hidden)
{
	const Ballot *ballot;

	begin(2, 10, "O(n^2)");
	ballot = ask();
	ck_assert_ptr_nonnull(ballot);
	ck_assert_int_eq(ballot->state, BALLOT_OPEN);
	ck_assert_double_gt(ballot->n, 8192);
	ck_assert_double_eq(ballot->answer, 0);
	ck_assert_uint_lt(view.rows[0].size_count, 8);
	ck_assert_uint_ge(view.rows[0].size_count, 3);
	ck_assert_ptr_null(view.rows[0].verdict);
	ck_assert_ptr_null(view.rows[0].steps);
	for (size_t i = 0; i < ballot->option_count; i++)
		ck_assert(!ballot->options[i].right);
	ck_assert(!predict_advance(&predict, recall.session));
	ck_assert_int_eq(predict_patience(&predict), -1);
	/* Another target is selected: it isn't asked any more. */
	predict_show(&predict, recall.session, 1, &view);
	ck_assert_ptr_null(view.shown.ballot);
	ck_assert(!predict.is_asked);
	end();
}
END_TEST

static size_t right_option(const Ballot *ballot)
{
	size_t i = 0;

	while (i < ballot->option_count && !ballot->options[i].right)
		i++;
	return i;
}

START_TEST(who_was_right_is_said_in_words)
{
	const Ballot *ballot;
	size_t right;

	begin(2, 10, "O(n^2)");
	ask();
	ballot = apply((Command){.kind = COMMAND_ASK, .n = 1e6});
	ck_assert_double_eq(ballot->n, 1e6);
	for (size_t i = 0; i < ballot->option_count; i++)
		apply((Command){.kind = COMMAND_VOTE, .vote = i});
	ballot = apply((Command){.kind = COMMAND_REVEAL});
	ck_assert_int_eq(ballot->state, BALLOT_REVEALED);
	right = right_option(ballot);
	ck_assert_uint_lt(right, ballot->option_count);
	ck_assert_str_eq(ballot->options[right].law, "O(n^2)");
	ck_assert_double_eq_tol(ballot->answer / 1000, 1, 0.1);
	ck_assert_ptr_nonnull(strstr(ballot->words, "1 of "));
	ck_assert_ptr_nonnull(strstr(ballot->words, "Measured up to n = 8.19 k"));
	ck_assert_ptr_nonnull(strstr(ballot->words, "O(n^2)  quadratic"));
	ck_assert_ptr_null(ballot->offer);
	ck_assert_uint_eq(view.rows[0].size_count, 10);
	ck_assert_ptr_null(apply((Command){.kind = COMMAND_LEAVE}));
	end();
}
END_TEST

/* What isn't taught, and what can't be told, says so and offers what was recorded. */
START_TEST(surprises_are_said)
{
	const Ballot *ballot;

	begin(2, 10, "O(n)");
	ask();
	ballot = apply((Command){.kind = COMMAND_REVEAL});
	ck_assert_ptr_nonnull(ballot->offer);
	ck_assert_ptr_nonnull(strstr(ballot->offer, "Taught is O(n)."));
	end();
	begin(1.1, 3, "O(n)");
	ask();
	ballot = apply((Command){.kind = COMMAND_REVEAL});
	ck_assert_int_ne(
	    session_job(recall.session, 0)->aspects[METRIC_TIME].verdict.state, VERDICT_DECIDED);
	ck_assert_ptr_nonnull(strstr(ballot->offer, "This machine can't tell"));
	end();
}
END_TEST

START_TEST(what_can_t_be_asked_is_said)
{
	begin(2, 2, "O(n^2)");
	ck_assert_ptr_null(ask());
	ck_assert_ptr_nonnull(strstr(text_string(&notice), "too few sizes"));
	ck_assert_ptr_null(apply((Command){.kind = COMMAND_VOTE}));
	end();
	begin(2, 10, "O(n^2)");
	ask();
	apply((Command){.kind = COMMAND_ASK, .n = 20});
	ck_assert_ptr_nonnull(strstr(text_string(&notice), "n has to be larger"));
	apply((Command){.kind = COMMAND_ANSWER, .text = "soon"});
	ck_assert_ptr_nonnull(strstr(text_string(&notice), "no time and no law"));
	/* And the question is still there. */
	ck_assert_ptr_nonnull(view.shown.ballot);
	ck_assert(!predict_apply(
	    &predict, (Command){.kind = COMMAND_PAUSE}, recall.session, METRIC_TIME, &notice));
	end();
}
END_TEST

START_TEST(the_shape_is_asked_on_the_normalised_view_and_back)
{
	const Ballot *ballot;

	begin(2, 10, "O(n^2)");
	ask();
	ballot = apply((Command){.kind = COMMAND_NORMALISE});
	ck_assert_ptr_eq(ballot->divisor, &laws[LAW_LINEAR]);
	ck_assert(!ballot->takes_own);
	ck_assert_double_eq(ballot->n, 0);
	ballot = apply((Command){.kind = COMMAND_NORMALISE});
	ck_assert_ptr_null(ballot->divisor);
	ck_assert_double_gt(ballot->n, 0);
	apply((Command){.kind = COMMAND_NORMALISE});
	apply((Command){.kind = COMMAND_VOTE, .vote = 3});
	ballot = apply((Command){.kind = COMMAND_REVEAL});
	ck_assert_uint_eq(right_option(ballot), 3);
	ck_assert_ptr_nonnull(strstr(ballot->words, "Right. "));
	end();
}
END_TEST

SUITE_MAIN("predict", what_is_asked_is_hidden, who_was_right_is_said_in_words, surprises_are_said,
    what_can_t_be_asked_is_said, the_shape_is_asked_on_the_normalised_view_and_back)
