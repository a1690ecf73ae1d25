#include "report/markup.h"

#include <string.h>

static const char *entity_of(char character)
{
	switch (character) {
	case '&': return "&amp;";
	case '<': return "&lt;";
	case '>': return "&gt;";
	case '"': return "&quot;";
	case '\'': return "&#39;";
	default: return NULL;
	}
}

void markup_append(Text *out, const char *string)
{
	Text visible = {0};

	text_append_visible(&visible, string, strlen(string));
	for (size_t at = 0; at < visible.length; at++) {
		const char *entity = entity_of(visible.bytes[at]);

		if (entity)
			text_append(out, entity);
		else
			text_append_bytes(out, visible.bytes + at, 1);
	}
	text_release(&visible);
}
