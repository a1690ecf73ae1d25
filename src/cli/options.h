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

/* A bit for each option. */
typedef uint64_t OptionSet;

#define OPTION_BUDGET ((OptionSet)1 << 0)
#define OPTION_METRIC ((OptionSet)1 << 1)
#define OPTION_ALL ((OptionSet)1 << 2)
#define OPTION_FORMAT ((OptionSet)1 << 3)
#define OPTION_OUTPUT ((OptionSet)1 << 4)
#define OPTION_SEED ((OptionSet)1 << 5)
#define OPTION_CPU ((OptionSet)1 << 6)
#define OPTION_PLAIN ((OptionSet)1 << 7)
#define OPTION_LAWS ((OptionSet)1 << 8)
#define OPTION_FORMATS ((OptionSet)1 << 9)
#define OPTION_HELP ((OptionSet)1 << 10)
#define OPTION_VERSION ((OptionSet)1 << 11)
#define OPTION_NOISE ((OptionSet)1 << 12)
#define OPTION_DRAWS ((OptionSet)1 << 13)
#define OPTION_WITHIN ((OptionSet)1 << 14)
#define OPTION_UNDECIDED ((OptionSet)1 << 15)
#define OPTION_PYTHON ((OptionSet)1 << 16)
#define OPTION_INPUT ((OptionSet)1 << 17)
#define OPTION_COMMAND ((OptionSet)1 << 18)
#define OPTION_STDIN ((OptionSet)1 << 19)
#define OPTION_SHELL ((OptionSet)1 << 20)
#define OPTION_WORKER ((OptionSet)1 << 21)
#define OPTION_MIN ((OptionSet)1 << 22)
#define OPTION_MAX ((OptionSet)1 << 23)
/* None itself: words begin a command line, which has options of its own. */
#define OPTION_COMMAND_LINE ((OptionSet)1 << 24)
#define OPTION_THEME ((OptionSet)1 << 25)
#define OPTION_NO_MOUSE ((OptionSet)1 << 26)
#define OPTION_GLYPHS ((OptionSet)1 << 27)
#define OPTION_PROJECT ((OptionSet)1 << 28)
#define OPTION_TITLE ((OptionSet)1 << 29)
#define OPTION_AUTHOR ((OptionSet)1 << 30)
#define OPTION_RECORD ((OptionSet)1 << 31)

typedef struct Option {
	OptionSet bit;
	const char *name;
	char letter;          /* 0: none */
	const char *argument; /* what it takes, as help and completion know it: "FILE", or
				 "pass|fail"; NULL: takes none */
	const char *help;
} Option;

/* An option, from 0 on; NULL behind the last. */
const Option *option_at(size_t index);

typedef enum Format {
	FORMAT_TABLE,
	FORMAT_CSV,
	FORMAT_JSON,
	FORMAT_SAMPLES,
	FORMAT_MARKDOWN,
	FORMAT_MAN,
	FORMAT_HTML,
	FORMAT_PDF,
	FORMAT_SVG,
	FORMAT_TEXT,
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

/* Appends a line or two for each option of the set, indented. */
void options_help(OptionSet set, Text *out);

#endif
