#include "base/roff.h"

#include <inttypes.h>
#include <string.h>

#include "base/utf8.h"

/* Macros of mdoc(7) that are taken for such among arguments have two or three letters, and
 * delimiters one. */
enum { LONGEST_MACRO = 3 };

void roff_append_character(Text *out, uint32_t character)
{
	static const struct {
		uint32_t character;
		const char *written;
	} escapes[] = {{'\\', "\\e"}, {'-', "\\-"}, {'"', "\\(dq"}, {'\'', "\\(aq"}, {'`', "\\(ga"},
	    {'^', "\\(ha"}, {'~', "\\(ti"}, {'\n', " "}};

	for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++)
		if (escapes[i].character == character) {
			text_append(out, escapes[i].written);
			return;
		}
	if (character < 0x80)
		text_printf(out, "%c", (char)character);
	else
		text_printf(out, "\\[u%04" PRIX32 "]", character);
}

/* Whether roff could take the bytes for something else than text where they begin. */
static bool needs_a_shield(const char *bytes, size_t length)
{
	return length > 0 && (bytes[0] == '.' || length <= LONGEST_MACRO);
}

void roff_append(Text *out, const char *bytes, size_t length)
{
	text_append(out, needs_a_shield(bytes, length) ? "\\&" : "");
	while (length > 0) {
		uint32_t character;
		size_t taken = utf8_decode(bytes, length, &character);

		if (taken && (!utf8_is_hidden(character) || character == '\n')) {
			roff_append_character(out, character);
		} else {
			taken = taken ? taken : 1;
			for (size_t i = 0; i < taken; i++)
				text_printf(out, "\\ex%02x", (unsigned char)bytes[i]);
		}
		bytes += taken;
		length -= taken;
	}
}

void roff_append_lines(Text *out, const char *bytes, size_t length, int tab)
{
	const char *end = bytes + length;
	Text line = {0};

	while (bytes < end) {
		const char *stop = memchr(bytes, '\n', (size_t)(end - bytes));

		stop = stop ? stop : end;
		text_clear(&line);
		text_append_untabbed(&line, bytes, (size_t)(stop - bytes), tab);
		roff_append(out, text_string(&line), line.length);
		text_append(out, "\n");
		bytes = stop < end ? stop + 1 : end;
	}
	text_release(&line);
}
