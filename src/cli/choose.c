#include "cli/choose.h"

#include <stdio.h>

#include "app/bundledtargets.h"
#include "worker/interrupt.h"

static bool add_targets(TargetList *list, const Options *options, Error *error)
{
	TargetOptions target_options = {.every_input = options->given & OPTION_ALL};

	if (!options->word_count && target_options.every_input) {
		bundled_targets_add_all(list);
		return true;
	}
	if (!options->word_count)
		return target_list_add(list, "basics", &target_options, error);
	for (size_t i = 0; i < options->word_count; i++)
		if (!target_list_add(list, options->words[i], &target_options, error))
			return false;
	return true;
}

bool choose_targets(TargetList *list, const Options *options, Error *error)
{
	bool chosen;

	interrupt_install();
	chosen = add_targets(list, options, error);
	if (interrupt_signal()) {
		target_list_release(list);
		interrupt_raise();
	}
	/* As they wrote it, in many lines: it is more than an error has room for. */
	fputs(text_string(&list->said), stderr);
	text_clear(&list->said);
	return chosen;
}

/* "time, cpu" */
static void list_metrics(const bool measures[METRIC_COUNT], Text *out)
{
	for (int metric = 0; metric < METRIC_COUNT; metric++)
		if (measures[metric])
			text_printf(out, "%s%s", out->length ? ", " : "", metrics[metric].name);
}

bool choose_check_metrics(const TargetList *list, const bool asked[METRIC_COUNT], Error *error)
{
	Text offered = {0};

	for (size_t i = 0; i < list->count; i++) {
		const Target *target = &list->targets[i];

		for (int metric = 0; metric < METRIC_COUNT; metric++) {
			if (!asked[metric] || target->measures[metric])
				continue;
			list_metrics(target->measures, &offered);
			error_set(error, STATUS_USAGE, "%s: %s can't be measured, but --metric: %s",
			    target->name, metrics[metric].name, text_string(&offered));
			text_release(&offered);
			return false;
		}
	}
	return true;
}
