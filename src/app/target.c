#include "app/target.h"

#include <stdlib.h>
#include <string.h>

#include "app/bundledtargets.h"
#include "app/cfile.h"
#include "app/python.h"
#include "app/strangefiles.h"
#include "base/memory.h"

/* The first that claims a word has it; the last takes what is left. */
static const TargetKind *const kinds[] = {
    &c_files,
    &shared_objects,
    &python_functions,
    &strange_files,
    &bundled_targets,
};

static const TargetKind *kind_of(const char *word)
{
	size_t i = 0;

	while (!kinds[i]->claims(word))
		i++;
	return kinds[i];
}

bool target_is_outside(const char *word)
{
	return kind_of(word) != &bundled_targets;
}

bool target_is_strange(const char *word)
{
	return kind_of(word) == &strange_files;
}

bool target_list_add(TargetList *list, const char *word, const TargetOptions *options, Error *error)
{
	return kind_of(word)->add(list, word, options, error);
}

void target_list_append(TargetList *list, const Target *target)
{
	memory_grow((void **)&list->targets, &list->capacity, list->count, sizeof *target);
	list->targets[list->count++] = *target;
}

void target_list_reserve(TargetList *list, size_t more)
{
	list->capacity = list->count + more;
	list->targets = memory_resize(list->targets, list->capacity, sizeof *list->targets);
}

void target_add_kind(Target *target, const Target *kind)
{
	target->kinds = memory_resize(target->kinds, target->kind_count + 1, sizeof *target->kinds);
	target->kinds[target->kind_count++] = *kind;
}

Target target_copy(const Target *target)
{
	Target copy = *target;

	copy.name = memory_copy_text(target->name);
	copy.target = memory_copy_text(target->target);
	copy.input = memory_copy_text(target->input);
	copy.topic = memory_copy_text(target->topic);
	for (int metric = 0; metric < METRIC_COUNT; metric++) {
		copy.textbook[metric] = memory_copy_text(target->textbook[metric]);
		copy.expected[metric] = memory_copy_text(target->expected[metric]);
	}
	copy.source_file = memory_copy_text(target->source_file);
	if (target->source_text)
		copy.source_text = memory_copy_bytes(target->source_text, target->source_length);
	copy.file = memory_copy_text(target->file);
	copy.build = memory_copy_text(target->build);
	copy.objects = objects_share(target->objects);
	copy.worker = memory_copy_texts(target->worker);
	copy.kinds = NULL;
	copy.kind_count = 0;
	for (size_t i = 0; i < target->kind_count; i++) {
		Target kind = target_copy(&target->kinds[i]);

		target_add_kind(&copy, &kind);
	}
	return copy;
}

void target_release(Target *target)
{
	for (size_t i = 0; i < target->kind_count; i++)
		target_release(&target->kinds[i]);
	free(target->kinds);
	memory_free_texts(target->worker);
	for (int metric = 0; metric < METRIC_COUNT; metric++) {
		free(target->textbook[metric]);
		free(target->expected[metric]);
	}
	objects_release(target->objects);
	free(target->build);
	free(target->file);
	free(target->source_text);
	free(target->source_file);
	free(target->topic);
	free(target->input);
	free(target->target);
	free(target->name);
	*target = (Target){0};
}

void target_list_release(TargetList *list)
{
	for (size_t i = 0; i < list->count; i++)
		target_release(&list->targets[i]);
	free(list->targets);
	text_release(&list->said);
	*list = (TargetList){0};
}
