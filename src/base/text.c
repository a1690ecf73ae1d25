#include "base/text.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"

static void reserve(Text *text, size_t more)
{
	size_t needed = text->length + more + 1;

	if (needed <= text->capacity)
		return;
	text->capacity = needed > text->capacity * 2 ? needed : text->capacity * 2;
	text->bytes = memory_resize(text->bytes, text->capacity, 1);
}

void text_append_bytes(Text *text, const char *bytes, size_t length)
{
	reserve(text, length);
	if (length)
		memcpy(text->bytes + text->length, bytes, length);
	text->length += length;
	text->bytes[text->length] = '\0';
}

void text_append(Text *text, const char *string)
{
	text_append_bytes(text, string, strlen(string));
}

void text_vprintf(Text *text, const char *format, va_list arguments)
{
	va_list again;
	int length;

	va_copy(again, arguments);
	length = vsnprintf(NULL, 0, format, arguments);
	if (length > 0) {
		reserve(text, (size_t)length);
		vsnprintf(text->bytes + text->length, (size_t)length + 1, format, again);
		text->length += (size_t)length;
	} else {
		text_append_bytes(text, "", 0);
	}
	va_end(again);
}

void text_printf(Text *text, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	text_vprintf(text, format, arguments);
	va_end(arguments);
}

/* Any decimal of up to DBL_DIG digits comes out as it went in; those next to zero have fewer. */
void text_append_number(Text *text, double number)
{
	char digits[32];

	for (int precision = fabs(number) < DBL_MIN ? 1 : DBL_DIG; precision <= DBL_DECIMAL_DIG;
	     precision++) {
		snprintf(digits, sizeof digits, "%.*g", precision, number);
		if (strtod(digits, NULL) == number)
			break;
	}
	text_append(text, digits);
}

void text_append_visible(Text *text, const char *bytes, size_t length)
{
	size_t at = 0;

	text_append_bytes(text, "", 0);
	while (at < length) {
		uint32_t character;
		size_t taken = utf8_decode(bytes + at, length - at, &character);
		bool shown = taken && !utf8_is_hidden(character);

		if (shown) {
			text_append_bytes(text, bytes + at, taken);
			at += taken;
			continue;
		}
		for (size_t end = at + (taken ? taken : 1); at < end; at++)
			text_printf(text, "\\x%02x", (unsigned char)bytes[at]);
	}
}

void text_append_visible_lines(Text *text, const char *bytes, size_t length)
{
	const char *end = bytes + length;

	while (bytes < end) {
		const char *stop = bytes;

		while (stop < end && *stop != '\n' && *stop != '\t')
			stop++;
		text_append_visible(text, bytes, (size_t)(stop - bytes));
		if (stop < end)
			text_append_bytes(text, stop++, 1);
		bytes = stop;
	}
}

void text_pad(Text *text, int columns)
{
	const char *line = text->length ? memrchr(text->bytes, '\n', text->length) : NULL;
	int used = utf8_columns(line ? line + 1 : text_string(text));

	for (; used < columns; used++)
		text_append_bytes(text, " ", 1);
}

void text_append_untabbed(Text *text, const char *line, size_t length, int tab)
{
	int columns = 0;

	while (length > 0) {
		const char *stop = memchr(line, '\t', length);
		size_t before = stop ? (size_t)(stop - line) : length, start = text->length;

		/* Only what is new is looked at: a line may be as long as its file. */
		text_append_bytes(text, line, before);
		columns += utf8_columns(text_string(text) + start);
		line += before;
		length -= before;
		if (!stop)
			break;
		do
			text_append_bytes(text, " ", 1);
		while (++columns % tab);
		line++;
		length--;
	}
}

const char *text_string(const Text *text)
{
	return text->bytes ? text->bytes : "";
}

void text_clear(Text *text)
{
	text->length = 0;
	if (text->bytes)
		text->bytes[0] = '\0';
}

void text_release(Text *text)
{
	free(text->bytes);
	*text = (Text){0};
}
