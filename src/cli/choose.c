#include "cli/choose.h"

#include <math.h>
#include <stdio.h>

#include "app/bundledtargets.h"
#include "app/optiontargets.h"
#include "app/python.h"
#include "base/units.h"
#include "worker/interrupt.h"

/* What an option names. */
static bool add_named(TargetList *list, const Options *options, const OptionTarget *target,
    const TargetOptions *target_options, Error *error)
{
	CommandSpec spec = {
	    .command = target->text, .feed = options->feed, .shell = options->given & OPTION_SHELL};

	return target->is_worker ? worker_target_add(list, target->text, target_options, error)
				 : command_target_add(list, &spec, target_options, error);
}

/* Words and options in the order in which they stand. */
static bool add_all(
    TargetList *list, const Options *options, const TargetOptions *target_options, Error *error)
{
	size_t named = 0;

	for (size_t i = 0; i <= options->word_count; i++) {
		while (named < options->target_count &&
		       (options->targets[named].words_before <= i || i == options->word_count))
			if (!add_named(
				list, options, &options->targets[named++], target_options, error))
				return false;
		if (i < options->word_count &&
		    !target_list_add(list, options->words[i], target_options, error))
			return false;
	}
	return true;
}

/* What says how commands are run is for commands. */
static bool check_options(const Options *options, Error *error)
{
	bool any = false;

	for (size_t i = 0; i < options->target_count; i++)
		any |= !options->targets[i].is_worker;
	return any || !(options->given & (OPTION_STDIN | OPTION_SHELL)) ||
	       error_set(error, STATUS_USAGE, "--%s is for a --command, and there is none",
		   options->given & OPTION_STDIN ? "stdin" : "shell");
}

/* Whoever says how to run Python functions is to name one. */
static bool check_python(const Options *options, Error *error)
{
	if (!(options->given & (OPTION_PYTHON | OPTION_INPUT)))
		return true;
	for (size_t i = 0; i < options->word_count; i++)
		if (python_functions.claims(options->words[i]))
			return true;
	return error_set(error, STATUS_USAGE,
	    "--%s is for a Python function, such as orders.py:total, and none is named",
	    options->given & OPTION_INPUT ? "input" : "python");
}

static bool add_targets(TargetList *list, const Options *options, Error *error)
{
	TargetOptions target_options = {.every_input = options->given & OPTION_ALL,
	    .python = options->python,
	    .input = options->input};

	if (!check_options(options, error) || !check_python(options, error))
		return false;
	if (options->word_count || options->target_count)
		return add_all(list, options, &target_options, error);
	if (!target_options.every_input)
		return target_list_add(list, "basics", &target_options, error);
	bundled_targets_add_all(list);
	return true;
}

/* Leaves the targets the sizes between --min and --max. */
static bool limit_sizes(TargetList *list, const Options *options, Error *error)
{
	char text[UNITS_SIZE];

	for (size_t i = 0; i < list->count; i++) {
		Target *target = &list->targets[i];
		double smallest = target->smallest, largest = target->largest;

		if (options->given & OPTION_MIN)
			target->smallest = fmax(smallest, options->smallest);
		if (options->given & OPTION_MAX)
			target->largest = fmin(largest, options->largest);
		if (target->smallest <= target->largest)
			continue;
		if (options->given & OPTION_MAX && options->largest < smallest)
			return error_set(error, STATUS_USAGE,
			    "--max: the smallest size that %s takes is %s", target->name,
			    units_count(text, smallest));
		return error_set(error, STATUS_USAGE, "--min: the largest size that %s takes is %s",
		    target->name, units_count(text, fmin(largest, target->largest)));
	}
	return true;
}

bool choose_targets(TargetList *list, const Options *options, Error *error)
{
	bool chosen;

	interrupt_install();
	chosen = add_targets(list, options, error) && limit_sizes(list, options, error);
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
