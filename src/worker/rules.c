#include "worker/rules.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/law.h"

/* How long nothing has to come. */
static const double while_seconds = 0.3;
static const double ending_seconds = 2;

/* Any seed, and calls of a batch that isn't one. */
enum { SEED = 7, SOME = 4, MANY = 64 };

void known_release(Known *known)
{
	words_release(&known->inputs);
}

static bool greet(Inquiry *ask)
{
	return inquiry_greet(ask, "landau 1");
}

static const char *usual_input(const Known *known)
{
	return known->inputs.count ? known->inputs.list[0] : NULL;
}

static bool prepare(Inquiry *ask, const Known *known, uint64_t n, int calls)
{
	return inquiry_prepare(ask, n, usual_input(known), SEED, calls);
}

static void check_silent_start(Inquiry *ask, Known *known)
{
	(void)known;
	text_append(&ask->sent, "nothing yet");
	inquiry_expect_nothing(ask, while_seconds);
}

static bool is_listed(const char *name, const char *names)
{
	size_t length = strlen(name);

	for (const char *at = names; at; at = strchr(at, ',')) {
		at += *at == ',';
		if (strncmp(at, name, length) == 0 && strchr(",", at[length]))
			return true;
	}
	return false;
}

static void note_inputs(Known *known, const char *names)
{
	while (*names) {
		size_t length = strcspn(names, ",");
		char *name = memory_copy_bytes(names, length);

		if (length)
			words_add(&known->inputs, name);
		free(name);
		names += length + (names[length] == ',');
	}
}

/* Small ones: nobody knows how the cost grows. */
static void note_sizes(Known *known, const WorkerHello *hello)
{
	const double small = 6, most = 0x1p53;
	double largest = fmin(floor(hello->largest), most);
	double smaller = fmin(fmax(ceil(hello->smallest), small), largest);

	known->smaller = (uint64_t)smaller;
	known->larger = (uint64_t)fmin(smaller + 1, largest);
	known->largest = (uint64_t)largest;
}

static void check_greeting(Inquiry *ask, Known *known)
{
	const WorkerHello *hello = &ask->answer.event.hello;
	bool any = false;
	LawList list;

	if (!greet(ask))
		return;
	for (int metric = 0; metric < METRIC_COUNT; metric++)
		any |= known->measures[metric] = is_listed(metrics[metric].name, hello->metrics);
	note_inputs(known, hello->inputs);
	note_sizes(known, hello);
	if (!any)
		inquiry_fail(ask, "metrics has none of time, cpu, steps and memory");
	else if ((double)known->smaller < hello->smallest)
		inquiry_fail(ask, "there is no whole number from min to max");
	else if (*hello->expected && !law_list_parse(&list, hello->expected))
		inquiry_fail(
		    ask, "expected=%s: no laws, see 'landau list --laws'", hello->expected);
}

static void check_later_landau(Inquiry *ask, Known *known)
{
	(void)known;
	inquiry_greet(ask, "landau 1.9 later=x%20y");
}

static void check_other_version(Inquiry *ask, Known *known)
{
	(void)known;
	inquiry_say(ask, "landau 2");
	inquiry_expect_refusal(ask);
}

static void check_preparing(Inquiry *ask, Known *known)
{
	if (greet(ask) && prepare(ask, known, known->smaller, 1))
		prepare(ask, known, known->larger, MANY);
}

static bool has_inputs(const Known *known)
{
	return known->inputs.count > 0;
}

static void check_inputs(Inquiry *ask, Known *known)
{
	bool right = greet(ask);

	for (size_t i = 0; right && i < known->inputs.count; i++)
		right = inquiry_prepare(ask, known->smaller, known->inputs.list[i], SEED, SOME) &&
			inquiry_sample(ask);
}

static void check_usual_input(Inquiry *ask, Known *known)
{
	if (greet(ask))
		inquiry_prepare(ask, known->smaller, NULL, SEED, 1);
}

static void check_unknown_input(Inquiry *ask, Known *known)
{
	if (!greet(ask))
		return;
	inquiry_say(ask, "prepare n=%" PRIu64 " input=no-such-kind seed=7 calls=1", known->smaller);
	if (inquiry_expect_refusal(ask))
		prepare(ask, known, known->smaller, 1);
}

