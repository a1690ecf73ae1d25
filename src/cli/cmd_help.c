#include <stdlib.h>

#include "base/memory.h"
#include "base/nearest.h"
#include "cli/cmd_help.h"
#include "cli/print.h"

static void overview(Text *out)
{
	enum { SUMMARY_COLUMN = 30 };

	text_append(out, "landau measures how an algorithm's cost grows with its input.\n\n");
	for (size_t i = 0; i < subcommand_count; i++) {
		const Subcommand *subcommand = &subcommands[i];
		size_t start = out->length;

		text_printf(out, "  landau%s%s%s%s", *subcommand->name ? " " : "", subcommand->name,
		    *subcommand->arguments ? " " : "", subcommand->arguments);
		if (out->length - start >= SUMMARY_COLUMN)
			text_append(out, "\n");
		text_pad(out, SUMMARY_COLUMN);
		text_printf(out, "%s\n", subcommand->summary);
	}
}

Status help_print(const Subcommand *subcommand)
{
	Text out = {0};
	Status status;

	if (!*subcommand->name)
		overview(&out);
	else
		text_printf(&out, "landau %s%s%s: %s\n", subcommand->name,
		    *subcommand->arguments ? " " : "", subcommand->arguments, subcommand->summary);
	if (*subcommand->text)
		text_printf(&out, "\n%s", subcommand->text);
	text_append(&out, "\n");
	options_help(subcommand->options, &out);
	if (!*subcommand->name)
		text_append(&out,
		    "\n'landau help SUBCOMMAND' says more, and so does the manual: man landau\n");
	status = print(NULL, &out);
	text_release(&out);
	return status;
}

static Status unknown(const char *name)
{
	const char **names = memory_new(subcommand_count, sizeof *names);
	size_t count = 0;
	Error error;

	for (size_t i = 0; i < subcommand_count; i++)
		if (*subcommands[i].name)
			names[count++] = subcommands[i].name;
	nearest_refuse(
	    "subcommand", name, names, count, "'landau help' shows what there is", &error);
	free(names);
	return report(&error);
}

Status cmd_help(const Options *options)
{
	const char *name = options->word_count ? options->words[0] : "";
	const Subcommand *subcommand = subcommand_find(name);
	Error error;

	if (options->word_count > 1) {
		error_set(&error, STATUS_USAGE, "help takes one SUBCOMMAND, not '%s' as well",
		    options->words[1]);
		return report(&error);
	}
	return subcommand ? help_print(subcommand) : unknown(name);
}
