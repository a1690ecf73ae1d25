#include <stdlib.h>

#include "algorithms.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "cli/print.h"
#include "cli/subcommand.h"
#include "worker/serve.h"

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

Status cmd_worker(const Options *options)
{
	const Bundled *chosen;
	Error error;

	if (options->word_count != 1) {
		error_set(&error, STATUS_USAGE, "worker takes one TARGET: see 'landau list'");
		return report(&error);
	}
	chosen = bundled_find(options->words[0]);
	if (!chosen)
		return unknown(options->words[0]);
	return (Status)serve(chosen->timed, chosen->counted);
}
