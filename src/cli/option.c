#include "cli/option.h"

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

enum { TABLE_SIZE = sizeof table / sizeof *table };

_Static_assert((int)TABLE_SIZE <= (int)OPTIONS_MOST, "more options than a table of all can hold");

const Option *option_at(size_t index)
{
	return index < TABLE_SIZE ? &table[index] : NULL;
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
