#include "report/prose.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/roff.h"
#include "base/utf8.h"
#include "report/wrap.h"

/* A word this long may be broken, behind so many characters each time. */
enum { LONG_WORD = 40, BREAK_EVERY = 20 };

/* A dash before an option or a number is none of a compound. */
static bool is_dash_alone(const char *words, const char *at)
{
	return at == words || strchr(" ([-", at[-1]) != NULL;
}

static size_t bytes_of(const char *at, const char *end, uint32_t *character)
{
	size_t bytes = utf8_decode(at, (size_t)(end - at), character);

	*character = bytes ? *character : (unsigned char)*at;
	return bytes ? bytes : 1;
}

void prose_append(const char *words, Text *out)
{
	const char *at = words;

	/* What begins with a letter or a digit is neither a request nor T{, a line or a span. */
	if (*words && (!isalnum((unsigned char)*words) || strcmp(words, "T{") == 0))
		text_append(out, "\\&");
	while (*at) {
		size_t length = strcspn(at, " ");
		const char *end = at + length;

		for (size_t done = 0; at < end; done++) {
			uint32_t character;
			size_t bytes = bytes_of(at, end, &character);

			if (length > LONG_WORD && done && done % BREAK_EVERY == 0)
				text_append(out, "\\:");
			if (*at == '-' && !is_dash_alone(words, at))
				text_append(out, "-");
			else
				roff_append_character(out, character);
			at += bytes;
		}
		for (; *at == ' '; at++)
			text_append(out, wrap_holds(words, at) ? "\\~" : " ");
	}
}

void prose_argument(const char *words, Text *out)
{
	text_append(out, "\"");
	prose_append(words, out);
	text_append(out, "\"");
}

/* "n sup 2.31 ~", "sup" of what stands behind a '^'. */
void prose_law(const char *law, Text *out)
{
	while (*law) {
		if (*law == ' ') {
			text_append(out, " ~ ");
			law++;
		} else if (strncmp(law, "log2", 4) == 0) {
			text_append(out, "log sub 2");
			law += 4;
		} else if (strncmp(law, "sqrt n", 6) == 0) {
			text_append(out, "sqrt n");
			law += 6;
		} else if (*law == '^') {
			size_t length = strcspn(++law, " ");

			text_append(out, " sup ");
			text_append_bytes(out, law, length);
			law += length;
		} else {
			text_append_bytes(out, law++, 1);
		}
	}
}

static int compare_characters(const void *a, const void *b)
{
	unsigned long one = *(const unsigned long *)a, other = *(const unsigned long *)b;

	return (one > other) - (one < other);
}

void prose_fallbacks(const char *roff, Text *out)
{
	unsigned long *characters = NULL;
	size_t count = 0, capacity = 0;

	for (const char *at = strstr(roff, "\\[u"); at; at = strstr(at + 1, "\\[u")) {
		memory_grow((void **)&characters, &capacity, count, sizeof *characters);
		characters[count++] = strtoul(at + 3, NULL, 16);
	}
	if (count)
		qsort(characters, count, sizeof *characters, compare_characters);
	for (size_t i = 0; i < count; i++)
		if (i == 0 || characters[i] != characters[i - 1])
			text_printf(out, ".fchar \\[u%04lX] ?\n", characters[i]);
	free(characters);
}
