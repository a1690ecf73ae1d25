#include "base/nearest.h"

#include <string.h>

enum { LONGEST = 64, NAMED = 3 };

static size_t smallest(size_t a, size_t b, size_t c)
{
	size_t least = a < b ? a : b;

	return least < c ? least : c;
}

/* Row by row; names and words longer than LONGEST are as far as their length. */
static size_t distance(const char *a, const char *b)
{
	size_t row[LONGEST + 1], columns = strlen(b);

	if (columns > LONGEST || strlen(a) > LONGEST)
		return LONGEST;
	for (size_t j = 0; j <= columns; j++)
		row[j] = j;
	for (size_t i = 1; a[i - 1]; i++) {
		size_t diagonal = row[0];

		row[0] = i;
		for (size_t j = 1; j <= columns; j++) {
			size_t above = row[j];

			row[j] =
			    smallest(above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1]));
			diagonal = above;
		}
	}
	return row[columns];
}

static size_t badness(const char *word, const char *name)
{
	size_t length = strlen(word), edits;

	if (length >= 2 && strncmp(word, name, length) == 0)
		return 0;
	edits = distance(word, name);
	return edits <= 1 + length / 3 ? edits : LONGEST;
}

void nearest_names(const char *word, const char *const *names, size_t count, Text *out)
{
	const char *found[NAMED];
	size_t named = 0;

	for (size_t edits = 0; edits < LONGEST && named == 0; edits++)
		for (size_t i = 0; i < count && named < NAMED; i++)
			if (badness(word, names[i]) == edits)
				found[named++] = names[i];
	for (size_t i = 0; i < named; i++)
		text_printf(out, "%s%s", !i ? "" : i + 1 == named ? " or " : ", ", found[i]);
}

bool nearest_refuse(const char *what, const char *word, const char *const *names, size_t count,
    const char *hint, Error *error)
{
	Text near = {0};

	nearest_names(word, names, count, &near);
	if (near.length)
		error_set(error, STATUS_USAGE, "no %s '%s': did you mean %s?", what, word,
		    text_string(&near));
	else
		error_set(error, STATUS_USAGE, "no %s '%s': %s", what, word, hint);
	text_release(&near);
	return false;
}
