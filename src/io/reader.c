#include "io/reader.h"

#include <string.h>

#include "io/csvreader.h"
#include "io/input.h"
#include "io/runreader.h"

/* Some programs put a mark before UTF-8. */
static void drop_mark(Text *text)
{
	static const char mark[] = "\xef\xbb\xbf";
	size_t length = sizeof mark - 1;

	if (strncmp(text_string(text), mark, length) != 0)
		return;
	text->length -= length;
	memmove(text->bytes, text->bytes + length, text->length + 1);
}

bool reader_read(const char *path, Metric metric, Saved *saved, Error *error)
{
	Text text = {0};
	bool is_read = input_read(path, &text, error);

	drop_mark(&text);
	if (is_read && text_string(&text)[strspn(text_string(&text), " \t\r\n")] == '{')
		is_read = runreader_read(path, &text, saved, error);
	else if (is_read)
		is_read = csvreader_read(path, &text, metric, saved, error);
	text_release(&text);
	return is_read;
}
