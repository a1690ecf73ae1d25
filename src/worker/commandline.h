/* commandline.h - a command that is run for a size: what it says, with the size filled in. */
#ifndef LANDAU_WORKER_COMMANDLINE_H
#define LANDAU_WORKER_COMMANDLINE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "base/words.h"

typedef struct CommandLine {
	Words words; /* {n}, {seed} and {file} not filled in yet */
	bool takes_size, takes_file;
} CommandLine;

/* What is filled in. */
typedef struct Filling {
	uint64_t n, seed;
	const char *file; /* path of a file; NULL: there is none */
} Filling;

/* Splits `text` as words_split() does or, for a shell, makes it one argument of `sh -c`. False,
 * with a reason, where nothing can be run. */
bool commandline_parse(CommandLine *line, const char *text, bool shell, Error *error);

/* Adds the words with everything filled in. */
void commandline_fill(const CommandLine *line, const Filling *filling, Words *words);

void commandline_release(CommandLine *line);

#endif
