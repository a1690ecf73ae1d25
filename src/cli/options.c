#include "cli/options.h"

#include <errno.h>
#include <getopt.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "app/processor.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "model/limit.h"

/* What stands for the first option, beyond all letters. */
enum { FIRST_VALUE = 256 };

static bool seconds(const char *text, double *value, Error *error)
{
	char *end;

	errno = 0;
	*value = strtod(text, &end);
	if (end == text || *end || errno || !isfinite(*value) || *value <= 0)
		return error_set(error, STATUS_USAGE,
		    "--budget takes a number of seconds above 0, not '%s'", text);
	return true;
}

static bool metric(const char *text, Options *options, Error *error)
{
	Metric found = metric_find(text);

	if (found == METRIC_COUNT)
		return error_set(error, STATUS_USAGE,
		    "--metric takes time, cpu, steps or memory, not '%s'", text);
	options->metrics[found] = true;
	return true;
}

static bool seed(const char *text, uint64_t *value, Error *error)
{
	char *end;

	errno = 0;
	*value = strtoull(text, &end, 10);
	/* strtoull() takes a minus sign and blanks. */
	if (text[0] < '0' || text[0] > '9' || *end || errno)
		return error_set(error, STATUS_USAGE,
		    "--seed takes a whole number from 0 to 18446744073709551615, not '%s'", text);
	return true;
}

static bool size(const char *option, const char *text, double *value, Error *error)
{
	/* Beyond this a double isn't exact. */
	const double most = 0x1p53;
	char *end;

	errno = 0;
	*value = strtod(text, &end);
	if (end == text || *end || errno || !(*value >= 1 && *value <= most) ||
	    *value != floor(*value))
		return error_set(error, STATUS_USAGE,
		    "--%s takes a whole number from 1 on, as 1000 or 1e6, not '%s'", option, text);
	return true;
}

static bool cpu(const char *text, int *value, Error *error)
{
	char *end;
	long number;

	errno = 0;
	number = strtol(text, &end, 10);
	if (end == text || *end || errno || number < 0 || number > 1 << 20 ||
	    !processor_exists((int)number))
		return error_set(error, STATUS_USAGE,
		    "--cpu takes the number of a processor that landau may use, not '%s'", text);
	*value = (int)number;
	return true;
}

static bool noise(const char *text, double *value, Error *error)
{
	char *end;

	errno = 0;
	*value = strtod(text, &end);
	if (end == text || *end || errno || !(*value >= 0 && *value <= 1))
		return error_set(error, STATUS_USAGE,
		    "--noise takes a share from 0 to 1, as 0.05 for 5 %%, not '%s'", text);
	return true;
}

static bool draws(const char *text, unsigned *value, Error *error)
{
	enum { MOST = 999 };
	char *end;
	long number;

	errno = 0;
	number = strtol(text, &end, 10);
	if (end == text || *end || errno || number < 1 || number > MOST)
		return error_set(error, STATUS_USAGE,
		    "--draws takes a whole number from 1 to %d, not '%s'", MOST, text);
	*value = (unsigned)number;
	return true;
}

static bool undecided(const char *text, Status *status, Error *error)
{
	if (strcmp(text, "pass") == 0)
		*status = STATUS_DONE;
	else if (strcmp(text, "fail") == 0)
		*status = STATUS_WORSE;
	else
		return error_set(
		    error, STATUS_USAGE, "--undecided takes pass or fail, not '%s'", text);
	return true;
}

static bool target(const char *text, bool is_worker, Options *options, Error *error)
{
	if (options->target_count == OPTION_TARGETS)
		return error_set(
		    error, STATUS_USAGE, "more than %d of --command and --worker", OPTION_TARGETS);
	options->targets[options->target_count++] =
	    (OptionTarget){.text = text, .is_worker = is_worker};
	return true;
}

static bool theme(const char *text, ThemeWish *wish, Error *error)
{
	*wish = theme_find(text);
	if (*wish == THEME_WISHES)
		return error_set(error, STATUS_USAGE,
		    "--theme takes any, dark, light, contrast or mono, not '%s'", text);
	return true;
}

static bool glyphs(const char *text, GlyphTier *tier, Error *error)
{
	*tier = glyph_tier_find(text);
	if (*tier == GLYPHS_COUNT)
		return error_set(
		    error, STATUS_USAGE, "--glyphs takes braille, half or ascii, not '%s'", text);
	return true;
}

