#include "app/probe.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "worker/interrupt.h"
#include "worker/lastwords.h"

struct Probe {
	Worker *worker;
	Facts facts;
};

/* More kinds of input than this are a mistake. */
enum { MOST_INPUTS = 1000 };

Probe *probe_start(char *const *arguments, Error *error)
{
	WorkerOptions options = {.arguments = arguments, .cpu = -1};
	Worker *worker = worker_start(&options, error);
	Probe *probe;

	if (!worker)
		return NULL;
	probe = memory_new(1, sizeof *probe);
	probe->worker = worker;
	return probe;
}

size_t probe_polls(const Probe *probe, struct pollfd polls[WORKER_POLLS])
{
	return worker_polls(probe->worker, polls);
}

int probe_patience(const Probe *probe)
{
	return worker_patience(probe->worker);
}

static void add_law(Facts *facts, const WorkerLaw *law)
{
	memory_grow(
	    (void **)&facts->laws, &facts->law_capacity, facts->law_count, sizeof *facts->laws);
	facts->laws[facts->law_count++] = (FactLaw){
	    .input = memory_copy_text(law->input),
	    .metric = law->metric,
	    .textbook = memory_copy_text(law->textbook),
	    .expected = memory_copy_text(law->expected),
	};
}

static void add_input(Facts *facts, const char *name, size_t length)
{
	memory_grow((void **)&facts->inputs, &facts->input_capacity, facts->input_count,
	    sizeof *facts->inputs);
	facts->inputs[facts->input_count++] = memory_copy_bytes(name, length);
}

static bool take_inputs(Facts *facts, const char *names, Error *error)
{
	while (*names) {
		size_t length = strcspn(names, ",");

		if (length && facts->input_count == MOST_INPUTS)
			return error_set(
			    error, STATUS_USAGE, "it has more than %d kinds of input", MOST_INPUTS);
		if (length)
			add_input(facts, names, length);
		names += length + (names[length] == ',');
	}
	return true;
}

/* Whether `name` is one of the names that commas separate. */
static bool is_listed(const char *name, const char *names)
{
	size_t length = strlen(name);

	for (;;) {
		if (strncmp(names, name, length) == 0 && strchr(",", names[length]))
			return true;
		names += strcspn(names, ",");
		if (!*names++)
			return false;
	}
}

static bool take_metrics(Facts *facts, const char *names, Error *error)
{
	bool any = false;

	for (int metric = 0; metric < METRIC_COUNT; metric++)
		any |= facts->measures[metric] = is_listed(metrics[metric].name, names);
	return any || error_set(error, STATUS_USAGE,
			  "it measures nothing that is known here, but: %s", names);
}

/* The greeting's own law stands before all that were stated more exactly. */
static bool take_hello(Facts *facts, const WorkerHello *hello, Error *error)
{
	FactLaw general = {
	    .input = memory_copy_text(""),
	    .metric = METRIC_TIME,
	    .textbook = memory_copy_text(hello->textbook),
	    .expected = memory_copy_text(hello->expected),
	};

	memory_grow(
	    (void **)&facts->laws, &facts->law_capacity, facts->law_count, sizeof *facts->laws);
	memmove(facts->laws + 1, facts->laws, facts->law_count++ * sizeof *facts->laws);
	facts->laws[0] = general;
	facts->name = memory_copy_text(hello->name);
	facts->smallest = hello->smallest;
	facts->largest = hello->largest;
	facts->source = memory_copy_text(hello->source);
	facts->build = memory_copy_text(hello->build);
	facts->step_seconds = hello->step_seconds;
	return take_inputs(facts, hello->inputs, error) &&
	       take_metrics(facts, hello->metrics, error);
}

static ProbeState fail(const Probe *probe, const WorkerEvent *event, Error *error)
{
	Text text = {0};

	text_append(&text, event->message);
	lastwords_append(&text, worker_output(probe->worker));
	error_set(error, event->status, "%s", text_string(&text));
	text_release(&text);
	return PROBE_FAILED;
}

ProbeState probe_advance(Probe *probe, Error *error)
{
	for (;;) {
		WorkerEvent event = worker_next(probe->worker);

		switch (event.kind) {
		case WORKER_LAW: add_law(&probe->facts, &event.law); break;
		case WORKER_HELLO:
			return take_hello(&probe->facts, &event.hello, error) ? PROBE_DONE
									      : PROBE_FAILED;
		case WORKER_FAILED: return fail(probe, &event, error);
		default: return PROBE_WAITS;
		}
	}
}

bool probe_wait(Probe *probe, Error *error)
{
	ProbeState state;

	while ((state = probe_advance(probe, error)) == PROBE_WAITS) {
		struct pollfd polls[WORKER_POLLS + 1];
		size_t count = probe_polls(probe, polls);

		polls[count] = (struct pollfd){.fd = interrupt_descriptor(), .events = POLLIN};
		poll(polls, count + 1, probe_patience(probe));
		if (interrupt_signal())
			return error_set(error, STATUS_LANDAU, "interrupted");
	}
	return state == PROBE_DONE;
}

const Facts *probe_facts(const Probe *probe)
{
	return &probe->facts;
}

static void release_facts(Facts *facts)
{
	for (size_t i = 0; i < facts->input_count; i++)
		free(facts->inputs[i]);
	free(facts->inputs);
	for (size_t i = 0; i < facts->law_count; i++) {
		free(facts->laws[i].input);
		free(facts->laws[i].textbook);
		free(facts->laws[i].expected);
	}
	free(facts->laws);
	free(facts->build);
	free(facts->source);
	free(facts->name);
}

void probe_free(Probe *probe)
{
	if (!probe)
		return;
	worker_free(probe->worker);
	release_facts(&probe->facts);
	free(probe);
}
