#include "app/inputkinds.h"

#include <string.h>

static bool is_of(const Target *target, const Target *other)
{
	return strcmp(target->target, other->target) == 0;
}

/* A kind of the same target that isn't in the list, or NULL. */
static const Target *missing_kind(const TargetList *list, const Target *target)
{
	for (size_t i = 0; i < target->kind_count; i++) {
		const Target *kind = &target->kinds[i];
		bool known = false;

		for (size_t j = 0; j < list->count; j++)
			known |= is_of(&list->targets[j], kind) &&
				 strcmp(list->targets[j].input, kind->input) == 0;
		if (!known)
			return kind;
	}
	return NULL;
}

/* The one after `index` of the same target, around to itself. */
static size_t next_of(const TargetList *list, size_t index)
{
	size_t i = index;

	do {
		i = (i + 1) % list->count;
	} while (!is_of(&list->targets[i], &list->targets[index]));
	return i;
}

size_t inputkinds_next(TargetList *list, Session *session, size_t index)
{
	const Target *kind = NULL;
	Target added;

	/* Those that were added don't know of the others: any of the same target does. */
	for (size_t i = 0; i < list->count && !kind; i++)
		if (is_of(&list->targets[i], &list->targets[index]))
			kind = missing_kind(list, &list->targets[i]);
	if (!kind || list->count == list->capacity)
		return next_of(list, index);
	added = target_copy(kind);
	target_list_append(list, &added);
	if (!session_add(session, &list->targets[list->count - 1])) {
		target_release(&list->targets[--list->count]);
		return next_of(list, index);
	}
	return list->count - 1;
}
