#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "counted_sample.h"
#include "suite.h"
#include "worker/message.h"
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

/* A server in a child, and what stands at its three ends. */
typedef struct Server {
	pid_t pid;
	FILE *to, *from, *printed;
} Server;

static Server begin(const LandauAlgorithm *timed, const LandauAlgorithm *counted)
{
	int in[2], out[2], errors[2];
	Server server;

	ck_assert_int_eq(pipe(in) | pipe(out) | pipe(errors), 0);
	/* Not to be written by the child once more. */
	fflush(stdout);
	server.pid = fork();
	if (server.pid == 0) {
		int status;

		dup2(in[0], STDIN_FILENO);
		dup2(out[1], STDOUT_FILENO);
		dup2(errors[1], STDERR_FILENO);
		for (int i = 0; i < 2; i++) {
			close(in[i]);
			close(out[i]);
			close(errors[i]);
		}
		status = serve(timed, counted);
		fflush(stdout);
		_exit(status);
	}
	close(in[0]);
	close(out[1]);
	close(errors[1]);
	server.to = fdopen(in[1], "w");
	server.from = fdopen(out[0], "r");
	server.printed = fdopen(errors[0], "r");
	return server;
}

static void ask(const Server *server, const char *line)
{
	fprintf(server->to, "%s\n", line);
	fflush(server->to);
}

/* The next line, without its newline; "" at the end. */
static const char *hear_all(const Server *server)
{
	static char line[70000];

	if (!fgets(line, sizeof line, server->from))
		line[0] = '\0';
	line[strcspn(line, "\n")] = '\0';
	return line;
}

/* The laws before a greeting are passed over. */
static const char *hear(const Server *server)
{
	const char *line;

	do
		line = hear_all(server);
	while (strncmp(line, "law ", 4) == 0);
	return line;
}

static void expect(const Server *server, const char *question, const char *answer)
{
	ask(server, question);
	ck_assert_str_eq(hear(server), answer);
}

static bool begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

