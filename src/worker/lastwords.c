#include "worker/lastwords.h"

#include <string.h>

#include "base/utf8.h"

/* A line of what was printed, cut where it is long. */
static void append_line(Text *out, const char *line, size_t length)
{
	enum { MOST_SAID = 160 };

	text_append_bytes(out, line, length > MOST_SAID ? utf8_floor(line, MOST_SAID) : length);
}

/* The first and the last index of `said` without the newlines around it. */
static void trim(const char *said, size_t *begin, size_t *end)
{
	*begin = strspn(said, "\n");
	*end = strlen(said);
	while (*end > *begin && said[*end - 1] == '\n')
		--*end;
}

static size_t last_line(const char *said, size_t end)
{
	while (end > 0 && said[end - 1] != '\n')
		end--;
	return end;
}

void lastwords_append(Text *out, const char *said)
{
	size_t begin, end, last;

	trim(said, &begin, &end);
	if (begin == end)
		return;
	last = last_line(said, end);
	text_append(out, "; it printed: ");
	append_line(out, said + last, end - last);
}

void lastwords_append_ends(Text *out, const char *said, bool cut)
{
	size_t begin, end, last, first_end;

	trim(said, &begin, &end);
	if (begin == end)
		return;
	last = last_line(said, end);
	first_end = begin + strcspn(said + begin, "\n");
	text_append(out, "; it printed: ");
	append_line(out, said + begin, (first_end < end ? first_end : end) - begin);
	if (last <= begin || cut)
		return;
	text_append(out, last == first_end + 1 ? " | " : " ... ");
	append_line(out, said + last, end - last);
}
