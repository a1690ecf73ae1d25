#include "report/wrap.h"

#include <string.h>

#include "base/utf8.h"

size_t wrap_fitting(const char *word, size_t length, int columns, int *used)
{
	size_t at = 0;

	*used = 0;
	while (at < length) {
		uint32_t character;
		size_t bytes = utf8_decode(word + at, length - at, &character);
		int wide = bytes ? utf8_character_columns(character) : 1;

		if (at && *used + wide > columns)
			break;
		*used += wide;
		at += bytes ? bytes : 1;
	}
	return at;
}

static void begin_line(int indent, Text *out)
{
	for (int i = 0; i < indent; i++)
		text_append(out, " ");
}

bool wrap_holds(const char *words, const char *at)
{
	static const char units[] = "kMGT";

	if (at[1] == '%' || at[1] == '=' || (at > words && at[-1] == '='))
		return true;
	return at > words && at[-1] >= '0' && at[-1] <= '9' && at[1] && strchr(units, at[1]) &&
	       (!at[2] || strchr(" ,.;:)]", at[2]));
}

/* The bytes up to the next blank at which a line can end. */
static size_t unbroken(const char *words)
{
	size_t length = strcspn(words, " ");

	while (words[length] && length && wrap_holds(words, words + length))
		length += 1 + strcspn(words + length + 1, " ");
	return length;
}

void wrap_append(const char *words, int indent, int columns, Text *out)
{
	int room = columns - indent, used = 0;
	size_t length = 0; /* of what is left of a word */

	words += strspn(words, " ");
	while (*words) {
		size_t part, blanks;
		int more;

		length = length ? length : unbroken(words);
		part = wrap_fitting(words, length, used ? room - used - 1 : room, &more);
		if (used && (part < length || used + 1 + more > room)) {
			text_append(out, "\n");
			used = 0;
			continue;
		}
		if (used)
			text_append(out, " ");
		else
			begin_line(indent, out);
		text_append_bytes(out, words, part);
		used += (used > 0) + more;
		if (part < length) {
			text_append(out, "\n");
			used = 0;
		}
		blanks = strspn(words + part, " ");
		words += part + blanks;
		length = length > part + blanks ? length - part - blanks : 0;
	}
	text_append(out, used ? "\n" : "");
}
