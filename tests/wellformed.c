#include "wellformed.h"

#include <stdbool.h>
#include <string.h>

#include "suite.h"

enum { DEPTH = 64, NAME = 32 };

typedef struct Reader {
	const char *at;
	const char *const *elements;
	char open[DEPTH][NAME];
	size_t depth, count;
} Reader;

static bool is_known(const Reader *reader, const char *name)
{
	for (size_t i = 0; reader->elements[i]; i++)
		if (strcmp(reader->elements[i], name) == 0)
			return true;
	return false;
}

static void read_name(Reader *reader, char name[NAME])
{
	size_t length = strspn(reader->at, "abcdefghijklmnopqrstuvwxyz0123456789");

	ck_assert_msg(length > 0 && length < NAME, "no name at %.40s", reader->at);
	memcpy(name, reader->at, length);
	name[length] = '\0';
	reader->at += length;
	ck_assert_msg(is_known(reader, name), "<%s> is not known", name);
}

/* Whether what begins there may stand in a text: no tag, no unknown entity, no "]]>". */
static bool is_text(const char *at)
{
	static const char *const entities[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
	bool known = *at != '&';

	for (int i = 0; i < 5; i++)
		known = known || strncmp(at, entities[i], strlen(entities[i])) == 0;
	return known && *at != '<' && strncmp(at, "]]>", 3) != 0;
}

/* What stands between tags, or in quotes, up to one of `ends` or the end of all. */
static void read_text(Reader *reader, const char *ends)
{
	while (!strchr(ends, *reader->at) && is_text(reader->at))
		reader->at++;
	ck_assert_msg(strchr(ends, *reader->at) != NULL, "this is no text: %.20s", reader->at);
}

static void read_attributes(Reader *reader)
{
	while (*reader->at == ' ' || *reader->at == '\n') {
		reader->at += strspn(reader->at, " \n");
		reader->at += strspn(reader->at, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVW"
						 "XYZ-:");
		ck_assert_msg(strncmp(reader->at, "=\"", 2) == 0, "no value at %.20s", reader->at);
		reader->at += 2;
		read_text(reader, "\"");
		ck_assert_int_eq(*reader->at, '"');
		reader->at++;
	}
}

static void read_tag(Reader *reader)
{
	char name[NAME];
	bool closing = reader->at[1] == '/';

	reader->at += closing ? 2 : 1;
	read_name(reader, name);
	if (closing) {
		ck_assert_uint_gt(reader->depth, 0);
		ck_assert_str_eq(reader->open[--reader->depth], name);
		ck_assert_int_eq(*reader->at++, '>');
		return;
	}
	reader->count++;
	read_attributes(reader);
	if (strncmp(reader->at, "/>", 2) == 0) {
		reader->at += 2;
		return;
	}
	ck_assert_msg(*reader->at == '>', "no end of a tag at %.20s", reader->at);
	reader->at++;
	ck_assert_uint_lt(reader->depth, DEPTH);
	memcpy(reader->open[reader->depth++], name, NAME);
}

size_t assert_wellformed(const Text *text, const char *const *elements)
{
	Reader reader = {.at = text_string(text), .elements = elements};

	ck_assert_uint_eq(strlen(text_string(text)), text->length);
	while (strncmp(reader.at, "<?", 2) == 0 || strncmp(reader.at, "<!", 2) == 0) {
		reader.at = strchr(reader.at, '\n');
		ck_assert_ptr_nonnull(reader.at);
		reader.at++;
	}
	while (*reader.at) {
		read_tag(&reader);
		read_text(&reader, "<");
	}
	ck_assert_uint_eq(reader.depth, 0);
	return reader.count;
}

size_t count_of(const Text *text, const char *part)
{
	size_t found = 0;

	for (const char *at = text_string(text); (at = strstr(at, part)); at += strlen(part))
		found++;
	return found;
}
