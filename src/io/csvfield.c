#include "io/csvfield.h"

#include <stdbool.h>
#include <string.h>

/* Many readers take blanks around a field for layout. */
static bool has_blank_ends(const Text *field)
{
	return field->length && (field->bytes[0] == ' ' || field->bytes[field->length - 1] == ' ');
}

void csv_field(Text *out, const char *value)
{
	Text shown = {0};

	text_append_visible(&shown, value, strlen(value));
	if (!strpbrk(shown.bytes, ",\"") && !has_blank_ends(&shown)) {
		text_append(out, shown.bytes);
	} else {
		text_append(out, "\"");
		for (const char *at = shown.bytes; *at; at++)
			text_append(out, *at == '"' ? "\"\"" : (char[]){*at, '\0'});
		text_append(out, "\"");
	}
	text_release(&shown);
}
