#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "counted_sample.h"
#include "dialogue.h"
#include "suite.h"
#include "worker/serve.h"

typedef struct State {
	uint64_t n;
	uint32_t calls;
} State;

static void *prepare(uint64_t n, uint32_t calls, unsigned input, LandauRandom *random)
{
	State *state = malloc(sizeof *state);

	(void)input;
	(void)random;
	if (state)
		*state = (State){.n = n, .calls = calls};
	return state;
}

static void *prepare_nothing(uint64_t n, uint32_t calls, unsigned input, LandauRandom *random)
{
	(void)n;
	(void)calls;
	(void)input;
	(void)random;
	return NULL;
}

static void reset(void *state)
{
	(void)state;
}

static uint64_t run(void *state, uint32_t call)
{
	return ((State *)state)->n + call;
}

static bool check(void *state, uint32_t call, uint64_t answer)
{
	return answer == ((State *)state)->n + call;
}

static bool check_third(void *state, uint32_t call, uint64_t answer)
{
	return check(state, call, answer) && call != 2;
}

/* Prints, reads, and closes what code shouldn't close. */
static uint64_t run_rudely(void *state, uint32_t call)
{
	char byte;

	printf("hello\n");
	fflush(stdout);
	fprintf(stderr, "world\n");
	if (read(STDIN_FILENO, &byte, 1) != 0)
		return 0;
	for (int descriptor = 3; descriptor < 20; descriptor++)
		close(descriptor);
	if (system("echo child; cat") != 0)
		return 0;
	return run(state, call);
}

/* Its copy goes on as if it were the worker. */
static uint64_t run_forking(void *state, uint32_t call)
{
	if (call == 0)
		fork();
	return run(state, call);
}

static const LandauInput inputs[] = {
    {.name = "random",
	.time = {.textbook = "O(n log n)", .expected = "O(n log n);O(n)"},
	.steps = {.textbook = "O(n)"}},
    {.name = "sorted", .time = {.textbook = "O(n)"}},
    {0},
};

static const LandauAlgorithm good = {
    .landau = LANDAU_VERSION,
    .name = "good",
    .inputs = inputs,
    .smallest = 2,
    .largest = 1000,
    .prepare = prepare,
    .reset = reset,
    .run = run,
    .check = check,
    .release = free,
};

static LandauAlgorithm good_but(void (*change)(LandauAlgorithm *))
{
	LandauAlgorithm changed = good;

	change(&changed);
	return changed;
}

typedef struct Builds {
	const LandauAlgorithm *timed, *counted;
} Builds;

static int serve_builds(const void *what)
{
	const Builds *builds = what;

	return serve(builds->timed, builds->counted);
}

static Dialogue begin(const LandauAlgorithm *timed, const LandauAlgorithm *counted)
{
	return dialogue_begin(serve_builds, &(Builds){timed, counted});
}

START_TEST(it_greets)
{
	Dialogue server = begin(&good, &sample_algorithm);

	dialogue_expect(&server, "landau 1",
	    "landau 1 name=good metrics=time,cpu,steps,memory inputs=random,sorted min=2 max=1000 "
	    "textbook=O(n%20log%20n) expected=O(n%20log%20n)%3BO(n)");
	ck_assert_int_eq(dialogue_end(&server), 0);
}
END_TEST

START_TEST(it_states_the_laws_of_every_input_before_it_greets)
{
	Dialogue server = begin(&good, NULL);

	dialogue_ask(&server, "landau 1");
	ck_assert_str_eq(dialogue_hear_all(&server),
	    "law input=random metric=time textbook=O(n%20log%20n) "
	    "expected=O(n%20log%20n)%3BO(n)");
	ck_assert(dialogue_begins(
	    dialogue_hear_all(&server), "law input=random metric=cpu textbook=O(n%20log"));
	ck_assert_str_eq(dialogue_hear_all(&server),
	    "law input=random metric=steps textbook=O(n) expected=O(n)");
	ck_assert_str_eq(
	    dialogue_hear_all(&server), "law input=sorted metric=time textbook=O(n) expected=O(n)");
	ck_assert(dialogue_begins(dialogue_hear_all(&server), "law input=sorted metric=cpu "));
	ck_assert(dialogue_begins(dialogue_hear_all(&server), "landau 1 name=good "));
	ck_assert_int_eq(dialogue_end(&server), 0);
}
END_TEST

START_TEST(another_major_version_is_refused)
{
	Dialogue server = begin(&good, NULL);

	dialogue_expect(&server, "landau 2",
	    "fail kind=internal "
	    "message=this%20worker%20speaks%20version%201%20of%20the%20protocol");
	dialogue_ask(&server, "landau 1.7 more=words");
	ck_assert(dialogue_begins(dialogue_hear(&server), "landau 1 name=good"));
	ck_assert_int_eq(dialogue_end(&server), 0);
}
END_TEST

