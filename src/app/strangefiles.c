#include "app/strangefiles.h"

#include <string.h>

bool word_ends_in(const char *word, const char *ending)
{
	size_t length = strlen(word), end = strlen(ending);

	return length > end && strcmp(word + length - end, ending) == 0;
}

static bool has_data_ending(const char *word)
{
	return word_ends_in(word, ".json") || word_ends_in(word, ".csv");
}

static bool claim(const char *word)
{
	return strchr(word, '/') || has_data_ending(word);
}

static bool refuse(TargetList *list, const char *word, const TargetOptions *options, Error *error)
{
	(void)list;
	(void)options;
	if (has_data_ending(word))
		return error_set(error, STATUS_USAGE,
		    "%s holds measurements, it can't be measured: see 'landau help fit'", word);
	return error_set(
	    error, STATUS_USAGE, "%s: a file that can be measured ends in .c, .so or .py", word);
}

const TargetKind strange_files = {.claims = claim, .add = refuse};
