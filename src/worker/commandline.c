#include "worker/commandline.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool has(const Words *words, const char *name)
{
	for (size_t i = 0; i < words->count; i++)
		if (strstr(words->list[i], name))
			return true;
	return false;
}

bool commandline_parse(CommandLine *line, const char *text, bool shell, Error *error)
{
	*line = (CommandLine){.takes_size = false};
	if (shell) {
		words_add(&line->words, "sh");
		words_add(&line->words, "-c");
		words_add(&line->words, text);
	} else if (!words_split(&line->words, text, error)) {
		return false;
	}
	if (!text[strspn(text, " \t\n")] || !*line->words.list[0])
		return error_set(error, STATUS_USAGE, "it names no program");
	line->takes_size = has(&line->words, "{n}");
	line->takes_file = has(&line->words, "{file}");
	return true;
}

static char *fill(const char *word, const Filling *filling)
{
	char n[24], seed[24], *sized, *seeded, *filled;

	snprintf(n, sizeof n, "%" PRIu64, filling->n);
	snprintf(seed, sizeof seed, "%" PRIu64, filling->seed);
	sized = word_filled(word, "{n}", n);
	seeded = word_filled(sized, "{seed}", seed);
	/* The last one, for a path may hold anything. */
	filled = word_filled(seeded, "{file}", filling->file ? filling->file : "{file}");
	free(seeded);
	free(sized);
	return filled;
}

void commandline_fill(const CommandLine *line, const Filling *filling, Words *words)
{
	for (size_t i = 0; i < line->words.count; i++) {
		char *word = fill(line->words.list[i], filling);

		words_add(words, word);
		free(word);
	}
}

void commandline_release(CommandLine *line)
{
	words_release(&line->words);
	*line = (CommandLine){.takes_size = false};
}