START_TEST(what_is_not_counted_is_not_offered)
{
	Dialogue server = begin(&good, NULL);

	dialogue_ask(&server, "landau 1");
	ck_assert_ptr_nonnull(strstr(dialogue_hear(&server), " metrics=time,cpu inputs="));
	dialogue_ask(&server, "prepare n=8 seed=1 calls=1");
	ck_assert(dialogue_begins(dialogue_hear(&server), "ready calls=1 "));
	dialogue_expect(
	    &server, "count", "fail kind=internal message=there%20is%20no%20counting%20build");
	ck_assert_int_eq(dialogue_end(&server), 0);
}
END_TEST

START_TEST(it_prepares_and_samples)
{
	Dialogue server = begin(&good, NULL);
	const char *line;

	for (int round = 0; round < 2; round++) {
		dialogue_ask(
		    &server, "prepare n=100 input=sorted seed=18446744073709551615 calls=64");
		line = dialogue_hear(&server);
		ck_assert(dialogue_begins(line, "ready "));
		ck_assert_double_eq(dialogue_number(line, "calls"), 64);
		ck_assert_double_ge(dialogue_number(line, "bytes"), 0);
		for (int i = 0; i < 3; i++) {
			dialogue_ask(&server, "sample");
			line = dialogue_hear(&server);
			ck_assert(dialogue_begins(line, "sample "));
			ck_assert_double_eq(dialogue_number(line, "calls"), 64);
			ck_assert_double_ge(dialogue_number(line, "seconds"), 0);
			ck_assert_double_ge(dialogue_number(line, "cpu"), 0);
		}
	}
	dialogue_ask(&server, "quit");
	ck_assert_int_eq(dialogue_end(&server), 0);
}
END_TEST

/* What the answers to `count` say. */
typedef struct Counts {
	double calls, steps, memory;
	double sum, most; /* over the lines */
} Counts;

static Counts count(const Dialogue *server)
{
	Counts counts = {.calls = 0};
	const char *line;

	dialogue_ask(server, "count");
	for (line = dialogue_hear(server); dialogue_begins(line, "line ");
	     line = dialogue_hear(server)) {
		double times = dialogue_number(line, "count");

		ck_assert(dialogue_begins(line, "line file=counted_sample.c number="));
		counts.sum += times;
		counts.most = times > counts.most ? times : counts.most;
	}
	ck_assert_msg(dialogue_begins(line, "count "), "%s", line);
	counts.calls = dialogue_number(line, "calls");
	counts.steps = dialogue_number(line, "steps");
	counts.memory = dialogue_number(line, "memory");
	return counts;
}

START_TEST(it_counts_exactly)
{
	Dialogue server = begin(&sample_algorithm, &sample_algorithm);
	Counts counts, again;

	dialogue_ask(&server, "prepare n=100 input=right seed=7 calls=3");
	ck_assert(dialogue_begins(dialogue_hear(&server), "ready calls=3 "));
	counts = count(&server);
	ck_assert_double_eq(counts.calls, 3);
	/* The head of a loop over n, in three calls. */
	ck_assert_double_eq(counts.most, 3 * 101);
	ck_assert_double_eq(counts.steps, counts.sum);
	/* A call copies its numbers. */
	ck_assert_double_ge(counts.memory, 100 * sizeof(uint64_t));
	ck_assert_double_lt(counts.memory, 2 * 100 * sizeof(uint64_t));
	again = count(&server);
	ck_assert_mem_eq(&counts, &again, sizeof counts);

	/* Of a large batch some calls are enough. */
	dialogue_ask(&server, "prepare n=10 input=right seed=7 calls=1000");
	ck_assert(dialogue_begins(dialogue_hear(&server), "ready calls=1000 "));
	counts = count(&server);
	ck_assert_double_eq(counts.calls, 16);
	ck_assert_double_eq(counts.most, 16 * 11);
	ck_assert_int_eq(dialogue_end(&server), 0);
}
END_TEST

