#include <stdlib.h>
#include <unistd.h>

#include "app/conclusions.h"
#include "app/host.h"
#include "base/memory.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/results.h"
#include "cli/subcommand.h"
#include "config.h"

static Status print_conclusions(const Options *options, const Saved *files, size_t count)
{
	Conclusions conclusions;
	Text command = {0};
	RunInfo info = {.version = PACKAGE_VERSION, .created = host_date(), .cpu = -1};
	Status status = STATUS_DONE;

	results_command(options, &command);
	info.command = text_string(&command);
	/* A run that is written again says of itself what it said before. */
	if (count == 1 && files->is_run)
		info = files->info;
	conclusions_begin(&conclusions, files, count, options->metrics);
	/* Samples are printed as they were read. */
	if (options->format != FORMAT_SAMPLES)
		conclusions_draw(&conclusions);
	if (conclusions.count)
		status = results_print(options, &info, conclusions.records, conclusions.count);
	conclusions_release(&conclusions);
	text_release(&command);
	return status;
}

static void hint_at_terminal(const Options *options)
{
	Error error;

	if (options->word_count || !isatty(STDIN_FILENO))
		return;
	error_set(&error, STATUS_DONE, "no FILE: reads CSV from the terminal until ^D");
	report(&error);
}

Status cmd_fit(const Options *options)
{
	static char standard_input[] = "-", *alone[] = {standard_input};
	char **paths = options->word_count ? options->words : alone;
	size_t path_count = options->word_count ? options->word_count : 1, count;
	Saved *files = memory_new(path_count, sizeof *files);
	Status status;

	hint_at_terminal(options);
	status = read_files(options, paths, path_count, files, &count);
	status = status_worse(status, print_conclusions(options, files, count));
	for (size_t i = 0; i < count; i++)
		saved_release(&files[i]);
	free(files);
	return status;
}
