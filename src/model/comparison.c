#include "model/comparison.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/pairs.h"

const RatioAt *comparison_largest(const Comparison *comparison)
{
	for (size_t i = comparison->count; i > 0; i--)
		if (!comparison->sizes[i - 1].fitted)
			return &comparison->sizes[i - 1];
	return comparison->count ? &comparison->sizes[comparison->count - 1] : NULL;
}

const char *comparison_failure(const Comparison *comparison)
{
	return comparison->before->failure ? comparison->before->failure
					   : comparison->after->failure;
}

const char *law_change_name(LawChange change)
{
	static const char *const names[] = {[LAW_UNCLEAR] = "unclear",
	    [LAW_SAME] = "same",
	    [LAW_BETTER] = "better",
	    [LAW_WORSE] = "worse"};

	return names[change];
}

const char *ratio_origin(const Comparison *comparison, const RatioAt *at)
{
	static const char *const names[] = {[COMPARED_SIDE_BY_SIDE] = "pairs",
	    [COMPARED_APART] = "runs",
	    [COMPARED_EXACTLY] = "counts"};

	return at->fitted ? "curves" : names[comparison->how];
}

/* With its file where both bear one name: two runs of the same. */
static void append_name(const Comparison *comparison, const Record *record, Text *out)
{
	const char *name = record->series->name;

	text_append_visible(out, name, strlen(name));
	if (strcmp(comparison->before->series->name, comparison->after->series->name) == 0 &&
	    *record->file) {
		text_append(out, " of ");
		text_append_visible(out, record->file, strlen(record->file));
	}
}

static void append_names(const Comparison *comparison, Text *out)
{
	append_name(comparison, comparison->after, out);
	text_append(out, " against ");
	append_name(comparison, comparison->before, out);
}

static void append_range(const Comparison *comparison, Text *out)
{
	text_append(out, " from n = ");
	crossover_size(comparison->sizes[0].n, out);
	text_append(out, " to n = ");
	crossover_size(comparison->sizes[comparison->count - 1].n, out);
}

static void no_difference(const Comparison *comparison, Text *out)
{
	bool too_few =
	    comparison->how == COMPARED_SIDE_BY_SIDE && comparison->blocks < PAIRS_FEWEST_BLOCKS;

	if (too_few)
		text_printf(out,
		    "Too little was measured to tell, %zu pairs of processes where %d are needed: ",
		    comparison->blocks, PAIRS_FEWEST_BLOCKS);
	else
		text_append(out, "No difference found: ");
	append_names(comparison, out);
	text_printf(out, ", %s", metrics[comparison->before->series->metric].name);
	append_range(comparison, out);
	if (isfinite(comparison->overall.value)) {
		text_append(out, ": ");
		ratio_words(&comparison->overall, comparison->before->series->metric, out);
	}
}

/* "; it is O(n log n) in place of O(n^2)" */
static void append_laws(const Comparison *comparison, Text *out)
{
	const Law *before = comparison->before->verdict->law,
		  *after = comparison->after->verdict->law;

	switch (comparison->change) {
	case LAW_UNCLEAR: break;
	case LAW_SAME: text_printf(out, "; the law stays %s", after->name); break;
	case LAW_BETTER:
	case LAW_WORSE:
		text_printf(out, "; it is %s in place of %s", after->name, before->name);
		break;
	}
}

/* The size to speak of where the ratio isn't the same at all: the largest at which it is sure, or
 * where it hardly changes the one at which it is furthest from one. */
static const RatioAt *telling_size(const Comparison *comparison)
{
	const RatioAt *found = NULL;

	for (size_t i = 0; i < comparison->count; i++) {
		const RatioAt *at = &comparison->sizes[i];

		if (at->fitted || !ratio_side(&at->ratio))
			continue;
		if (comparison->bends || !found ||
		    fabs(log(at->ratio.value)) > fabs(log(found->ratio.value)))
			found = at;
	}
	return found ? found : comparison_largest(comparison);
}

void comparison_beyond(const Comparison *comparison, size_t index, Text *out)
{
	static const char *const times[] = {"at ten times the largest n",
	    "at a hundred times the largest n"},
				 *const more[] = {
				     "at an n larger by ten", "at an n larger by twenty"};
	const Law *before = comparison->before->verdict->law,
		  *after = comparison->after->verdict->law;
	bool exponential = (before && before->exponential) || (after && after->exponential);

	text_append(out, exponential ? more[index] : times[index]);
}

/* "; at ten times the largest n it should be 70 times faster" */
static void append_beyond(const Comparison *comparison, Text *out)
{
	if (!comparison->beyond_count ||
	    (comparison->change != LAW_BETTER && comparison->change != LAW_WORSE))
		return;
	text_append(out, "; ");
	comparison_beyond(comparison, 0, out);
	text_append(out, " it should ");
	text_append(out, metric_is_exact(comparison->before->series->metric) ? "take " : "be ");
	ratio_words(&comparison->beyond[0].ratio, comparison->before->series->metric, out);
}

static void difference(const Comparison *comparison, Text *out)
{
	Metric metric = comparison->before->series->metric;
	bool steady = !comparison->bends && ratio_side(&comparison->overall);
	const RatioAt *at = telling_size(comparison);

	append_name(comparison, comparison->after, out);
	text_append(out, metric_is_exact(metric) ? " takes " : " is ");
	ratio_words(steady ? &comparison->overall : &at->ratio, metric, out);
	text_append(out, " than ");
	append_name(comparison, comparison->before, out);
	if (steady) {
		append_range(comparison, out);
	} else {
		text_append(out, " at n = ");
		crossover_size(at->n, out);
	}
}

void comparison_sentence(const Comparison *comparison, Text *out)
{
	if (comparison_failure(comparison)) {
		append_name(comparison,
		    comparison->before->failure ? comparison->before : comparison->after, out);
		text_printf(out, " failed: %s", comparison_failure(comparison));
		return;
	}
	if (!comparison->count) {
		append_names(comparison, out);
		text_append(out, ": too few sizes to compare.");
		return;
	}
	if (!comparison->differs) {
		no_difference(comparison, out);
	} else {
		difference(comparison, out);
		append_laws(comparison, out);
		for (size_t i = 0; i < comparison->crossover_count; i++) {
			text_append(out, "; it ");
			crossover_words(&comparison->crossovers[i], out);
		}
		append_beyond(comparison, out);
	}
	text_append(out, ".");
}

void comparison_release(Comparison *comparison)
{
	free(comparison->sizes);
	comparison->sizes = NULL;
	comparison->count = 0;
}
