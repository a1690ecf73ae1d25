#include "algorithms.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/law.h"

const Bundled *bundled_find(const char *name)
{
	for (size_t i = 0; i < bundled_count; i++)
		if (strcmp(bundled[i].timed->name, name) == 0)
			return &bundled[i];
	return NULL;
}

/* The place of an algorithm's textbook law in the table of laws; one that is outside of
 * it or isn't known comes last. */
static int growth_of(const LandauAlgorithm *algorithm)
{
	const char *textbook = algorithm->inputs[0].time.textbook;
	const Law *law = textbook ? law_find(textbook) : NULL;

	return law ? (int)law_id(law) : LAW_COUNT;
}

static int compare_topics(const char *a, const char *b)
{
	bool a_basics = strcmp(a, "basics") == 0, b_basics = strcmp(b, "basics") == 0;

	return a_basics != b_basics ? b_basics - a_basics : strcmp(a, b);
}

static int compare(const void *a, const void *b)
{
	const LandauAlgorithm *x = (*(const Bundled *const *)a)->timed;
	const LandauAlgorithm *y = (*(const Bundled *const *)b)->timed;
	int order = compare_topics(x->topic, y->topic);

	if (order == 0)
		order = growth_of(x) - growth_of(y);
	return order != 0 ? order : strcmp(x->name, y->name);
}

const Bundled **bundled_list(void)
{
	const Bundled **list = memory_new(bundled_count, sizeof *list);

	for (size_t i = 0; i < bundled_count; i++)
		list[i] = &bundled[i];
	qsort(list, bundled_count, sizeof *list, compare);
	return list;
}
