/* target.h - what is measured, and how its worker is started. */
#ifndef LANDAU_APP_TARGET_H
#define LANDAU_APP_TARGET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "model/metric.h"

/* One target with one input kind. Strings are borrowed from the tables of the program, but `name`
 * and `worker`, which belong to the list. */
typedef struct Target {
	char *name;         /* as shown: "quick-sort", "quick-sort:sorted" */
	const char *target; /* "quick-sort" */
	const char *input;  /* "sorted" */
	const char *topic;
	const char *textbook[METRIC_COUNT]; /* NULL: nobody said */
	const char *expected[METRIC_COUNT]; /* as law_list_parse() takes it */
	double smallest, largest;
	const char *source_file, *source_text;
	size_t source_length;
	char **worker; /* program and arguments, NULL at the end */
} Target;

typedef struct TargetList {
	Target *targets;
	size_t count, capacity;
} TargetList;

/*
 * Adds what `word` names: an algorithm with its usual input kind ("quick-sort"), with another one
 * ("quick-sort:sorted"), or all of a topic ("sorting"). `every_input` takes all input kinds.
 * False with the nearest names where there is no such thing.
 */
bool target_list_add(TargetList *list, const char *word, bool every_input, Error *error);

/* The names of all algorithms and topics; the caller frees the array. */
const char **target_names(size_t *count);

/* Every algorithm with every input kind. */
void target_list_add_all(TargetList *list);

void target_list_release(TargetList *list);

#endif