static bool take(const Option *option, const char *argument, Options *options, Error *error)
{
	options->given |= option->bit;
	switch (option->bit) {
	case OPTION_BUDGET: return seconds(argument, &options->budget_seconds, error);
	case OPTION_METRIC: return metric(argument, options, error);
	case OPTION_FORMAT: return format_read(argument, &options->format, error);
	case OPTION_OUTPUT: options->output = argument; return true;
	case OPTION_RECORD: options->record = argument; return true;
	case OPTION_PYTHON: options->python = argument; return true;
	case OPTION_INPUT: options->input = argument; return true;
	case OPTION_SEED: return seed(argument, &options->seed, error);
	case OPTION_CPU: return cpu(argument, &options->cpu, error);
	case OPTION_NOISE: return noise(argument, &options->noise, error);
	case OPTION_DRAWS: return draws(argument, &options->draws, error);
	case OPTION_WITHIN: return limit_read(argument, &options->within, error);
	case OPTION_UNDECIDED: return undecided(argument, &options->undecided, error);
	case OPTION_MIN: return size(option->name, argument, &options->smallest, error);
	case OPTION_MAX: return size(option->name, argument, &options->largest, error);
	case OPTION_COMMAND: return target(argument, false, options, error);
	case OPTION_WORKER: return target(argument, true, options, error);
	case OPTION_STDIN: options->feed = argument; return true;
	case OPTION_GLYPHS: return glyphs(argument, &options->glyphs, error);
	case OPTION_THEME: return theme(argument, &options->theme, error);
	case OPTION_TITLE: options->title = argument; return true;
	case OPTION_AUTHOR: options->author = argument; return true;
	case OPTION_NO_MOUSE:
	case OPTION_PROJECT:
	case OPTION_ALL:
	case OPTION_COMMAND_LINE:
	case OPTION_SHELL:
	case OPTION_PLAIN:
	case OPTION_LAWS:
	case OPTION_FORMATS:
	case OPTION_HELP:
	case OPTION_VERSION: break;
	}
	return true;
}

/* The option that getopt_long() found. */
static const Option *by_value(int value)
{
	size_t i = 0;

	if (value >= FIRST_VALUE)
		return option_at((size_t)(value - FIRST_VALUE));
	while (option_at(i + 1) && option_at(i)->letter != value)
		i++;
	return option_at(i);
}

/* What getopt_long() refused. */
static bool refuse(OptionSet taken, int result, const char *argument, Error *error)
{
	const char *names[OPTIONS_MOST];
	size_t count = 0;
	const Option *option;
	Text near = {0};

	if (result == ':')
		return error_set(error, STATUS_USAGE, "%s needs an argument", argument);
	/* A known option, so it is what follows. */
	if (optopt >= FIRST_VALUE)
		return error_set(
		    error, STATUS_USAGE, "--%s takes no argument", by_value(optopt)->name);
	for (size_t i = 0; (option = option_at(i)); i++)
		if (taken & option->bit)
			names[count++] = option->name;
	if (strncmp(argument, "--", 2) == 0)
		nearest_names(argument + 2, names, count, &near);
	if (near.length)
		error_set(error, STATUS_USAGE, "no option %s here: did you mean --%s?", argument,
		    text_string(&near));
	else
		error_set(
		    error, STATUS_USAGE, "no option %s here: --help shows what there is", argument);
	text_release(&near);
	return false;
}

/* getopt's own tables for the options of the set; an entry's `val` is its place in the table. */
static void getopt_tables(OptionSet taken, struct option *longs, char *shorts)
{
	const Option *option;

	if (taken & OPTION_COMMAND_LINE)
		*shorts++ = '+';
	*shorts++ = ':';
	for (int i = 0; (option = option_at((size_t)i)); i++) {
		if (!(taken & option->bit))
			continue;
		*longs++ = (struct option){.name = option->name,
		    .has_arg = option->argument ? required_argument : no_argument,
		    .val = FIRST_VALUE + i};
		if (option->letter) {
			*shorts++ = option->letter;
			if (option->argument)
				*shorts++ = ':';
		}
	}
	*longs = (struct option){0};
	*shorts = '\0';
}

static bool parse(Options *options, OptionSet taken, int count, char **arguments, Error *error)
{
	struct option longs[OPTIONS_MOST + 1];
	char shorts[2 * OPTIONS_MOST + 3];
	int value;

	getopt_tables(taken, longs, shorts);
	opterr = 0;
	/* arguments[0] stands for the program's name. */
	optind = 1;
	while ((value = getopt_long(count, arguments, shorts, longs, NULL)) != -1) {
		if (value == '?' || value == ':')
			return refuse(taken, value, arguments[optind - 1], error);
		if (!take(by_value(value), optarg, options, error))
			return false;
	}
	options->words = arguments + optind;
	options->word_count = (size_t)(count - optind);
	return true;
}

static bool is_word(const Options *options, const char *argument)
{
	for (size_t i = 0; i < options->word_count; i++)
		if (options->words[i] == argument)
			return true;
	return false;
}

/* Whether `text` is this argument, or the end of it: --command=TEXT. */
static bool is_within(const char *argument, const char *text)
{
	uintptr_t begin = (uintptr_t)argument, at = (uintptr_t)text;

	return at >= begin && at <= begin + strlen(argument);
}

/* getopt_long() moves words behind options, but the order of targets has a meaning. */
static void place_targets(Options *options, char *const *arguments, int count)
{
	for (size_t i = 0; i < options->target_count; i++) {
		OptionTarget *target = &options->targets[i];

		for (int at = 1; at < count && !is_within(arguments[at], target->text); at++)
			target->words_before += is_word(options, arguments[at]);
	}
}

bool options_parse(Options *options, OptionSet taken, int count, char **arguments, Error *error)
{
	char **in_order = memory_new((size_t)count, sizeof *in_order);
	bool parsed;

	*options = (Options){.seed = 1,
	    .cpu = -1,
	    .undecided = STATUS_UNDECIDED,
	    .arguments = arguments,
	    .argument_count = count};
	memcpy(in_order, arguments, (size_t)count * sizeof *in_order);
	parsed = parse(options, taken | OPTION_HELP | OPTION_VERSION, count, arguments, error);
	if (parsed)
		place_targets(options, in_order, count);
	free(in_order);
	return parsed;
}
