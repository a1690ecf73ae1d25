/* wordkinds.h - kinds of words of a command line, by the words in capitals that help has for them.
 */
#ifndef LANDAU_CLI_WORDKINDS_H
#define LANDAU_CLI_WORDKINDS_H

#include <stdbool.h>

#include "base/text.h"
#include "cli/subcommand.h"

/*
 * Candidates are lines, a word and what it means with a tab between. Lines that begin with a tab
 * ask the shell for what only it can offer: "\tfiles" for any file, "\tfiles c so" for folders and
 * files with these endings, "\tprograms" for programs.
 */
typedef struct Candidates {
	const Subcommand *subcommand;
	const char *prefix; /* stands before every word: "--format=" */
	const char *typed;  /* what is there of the word, behind the prefix */
	Text lines;
} Candidates;

/* Adds a candidate. */
void candidates_add(Candidates *candidates, const char *word, const char *meaning);

/* Adds what the shell is asked for: "files c so", "programs". Once is enough. */
void candidates_ask(Candidates *candidates, const char *what);

/* Adds all words of the kind that is called `kind` ("METRIC"), of which there may be none (for
 * "N"). False where there is no such kind. */
bool wordkind_add(const char *kind, Candidates *candidates);

#endif
