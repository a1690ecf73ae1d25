#include "cli/completion.h"
#include "cli/print.h"

Status cmd_complete(const Options *options)
{
	const char *const none[] = {""};
	const char *const *words = (const char *const *)options->words;
	Text out = {0};
	Status status;

	if (options->word_count)
		completion_write(words, options->word_count, &out);
	else
		completion_write(none, 1, &out);
	status = print(NULL, &out);
	text_release(&out);
	return status;
}
