#include <stdlib.h>
#include <unistd.h>

#include "app/manual.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "cli/cmd_help.h"
#include "cli/print.h"
#include "worker/handover.h"

static void overview(Text *out)
{
	enum { SUMMARY_COLUMN = 30 };

	text_append(out, "landau measures how an algorithm's cost grows with its input.\n\n");
	for (size_t i = 0; i < subcommand_count; i++) {
		const Subcommand *subcommand = &subcommands[i];
		size_t start = out->length;

		if (subcommand->hidden)
			continue;
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
		text_append(
		    &out, "\n'landau help TOPIC' says more, and so does the manual: man landau\n");
	status = print(NULL, &out);
	text_release(&out);
	return status;
}

/* Returns only where man can't be started. */
static void open_page(const ManualPage *page)
{
	char man[] = "man";

	handover((char *[]){man, page->path, NULL});
}

static Status unknown(const char *name, const Manual *manual)
{
	const char **names = memory_new(subcommand_count + manual->count, sizeof *names);
	size_t count = 0;
	Error error;

	for (size_t i = 0; i < subcommand_count; i++)
		if (*subcommands[i].name && !subcommands[i].hidden)
			names[count++] = subcommands[i].name;
	for (size_t i = 0; i < manual->count; i++)
		if (!subcommand_find(manual->pages[i].topic))
			names[count++] = manual->pages[i].topic;
	nearest_refuse("topic", name, names, count, "'landau help' shows what there is", &error);
	free(names);
	return report(&error);
}

static Status no_man(const ManualPage *page)
{
	Error error;

	error_set(&error, STATUS_LANDAU, "man(1) can't be started; the page is %s", page->path);
	return report(&error);
}

/* On a terminal a page of the manual says most. What is read by a program, or where there is no
 * man(1), is the short help; what has none is a page all the same. */
static Status explain(const char *topic, const Manual *manual)
{
	const Subcommand *subcommand = subcommand_find(topic);
	const ManualPage *page = manual_page(manual, topic);

	if (!page && subcommand)
		page = manual_page(manual, "landau");
	if (page && (!subcommand || isatty(STDOUT_FILENO)))
		open_page(page);
	if (subcommand)
		return help_print(subcommand);
	return page ? no_man(page) : unknown(topic, manual);
}

Status cmd_help(const Options *options)
{
	Manual manual = {0};
	Status status;
	Error error;

	if (options->word_count > 1) {
		error_set(&error, STATUS_USAGE, "help takes one TOPIC, not '%s' as well",
		    options->words[1]);
		return report(&error);
	}
	if (!options->word_count || !*options->words[0])
		return help_print(subcommand_find(""));
	manual_find(&manual);
	status = explain(options->words[0], &manual);
	manual_release(&manual);
	return status;
}