START_TEST(what_cannot_be_prepared_is_refused_and_the_next_request_obeyed)
{
	static const char *const wrong[] = {
	    "prepare n=1 input=random seed=7 calls=1",
	    "prepare n=1001 input=random seed=7 calls=1",
	    "prepare n=2.5 input=random seed=7 calls=1",
	    "prepare n=-5 input=random seed=7 calls=1",
	    "prepare n=18446744073709551617 input=random seed=7 calls=1",
	    "prepare input=random seed=7 calls=1",
	    "prepare n=8 input=reversed seed=7 calls=1",
	    "prepare n=8 input= seed=7 calls=1",
	    "prepare n=8 input=random calls=1",
	    "prepare n=8 input=random seed=-1 calls=1",
	    "prepare n=8 input=random seed=7 calls=0",
	    "prepare n=8 input=random seed=7 calls=4294967296",
	    "prepare n=8 input=random seed=7",
	};
	Dialogue server = begin(&good, NULL);

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		const char *line;

		dialogue_ask(&server, wrong[i]);
		line = dialogue_hear(&server);
		ck_assert_msg(
		    dialogue_begins(line, "fail kind=input message="), "%s: %s", wrong[i], line);
		/* What was prepared before is not measured in its place. */
		dialogue_expect(
		    &server, "sample", "fail kind=internal message=nothing%20is%20prepared");
		dialogue_ask(&server, "prepare n=8 input=random seed=7 calls=1");
		ck_assert(dialogue_begins(dialogue_hear(&server), "ready calls=1 "));
	}
	ck_assert_int_eq(dialogue_end(&server), 0);
}
END_TEST

START_TEST(the_order_of_requests_matters)
{
	Dialogue server = begin(&good, &sample_algorithm);

	dialogue_expect(&server, "sample", "fail kind=internal message=nothing%20is%20prepared");
	dialogue_expect(&server, "count", "fail kind=internal message=nothing%20is%20prepared");
	ck_assert_int_eq(dialogue_end(&server), 0);
}
END_TEST

START_TEST(unknown_words_and_keys_are_left_alone)
{
	Dialogue server = begin(&good, NULL);

	dialogue_ask(&server, "dance");
	dialogue_ask(&server, "dance style=waltz");
	dialogue_ask(&server, "prepare n=8 seed=1 calls=2 weather=fine");
	ck_assert(dialogue_begins(dialogue_hear(&server), "ready calls=2 "));
	ck_assert_int_eq(dialogue_end(&server), 0);
}
END_TEST

START_TEST(what_is_no_request_is_refused)
{
	Dialogue server = begin(&good, NULL);

	dialogue_ask(&server, "42");
	ck_assert(dialogue_begins(dialogue_hear(&server), "fail kind=internal message="));
	dialogue_ask(&server, "prepare n=8 n=9 seed=1 calls=2");
	ck_assert(dialogue_begins(
	    dialogue_hear(&server), "fail kind=internal message=n%20stands%20twice"));
	dialogue_ask(&server, "prepare n=8 seed=1 calls=2");
	ck_assert(dialogue_begins(dialogue_hear(&server), "ready calls=2 "));
	ck_assert_int_eq(dialogue_end(&server), 0);
}
END_TEST

static void make_wrong(LandauAlgorithm *algorithm)
{
	algorithm->check = check_third;
}

START_TEST(a_wrong_answer_is_a_failure)
{
	LandauAlgorithm wrong = good_but(make_wrong);
	Dialogue server = begin(&wrong, &wrong);

	dialogue_ask(&server, "prepare n=100 input=random seed=7 calls=64");
	dialogue_hear(&server);
	dialogue_expect(&server, "sample",
	    "fail kind=wrong "
	    "message=call%203%20of%2064%20at%20n%3D100%20gave%20a%20wrong%20answer");
	dialogue_expect(&server, "count",
	    "fail kind=wrong "
	    "message=call%203%20of%2016%20at%20n%3D100%20gave%20a%20wrong%20answer");
	ck_assert_int_eq(dialogue_end(&server), 0);
}
END_TEST

static void make_greedy(LandauAlgorithm *algorithm)
{
	algorithm->prepare = prepare_nothing;
}

START_TEST(too_little_memory_is_a_failure)
{
	LandauAlgorithm greedy = good_but(make_greedy);
	Dialogue server = begin(&greedy, NULL);

	dialogue_expect(&server, "prepare n=100 input=random seed=7 calls=64",
	    "fail kind=memory message=not%20enough%20memory%20for%20n%3D100");
	ck_assert_int_eq(dialogue_end(&server), 0);
}
END_TEST

static void make_rude(LandauAlgorithm *algorithm)
{
	algorithm->run = run_rudely;
}

START_TEST(measured_code_reads_nothing_and_prints_beside_the_protocol)
{
	static const char expected[] = "hello\nworld\nchild\n";
	LandauAlgorithm rude = good_but(make_rude);
	Dialogue server = begin(&rude, NULL);
	char printed[64] = "";

	dialogue_ask(&server, "prepare n=8 seed=1 calls=1");
	ck_assert(dialogue_begins(dialogue_hear(&server), "ready calls=1 "));
	dialogue_ask(&server, "sample");
	ck_assert(dialogue_begins(dialogue_hear(&server), "sample calls=1 "));
	ck_assert_uint_eq(
	    fread(printed, 1, sizeof expected - 1, server.printed), sizeof expected - 1);
	ck_assert_str_eq(printed, expected);
	ck_assert_int_eq(dialogue_end(&server), 0);
}
END_TEST

