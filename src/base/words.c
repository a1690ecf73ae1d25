#include "base/words.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"

/* A line being read: where, and the word so far. */
typedef struct Reader {
	const char *line, *at;
	Text word;
	bool begun; /* also of a word that is empty: '' */
} Reader;

static bool is_one_of(char byte, const char *set)
{
	return byte && strchr(set, byte);
}

static void take(Reader *reader)
{
	text_append_bytes(&reader->word, reader->at++, 1);
	reader->begun = true;
}

static bool refuse(const Reader *reader, Error *error)
{
	return error_set(error, STATUS_USAGE,
	    "'%c' at character %zu means something to a shell only: quote it, or let sh -c run the "
	    "line",
	    *reader->at, (size_t)(reader->at - reader->line) + 1);
}

static bool unclosed(const Reader *reader, const char *opening, Error *error)
{
	return error_set(error, STATUS_USAGE, "the %s that opens at character %zu never closes",
	    *opening == '"' ? "double quote" : "single quote",
	    (size_t)(opening - reader->line) + 1);
}

/* A backslash at its end makes a line go on, and stands for nothing. */
static bool take_escaped(Reader *reader, Error *error)
{
	if (!reader->at[1])
		return error_set(
		    error, STATUS_USAGE, "a backslash at the end, with nothing to quote");
	reader->at++;
	if (*reader->at == '\n')
		reader->at++;
	else
		take(reader);
	return true;
}

static bool take_single_quoted(Reader *reader, Error *error)
{
	const char *opening = reader->at++;

	reader->begun = true;
	while (*reader->at && *reader->at != '\'')
		take(reader);
	return *reader->at++ || unclosed(reader, opening, error);
}

/* Within, a backslash quotes only what would mean something. */
static bool take_double_quoted(Reader *reader, Error *error)
{
	const char *opening = reader->at++;

	reader->begun = true;
	while (*reader->at != '"') {
		if (!*reader->at)
			return unclosed(reader, opening, error);
		if (is_one_of(*reader->at, "$`"))
			return refuse(reader, error);
		if (*reader->at != '\\' || !is_one_of(reader->at[1], "$`\"\\\n"))
			take(reader);
		else if (!take_escaped(reader, error))
			return false;
	}
	reader->at++;
	return true;
}

static bool take_part(Reader *reader, Error *error)
{
	switch (*reader->at) {
	case '\\': return take_escaped(reader, error);
	case '\'': return take_single_quoted(reader, error);
	case '"': return take_double_quoted(reader, error);
	default:
		if (is_one_of(*reader->at, "|&;<>()$`*?"))
			return refuse(reader, error);
		take(reader);
		return true;
	}
}

static void end_word(Reader *reader, Words *words)
{
	if (reader->begun)
		words_add(words, text_string(&reader->word));
	text_clear(&reader->word);
	reader->begun = false;
}

bool words_split(Words *words, const char *line, Error *error)
{
	Reader reader = {.line = line, .at = line};
	bool right = true;

	while (right && *reader.at) {
		if (is_one_of(*reader.at, " \t\n")) {
			end_word(&reader, words);
			reader.at++;
		} else {
			right = take_part(&reader, error);
		}
	}
	if (right)
		end_word(&reader, words);
	text_release(&reader.word);
	return right;
}

void words_add(Words *words, const char *word)
{
	/* Room for the NULL as well. */
	memory_grow((void **)&words->list, &words->capacity, words->count + 1, sizeof *words->list);
	words->list[words->count++] = memory_copy_text(word);
	words->list[words->count] = NULL;
}

void words_release(Words *words)
{
	for (size_t i = 0; i < words->count; i++)
		free(words->list[i]);
	free(words->list);
	*words = (Words){0};
}

char *word_filled(const char *word, const char *name, const char *value)
{
	Text filled = {0};
	const char *next;
	char *copy;

	while ((next = strstr(word, name))) {
		text_append_bytes(&filled, word, (size_t)(next - word));
		text_append(&filled, value);
		word = next + strlen(name);
	}
	text_append(&filled, word);
	copy = memory_copy_text(text_string(&filled));
	text_release(&filled);
	return copy;
}

void word_quote(const char *word, Text *out)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
				    "_@%+=:,./-";

	if (*word && !word[strspn(word, plain)]) {
		text_append(out, word);
		return;
	}
	text_append(out, "'");
	for (; *word; word++)
		if (*word == '\'')
			text_append(out, "'\\''");
		else
			text_append_bytes(out, word, 1);
	text_append(out, "'");
}
