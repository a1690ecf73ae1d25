/*
 * fake_worker.c - a worker that does to landau what workers do.
 *
 *     fake_worker MODE                  behaves as the table below says
 *     fake_worker reply WORD TEXT       a good worker, but for its answer to WORD
 *
 * It has its own few lines of protocol, so that no mistake of the real ones hides itself.
 */
#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const char hello[] = "landau 1 name=fake metrics=time,cpu,steps,memory inputs=random,sorted "
			    "min=1 max=1000000 textbook=O(n%20log%20n) "
			    "expected=O(n%20log%20n),O(n)";

/* Nothing that is left behind by a failing test lives longer. */
enum { MOST_SECONDS = 120 };

/* In one piece, however many lines it has. */
static void say(const char *text)
{
	if (dprintf(STDOUT_FILENO, "%s\n", text) < 0)
		_exit(9);
}

static void nap(long milliseconds)
{
	nanosleep(&(struct timespec){milliseconds / 1000, milliseconds % 1000 * 1000000}, NULL);
}

static void sleep_on(void)
{
	for (int i = 0; i < MOST_SECONDS; i++)
		nap(1000);
	_exit(0);
}

static void crash(void)
{
	/* A sanitizer would make an exit of it. */
	signal(SIGSEGV, SIG_DFL);
	raise(SIGSEGV);
}

static void exit_3(void)
{
	_exit(3);
}

static void close_output(void)
{
	close(STDOUT_FILENO);
	sleep_on();
}

/* Starts a process that leaves: by a session of its own, and by forking twice. It tells its pid on
 * standard error before this returns. */
static void leave(int forks)
{
	int ready[2];
	char nothing;

	if (pipe(ready) != 0)
		_exit(9);
	if (fork() == 0) {
		setsid();
		if (forks == 2 && fork() != 0)
			_exit(0);
		signal(SIGTERM, SIG_IGN);
		signal(SIGHUP, SIG_IGN);
		dprintf(STDERR_FILENO, "%d\n", (int)getpid());
		close(ready[0]);
		close(ready[1]);
		sleep_on();
	}
	close(ready[1]);
	if (read(ready[0], &nothing, 1) < 0)
		_exit(9);
	close(ready[0]);
}

static void leave_once(void)
{
	leave(1);
}

static void leave_twice(void)
{
	leave(2);
}

static void leave_and_crash(void)
{
	leave(2);
	leave(1);
	crash();
}

/* Chains of processes, each of which forks the next and exits: whoever kills one by one may be
 * late. A chain has a session of its own. */
static void run_away(void)
{
	enum { CHAINS = 8 };
	time_t end = time(NULL) + MOST_SECONDS;
	int chain = 0;

	while (chain < CHAINS && fork() != 0)
		chain++;
	if (chain == CHAINS)
		return;
	setsid();
	while (time(NULL) < end)
		if (fork() != 0)
			_exit(0);
	_exit(0);
}

/* One chain, with a session for each link. */
static void run_away_singly(void)
{
	time_t end = time(NULL) + MOST_SECONDS;

	if (fork() != 0)
		return;
	while (time(NULL) < end) {
		setsid();
		if (fork() != 0)
			_exit(0);
	}
	_exit(0);
}

/* All of them in one another's way. */
static void multiply(void)
{
	for (int i = 0; i < 7; i++)
		if (fork() == 0)
			setpgid(0, 0);
	if (getpgrp() == getpid() && getsid(0) == getpid())
		return;
	dprintf(STDERR_FILENO, "%d\n", (int)getpid());
	sleep_on();
}

static void fork_and_go_on(void)
{
	fork();
}

static void print_much(void)
{
	static const char line[] = "all work and no play\n";

	for (int i = 0; i < 1000000; i++)
		if (write(STDERR_FILENO, line, sizeof line - 1) < 0)
			_exit(9);
}

static void print_without_end(void)
{
	for (time_t end = time(NULL) + MOST_SECONDS; time(NULL) < end;)
		say("noise volume=11");
}

static void print_pid(void)
{
	dprintf(STDERR_FILENO, "%d\n", (int)getpid());
}

static void talk(void)
{
	say("Hello, \033[31mworld");
}

static void print_strangely(void)
{
	dprintf(STDERR_FILENO, "two\tcolumns\n\033[31mred\007 \xff\n");
}

static void say_too_much(void)
{
	char *line = malloc(70000);

	memset(line, 'x', 70000);
	memcpy(line, "ready calls=1 message=", 22);
	line[69999] = '\0';
	say(line);
	free(line);
}

/* Answers to sample in pieces. */
static void mumble(void)
{
	static const char line[] = "sample calls=4 seconds=0.25 cpu=0.125\n";

	for (const char *at = line; *at; at++) {
		if (write(STDOUT_FILENO, at, 1) != 1)
			_exit(9);
		nap(2);
	}
}

typedef struct Mode {
	const char *name;
	void (*at_start)(void);
	void (*at_prepare)(void);
	void (*at_sample)(void);
	bool silent;  /* it doesn't answer sample, at_sample does or nobody */
	bool lingers; /* it goes on after quit, and after the end of its input */
	int calls;    /* that it prepares at most; 0: four */
	int drift;    /* by which every count is higher than the one before */
	int status;   /* that it exits with */
} Mode;

