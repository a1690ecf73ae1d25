#include "worker/literal.h"

#include <string.h>

/* They go into words, lists and columns. */
static bool has_good_inputs(const LandauAlgorithm *algorithm)
{
	for (const LandauInput *input = algorithm->inputs; input->name; input++)
		if (!*input->name ||
		    input->name[strspn(input->name, "abcdefghijklmnopqrstuvwxyz"
						    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")])
			return false;
	return true;
}

bool literal_is_sound(const LandauAlgorithm *algorithm, Error *flaw)
{
	if (algorithm->landau != LANDAU_VERSION)
		return error_set(flaw, STATUS_USAGE,
		    "it is made for version %u of landau.h, and this landau knows version %d",
		    algorithm->landau, LANDAU_VERSION);
	if (!algorithm->name || !*algorithm->name)
		return error_set(flaw, STATUS_USAGE, "it has no name");
	if (!algorithm->prepare || !algorithm->reset || !algorithm->run || !algorithm->check ||
	    !algorithm->release)
		return error_set(
		    flaw, STATUS_USAGE, "it lacks one of prepare, reset, run, check and release");
	if (!algorithm->inputs || !algorithm->inputs[0].name)
		return error_set(flaw, STATUS_USAGE, "it has no kind of input");
	if (!has_good_inputs(algorithm))
		return error_set(flaw, STATUS_USAGE,
		    "it names a kind of input with more than letters, digits, '.', '_' and '-'");
	return (algorithm->smallest >= 1 && algorithm->smallest <= algorithm->largest) ||
	       error_set(flaw, STATUS_USAGE,
		   "it has no sizes: smallest must be at least 1, and largest no less");
}
