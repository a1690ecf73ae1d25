#include "app/bundledtargets.h"

#include <stdlib.h>
#include <string.h>

#include "algorithms.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "config.h"

/* The program itself serves bundled algorithms: see serve.h. */
static char **own_worker(const char *name)
{
	char **arguments = memory_new(4, sizeof *arguments);

	arguments[0] = memory_copy_text("/proc/self/exe");
	arguments[1] = memory_copy_text("worker");
	arguments[2] = memory_copy_text(name);
	return arguments;
}

static void set_law(Target *target, Metric metric, const LandauLaw *law)
{
	target->textbook[metric] = memory_copy_text(law->textbook);
	target->expected[metric] = memory_copy_text(law->expected ? law->expected : law->textbook);
	target->measures[metric] = true;
}

static Target make(const Bundled *one, const LandauInput *input)
{
	const LandauAlgorithm *algorithm = one->timed;
	bool usual = input == algorithm->inputs;
	Text name = {0};
	Target target = {
	    .target = memory_copy_text(algorithm->name),
	    .input = memory_copy_text(input->name),
	    .usual = usual,
	    .topic = memory_copy_text(algorithm->topic),
	    .smallest = (double)algorithm->smallest,
	    .largest = (double)algorithm->largest,
	    .source_file = memory_copy_text(one->file),
	    .source_text = memory_copy_bytes(one->text, one->length),
	    .source_length = one->length,
	    .build = memory_copy_text(TIMED_BUILD),
	    .worker = own_worker(algorithm->name),
	};

	text_printf(&name, usual ? "%s" : "%s:%s", algorithm->name, input->name);
	target.name = name.bytes;
	set_law(&target, METRIC_TIME, &input->time);
	set_law(&target, METRIC_CPU, &input->time);
	set_law(&target, METRIC_STEPS, &input->steps);
	set_law(&target, METRIC_MEMORY, &input->memory);
	return target;
}

static void add(TargetList *list, const Bundled *one, const LandauInput *input)
{
	Target target = make(one, input);

	for (const LandauInput *other = one->timed->inputs; other->name; other++)
		if (other != input) {
			Target kind = make(one, other);

			target_add_kind(&target, &kind);
		}
	target_list_append(list, &target);
}

static void add_inputs(TargetList *list, const Bundled *one, bool every_input)
{
	const LandauInput *input = one->timed->inputs;

	do {
		add(list, one, input++);
	} while (every_input && input->name);
}

const char **bundled_target_names(size_t *count)
{
	const Bundled **all = bundled_list();
	const char **names = memory_new(2 * bundled_count, sizeof *names);

	*count = 0;
	for (size_t i = 0; i < bundled_count; i++) {
		names[(*count)++] = all[i]->timed->name;
		/* All of a topic stand together. */
		if (!i || strcmp(all[i]->timed->topic, all[i - 1]->timed->topic) != 0)
			names[(*count)++] = all[i]->timed->topic;
	}
	free(all);
	return names;
}

BundledNearness bundled_target_nearness(const char *name)
{
	BundledNearness nearness = BUNDLED_FAR;
	const Bundled **all = bundled_list();
	Text near = {0};

	for (size_t i = 0; i < bundled_count; i++) {
		const LandauAlgorithm *algorithm = all[i]->timed;

		nearest_names(name, &algorithm->name, 1, &near);
		if (strcmp(name, algorithm->name) == 0 || strcmp(name, algorithm->topic) == 0)
			nearness = BUNDLED_EXACT;
		else if (near.length && nearness == BUNDLED_FAR)
			nearness = BUNDLED_NEAR;
	}
	text_release(&near);
	free(all);
	return nearness;
}

/* What stands before the colon is what isn't known. */
static bool unknown(const char *word, Error *error)
{
	Text name = {0};
	size_t count;
	const char **names = bundled_target_names(&count);
	bool is_topic = false;

	text_append_bytes(&name, word, strcspn(word, ":"));
	for (size_t i = 0; i < count; i++)
		is_topic |= strcmp(names[i], text_string(&name)) == 0;
	if (is_topic)
		error_set(error, STATUS_USAGE,
		    "'%s': only algorithms have input kinds, and %s is a topic", word,
		    text_string(&name));
	else
		nearest_refuse("algorithm or topic", text_string(&name), names, count,
		    "'landau list' shows what there is", error);
	text_release(&name);
	free(names);
	return false;
}

static bool unknown_input(const Bundled *one, const char *input, Error *error)
{
	Text kinds = {0};

	for (const LandauInput *kind = one->timed->inputs; kind->name; kind++)
		text_printf(&kinds, "%s%s", kinds.length ? ", " : "", kind->name);
	error_set(error, STATUS_USAGE, "%s has no input kind '%s', but: %s", one->timed->name,
	    input, text_string(&kinds));
	text_release(&kinds);
	return false;
}

static bool add_with_input(TargetList *list, const Bundled *one, const char *input, Error *error)
{
	for (const LandauInput *kind = one->timed->inputs; kind->name; kind++)
		if (strcmp(kind->name, input) == 0) {
			add(list, one, kind);
			return true;
		}
	return unknown_input(one, input, error);
}

static bool is_named(const char *word, size_t length, const char *name)
{
	return strlen(name) == length && strncmp(name, word, length) == 0;
}

static bool add_named(
    TargetList *list, const char *word, bool every_input, const Bundled *const *all, Error *error)
{
	size_t before = list->count, length = strcspn(word, ":");

	for (size_t i = 0; i < bundled_count; i++) {
		if (word[length] && is_named(word, length, all[i]->timed->name))
			return add_with_input(list, all[i], word + length + 1, error);
		if (is_named(word, strlen(word), all[i]->timed->name) ||
		    is_named(word, strlen(word), all[i]->timed->topic))
			add_inputs(list, all[i], every_input);
	}
	return list->count > before || unknown(word, error);
}

static bool add_word(TargetList *list, const char *word, const TargetOptions *options, Error *error)
{
	const Bundled **all = bundled_list();
	bool added = add_named(list, word, options->every_input, all, error);

	free(all);
	return added;
}

static bool claim(const char *word)
{
	(void)word;
	return true;
}

void bundled_targets_add_all(TargetList *list)
{
	const Bundled **all = bundled_list();

	for (size_t i = 0; i < bundled_count; i++)
		add_inputs(list, all[i], true);
	free(all);
}

const TargetKind bundled_targets = {.claims = claim, .add = add_word};

static bool has(const TargetList *list, const char *name)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->targets[i].target, name) == 0)
			return true;
	return false;
}

void bundled_targets_add_others(TargetList *list)
{
	const Bundled **all = bundled_list();

	for (size_t i = 0; i < bundled_count; i++)
		if (!has(list, all[i]->timed->name))
			add_inputs(list, all[i], false);
	free(all);
}