static void check_seeds(Inquiry *ask, Known *known)
{
	if (greet(ask) && inquiry_prepare(ask, known->smaller, usual_input(known), 0, 1))
		inquiry_prepare(ask, known->smaller, usual_input(known), UINT64_MAX, 1);
}

static void check_unknown_keys(Inquiry *ask, Known *known)
{
	const char *input = usual_input(known);

	if (!greet(ask))
		return;
	ask->calls = 1;
	inquiry_say(ask, "prepare later=x%%20y n=%" PRIu64 "%s%s seed=7 calls=1 also=1",
	    known->smaller, input ? " input=" : "", input ? input : "");
	inquiry_expect(ask, WORKER_READY, "ready calls=1");
}

static void check_unknown_words(Inquiry *ask, Known *known)
{
	if (!greet(ask))
		return;
	inquiry_say(ask, "later than=this");
	if (inquiry_expect_nothing(ask, while_seconds))
		prepare(ask, known, known->smaller, 1);
}

static void check_sampling(Inquiry *ask, Known *known)
{
	bool with_memory = known->measures[METRIC_MEMORY] && !known->measures[METRIC_STEPS];

	if (!greet(ask) || !prepare(ask, known, known->smaller, SOME) || !inquiry_sample(ask) ||
	    !inquiry_sample(ask) || !inquiry_sample(ask))
		return;
	if (known->measures[METRIC_CPU] && !inquiry_has_heard(ask, "cpu"))
		inquiry_fail(ask, "metrics has cpu: cpu=SECONDS is missing");
	else if (with_memory && !inquiry_has_heard(ask, "memory"))
		inquiry_fail(ask, "metrics has memory and no steps: memory=BYTES is missing");
}

static void check_preparing_again(Inquiry *ask, Known *known)
{
	if (greet(ask) && prepare(ask, known, known->smaller, SOME) && inquiry_sample(ask) &&
	    prepare(ask, known, known->larger, 1) && inquiry_sample(ask))
		prepare(ask, known, known->smaller, SOME);
}

/* The least that a call takes in several tries: anything may come between in one of them. */
static bool sample_least(Inquiry *ask, double *seconds)
{
	enum { TRIES = 5 };

	*seconds = HUGE_VAL;
	for (int i = 0; i < TRIES; i++) {
		if (!inquiry_sample(ask))
			return false;
		*seconds = fmin(*seconds, ask->answer.event.seconds);
	}
	return true;
}

/* Climbs until a call takes long enough for a batch to be clearly longer, and no longer; in steps
 * after which it doesn't take too long even if the cost is exponential. */
static bool find_measurable(Inquiry *ask, const Known *known, uint64_t *n, double *seconds)
{
	const double least = 1e-4, most = 0.3;
	const uint64_t large = 100000;

	for (*n = known->smaller; *n <= known->largest && *n <= large; *n += (*n + 1) / 2) {
		if (!prepare(ask, known, *n, 1) || !sample_least(ask, seconds))
			return false;
		if (*seconds > least)
			return *seconds < most;
	}
	return false;
}

/* Saying the time of one call is a mistake that nothing else shows. */
static void check_batch(Inquiry *ask, Known *known)
{
	enum { BATCH = 16 };
	double one;
	uint64_t n;

	if (!greet(ask) || !find_measurable(ask, known, &n, &one) ||
	    !prepare(ask, known, n, BATCH) || !inquiry_sample(ask))
		return;
	if (ask->answer.event.calls >= BATCH / 2 && ask->answer.event.seconds < 2 * one)
		inquiry_fail(ask,
		    "%.0f calls took as long as one: seconds are those of all calls together",
		    ask->answer.event.calls);
}

static void check_sample_of_nothing(Inquiry *ask, Known *known)
{
	if (!greet(ask))
		return;
	inquiry_say(ask, "sample");
	if (inquiry_expect_refusal(ask) && prepare(ask, known, known->smaller, 1))
		inquiry_sample(ask);
}

static bool counts(const Known *known)
{
	return known->measures[METRIC_STEPS];
}

static bool counts_nothing(const Known *known)
{
	return !counts(known);
}

