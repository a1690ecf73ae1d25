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

static const Option table[] = {
    {OPTION_BUDGET, "budget", 'b', "SECONDS",
	"wall time for each target, input kind and metric, all included"},
    {OPTION_METRIC, "metric", 'm', "METRIC",
	"what is counted: time, cpu, steps or memory; may be repeated"},
    {OPTION_ALL, "all", 'a', NULL, "every algorithm and every kind of input"},
    {OPTION_FORMAT, "format", 'f', "FORMAT",
	"table, csv, json, samples, ... (see 'landau list --formats')"},
    {OPTION_OUTPUT, "output", 'o', "FILE", "write to FILE instead of standard output"},
    {OPTION_SEED, "seed", 's', "N", "seed of what is random (1): same seed, same inputs"},
    {OPTION_CPU, "cpu", 'c', "N", "the processor that measures; landau keeps off it"},
    {OPTION_NOISE, "noise", 'n', "SHARE",
	"noise of the synthetic series, 0.05 for 5 %, in place of this machine's"},
    {OPTION_DRAWS, "draws", 'd', "N", "synthetic series of each law (20)"},
    {OPTION_WITHIN, "within", 0, "LAW", "the law to stay within: 'O(n log n)', n^1.5, quadratic"},
    {OPTION_UNDECIDED, "undecided", 0, "pass|fail",
	"exit with 0 or 1 in place of 3 if it can't tell"},
    {OPTION_MIN, "min", 0, "N", "the smallest size that targets are asked for"},
    {OPTION_MAX, "max", 0, "N", "the largest size that targets are asked for"},
    {OPTION_COMMAND, "command", 0, "COMMAND",
	"a program as a target, with {n} or {file} in COMMAND; may be repeated"},
    {OPTION_STDIN, "stdin", 0, "COMMAND",
	"a program whose output is the commands' input, not timed"},
    {OPTION_SHELL, "shell", 0, NULL, "have a shell run the commands: sh -c COMMAND"},
    {OPTION_WORKER, "worker", 0, "COMMAND", "a worker of your own as a target; may be repeated"},
    {OPTION_PYTHON, "python", 0, "PROGRAM", "the interpreter of Python functions"},
    {OPTION_INPUT, "input", 'i', "EXPRESSION",
	"what a Python function is called with: 'make_orders(n)'"},
    {OPTION_THEME, "theme", 0, "THEME", "colours: dark, light, contrast or mono"},
    {OPTION_NO_MOUSE, "no-mouse", 0, NULL, "leave the mouse to the terminal"},
    {OPTION_PROJECT, "project", 0, NULL, "begin with the view for the wall, as P does"},
    {OPTION_GLYPHS, "glyphs", 'g', "GLYPHS", "draw curves with braille, half (blocks) or ascii"},
    {OPTION_TITLE, "title", 0, "TEXT", "what the report is called"},
    {OPTION_AUTHOR, "author", 0, "NAME", "whose report it is"},
    {OPTION_RECORD, "record", 0, "FILE",
	"keep what is measured, with its timing, for 'landau replay FILE'"},
    {OPTION_PLAIN, "plain", 'p', NULL, "lines of text instead of a screen"},
    {OPTION_LAWS, "laws", 0, NULL, "the growth laws and what they mean"},
    {OPTION_FORMATS, "formats", 0, NULL, "the formats of results"},
    {OPTION_HELP, "help", 'h', NULL, "explain and exit"},
    {OPTION_VERSION, "version", 'V', NULL, "print the version and exit"},
};

enum {
	TABLE_SIZE = sizeof table / sizeof *table,
	FIRST_VALUE = 256, /* what stands for the first option, beyond all letters */
};

const FormatInfo formats[FORMAT_COUNT] = {
    [FORMAT_TABLE] = {"table", "for people; may change from version to version"},
    [FORMAT_CSV] = {"csv", "a row for each verdict"},
    [FORMAT_JSON] = {"json", "a saved run: samples, source, verdicts"},
    [FORMAT_SAMPLES] = {"samples", "every measurement as CSV"},
    [FORMAT_MARKDOWN] = {"md", "Markdown, to be pasted into a pull request (compare, report)"},
    [FORMAT_MAN] = {"man", "a manual page (report)"},
    [FORMAT_HTML] = {"html", "a page for the web, one file (report)"},
    [FORMAT_PDF] = {"pdf", "the manual page typeset, by groff (report)"},
    [FORMAT_SVG] = {"svg", "the chart alone, as a drawing (report)"},
    [FORMAT_TEXT] = {"text", "plain text (report)"},
};

