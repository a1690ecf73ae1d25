/* text.h - a growing string, and what is needed to show bytes that are not ours. */
#ifndef LANDAU_BASE_TEXT_H
#define LANDAU_BASE_TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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

/* Appends bytes that come from outside: printable UTF-8 as it is; every control character, every
 * one that is invisible or changes the direction of writing, and every broken byte as \xHH. */
void text_append_visible(Text *text, const char *bytes, size_t length);

/* Appends blanks until the last line of `text` takes at least `columns` columns. */
void text_pad(Text *text, int columns);

/* The text as a string: "" where nothing was appended yet. Valid until the next change. */
const char *text_string(const Text *text);

/* Empties the text and keeps its memory. */
void text_clear(Text *text);
void text_release(Text *text);

/*
 * Decodes the character at the start of `bytes` (of `length` > 0) and returns how many bytes it
 * takes, or 0 where these bytes are no UTF-8 (overlong forms and surrogates included).
 */
size_t utf8_decode(const char *bytes, size_t length, uint32_t *character);

/* Writes `character` as UTF-8, without a NUL, and returns the number of bytes: 1 to 4. What is no
 * character (a surrogate, or beyond U+10FFFF) is written as U+FFFD. */
size_t utf8_encode(uint32_t character, char bytes[4]);

/* The largest index <= `end` at which a character of `string` begins. */
size_t utf8_floor(const char *string, size_t end);

/* Whether a character is one of control, or one that reorders or hides what stands beside it. */
bool utf8_is_hidden(uint32_t character);

/* Columns that `string` takes in a terminal: one a character, none for a combining mark, two for
 * a wide one (East Asian wide and fullwidth, emoji). */
int utf8_columns(const char *string);
int utf8_character_columns(uint32_t character);

#endif
