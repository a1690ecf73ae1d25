#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "algorithms.h"
#include "base/memory.h"
#include "base/roff.h"
#include "base/units.h"
#include "cli/print.h"
#include "cli/subcommand.h"
#include "model/limit.h"

static void append(Text *out, const char *words)
{
	roff_append(out, words, strlen(words));
}

/* A line of a macro with one argument. */
static void macro(Text *out, const char *name, const char *argument)
{
	text_printf(out, ".%s \"", name);
	append(out, argument);
	text_append(out, "\"\n");
}

static void heading(const LandauAlgorithm *algorithm, const char *date, Text *out)
{
	text_append(out, ".\\\" Made from its source by landau.\n");
	text_append(out, ".Dd ");
	append(out, date);
	text_append(out, "\n.Dt LANDAU-");
	for (const char *c = algorithm->name; *c; c++)
		text_printf(out, "%c", toupper((unsigned char)*c));
	text_printf(out, " 7\n.Os\n.Sh NAME\n.Nm landau-%s\n.Nd ", algorithm->name);
	append(out, algorithm->title);
	text_append(out, ", an algorithm that landau brings along\n");
}

static void synopsis(const LandauAlgorithm *algorithm, Text *out)
{
	text_append(out, ".Sh SYNOPSIS\n");
	for (const LandauInput *input = algorithm->inputs; input->name; input++) {
		text_append(out, ".Nm landau run\n.Op Ar option ...\n.Cm \"");
		append(out, algorithm->name);
		if (input != algorithm->inputs) {
			text_append(out, ":");
			append(out, input->name);
		}
		text_append(out, "\"\n");
	}
}

static void description(const LandauAlgorithm *algorithm, Text *out)
{
	char smallest[UNITS_SIZE], largest[UNITS_SIZE];

	text_append(out, ".Sh DESCRIPTION\n");
	append(out, algorithm->sentence);
	text_append(out, "\n.Pp\nIt belongs to the topic\n");
	macro(out, "Cm", algorithm->topic);
	text_printf(out, "and takes sizes from %s to %s.\n",
	    units_count(smallest, (double)algorithm->smallest),
	    units_count(largest, (double)algorithm->largest));
}

/* The textbook's law; and those that an honest fit may give, if they are others. */
static void law_of(const char *metric, const LandauLaw *law, Text *out)
{
	if (!law->textbook && !law->expected)
		return;
	macro(out, "It Cm", metric);
	append(out, law->textbook ? law->textbook : "not known");
	if (law->expected && (!law->textbook || strcmp(law->expected, law->textbook) != 0)) {
		text_append(out, "; over these sizes ");
		for (const char *at = law->expected; *at;) {
			size_t length = strcspn(at, ";");

			roff_append(out, at, length);
			at += length + (at[length] == ';');
			text_append(out, *at ? " or " : "");
		}
	}
	text_append(out, "\n");
}

static void laws_of(const LandauAlgorithm *algorithm, Text *out)
{
	text_append(out, ".Sh LAWS\nAs it is taught, with each kind of input:\n");
	for (const LandauInput *input = algorithm->inputs; input->name; input++) {
		macro(out, "Ss", input->name);
		text_append(out, ".Bl -tag -width memory -compact\n");
		law_of("time", &input->time, out);
		law_of("steps", &input->steps, out);
		law_of("memory", &input->memory, out);
		text_append(out, ".El\n");
	}
}

static void examples(const LandauAlgorithm *algorithm, Text *out)
{
	const char *taught = algorithm->inputs->steps.textbook;
	Growth growth;

	text_append(out, ".Sh EXAMPLES\n.Bd -literal -offset indent -compact\n$ landau ");
	append(out, algorithm->name);
	text_append(out, "\n$ landau run \\-\\-all ");
	append(out, algorithm->name);
	if (taught && limit_parse(taught, &growth)) {
		text_append(out, "\n$ landau check \\-\\-metric steps \\-\\-within \\(aq");
		append(out, taught);
		text_append(out, "\\(aq ");
		append(out, algorithm->name);
	}
	text_append(out, "\n.Ed\n");
}

static void source(const Bundled *one, Text *out)
{
	enum { TAB = 8 };

	text_append(out, ".Sh SOURCE\n.Bd -literal\n");
	roff_append_lines(out, one->text, one->length, TAB);
	text_append(out, ".Ed\n");
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The algorithms of the same topic, and the page on laws among them, by name. */
static void see_also(const LandauAlgorithm *algorithm, Text *out)
{
	const char **names = memory_new(bundled_count + 1, sizeof *names);
	size_t count = 0;

	names[count++] = "laws";
	for (size_t i = 0; i < bundled_count; i++) {
		const LandauAlgorithm *other = bundled[i].timed;

		if (other != algorithm && strcmp(other->topic, algorithm->topic) == 0)
			names[count++] = other->name;
	}
	qsort(names, count, sizeof *names, by_name);
	text_append(out, ".Sh SEE ALSO\n.Xr landau 1 ,\n.Xr landau-algorithm 3 ,\n");
	for (size_t i = 0; i < count; i++)
		text_printf(out, ".Xr landau-%s 7%s\n", names[i], i + 1 < count ? " ," : "");
	free(names);
}

static void page(const Bundled *one, const char *date, Text *out)
{
	const LandauAlgorithm *algorithm = one->timed;

	heading(algorithm, date, out);
	synopsis(algorithm, out);
	description(algorithm, out);
	laws_of(algorithm, out);
	examples(algorithm, out);
	source(one, out);
	see_also(algorithm, out);
}

Status cmd_manual_page(const Options *options)
{
	const Bundled *one = options->word_count == 2 ? bundled_find(options->words[0]) : NULL;
	Text out = {0};
	Status status;
	Error error;

	if (!one) {
		error_set(&error, STATUS_USAGE,
		    "manual-page takes the name of a bundled algorithm, and a date");
		return report(&error);
	}
	page(one, options->words[1], &out);
	status = print(NULL, &out);
	text_release(&out);
	return status;
}
