#include "worker/message.h"

#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

#define LETTERS "abcdefghijklmnopqrstuvwxyz"
#define CAPITALS "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define DIGITS "0123456789"

static const char name_bytes[] = LETTERS DIGITS "_-";
static const char plain_bytes[] = LETTERS CAPITALS DIGITS "._~()^/+-";
static const char list_bytes[] = ",:";

static bool is_one_of(char byte, const char *set)
{
	return byte && strchr(set, byte);
}

/* Words and keys. */
static bool is_name(const char *text)
{
	return is_one_of(*text, LETTERS) && !text[strspn(text, name_bytes)];
}

/* Cuts the next blank-separated token off `*rest`; NULL where none is left. */
static char *next_token(char **rest)
{
	char *token = *rest + strspn(*rest, " ");
	char *end = token + strcspn(token, " ");

	if (token == end)
		return NULL;
	*rest = *end ? end + 1 : end;
	*end = '\0';
	return token;
}

/* The value of a hexadecimal digit, or -1. */
static int hex(char digit)
{
	static const char digits[] = "0123456789abcdef0123456789ABCDEF";
	const char *at = digit ? strchr(digits, digit) : NULL;

	return at ? (int)(at - digits) % 16 : -1;
}

/* Decodes a value in place; what is decoded is never longer. */
static bool decode(char *value, const char *key, Error *error)
{
	char *to = value;

	for (const char *from = value; *from; from++) {
		if (*from == '%') {
			int high = hex(from[1]), low = high < 0 ? -1 : hex(from[2]);

			if (low < 0 || high + low == 0)
				return error_set(error, STATUS_MEASURED,
				    "%s: '%.3s' stands for no byte", key, from);
			*to++ = (char)(high << 4 | low);
			from += 2;
		} else if (is_one_of(*from, plain_bytes) || is_one_of(*from, list_bytes)) {
			*to++ = *from;
		} else {
			return error_set(error, STATUS_MEASURED, "%s: '%c' must be written %%%02X",
			    key, *from, (unsigned)(unsigned char)*from);
		}
	}
	*to = '\0';
	return true;
}

static bool take_pair(Message *message, char *token, Error *error)
{
	char *value = strchr(token, '=');

	if (!value)
		return error_set(error, STATUS_MEASURED, "'%.60s' is no key=value", token);
	*value++ = '\0';
	if (!is_name(token))
		return error_set(error, STATUS_MEASURED, "'%.60s' is no key", token);
	if (message_text(message, token))
		return error_set(error, STATUS_MEASURED, "%.60s stands twice", token);
	if (message->count == MESSAGE_PAIRS)
		return error_set(error, STATUS_MEASURED, "more than %d keys", MESSAGE_PAIRS);
	if (!decode(value, token, error))
		return false;
	message->pairs[message->count].key = token;
	message->pairs[message->count].value = value;
	message->count++;
	return true;
}

bool message_parse(Message *message, const char *line, size_t length, Error *error)
{
	char *rest, *token;

	*message = (Message){0};
	if (length > MESSAGE_LONGEST)
		return error_set(
		    error, STATUS_MEASURED, "a line of more than %d bytes", MESSAGE_LONGEST);
	if (memchr(line, '\0', length))
		return error_set(error, STATUS_MEASURED, "a NUL in a line");
	message->bytes = rest = memory_new(length + 1, 1);
	memcpy(message->bytes, line, length);

	message->word = next_token(&rest);
	if (!message->word || !is_name(message->word))
		return error_set(error, STATUS_MEASURED, "'%.*s' is no message",
		    length < 60 ? (int)length : 60, line);
	if (message_is(message, "landau")) {
		message->version = next_token(&rest);
		if (!message->version)
			return error_set(error, STATUS_MEASURED, "no version after 'landau'");
	}
	while ((token = next_token(&rest)))
		if (!take_pair(message, token, error))
			return false;
	return true;
}

void message_release(Message *message)
{
	free(message->bytes);
	*message = (Message){0};
}

bool message_has_our_version(const Message *message)
{
	size_t major = strcspn(message->version, ".");

	return major == strlen(MESSAGE_VERSION) &&
	       strncmp(message->version, MESSAGE_VERSION, major) == 0;
}

bool message_is(const Message *message, const char *word)
{
	return strcmp(message->word, word) == 0;
}

const char *message_text(const Message *message, const char *key)
{
	for (size_t i = 0; i < message->count; i++)
		if (strcmp(message->pairs[i].key, key) == 0)
			return message->pairs[i].value;
	return NULL;
}

static bool missing(const Message *message, const char *key, Error *error)
{
	return error_set(error, STATUS_MEASURED, "no %s in '%s'", key, message->word);
}

bool message_number(const Message *message, const char *key, double least, double most,
    double *number, Error *error)
{
	const char *text = message_text(message, key);
	char *end = NULL;
	double value = 0;

	if (!text)
		return missing(message, key, error);
	/* strtod() alone would also take blanks, hexadecimal, "inf" and "nan". */
	if (!text[strspn(text, DIGITS ".eE+-")])
		value = strtod(text, &end);
	if (!end || end == text || *end || !isfinite(value) || value < least || value > most)
		return error_set(error, STATUS_MEASURED, "%s=%.40s: not a number from %g to %g",
		    key, text, least, most);
	*number = value;
	return true;
}

bool message_whole(const Message *message, const char *key, uint64_t least, uint64_t most,
    uint64_t *number, Error *error)
{
	const char *text = message_text(message, key);
	unsigned long long value = 0;
	bool digits;

	if (!text)
		return missing(message, key, error);
	/* strtoull() alone would also take blanks and signs, and wrap -1 around. */
	digits = *text && !text[strspn(text, DIGITS)];
	errno = 0;
	if (digits)
		value = strtoull(text, NULL, 10);
	if (!digits || errno || value < least || value > most)
		return error_set(error, STATUS_MEASURED,
		    "%s=%.40s: not a whole number from %" PRIu64 " to %" PRIu64, key, text, least,
		    most);
	*number = value;
	return true;
}

static void append_encoded(Text *line, const char *value)
{
	for (; *value; value++) {
		if (is_one_of(*value, plain_bytes))
			text_append_bytes(line, value, 1);
		else
			text_printf(line, "%%%02X", (unsigned)(unsigned char)*value);
	}
}

void message_begin(Text *line, const char *word)
{
	text_clear(line);
	text_append(line, word);
	if (strcmp(word, "landau") == 0)
		text_append(line, " " MESSAGE_VERSION);
}

void message_add(Text *line, const char *key, const char *value)
{
	message_add_list(line, key, &value, 1);
}

void message_add_list(Text *line, const char *key, const char *const *items, size_t count)
{
	text_printf(line, " %s=", key);
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			text_append(line, ",");
		append_encoded(line, items[i]);
	}
}

void message_add_whole(Text *line, const char *key, uint64_t value)
{
	text_printf(line, " %s=%" PRIu64, key, value);
}

void message_add_number(Text *line, const char *key, double value)
{
	bool whole = value == floor(value) && fabs(value) <= 0x1p53;

	text_printf(line, whole ? " %s=%.0f" : " %s=%.17g", key, value);
}