static const Mode modes[] = {
    {.name = "good"},
    {.name = "tell-pid", .at_start = print_pid},
    {.name = "exit", .at_start = exit_3},
    {.name = "crash", .at_sample = crash},
    {.name = "exit-in-sample", .at_sample = exit_3},
    {.name = "exit-after-sample", .at_sample = NULL},
    {.name = "close", .at_sample = close_output},
    {.name = "hang", .at_sample = sleep_on},
    {.name = "leave-once", .at_prepare = leave_once},
    {.name = "leave-twice", .at_prepare = leave_twice},
    {.name = "leave-and-crash", .at_prepare = leave_and_crash},
    {.name = "run-away", .at_prepare = run_away},
    {.name = "run-away-singly", .at_prepare = run_away_singly},
    {.name = "multiply", .at_prepare = multiply},
    {.name = "fork", .at_sample = fork_and_go_on},
    {.name = "print-much", .at_sample = print_much},
    {.name = "print-without-end", .at_sample = print_without_end},
    {.name = "print-strangely", .at_sample = print_strangely},
    {.name = "long-line", .at_sample = say_too_much, .silent = true},
    {.name = "mumble", .at_sample = mumble, .silent = true},
    {.name = "talk-first", .at_start = talk},
    {.name = "linger", .lingers = true},
    {.name = "drift", .drift = 1},
    {.name = "one-call", .calls = 64},
    {.name = "exit-1", .status = 1},
    {.name = "reply"},
};

static const Mode *find_mode(const char *name)
{
	for (size_t i = 0; i < sizeof modes / sizeof *modes; i++)
		if (strcmp(modes[i].name, name) == 0)
			return &modes[i];
	fprintf(stderr, "no mode %s\n", name);
	exit(2);
}

/* The calls that are prepared; 0: none. */
static int prepared;

/* The number behind a key of a request; 0: there is none. */
static int number_of(const char *request, const char *key)
{
	const char *at = strstr(request, key);

	return at ? atoi(at + strlen(key)) : 0;
}

/* Why a request can't be obeyed; NULL: it can. */
static const char *refusal(const char *word, const char *request)
{
	if (strcmp(word, "landau") == 0 && number_of(request, "landau ") != 1)
		return "fail kind=internal message=version";
	if (strcmp(word, "prepare") == 0 && strstr(request, " input=") &&
	    !strstr(request, " input=random") && !strstr(request, " input=sorted"))
		return "fail kind=input message=input";
	if ((strcmp(word, "sample") == 0 || strcmp(word, "count") == 0) && !prepared)
		return "fail kind=internal message=nothing";
	return NULL;
}

/* How many steps the last count had, for a mode that never counts the same. */
static int steps = 1001;

/* As a good worker does, in one piece. */
static void answer_well(const Mode *mode, const char *word, const char *request)
{
	const char *why = refusal(word, request);

	if (strcmp(word, "prepare") == 0) {
		prepared = why ? 0 : number_of(request, " calls=");
		prepared = prepared > mode->calls ? mode->calls : prepared;
	}
	if (why)
		say(why);
	else if (strcmp(word, "landau") == 0)
		say(hello);
	else if (strcmp(word, "prepare") == 0)
		dprintf(STDOUT_FILENO, "ready calls=%d bytes=4096\n", prepared);
	else if (strcmp(word, "sample") == 0)
		dprintf(STDOUT_FILENO, "sample calls=%d seconds=0.25 cpu=0.125\n", prepared);
	else if (strcmp(word, "count") == 0)
		dprintf(STDOUT_FILENO,
		    "line file=fake.c number=7 count=1000\nline file=fake.c number=8 "
		    "count=1 foreign=in,a%%20%%1Bpointer\n"
		    "count steps=%d memory=64\n",
		    steps += mode->drift);
}

static void answer(const Mode *mode, const char *word, const char *request, char **arguments)
{
	bool is_sample = strcmp(word, "sample") == 0;

	if (strcmp(word, "prepare") == 0 && mode->at_prepare)
		mode->at_prepare();
	if (is_sample && mode->at_sample)
		mode->at_sample();
	if (strcmp(mode->name, "reply") == 0 && strcmp(word, arguments[2]) == 0)
		say(arguments[3]);
	else if (!(is_sample && mode->silent))
		answer_well(mode, word, request);
	if (is_sample && strcmp(mode->name, "exit-after-sample") == 0)
		_exit(3);
}

int main(int count, char **arguments)
{
	Mode mode = *find_mode(count > 1 ? arguments[1] : "good");
	char line[4096], word[4096];

	mode.calls = mode.calls ? mode.calls : 4;
	if (mode.at_start)
		mode.at_start();
	while (fgets(line, sizeof line, stdin)) {
		line[strcspn(line, "\n")] = '\0';
		snprintf(word, sizeof word, "%.*s", (int)strcspn(line, " "), line);
		if (strcmp(word, "quit") != 0)
			answer(&mode, word, line, arguments);
		else if (!mode.lingers)
			return mode.status;
	}
	if (mode.lingers)
		sleep_on();
	return mode.status;
}
