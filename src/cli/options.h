/* options.h - what the command line asks for. */
#ifndef LANDAU_CLI_OPTIONS_H
#define LANDAU_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "cli/format.h"
#include "cli/option.h"
#include "model/growth.h"
#include "model/metric.h"
#include "plot/glyphs.h"
#include "tui/theme.h"

/* A target that an option names: a command, or the command line of a worker. */
typedef struct OptionTarget {
	const char *text;
	bool is_worker;
	size_t words_before; /* words that stand before it */
} OptionTarget;

enum { OPTION_TARGETS = 32 };

/* What was asked for. Strings are borrowed from the command line. */
typedef struct Options {
	OptionSet given;
	double budget_seconds; /* 0: the default of the subcommand */
	bool metrics[METRIC_COUNT];
	Format format;
	const char *output;         /* NULL: standard output */
	const char *python;         /* the interpreter; NULL: the usual one */
	const char *input;          /* a Python expression; NULL: none */
	const char *title, *author; /* of a report; NULL: its own, nobody */
	const char *record;         /* NULL: nothing is recorded */
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

#endif
