#include "tui/filter.h"

#include <string.h>

static char lower(char letter)
{
	return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

/* Whether `text` (NULL: none) has these letters. */
static bool has(const char *text, const char *word, size_t length)
{
	for (; text && *text; text++) {
		size_t same = 0;

		while (same < length && lower(text[same]) == lower(word[same]))
			same++;
		if (same == length)
			return true;
	}
	return false;
}

bool filter_shows(const char *filter, const ExplorerRow *row)
{
	bool shows = true;

	while (*(filter += strspn(filter, " "))) {
		size_t length = strcspn(filter, " ");

		shows =
		    shows && (has(row->name, filter, length) || has(row->topic, filter, length));
		filter += length;
	}
	return shows;
}

size_t filter_count(const char *filter, const ExplorerView *view)
{
	size_t count = 0;

	for (size_t i = 0; i < view->count; i++)
		count += filter_shows(filter, &view->rows[i]);
	return count;
}

size_t filter_next(const char *filter, const ExplorerView *view, size_t from, bool back)
{
	size_t i = from;

	while (back ? i > 0 : i + 1 < view->count) {
		i += back ? (size_t)-1 : 1;
		if (filter_shows(filter, &view->rows[i]))
			return i;
	}
	return from;
}

size_t filter_nearest(const char *filter, const ExplorerView *view, size_t index)
{
	if (index < view->count && filter_shows(filter, &view->rows[index]))
		return index;
	for (size_t i = 0; i < view->count; i++)
		if (filter_shows(filter, &view->rows[i]))
			return i;
	return index;
}
