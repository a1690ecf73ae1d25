#include "worker/lastwords.h"

#include <string.h>

#include "base/utf8.h"

void lastwords_append(Text *out, const char *said)
{
	enum { MOST_SAID = 160 };
	size_t end = strlen(said), first;

	while (end > 0 && said[end - 1] == '\n')
		end--;
	for (first = end; first > 0 && said[first - 1] != '\n';)
		first--;
	if (end - first > MOST_SAID)
		end = utf8_floor(said, first + MOST_SAID);
	if (end <= first)
		return;
	text_append(out, "; it printed: ");
	text_append_bytes(out, said + first, end - first);
}
