/* words.h - a line of words as a shell splits it: quoting, and nothing else of what shells do. */
#ifndef LANDAU_BASE_WORDS_H
#define LANDAU_BASE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/text.h"

/* `Words words = {0};` is no word. Once something was added, `list` ends in NULL, as exec() takes
 * it. */
typedef struct Words {
	char **list;
	size_t count, capacity;
} Words;

/*
 * Adds the words of `line`, which blanks separate, by the quoting rules of POSIX (Shell Command
 * Language, 2.2): a backslash, single quotes, double quotes. False, with a line that says where,
 * for a quote that isn't closed; and, since nothing here expands or redirects, for characters that
 * somebody who wrote them unquoted meant for a shell: | & ; < > ( ) $ ` * ?
 */
bool words_split(Words *words, const char *line, Error *error);

/* Appends `word` so that words_split(), and a shell, read it as one word: in quotes where it needs
 * them. */
void word_quote(const char *word, Text *out);

/* Adds a copy of `word` as it is. */
void words_add(Words *words, const char *word);

void words_release(Words *words);

/* A copy of `word` with `value` in place of every `name`; the caller frees it. */
char *word_filled(const char *word, const char *name, const char *value);

#endif
