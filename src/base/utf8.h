/* utf8.h - characters of strings, and the columns that they take. */
#ifndef LANDAU_BASE_UTF8_H
#define LANDAU_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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
