#include "algorithms.h"
#include "cli/print.h"
#include "cli/subcommand.h"
#include "worker/serve.h"

Status cmd_worker(const Options *options)
{
	const Bundled *chosen;
	Error error;

	if (options->word_count != 1) {
		error_set(&error, STATUS_USAGE, "worker takes one TARGET: see 'landau list'");
		return report(&error);
	}
	chosen = bundled_find(options->words[0]);
	if (!chosen) {
		error_set(&error, STATUS_USAGE,
		    "no algorithm '%s': 'landau list' shows what there is", options->words[0]);
		return report(&error);
	}
	return (Status)serve(chosen->timed, chosen->counted);
}
