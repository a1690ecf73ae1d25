#include "app/recall.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/memory.h"

/* The target that a series is of; a new one where there was none before. */
static size_t target_of(TargetList *list, const SavedSeries *saved)
{
	const Series *series = &saved->series;
	Text shown = {0};
	Target target = {0};

	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->targets[i].target, series->target) == 0 &&
		    strcmp(list->targets[i].input, series->input) == 0)
			return i;
	text_append_visible(&shown, series->name, strlen(series->name));
	target.name = shown.bytes;
	target.target = memory_copy_text(series->target);
	target.input = memory_copy_text(series->input);
	target_list_append(list, &target);
	return list->count - 1;
}

static void know(Target *target, const SavedSeries *saved)
{
	Metric metric = saved->series.metric;

	target->measures[metric] = true;
	if (!target->textbook[metric])
		target->textbook[metric] = memory_copy_text(saved->series.textbook);
	if (!saved->source.file || target->source_file)
		return;
	target->source_file = memory_copy_text(saved->source.file);
	target->source_text = memory_copy_text(saved->source.text);
	target->source_length = saved->source.text ? strlen(saved->source.text) : 0;
}

/* "from r.json, measured 2026-01-31 23:59 UTC; nothing is measured" */
static void name_origin(const Saved *saved, Text *out)
{
	Text date = {0};

	text_append(out, "from ");
	text_append_visible(out, saved->file, strlen(saved->file));
	if (saved->is_run && date_append(saved->info.created, DATE_MINUTE, &date))
		text_printf(out, ", measured %s", text_string(&date));
	text_release(&date);
	text_append(out, "; nothing is measured");
}

void recall_begin(Recall *recall, const Saved *saved)
{
	SessionOptions options = {.cpu = -1};
	size_t *targets = memory_new(saved->count, sizeof *targets);

	*recall = (Recall){0};
	for (size_t i = 0; i < saved->count; i++) {
		targets[i] = target_of(&recall->targets, &saved->series[i]);
		know(&recall->targets.targets[targets[i]], &saved->series[i]);
	}
	name_origin(saved, &recall->origin);
	options.origin = text_string(&recall->origin);
	options.surroundings = &saved->info.surroundings;
	options.seed = saved->info.seed;
	recall->session = session_new(&options, &recall->targets);
	for (size_t i = 0; i < saved->count; i++)
		session_recall(recall->session, targets[i], &saved->series[i], saved);
	free(targets);
}

void recall_end(Recall *recall)
{
	session_free(recall->session);
	target_list_release(&recall->targets);
	text_release(&recall->origin);
}