static void check_counting(Inquiry *ask, Known *known)
{
	if (!greet(ask) || !prepare(ask, known, known->smaller, SOME) || !inquiry_count(ask))
		return;
	if (!inquiry_has_heard(ask, "steps"))
		inquiry_fail(ask, "metrics has steps: steps=N is missing");
	else if (known->measures[METRIC_MEMORY] && !inquiry_has_heard(ask, "memory"))
		inquiry_fail(ask, "metrics has memory: memory=BYTES is missing");
}

static void check_counting_again(Inquiry *ask, Known *known)
{
	double steps;

	if (!greet(ask) || !prepare(ask, known, known->larger, 1) || !inquiry_count(ask))
		return;
	steps = ask->answer.event.steps;
	if (prepare(ask, known, known->larger, 1) && inquiry_count(ask) &&
	    ask->answer.event.steps != steps)
		inquiry_fail(ask, "the same size, input and seed gave %.17g steps before", steps);
}

static void check_count_of_nothing(Inquiry *ask, Known *known)
{
	if (!greet(ask) || !prepare(ask, known, known->smaller, 1))
		return;
	inquiry_say(ask, "count");
	if (inquiry_expect_refusal(ask))
		prepare(ask, known, known->smaller, 1);
}

static void check_silence(Inquiry *ask, Known *known)
{
	if (greet(ask) && prepare(ask, known, known->smaller, SOME) && inquiry_sample(ask) &&
	    inquiry_sample(ask))
		inquiry_expect_nothing(ask, while_seconds);
}

static void check_quit(Inquiry *ask, Known *known)
{
	if (!greet(ask) || !prepare(ask, known, known->smaller, 1))
		return;
	inquiry_say(ask, "quit");
	inquiry_expect_exit(ask, ending_seconds);
}

static void check_end_of_input(Inquiry *ask, Known *known)
{
	if (!greet(ask) || !prepare(ask, known, known->smaller, 1))
		return;
	inquiry_hang_up(ask);
	inquiry_expect_exit(ask, ending_seconds);
}

const Rule rules[] = {
    {.what = "says nothing before it is asked",
	.section = "GREETING",
	.check = check_silent_start,
	.is_vital = true},
    {.what = "greets", .section = "GREETING", .check = check_greeting, .is_vital = true},
    {.what = "takes a later minor version, and keys that it doesn't know",
	.section = "GREETING",
	.check = check_later_landau},
    {.what = "refuses another major version", .section = "GREETING", .check = check_other_version},
    {.what = "prepares, and no more calls than it is asked for",
	.section = "PREPARING",
	.check = check_preparing,
	.is_vital = true},
    {.what = "samples, as often as it is asked",
	.section = "SAMPLING",
	.check = check_sampling,
	.is_vital = true},
    {.what = "prepares every kind of input",
	.section = "PREPARING",
	.applies = has_inputs,
	.check = check_inputs},
    {.what = "takes the first kind of input where none is named",
	.section = "PREPARING",
	.applies = has_inputs,
	.check = check_usual_input},
    {.what = "takes seeds of 64 bits", .section = "PREPARING", .check = check_seeds},
    {.what = "refuses a kind of input that it doesn't have, and goes on",
	.section = "FAILING",
	.applies = has_inputs,
	.check = check_unknown_input},
    {.what = "passes over keys that it doesn't know",
	.section = "LINES",
	.check = check_unknown_keys},
    {.what = "passes over words that it doesn't know",
	.section = "LINES",
	.check = check_unknown_words},
    {.what = "prepares and samples again", .section = "SAMPLING", .check = check_preparing_again},
    {.what = "says the time of all calls together", .section = "SAMPLING", .check = check_batch},
    {.what = "refuses a sample of nothing, and goes on",
	.section = "FAILING",
	.check = check_sample_of_nothing},
    {.what = "counts", .section = "COUNTING", .applies = counts, .check = check_counting},
    {.what = "counts the same again",
	.section = "COUNTING",
	.applies = counts,
	.check = check_counting_again},
    {.what = "refuses to count, as it offers no steps, and goes on",
	.section = "COUNTING",
	.applies = counts_nothing,
	.check = check_count_of_nothing},
    {.what = "says nothing unasked", .section = "LINES", .check = check_silence},
    {.what = "ends when it is told to quit", .section = "ENDING", .check = check_quit},
    {.what = "ends when its input ends", .section = "ENDING", .check = check_end_of_input},
};

const size_t rule_count = sizeof rules / sizeof *rules;