const Option *option_at(size_t index)
{
	return index < TABLE_SIZE ? &table[index] : NULL;
}

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

/* "table, csv or json" */
static void list_formats(FormatSet set, Text *out)
{
	for (int i = 0; i < FORMAT_COUNT; i++) {
		FormatSet bit = 1u << i;

		if (!(set & bit))
			continue;
		text_append(out, !out->length ? "" : set >> (i + 1) ? ", " : " or ");
		text_append(out, formats[i].name);
	}
}

static bool format(const char *text, Options *options, Error *error)
{
	Text names = {0};

	for (int i = 0; i < FORMAT_COUNT; i++)
		if (strcmp(formats[i].name, text) == 0) {
			options->format = (Format)i;
			return true;
		}
	list_formats((1u << FORMAT_COUNT) - 1, &names);
	error_set(error, STATUS_USAGE, "--format takes %s, not '%s'", text_string(&names), text);
	text_release(&names);
	return false;
}

bool options_check_format(Format asked, FormatSet set, const char *name, Error *error)
{
	Text names = {0};

	if (!set || set >> asked & 1)
		return true;
	list_formats(set, &names);
	error_set(error, STATUS_USAGE, "%s prints as %s, not %s", name, text_string(&names),
	    formats[asked].name);
	text_release(&names);
	return false;
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
	case OPTION_FORMAT: return format(argument, options, error);
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

/* What getopt_long() refused. */
static bool refuse(OptionSet taken, int result, const char *argument, Error *error)
{
	const char *names[TABLE_SIZE];
	size_t count = 0;
	Text near = {0};

	if (result == ':')
		return error_set(error, STATUS_USAGE, "%s needs an argument", argument);
	/* A known option, so it is what follows. */
	if (optopt >= FIRST_VALUE)
		return error_set(error, STATUS_USAGE, "--%s takes no argument",
		    table[optopt - FIRST_VALUE].name);
	for (size_t i = 0; i < TABLE_SIZE; i++)
		if (taken & table[i].bit)
			names[count++] = table[i].name;
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
	if (taken & OPTION_COMMAND_LINE)
		*shorts++ = '+';
	*shorts++ = ':';
	for (int i = 0; i < TABLE_SIZE; i++) {
		if (!(taken & table[i].bit))
			continue;
		*longs++ = (struct option){.name = table[i].name,
		    .has_arg = table[i].argument ? required_argument : no_argument,
		    .val = FIRST_VALUE + i};
		if (table[i].letter) {
			*shorts++ = table[i].letter;
			if (table[i].argument)
				*shorts++ = ':';
		}
	}
	*longs = (struct option){0};
	*shorts = '\0';
}

/* The option that getopt_long() found. */
static const Option *by_value(int value)
{
	int i = 0;

	while (i + 1 < TABLE_SIZE && value != FIRST_VALUE + i && value != table[i].letter)
		i++;
	return &table[i];
}

static bool parse(Options *options, OptionSet taken, int count, char **arguments, Error *error)
{
	struct option longs[TABLE_SIZE + 1];
	char shorts[2 * TABLE_SIZE + 3];
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

void options_help(OptionSet set, Text *out)
{
	enum { HELP_COLUMN = 26 };

	set |= OPTION_HELP | OPTION_VERSION;
	for (size_t i = 0; i < TABLE_SIZE; i++) {
		const Option *option = &table[i];

		if (!(set & option->bit))
			continue;
		if (option->letter)
			text_printf(out, "  -%c, --%s", option->letter, option->name);
		else
			text_printf(out, "      --%s", option->name);
		if (option->argument)
			text_printf(out, " %s", option->argument);
		text_pad(out, HELP_COLUMN);
		text_printf(out, "%s\n", option->help);
	}
}
