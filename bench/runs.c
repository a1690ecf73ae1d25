/*
 * runs.c - runs `landau run` on the five many times: `runs LANDAU COUNT quiet|loaded`.
 *
 * Counts the runs in which all five are decided and right, the verdicts that are wrong though sure
 * of themselves, and takes each run's wall time. `loaded`: another process is busy on the measuring
 * processor all the while. What is seen goes to standard error, four lines that sum it up to
 * standard output.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "config.h"

#ifdef HAVE_SCHED_SETAFFINITY
#include <sched.h>
#endif

#include "base/memory.h"
#include "base/text.h"
#include "measure/clock.h"
#include "model/verdict.h"

enum { TARGETS = 5 };

typedef struct Outcome {
	unsigned decided, right, wrong, surely_wrong; /* of the five; right ones are decided */
	double seconds;
} Outcome;

static _Noreturn void give_up(const char *what)
{
	fprintf(stderr, "bench: %s: %s\n", what, strerror(errno));
	exit(EXIT_FAILURE);
}

/* The last processor that this process may use, for landau and its competitor; -1: unknown. */
static int choose_processor(void)
{
	int chosen = -1;

#ifdef HAVE_SCHED_SETAFFINITY
	cpu_set_t allowed;

	if (sched_getaffinity(0, sizeof allowed, &allowed) == 0)
		for (int i = 0; i < CPU_SETSIZE; i++)
			if (CPU_ISSET(i, &allowed))
				chosen = i;
#endif
	return chosen;
}

static _Noreturn void be_busy(int processor)
{
	volatile unsigned long turns = 0;

#ifdef HAVE_SCHED_SETAFFINITY
	cpu_set_t one;

	CPU_ZERO(&one);
	if (processor >= 0) {
		CPU_SET(processor, &one);
		sched_setaffinity(0, sizeof one, &one);
	}
#else
	(void)processor;
#endif
	/* It ends by a signal, or on its own when its parent is gone. */
	for (pid_t parent = getppid(); getppid() == parent;)
		for (int i = 0; i < 10000000; i++)
			turns = turns + 1;
	_exit(EXIT_SUCCESS);
}

static pid_t start_competitor(int processor)
{
	pid_t child = fork();

	if (child < 0)
		give_up("can't start a competitor");
	if (child == 0)
		be_busy(processor);
	return child;
}

/* Reads a row: ,series,input,metric,law,confidence,state,expected */
static void read_row(const char *row, Outcome *outcome)
{
	char series[64], law[32], state[16], expected[128];
	LawList right = {0};
	double confidence;
	bool decided, wrong;

	if (sscanf(row, ",%63[^,],%*[^,],time,%31[^,],%lf,%15[^,],%127[^\r\n]", series, law,
		&confidence, state, expected) != 5)
		return;
	law_list_parse(&right, expected);
	decided = strcmp(state, "decided") == 0;
	wrong = !law_list_has(&right, law_find(law));
	outcome->decided += decided;
	outcome->right += decided && !wrong;
	outcome->wrong += wrong;
	outcome->surely_wrong += wrong && confidence > VERDICT_CONFIDENT;
	if (wrong || !decided)
		fprintf(stderr, "  %s: %s, %s with %.3f\n", series, law, state, confidence);
}

static Outcome run_once(const char *command)
{
	Outcome outcome = {0};
	Nanos start = clock_now();
	FILE *rows = popen(command, "r");
	char row[512];

	if (!rows)
		give_up(command);
	while (fgets(row, sizeof row, rows))
		read_row(row, &outcome);
	if (pclose(rows) != 0)
		give_up(command);
	outcome.seconds = nanos_seconds(nanos_between(start, clock_now()));
	return outcome;
}

static int by_seconds(const void *left, const void *right)
{
	const Outcome *a = left, *b = right;

	return (a->seconds > b->seconds) - (a->seconds < b->seconds);
}

/* Of the verdicts of so many runs. */
static double percent(unsigned verdicts, unsigned runs)
{
	return 100.0 * verdicts / (TARGETS * runs);
}

static void sum_up(Outcome *outcomes, unsigned count, const char *load)
{
	unsigned good = 0, right = 0, undecided = 0, surely_wrong = 0;

	for (unsigned i = 0; i < count; i++) {
		good += outcomes[i].right == TARGETS;
		right += outcomes[i].right;
		undecided += TARGETS - outcomes[i].decided;
		surely_wrong += outcomes[i].surely_wrong;
	}
	qsort(outcomes, count, sizeof *outcomes, by_seconds);
	printf("landau run, %s: all five decided and right|%u of %u|%s\n", load, good, count,
	    strcmp(load, "quiet") == 0 ? "49 of 50" : "");
	printf("landau run, %s: verdicts right, wrong, undecided|%.1f, %.1f, %.1f %%|\n", load,
	    percent(right, count), percent(TARGETS * count - right - undecided, count),
	    percent(undecided, count));
	printf("landau run, %s: wrong verdicts above %.1f|%u of %u|0\n", load, VERDICT_CONFIDENT,
	    surely_wrong, TARGETS * count);
	printf("landau run, %s: wall time, median and most|%.2f s, %.2f s|2 s\n", load,
	    outcomes[count / 2].seconds, outcomes[count - 1].seconds);
}

int main(int argc, char **argv)
{
	unsigned count = argc == 4 ? (unsigned)strtoul(argv[2], NULL, 10) : 0;
	int processor = choose_processor();
	pid_t competitor = 0;
	Outcome *outcomes;
	Text command = {0};

	if (!count) {
		fprintf(stderr, "usage: runs LANDAU COUNT quiet|loaded\n");
		return EXIT_FAILURE;
	}
	text_printf(&command, "exec '%s' run --format csv", argv[1]);
	if (processor >= 0)
		text_printf(&command, " --cpu %d", processor);
	if (strcmp(argv[3], "loaded") == 0)
		competitor = start_competitor(processor);
	outcomes = memory_new(count, sizeof *outcomes);
	for (unsigned i = 0; i < count; i++)
		outcomes[i] = run_once(text_string(&command));
	if (competitor) {
		kill(competitor, SIGKILL);
		waitpid(competitor, NULL, 0);
	}
	sum_up(outcomes, count, argv[3]);
	free(outcomes);
	text_release(&command);
	return EXIT_SUCCESS;
}