static void make_forking(LandauAlgorithm *algorithm)
{
	algorithm->run = run_forking;
}

START_TEST(a_copy_that_returns_from_a_call_says_nothing)
{
	LandauAlgorithm forking = good_but(make_forking);
	Dialogue server = begin(&forking, &forking);

	dialogue_ask(&server, "prepare n=8 seed=1 calls=2");
	ck_assert(dialogue_begins(dialogue_hear(&server), "ready calls=2 "));
	for (int i = 0; i < 3; i++) {
		dialogue_ask(&server, "sample");
		ck_assert(dialogue_begins(dialogue_hear(&server), "sample calls=2 "));
	}
	/* Also one that counts; there is nothing to count in it. */
	dialogue_ask(&server, "count");
	dialogue_hear(&server);
	dialogue_ask(&server, "quit");
	ck_assert_int_eq(dialogue_end(&server), 0);
}
END_TEST

static void make_newer(LandauAlgorithm *algorithm)
{
	algorithm->landau = LANDAU_VERSION + 1;
}

static void make_nameless(LandauAlgorithm *algorithm)
{
	algorithm->name = NULL;
}

static void make_incomplete(LandauAlgorithm *algorithm)
{
	algorithm->check = NULL;
}

static void make_inputless(LandauAlgorithm *algorithm)
{
	static const LandauInput none[] = {{0}};

	algorithm->inputs = none;
}

static void make_oddly_fed(LandauAlgorithm *algorithm)
{
	static const LandauInput odd[] = {{.name = "random"}, {.name = "nearly sorted"}, {0}};

	algorithm->inputs = odd;
}

static void make_sizeless(LandauAlgorithm *algorithm)
{
	algorithm->smallest = algorithm->largest + 1;
}

START_TEST(a_literal_that_is_unfit_is_refused)
{
	static const struct {
		void (*change)(LandauAlgorithm *);
		const char *message;
	} flaws[] = {
	    {make_newer, "version%202%20of%20landau.h"},
	    {make_nameless, "no%20name"},
	    {make_incomplete, "lacks%20one%20of"},
	    {make_inputless, "no%20kind%20of%20input"},
	    {make_oddly_fed, "more%20than%20letters"},
	    {make_sizeless, "no%20sizes"},
	};

	for (size_t i = 0; i < 2 * sizeof flaws / sizeof *flaws; i++) {
		LandauAlgorithm unfit = good_but(flaws[i / 2].change);
		Dialogue server = i % 2 ? begin(&good, &unfit) : begin(&unfit, NULL);
		static const char *const questions[] = {
		    "landau 1", "prepare n=8 seed=1 calls=1", "sample", "count"};

		for (int question = 0; question < 4; question++) {
			const char *line;

			dialogue_ask(&server, questions[question]);
			line = dialogue_hear(&server);
			ck_assert_msg(dialogue_begins(line, "fail kind=internal message=") &&
					  strstr(line, flaws[i / 2].message),
			    "%s", line);
		}
		ck_assert_int_eq(dialogue_end(&server), 0);
	}
}
END_TEST

START_TEST(it_ends_with_its_input_or_when_nobody_listens)
{
	Dialogue server = begin(&good, NULL);
	int status;

	ck_assert_int_eq(dialogue_end(&server), 0);

	server = begin(&good, NULL);
	fclose(server.from);
	dialogue_ask(&server, "landau 1");
	ck_assert_int_eq(waitpid(server.pid, &status, 0), server.pid);
	ck_assert(WIFEXITED(status));
	ck_assert_int_eq(WEXITSTATUS(status), 5);
	fclose(server.to);
	fclose(server.printed);
}
END_TEST

SUITE_MAIN("serve", it_greets, it_states_the_laws_of_every_input_before_it_greets,
    another_major_version_is_refused, what_is_not_counted_is_not_offered, it_prepares_and_samples,
    it_counts_exactly, what_cannot_be_prepared_is_refused_and_the_next_request_obeyed,
    the_order_of_requests_matters, unknown_words_and_keys_are_left_alone,
    what_is_no_request_is_refused, a_wrong_answer_is_a_failure, too_little_memory_is_a_failure,
    measured_code_reads_nothing_and_prints_beside_the_protocol,
    a_copy_that_returns_from_a_call_says_nothing, a_literal_that_is_unfit_is_refused,
    it_ends_with_its_input_or_when_nobody_listens)
