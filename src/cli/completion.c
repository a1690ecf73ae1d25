#include "cli/completion.h"

#include <ctype.h>
#include <string.h>

#include "cli/wordkinds.h"

/* What is known of a command line once all words before the last are read. */
typedef struct Reading {
	const Subcommand *subcommand;
	const Option *pending; /* the last word is its value; NULL: it is none */
	bool options_ended;    /* by "--", or by a program that has options of its own */
	bool first;            /* the last word may be a subcommand */
} Reading;

static bool takes(const Subcommand *subcommand, const Option *option)
{
	return (subcommand->options | OPTION_HELP | OPTION_VERSION) & option->bit;
}

/* The option of the first `length` bytes, which may be the beginning of one name only. */
static const Option *by_name(const Subcommand *subcommand, const char *name, size_t length)
{
	const Option *found = NULL;

	for (size_t i = 0; option_at(i); i++) {
		const Option *option = option_at(i);

		if (!takes(subcommand, option) || strncmp(option->name, name, length) != 0)
			continue;
		if (strlen(option->name) == length)
			return option;
		if (found)
			return NULL;
		found = option;
	}
	return found;
}

static const Option *by_letter(const Subcommand *subcommand, char letter)
{
	for (size_t i = 0; option_at(i); i++)
		if (option_at(i)->letter == letter && takes(subcommand, option_at(i)))
			return option_at(i);
	return NULL;
}

/* The option of a cluster of letters whose value is the next word, or NULL. */
static const Option *of_cluster(const Subcommand *subcommand, const char *letters)
{
	for (; *letters; letters++) {
		const Option *option = by_letter(subcommand, *letters);

		if (!option)
			return NULL;
		if (option->argument)
			return letters[1] ? NULL : option;
	}
	return NULL;
}

/* Reads one of the words before the last. */
static void take(Reading *reading, const char *word)
{
	const Option *option;

	if (reading->pending) {
		reading->pending = NULL;
	} else if (reading->options_ended || word[0] != '-' || !word[1]) {
		reading->options_ended |= (reading->subcommand->options & OPTION_COMMAND_LINE) != 0;
	} else if (strcmp(word, "--") == 0) {
		reading->options_ended = true;
	} else if (word[1] == '-') {
		option = by_name(reading->subcommand, word + 2, strcspn(word + 2, "="));
		if (option && option->argument && !strchr(word, '='))
			reading->pending = option;
	} else {
		reading->pending = of_cluster(reading->subcommand, word + 1);
	}
}

static Reading read_words(const char *const *words, size_t count)
{
	const Subcommand *named = count > 1 && *words[0] ? subcommand_find(words[0]) : NULL;
	Reading reading = {.subcommand = named ? named : subcommand_find(""), .first = count == 1};

	for (size_t i = named ? 1 : 0; i + 1 < count; i++)
		take(&reading, words[i]);
	return reading;
}

/* What an argument of an option may be: a kind, or some words, "pass|fail". */
static bool add_argument(const char *argument, Candidates *candidates)
{
	if (!strchr(argument, '|'))
		return wordkind_add(argument, candidates);
	while (*argument) {
		size_t length = strcspn(argument, "|");
		Text word = {0};

		text_append_bytes(&word, argument, length);
		candidates_add(candidates, word.bytes, "");
		text_release(&word);
		argument += length + (argument[length] == '|');
	}
	return true;
}

/* The words in capitals of "TARGET|FILE... --within LAW", but those of options: each is a kind. */
static bool add_words(const char *arguments, Candidates *candidates)
{
	bool all_known = true, of_option = false;

	while (*arguments) {
		size_t length = 0;
		Text kind = {0};

		while (isupper((unsigned char)arguments[length]))
			length++;
		if (!length) {
			of_option |= strncmp(arguments, "--", 2) == 0 &&
				     islower((unsigned char)arguments[2]);
			arguments++;
			continue;
		}
		text_append_bytes(&kind, arguments, length);
		if (!of_option)
			all_known &= wordkind_add(kind.bytes, candidates);
		of_option = false;
		text_release(&kind);
		arguments += length;
	}
	return all_known;
}

static void add_options(Candidates *candidates)
{
	for (size_t i = 0; option_at(i); i++) {
		const Option *option = option_at(i);
		Text word = {0};

		if (!takes(candidates->subcommand, option) || option->bit == OPTION_COMMAND_LINE)
			continue;
		text_printf(&word, "--%s", option->name);
		candidates_add(candidates, word.bytes, option->help);
		text_release(&word);
	}
}

/* "--format=c": the value of an option in the same word. */
static void add_value(const char *word, Candidates *candidates)
{
	size_t name = strcspn(word, "=");
	const Option *option = by_name(candidates->subcommand, word + 2, name - 2);
	Text prefix = {0};

	if (!option || !option->argument)
		return;
	text_append_bytes(&prefix, word, name + 1);
	candidates->prefix = prefix.bytes;
	candidates->typed = word + name + 1;
	add_argument(option->argument, candidates);
	candidates->prefix = "";
	text_release(&prefix);
}

void completion_write(const char *const *words, size_t count, Text *out)
{
	const char *last = words[count - 1];
	Reading reading = read_words(words, count);
	Candidates candidates = {.subcommand = reading.subcommand, .prefix = "", .typed = last};

	if (reading.pending) {
		add_argument(reading.pending->argument, &candidates);
	} else if (!reading.options_ended && strncmp(last, "--", 2) == 0 && strchr(last, '=')) {
		add_value(last, &candidates);
	} else if (!reading.options_ended && last[0] == '-') {
		add_options(&candidates);
	} else {
		if (reading.first)
			wordkind_add("SUBCOMMAND", &candidates);
		add_words(reading.subcommand->arguments, &candidates);
	}
	text_append(out, text_string(&candidates.lines));
	text_release(&candidates.lines);
}

bool completion_knows_option(const Option *option)
{
	Candidates candidates = {.subcommand = subcommand_find(""), .prefix = "", .typed = ""};
	bool known = !option->argument || add_argument(option->argument, &candidates);

	text_release(&candidates.lines);
	return known;
}

bool completion_knows_subcommand(const Subcommand *subcommand)
{
	Candidates candidates = {.subcommand = subcommand, .prefix = "", .typed = ""};
	bool known = add_words(subcommand->arguments, &candidates);

	text_release(&candidates.lines);
	return known;
}
