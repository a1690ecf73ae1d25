#include "app/processor.h"
#include "cli/print.h"
#include "cli/subcommand.h"
#include "worker/examination.h"
#include "worker/interrupt.h"
#include "worker/program.h"

/* What was told so far, and whether it could be written. */
typedef struct Told {
	size_t count;
	Status status;
} Told;

static void append_fact(Text *out, const char *name, const char *fact)
{
	enum { FACT_COLUMN = 18 };

	if (!*fact)
		return;
	text_printf(out, "        %s", name);
	text_pad(out, FACT_COLUMN);
	text_printf(out, "%s\n", fact);
}

/* Each rule as soon as it is known: a worker that doesn't answer takes a while. */
static void tell(const Finding *finding, void *data)
{
	Told *told = data;
	Text out = {0};

	if (interrupt_signal())
		interrupt_raise();
	told->count++;
	text_printf(&out, "%s %2zu  %s\n", finding->right ? "ok    " : "not ok", told->count,
	    finding->what);
	if (!finding->right) {
		append_fact(&out, "sent", finding->sent);
		append_fact(&out, "expected", finding->expected);
		append_fact(&out, "came", finding->came);
		append_fact(&out, "why", finding->why);
		text_printf(&out, "        see       %s in landau-worker(7)\n", finding->section);
	}
	told->status = status_worse(told->status, print(NULL, &out));
	text_release(&out);
}

static Status sum_up(const Examination *examination)
{
	Status status = examination->wrong ? STATUS_MEASURED : STATUS_DONE;
	Text out = {0};

	if (examination->ended)
		text_printf(&out, "\n%s\n", examination->ended);
	text_printf(&out, "\n%zu rules seen, ", examination->rules);
	if (examination->wrong)
		text_printf(&out, "%zu not kept\n", examination->wrong);
	else
		text_append(&out, "all kept\n");
	status = status_worse(status, print(NULL, &out));
	text_release(&out);
	return status;
}

Status cmd_worker_test(const Options *options)
{
	Containment containment = {
	    .arguments = options->words, .cpu = -1, .most_bytes = processor_memory_bytes() / 2};
	Told told = {.status = STATUS_DONE};
	Examination examination;
	Error error;

	if (!options->word_count)
		error_set(&error, STATUS_USAGE, "worker-test takes a PROGRAM and its arguments");
	else if (!program_is_there(options->words[0]))
		error_set(&error, STATUS_USAGE, "there is no program %s", options->words[0]);
	else {
		interrupt_install();
		if (examination_run(&containment, tell, &told, &examination, &error))
			return status_worse(told.status, sum_up(&examination));
		error.status = STATUS_USAGE;
	}
	return report(&error);
}
