#include "cli/describe.h"

#include <string.h>

#include "cli/results.h"
#include "config.h"

/* How what is timed was compiled, each way once: "gcc -O2; cc -O2". */
static void add_build(const Job *job, Text *out)
{
	const char *build = job->target->build;

	if (build && !strstr(text_string(out), build))
		text_printf(out, "%s%s", out->length ? "; " : "", build);
}

static void describe_measuring(Description *description, int cpu, const Conditions *conditions,
    const Surroundings *surroundings)
{
	RunInfo *info = &description->info;

	info->cpu = cpu;
	conditions_words(conditions, &description->warnings);
	info->surroundings = *surroundings;
	host_read(&description->host);
	info->machine = description->host.processor;
	info->kernel = description->host.kernel;
	info->processors = description->host.processors;
}

static void begin(Description *description, const Options *options, double budget_seconds)
{
	*description = (Description){.info = {.version = PACKAGE_VERSION,
					 .created = host_date(),
					 .seed = options->seed,
					 .budget_seconds = budget_seconds,
					 .cpu = -1}};
	results_command(options, &description->command);
}

static void end(Description *description)
{
	description->info.command = text_string(&description->command);
	description->info.compiler = text_string(&description->builds);
	description->info.warnings = text_string(&description->warnings);
}

void describe_run(
    Description *description, const Options *options, const Session *session, double budget_seconds)
{
	begin(description, options, budget_seconds);
	for (size_t i = 0; session && i < session_job_count(session); i++)
		add_build(session_job(session, i), &description->builds);
	if (session)
		describe_measuring(description, session_cpu(session), session_conditions(session),
		    session_surroundings(session));
	end(description);
}

void describe_duel(Description *description, const Options *options, const Duel *duel, int cpu,
    double budget_seconds)
{
	begin(description, options, budget_seconds);
	add_build(duel_job(duel, 0), &description->builds);
	add_build(duel_job(duel, 1), &description->builds);
	describe_measuring(description, cpu, duel_conditions(duel), duel_surroundings(duel));
	end(description);
}

void description_release(Description *description)
{
	text_release(&description->command);
	text_release(&description->warnings);
	text_release(&description->builds);
}
