#include "app/outside.h"

#include <math.h>
#include <string.h>

#include "base/memory.h"

/* Sizes are whole numbers, and beyond this a double isn't exact. */
static const double most_size = 0x1p53;

/* "": nothing is said. */
static char *copy_words(const char *words)
{
	return *words ? memory_copy_text(words) : NULL;
}

/* Takes the law that is stated the most exactly; what is expected is the textbook's if nobody says
 * otherwise. */
static void take_law(Target *target, Metric metric, const Facts *facts)
{
	const FactLaw *found = NULL;

	for (size_t i = 0; i < facts->law_count; i++) {
		const FactLaw *law = &facts->laws[i];
		bool general = !*law->input;

		if (law->metric == metric && (general || strcmp(law->input, target->input) == 0) &&
		    !(found && general && *found->input))
			found = law;
	}
	if (!found)
		return;
	target->textbook[metric] = copy_words(found->textbook);
	target->expected[metric] = copy_words(*found->expected ? found->expected : found->textbook);
}

static void name_target(Target *target)
{
	Text name = {0};

	text_append_visible(&name, target->target, strlen(target->target));
	if (!target->usual)
		text_printf(&name, ":%s", target->input);
	target->name = name.bytes;
}

static Target make(const Outside *outside, const Facts *facts, size_t input)
{
	bool renamed = outside->named_by_worker && *facts->name;
	Target target = {
	    .target = memory_copy_text(renamed ? facts->name : outside->word),
	    .input = memory_copy_text(facts->input_count ? facts->inputs[input] : ""),
	    .usual = input == 0,
	    .topic = memory_copy_text(outside->topic),
	    .smallest = fmin(ceil(facts->smallest), most_size),
	    .largest = fmin(floor(facts->largest), most_size),
	    .step_seconds = facts->step_seconds,
	    .source_file = memory_copy_text(outside->source_file),
	    .file = memory_copy_text(outside->file),
	    .version = outside->version,
	    .objects = objects_share(outside->objects),
	    .build = outside->build ? memory_copy_text(outside->build) : copy_words(facts->build),
	    .worker = memory_copy_texts(outside->worker),
	};

	if (outside->source_text) {
		target.source_length = outside->source_text->length;
		target.source_text =
		    memory_copy_bytes(text_string(outside->source_text), target.source_length);
	}
	name_target(&target);
	memcpy(target.measures, facts->measures, sizeof target.measures);
	for (int metric = 0; metric < METRIC_COUNT; metric++)
		take_law(&target, (Metric)metric, facts);
	return target;
}

static void add(TargetList *list, const Outside *outside, const Facts *facts, size_t input)
{
	Target target = make(outside, facts, input);

	for (size_t i = 0; i < facts->input_count; i++)
		if (i != input) {
			Target kind = make(outside, facts, i);

			target_add_kind(&target, &kind);
		}
	target_list_append(list, &target);
}

static bool unknown_input(const Outside *outside, const Facts *facts, Error *error)
{
	Text kinds = {0};

	if (!facts->input_count)
		return error_set(error, STATUS_USAGE,
		    "%s has one kind of input only, which has no name: there is no '%s'",
		    outside->word, outside->input);
	for (size_t i = 0; i < facts->input_count; i++)
		text_printf(&kinds, "%s%s", i ? ", " : "", facts->inputs[i]);
	error_set(error, STATUS_USAGE, "%s has no input kind '%s', but: %s", outside->word,
	    outside->input, text_string(&kinds));
	text_release(&kinds);
	return false;
}

bool outside_add_known(TargetList *list, const Outside *outside, const TargetOptions *options,
    const Facts *facts, Error *error)
{
	size_t last = options->every_input && facts->input_count ? facts->input_count - 1 : 0;

	if (ceil(facts->smallest) > floor(facts->largest))
		return error_set(
		    error, STATUS_USAGE, "%s: it has no size to be measured at", outside->word);
	for (size_t i = 0; outside->input && i < facts->input_count; i++)
		if (strcmp(facts->inputs[i], outside->input) == 0) {
			add(list, outside, facts, i);
			return true;
		}
	if (outside->input)
		return unknown_input(outside, facts, error);
	for (size_t i = 0; i <= last; i++)
		add(list, outside, facts, i);
	return true;
}

/* Takes the source that the worker names. What can't be read isn't shown. */
static void find_source(Outside *outside, const Facts *facts, Text *name, Text *text)
{
	Error unread;

	if (outside->source_text || !*facts->source)
		return;
	if (!outside->file && ownfile_version(facts->source, &outside->version))
		outside->file = facts->source;
	if (!ownfile_read(facts->source, text, &unread))
		return;
	ownfile_name(facts->source, name);
	outside->source_file = text_string(name);
	outside->source_text = text;
}

/* With what the worker has said of itself where it wasn't known before. */
static bool add_completed(TargetList *list, const Outside *outside, const TargetOptions *options,
    const Facts *facts, Error *error)
{
	Outside whole = *outside;
	Text word = {0}, source_file = {0}, source_text = {0};
	bool added;

	text_append(&word, outside->word);
	if (outside->is_half && *facts->name)
		text_printf(&word, ":%s", facts->name);
	whole.word = text_string(&word);
	find_source(&whole, facts, &source_file, &source_text);
	added = outside_add_known(list, &whole, options, facts, error);
	text_release(&source_text);
	text_release(&source_file);
	text_release(&word);
	return added;
}

bool outside_add(
    TargetList *list, const Outside *outside, const TargetOptions *options, Error *error)
{
	Error reason;
	Probe *probe = probe_start(outside->worker, &reason);
	bool known = probe && probe_wait(probe, &reason), added = false;

	if (known)
		added = add_completed(list, outside, options, probe_facts(probe), error);
	else
		error_set(error, reason.status, "%s: %s", outside->word, reason.text);
	probe_free(probe);
	return added;
}
