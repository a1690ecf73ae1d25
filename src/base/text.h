/* text.h - a growing string, and what is needed to show bytes that are not ours. */
#ifndef LANDAU_BASE_TEXT_H
#define LANDAU_BASE_TEXT_H

#include <stdarg.h>
#include <stddef.h>

/* `Text text = {0};` is an empty text. Once something was appended, `bytes` ends in a NUL that
 * `length` does not count; text_release() frees it. */
typedef struct Text {
	char *bytes;
	size_t length;
	size_t capacity;
} Text;

void text_append(Text *text, const char *string);
void text_append_bytes(Text *text, const char *bytes, size_t length);
void text_printf(Text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
void text_vprintf(Text *text, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

/* Appends a finite number in as few digits as read back as the same number. */
void text_append_number(Text *text, double number);

/* Appends bytes that come from outside: printable UTF-8 as it is; every control character, every
 * one that is invisible or changes the direction of writing, and every broken byte as \xHH. */
void text_append_visible(Text *text, const char *bytes, size_t length);

/* The same, but newlines and tabs stay: it is text that somebody meant to be read. */
void text_append_visible_lines(Text *text, const char *bytes, size_t length);

/* Appends blanks until the last line of `text` takes at least `columns` columns. */
void text_pad(Text *text, int columns);

/* Appends a line whose tabs become blanks, up to columns that are multiples of `tab`, as it looks
 * where it begins at the first one. */
void text_append_untabbed(Text *text, const char *line, size_t length, int tab);

/* The text as a string: "" where nothing was appended yet. Valid until the next change. */
const char *text_string(const Text *text);

/* Empties the text and keeps its memory. */
void text_clear(Text *text);
void text_release(Text *text);

#endif
