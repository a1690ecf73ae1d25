#include "app/cachefiles.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

/* No processor has more. */
enum { MOST_INDICES = 16, LINE_SIZE = 64 };

/* The first line of a file; false where there is none. */
static bool read_line(const char *folder, int index, const char *name, char line[LINE_SIZE])
{
	Text path = {0};
	FILE *file;
	bool found;

	text_printf(&path, "%s/index%d/%s", folder, index, name);
	file = fopen(text_string(&path), "re");
	text_release(&path);
	if (!file)
		return false;
	found = fgets(line, LINE_SIZE, file);
	fclose(file);
	if (found)
		line[strcspn(line, "\n")] = '\0';
	return found;
}

/* "48K", "2M", "32768"; 0: none of these. */
static double bytes_of(const char *text)
{
	static const char units[] = "KMG";
	char *end;
	double bytes = (double)strtoull(text, &end, 10);
	const char *unit = *end ? strchr(units, *end) : NULL;

	if (end == text || (*end && (!unit || end[1])))
		return 0;
	return unit ? ldexp(bytes, 10 * (int)(unit - units + 1)) : bytes;
}

void cachefiles_read(const char *folder, Caches *caches)
{
	char level[LINE_SIZE], type[LINE_SIZE], size[LINE_SIZE];

	*caches = (Caches){0};
	for (int i = 0; i < MOST_INDICES && read_line(folder, i, "level", level); i++) {
		long number = strtol(level, NULL, 10);

		if (number >= 1 && number <= CACHE_LEVELS && read_line(folder, i, "type", type) &&
		    strcmp(type, "Instruction") != 0 && read_line(folder, i, "size", size))
			caches->bytes[number - 1] = bytes_of(size);
	}
}
