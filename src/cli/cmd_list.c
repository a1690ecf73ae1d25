#include <stdlib.h>
#include <string.h>

#include "algorithms.h"
#include "cli/print.h"
#include "cli/subcommand.h"
#include "model/law.h"

/* Where the second and third column begin. */
enum { LAW_COLUMN = 20, TITLE_COLUMN = 34 };

static void textbook(const LandauInput *input, Text *out)
{
	text_pad(out, LAW_COLUMN);
	text_append(out, input->time.textbook ? input->time.textbook : "-");
}

static void algorithm(const LandauAlgorithm *algorithm, Text *out)
{
	text_printf(out, "  %s", algorithm->name);
	textbook(algorithm->inputs, out);
	text_pad(out, TITLE_COLUMN);
	text_append(out, algorithm->sentence);
	text_append(out, "\n");
	for (const LandauInput *input = algorithm->inputs + 1; input[-1].name && input->name;
	     input++) {
		text_printf(out, "    :%s", input->name);
		textbook(input, out);
		text_append(out, "\n");
	}
}

static void algorithms(Text *out)
{
	const Bundled **all = bundled_list();

	for (size_t i = 0; i < bundled_count; i++) {
		const char *topic = all[i]->timed->topic;

		if (!i || strcmp(topic, all[i - 1]->timed->topic) != 0)
			text_printf(out, "%s%s\n", i ? "\n" : "", topic);
		algorithm(all[i]->timed, out);
	}
	free(all);
}

static void all_laws(Text *out)
{
	for (size_t i = 0; i < LAW_COUNT; i++) {
		const Law *law = &laws[i];

		text_append(out, law->name);
		text_pad(out, 14);
		text_append(out, law->word);
		if (law->taught)
			text_printf(out, " (taught as %s)", law->taught);
		text_pad(out, 44);
		text_printf(out, "%s\n", law->meaning);
	}
}

static void all_formats(Text *out)
{
	for (size_t i = 0; i < FORMAT_COUNT; i++) {
		text_append(out, formats[i].name);
		text_pad(out, 10);
		text_printf(out, "%s\n", formats[i].meaning);
	}
}

Status cmd_list(const Options *options)
{
	Text out = {0};
	Status status;
	Error error;

	if (options->word_count) {
		error_set(&error, STATUS_USAGE, "list takes no '%s'", options->words[0]);
		return report(&error);
	}
	if (options->given & OPTION_LAWS)
		all_laws(&out);
	if (options->given & OPTION_FORMATS)
		all_formats(&out);
	if (!(options->given & (OPTION_LAWS | OPTION_FORMATS)))
		algorithms(&out);
	status = print(NULL, &out);
	text_release(&out);
	return status;
}
