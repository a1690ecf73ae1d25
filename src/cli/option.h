/* option.h - what stands behind a dash: one table, from which parsing, help and completion are
 * made.
 */
#ifndef LANDAU_CLI_OPTION_H
#define LANDAU_CLI_OPTION_H

#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

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

/* One of the options, from 0 on; NULL behind the last. There are OPTIONS_MOST at the most. */
enum { OPTIONS_MOST = 64 };
const Option *option_at(size_t index);

/* Appends a line or two for each option of the set, indented. */
void options_help(OptionSet set, Text *out);

#endif