/* Closes the conversation; expects that nothing more is said, and returns the exit status. */
static int end(Server *server)
{
	int status;

	fclose(server->to);
	ck_assert_str_eq(hear(server), "");
	ck_assert_int_eq(waitpid(server->pid, &status, 0), server->pid);
	fclose(server->from);
	fclose(server->printed);
	ck_assert(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static double number_of(const char *line, const char *key)
{
	Message message;
	double number = -1;
	Error error;

	ck_assert(message_parse(&message, line, strlen(line), &error));
	ck_assert_msg(message_number(&message, key, 0, 1e18, &number, &error), "%s", error.text);
	message_release(&message);
	return number;
}

START_TEST(it_greets)
{
	Server server = begin(&good, &sample_algorithm);

	expect(&server, "landau 1",
	    "landau 1 name=good metrics=time,cpu,steps,memory inputs=random,sorted min=2 max=1000 "
	    "textbook=O(n%20log%20n) expected=O(n%20log%20n)%3BO(n)");
	ck_assert_int_eq(end(&server), 0);
}
END_TEST

START_TEST(it_states_the_laws_of_every_input_before_it_greets)
{
	Server server = begin(&good, NULL);

	ask(&server, "landau 1");
	ck_assert_str_eq(hear_all(&server), "law input=random metric=time textbook=O(n%20log%20n) "
					    "expected=O(n%20log%20n)%3BO(n)");
	ck_assert(begins(hear_all(&server), "law input=random metric=cpu textbook=O(n%20log"));
	ck_assert_str_eq(
	    hear_all(&server), "law input=random metric=steps textbook=O(n) expected=O(n)");
	ck_assert_str_eq(
	    hear_all(&server), "law input=sorted metric=time textbook=O(n) expected=O(n)");
	ck_assert(begins(hear_all(&server), "law input=sorted metric=cpu "));
	ck_assert(begins(hear_all(&server), "landau 1 name=good "));
	ck_assert_int_eq(end(&server), 0);
}
END_TEST

START_TEST(another_major_version_is_refused)
{
	Server server = begin(&good, NULL);

	expect(&server, "landau 2",
	    "fail kind=internal "
	    "message=this%20worker%20speaks%20version%201%20of%20the%20protocol");
	ask(&server, "landau 1.7 more=words");
	ck_assert(begins(hear(&server), "landau 1 name=good"));
	ck_assert_int_eq(end(&server), 0);
}
END_TEST

START_TEST(what_is_not_counted_is_not_offered)
{
	Server server = begin(&good, NULL);

	ask(&server, "landau 1");
	ck_assert_ptr_nonnull(strstr(hear(&server), " metrics=time,cpu inputs="));
	ask(&server, "prepare n=8 seed=1 calls=1");
	ck_assert(begins(hear(&server), "ready calls=1 "));
	expect(&server, "count", "fail kind=internal message=there%20is%20no%20counting%20build");
	ck_assert_int_eq(end(&server), 0);
}
END_TEST

START_TEST(it_prepares_and_samples)
{
	Server server = begin(&good, NULL);
	const char *line;

	for (int round = 0; round < 2; round++) {
		ask(&server, "prepare n=100 input=sorted seed=18446744073709551615 calls=64");
		line = hear(&server);
		ck_assert(begins(line, "ready "));
		ck_assert_double_eq(number_of(line, "calls"), 64);
		ck_assert_double_ge(number_of(line, "bytes"), 0);
		for (int i = 0; i < 3; i++) {
			ask(&server, "sample");
			line = hear(&server);
			ck_assert(begins(line, "sample "));
			ck_assert_double_eq(number_of(line, "calls"), 64);
			ck_assert_double_ge(number_of(line, "seconds"), 0);
			ck_assert_double_ge(number_of(line, "cpu"), 0);
		}
	}
	ask(&server, "quit");
	ck_assert_int_eq(end(&server), 0);
}
END_TEST

/* What the answers to `count` say. */
typedef struct Counts {
	double calls, steps, memory;
	double sum, most; /* over the lines */
} Counts;

static Counts count(const Server *server)
{
	Counts counts = {.calls = 0};
	const char *line;

	ask(server, "count");
	for (line = hear(server); begins(line, "line "); line = hear(server)) {
		double times = number_of(line, "count");

		ck_assert(begins(line, "line file=counted_sample.c number="));
		counts.sum += times;
		counts.most = times > counts.most ? times : counts.most;
	}
	ck_assert_msg(begins(line, "count "), "%s", line);
	counts.calls = number_of(line, "calls");
	counts.steps = number_of(line, "steps");
	counts.memory = number_of(line, "memory");
	return counts;
}

START_TEST(it_counts_exactly)
{
	Server server = begin(&sample_algorithm, &sample_algorithm);
	Counts counts, again;

	ask(&server, "prepare n=100 input=right seed=7 calls=3");
	ck_assert(begins(hear(&server), "ready calls=3 "));
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
	ask(&server, "prepare n=10 input=right seed=7 calls=1000");
	ck_assert(begins(hear(&server), "ready calls=1000 "));
	counts = count(&server);
	ck_assert_double_eq(counts.calls, 16);
	ck_assert_double_eq(counts.most, 16 * 11);
	ck_assert_int_eq(end(&server), 0);
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
	Server server = begin(&good, NULL);

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		const char *line;

		ask(&server, wrong[i]);
		line = hear(&server);
		ck_assert_msg(begins(line, "fail kind=input message="), "%s: %s", wrong[i], line);
		/* What was prepared before is not measured in its place. */
		expect(&server, "sample", "fail kind=internal message=nothing%20is%20prepared");
		ask(&server, "prepare n=8 input=random seed=7 calls=1");
		ck_assert(begins(hear(&server), "ready calls=1 "));
	}
	ck_assert_int_eq(end(&server), 0);
}
END_TEST

START_TEST(the_order_of_requests_matters)
{
	Server server = begin(&good, &sample_algorithm);

	expect(&server, "sample", "fail kind=internal message=nothing%20is%20prepared");
	expect(&server, "count", "fail kind=internal message=nothing%20is%20prepared");
	ck_assert_int_eq(end(&server), 0);
}
END_TEST

START_TEST(unknown_words_and_keys_are_left_alone)
{
	Server server = begin(&good, NULL);

	ask(&server, "dance");
	ask(&server, "dance style=waltz");
	ask(&server, "prepare n=8 seed=1 calls=2 weather=fine");
	ck_assert(begins(hear(&server), "ready calls=2 "));
	ck_assert_int_eq(end(&server), 0);
}
END_TEST

START_TEST(what_is_no_request_is_refused)
{
	Server server = begin(&good, NULL);

	ask(&server, "42");
	ck_assert(begins(hear(&server), "fail kind=internal message="));
	ask(&server, "prepare n=8 n=9 seed=1 calls=2");
	ck_assert(begins(hear(&server), "fail kind=internal message=n%20stands%20twice"));
	ask(&server, "prepare n=8 seed=1 calls=2");
	ck_assert(begins(hear(&server), "ready calls=2 "));
	ck_assert_int_eq(end(&server), 0);
}
END_TEST

static void make_wrong(LandauAlgorithm *algorithm)
{
	algorithm->check = check_third;
}

START_TEST(a_wrong_answer_is_a_failure)
{
	LandauAlgorithm wrong = good_but(make_wrong);
	Server server = begin(&wrong, &wrong);

	ask(&server, "prepare n=100 input=random seed=7 calls=64");
	hear(&server);
	expect(&server, "sample",
	    "fail kind=wrong "
	    "message=call%203%20of%2064%20at%20n%3D100%20gave%20a%20wrong%20answer");
	expect(&server, "count",
	    "fail kind=wrong "
	    "message=call%203%20of%2016%20at%20n%3D100%20gave%20a%20wrong%20answer");
	ck_assert_int_eq(end(&server), 0);
}
END_TEST

static void make_greedy(LandauAlgorithm *algorithm)
{
	algorithm->prepare = prepare_nothing;
}

START_TEST(too_little_memory_is_a_failure)
{
	LandauAlgorithm greedy = good_but(make_greedy);
	Server server = begin(&greedy, NULL);

	expect(&server, "prepare n=100 input=random seed=7 calls=64",
	    "fail kind=memory message=not%20enough%20memory%20for%20n%3D100");
	ck_assert_int_eq(end(&server), 0);
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
	Server server = begin(&rude, NULL);
	char printed[64] = "";

	ask(&server, "prepare n=8 seed=1 calls=1");
	ck_assert(begins(hear(&server), "ready calls=1 "));
	ask(&server, "sample");
	ck_assert(begins(hear(&server), "sample calls=1 "));
	ck_assert_uint_eq(
	    fread(printed, 1, sizeof expected - 1, server.printed), sizeof expected - 1);
	ck_assert_str_eq(printed, expected);
	ck_assert_int_eq(end(&server), 0);
}
END_TEST

static void make_forking(LandauAlgorithm *algorithm)
{
	algorithm->run = run_forking;
}

START_TEST(a_copy_that_returns_from_a_call_says_nothing)
{
	LandauAlgorithm forking = good_but(make_forking);
	Server server = begin(&forking, &forking);

	ask(&server, "prepare n=8 seed=1 calls=2");
	ck_assert(begins(hear(&server), "ready calls=2 "));
	for (int i = 0; i < 3; i++) {
		ask(&server, "sample");
		ck_assert(begins(hear(&server), "sample calls=2 "));
	}
	/* Also one that counts; there is nothing to count in it. */
	ask(&server, "count");
	hear(&server);
	ask(&server, "quit");
	ck_assert_int_eq(end(&server), 0);
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
		Server server = i % 2 ? begin(&good, &unfit) : begin(&unfit, NULL);
		static const char *const questions[] = {
		    "landau 1", "prepare n=8 seed=1 calls=1", "sample", "count"};

		for (int question = 0; question < 4; question++) {
			const char *line;

			ask(&server, questions[question]);
			line = hear(&server);
			ck_assert_msg(begins(line, "fail kind=internal message=") &&
					  strstr(line, flaws[i / 2].message),
			    "%s", line);
		}
		ck_assert_int_eq(end(&server), 0);
	}
}
END_TEST

START_TEST(it_ends_with_its_input_or_when_nobody_listens)
{
	Server server = begin(&good, NULL);
	int status;

	ck_assert_int_eq(end(&server), 0);

	server = begin(&good, NULL);
	fclose(server.from);
	ask(&server, "landau 1");
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
