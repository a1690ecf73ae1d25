#include "report/htmlwords.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "report/markup.h"

/* Bytes of a number, without a sign and an exponent. */
static size_t number_length(const char *at)
{
	size_t length = strspn(at, "0123456789");

	if (length && at[length] == '.' && isdigit((unsigned char)at[length + 1]))
		length += 1 + strspn(at + length + 1, "0123456789");
	return length;
}

static bool goes_on(char byte)
{
	return isalnum((unsigned char)byte) || byte == '_' || (unsigned char)byte >= 128;
}

/* Bytes of the exponent behind a '^': n, or a number; 0: it is none. */
static size_t exponent_length(const char *at)
{
	size_t sign = *at == '-', length = at[sign] == 'n' ? 1 : number_length(at + sign);

	return length && !goes_on(at[sign + length]) ? sign + length : 0;
}

/* Whether `end` is the end of a base: n or a number that is a word of its own. */
static bool is_base(const char *words, const char *end)
{
	const char *at = end;

	if (at > words && at[-1] == 'n')
		at--;
	else
		while (at > words && (isdigit((unsigned char)at[-1]) || at[-1] == '.'))
			at--;
	return at < end && (at == words || !goes_on(at[-1]));
}

static void append_part(Text *out, const char *from, const char *to)
{
	char *part = memory_copy_bytes(from, (size_t)(to - from));

	markup_append(out, part);
	free(part);
}

void htmlwords_append(Text *out, const char *words)
{
	const char *done = words;

	for (const char *at = words; (at = strchr(at, '^')); at++) {
		size_t length = exponent_length(at + 1);

		if (!length || !is_base(done, at))
			continue;
		append_part(out, done, at);
		text_append(out, "<sup><span class=\"caret\">^</span>");
		append_part(out, at + 1, at + 1 + length);
		text_append(out, "</sup>");
		done = at + 1 + length;
	}
	markup_append(out, done);
}
