/* options.h - the options: one table, from which parsing and help are made. */
#ifndef LANDAU_CLI_OPTIONS_H
#define LANDAU_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/text.h"
#include "model/growth.h"
#include "model/metric.h"
#include "plot/glyphs.h"
#include "tui/theme.h"

typedef enum OptionBit {
	OPTION_BUDGET = 1 << 0,
	OPTION_METRIC = 1 << 1,
	OPTION_ALL = 1 << 2,
	OPTION_FORMAT = 1 << 3,
	OPTION_OUTPUT = 1 << 4,
	OPTION_SEED = 1 << 5,
	OPTION_CPU = 1 << 6,
	OPTION_PLAIN = 1 << 7,
	OPTION_LAWS = 1 << 8,
	OPTION_FORMATS = 1 << 9,
	OPTION_HELP = 1 << 10,
	OPTION_VERSION = 1 << 11,
	OPTION_NOISE = 1 << 12,
	OPTION_DRAWS = 1 << 13,
	OPTION_WITHIN = 1 << 14,
	OPTION_UNDECIDED = 1 << 15,
	OPTION_PYTHON = 1 << 16,
	OPTION_INPUT = 1 << 17,
	OPTION_COMMAND = 1 << 18,
	OPTION_STDIN = 1 << 19,
	OPTION_SHELL = 1 << 20,
	OPTION_WORKER = 1 << 21,
	OPTION_MIN = 1 << 22,
	OPTION_MAX = 1 << 23,
	OPTION_COMMAND_LINE = 1 << 24, /* none itself: words begin a command line, which has options
					  of its own */
	OPTION_THEME = 1 << 25,
	OPTION_NO_MOUSE = 1 << 26,
	OPTION_GLYPHS = 1 << 27,
	OPTION_PROJECT = 1 << 29,
} OptionBit;

typedef unsigned OptionSet; /* of OptionBit */

typedef enum Format {
	FORMAT_TABLE,
	FORMAT_CSV,
	FORMAT_JSON,
	FORMAT_SAMPLES,
	FORMAT_MARKDOWN,
	FORMAT_COUNT
} Format;

typedef struct FormatInfo {
	const char *name, *meaning;
} FormatInfo;

extern const FormatInfo formats[FORMAT_COUNT];

/* A target that an option names: a command, or the command line of a worker. */
typedef struct OptionTarget {
	const char *text;
	bool is_worker;
	size_t words_before; /* words that stand before it */
} OptionTarget;

enum { OPTION_TARGETS = 32 };

/* Of formats: 1 << FORMAT_CSV and so on. */
typedef unsigned FormatSet;

/* Whether `asked` is one of those that the subcommand called `name` prints in; otherwise one line
 * with these. */
bool options_check_format(Format asked, FormatSet set, const char *name, Error *error);

/* What was asked for. Strings are borrowed from the command line. */
typedef struct Options {
	OptionSet given;
	double budget_seconds; /* 0: the default of the subcommand */
	bool metrics[METRIC_COUNT];
	Format format;
	const char *output; /* NULL: standard output */
	const char *python; /* the interpreter; NULL: the usual one */
	const char *input;  /* a Python expression; NULL: none */
	uint64_t seed;
	int cpu;          /* -1: chosen */
	double noise;     /* a share */
	unsigned draws;   /* series of each law; 0: the default */
	Growth within;    /* with OPTION_WITHIN */
	Status undecided; /* the status of a check that can't tell */
	OptionTarget targets[OPTION_TARGETS];
	size_t target_count;
	const char *feed;         /* what --stdin is given; NULL: nothing */
	double smallest, largest; /* sizes, with OPTION_MIN and OPTION_MAX; whole */
	ThemeWish theme;          /* with OPTION_THEME */
	GlyphTier glyphs;         /* with OPTION_GLYPHS */
	char **words;             /* what is no option */
	size_t word_count;
	char **arguments; /* all of it */
	int argument_count;
} Options;

/*
 * Reads `arguments` (without the program's name and the subcommand), which takes the options of
 * `taken` and, always, --help and --version. Moves words behind options. False with one line on
 * the first that is unknown, incomplete or out of range.
 */
bool options_parse(Options *options, OptionSet taken, int count, char **arguments, Error *error);

/* Appends a line or two for each option of the set, indented. */
void options_help(OptionSet set, Text *out);

#endif
