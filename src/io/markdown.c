#include "io/markdown.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

/* Whether the dot or bracket at `at`, behind digits that begin a line, makes these a list. */
static bool is_numbering(const char *line, const char *at)
{
	if ((*at != '.' && *at != ')') || at == line || (at[1] && at[1] != ' '))
		return false;
	for (; line < at; line++)
		if (!isdigit((unsigned char)*line))
			return false;
	return true;
}

void markdown_append(const char *string, Text *out)
{
	bool begins = !out->length || out->bytes[out->length - 1] == '\n';
	Text shown = {0};
	const char *line;

	text_append_visible(&shown, string, strlen(string));
	line = text_string(&shown);
	for (const char *at = line; *at; at++) {
		if (strchr("\\`*_[<>|~&#$", *at) || (begins && at == line && strchr("+-=", *at)) ||
		    (begins && is_numbering(line, at)))
			text_append(out, "\\");
		text_append_bytes(out, at, 1);
	}
	text_release(&shown);
}
