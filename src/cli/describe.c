#include "cli/describe.h"

#include <string.h>

#include "cli/results.h"
#include "config.h"

/* How what is timed was compiled, each way once: "gcc -O2; cc -O2". */
static void list_builds(const Session *session, Text *out)
{
	for (size_t i = 0; i < session_job_count(session); i++) {
		const char *build = session_job(session, i)->target->build;

		if (build && !strstr(text_string(out), build))
			text_printf(out, "%s%s", out->length ? "; " : "", build);
	}
}

static void describe_session(Description *description, const Session *session)
{
	RunInfo *info = &description->info;

	list_builds(session, &description->builds);
	info->cpu = session_cpu(session);
	conditions_words(session_conditions(session), &description->warnings);
	info->surroundings = *session_surroundings(session);
	host_read(&description->host);
	info->machine = description->host.processor;
	info->kernel = description->host.kernel;
	info->processors = description->host.processors;
}

void describe_run(
    Description *description, const Options *options, const Session *session, double budget_seconds)
{
	*description = (Description){.info = {.version = PACKAGE_VERSION,
					 .created = host_date(),
					 .seed = options->seed,
					 .budget_seconds = budget_seconds,
					 .cpu = -1}};
	results_command(options, &description->command);
	if (session)
		describe_session(description, session);
	description->info.command = text_string(&description->command);
	description->info.compiler = text_string(&description->builds);
	description->info.warnings = text_string(&description->warnings);
}

void description_release(Description *description)
{
	text_release(&description->command);
	text_release(&description->warnings);
	text_release(&description->builds);
}
