#include <stdlib.h>
#include <string.h>

#include "algorithms.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "cli/print.h"
#include "cli/subcommand.h"
#include "worker/serve.h"
#include "worker/servecommand.h"

static Status unknown(const char *name)
{
	const Bundled **all = bundled_list();
	const char **names = memory_new(bundled_count, sizeof *names);
	Error error;

	for (size_t i = 0; i < bundled_count; i++)
		names[i] = all[i]->timed->name;
	nearest_refuse(
	    "algorithm", name, names, bundled_count, "'landau list' shows what there is", &error);
	free(names);
	free(all);
	return report(&error);
}

static Status refuse(const char *why)
{
	Error error;

	error_set(&error, STATUS_USAGE, "%s", why);
	return report(&error);
}

static bool is_object(const char *word)
{
	size_t length = strlen(word);

	return strchr(word, '/') || (length > 3 && strcmp(word + length - 3, ".so") == 0);
}

static Status serve_program(const Options *options)
{
	CommandSpec spec = {.command = options->targets[0].text,
	    .feed = options->feed,
	    .shell = options->given & OPTION_SHELL};
	Error error;

	if (options->target_count != 1 || options->word_count)
		return refuse("worker takes one TARGET or one --command");
	return command_check(&spec, &error) ? (Status)serve_command(&spec) : report(&error);
}

Status cmd_worker(const Options *options)
{
	char **words = options->words;
	const Bundled *chosen;

	if (options->target_count)
		return serve_program(options);
	if (options->word_count && options->word_count <= 2 && is_object(words[0]))
		return (Status)serve_objects(words[0], options->word_count > 1 ? words[1] : NULL);
	if (options->word_count != 1)
		return refuse(
		    "worker takes one TARGET (see 'landau list') or one or two shared objects");
	chosen = bundled_find(words[0]);
	if (!chosen)
		return unknown(words[0]);
	return (Status)serve(chosen->timed, chosen->counted);
}
