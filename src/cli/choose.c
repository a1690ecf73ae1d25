#include "cli/choose.h"

bool choose_targets(TargetList *list, const Options *options, Error *error)
{
	bool all = options->given & OPTION_ALL;

	if (!options->word_count && all) {
		target_list_add_all(list);
		return true;
	}
	if (!options->word_count)
		return target_list_add(list, "basics", all, error);
	for (size_t i = 0; i < options->word_count; i++)
		if (!target_list_add(list, options->words[i], all, error))
			return false;
	return true;
}
