/*
 * message.h - one line of the worker protocol: `word key=value key=value ...`.
 *
 * What is parsed comes from a process that nobody vouches for. A line is taken whole or refused
 * whole, and what is taken is read through a closed set of getters: texts that hold no NUL, and
 * numbers that are finite and in range. Texts may still hold any other byte: whoever shows one
 * escapes it (text_append_visible(), error_set()).
 */
#ifndef LANDAU_WORKER_MESSAGE_H
#define LANDAU_WORKER_MESSAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/text.h"

/* Bytes of the longest line, its newline left out, and the most pairs in one. */
enum { MESSAGE_LONGEST = 65535, MESSAGE_PAIRS = 64 };

/* The version of the protocol that this landau speaks, as in `landau 1`. */
#define MESSAGE_VERSION "1"

typedef struct Message {
	char *bytes; /* owns the strings below */
	const char *word;
	const char *version; /* what follows the word `landau`: "1"; NULL in all other messages */
	size_t count;
	struct {
		const char *key, *value;
	} pairs[MESSAGE_PAIRS];
} Message;

/*
 * Parses `length` bytes, without a newline. Refused, with a line that says why, are: lines that are
 * too long, hold other bytes than the protocol allows or a broken %XX, keys without a value, keys
 * that stand twice and too many keys. Success or not, `message` may be released afterwards.
 */
bool message_parse(Message *message, const char *line, size_t length, Error *error);
void message_release(Message *message);

/* Of a greeting: whether its major version is ours. */
bool message_has_our_version(const Message *message);

bool message_is(const Message *message, const char *word);

/* The decoded value of `key`, which belongs to the message, or NULL. */
const char *message_text(const Message *message, const char *key);

/* A finite number from `least` to `most`. False, with a line that says why, where `key` is missing
 * or its value is anything else. */
bool message_number(const Message *message, const char *key, double least, double most,
    double *number, Error *error);

/* As message_number() for whole numbers written in digits alone; exact up to 2^64 - 1. */
bool message_whole(const Message *message, const char *key, uint64_t least, uint64_t most,
    uint64_t *number, Error *error);

/* Composing a line in `line`: begin, then add. Values are encoded as needed. */
void message_begin(Text *line, const char *word);
void message_add(Text *line, const char *key, const char *value);
void message_add_list(Text *line, const char *key, const char *const *items, size_t count);
void message_add_whole(Text *line, const char *key, uint64_t value);

/* A finite number that reads back as exactly `value`; whole ones in digits alone up to 2^53. */
void message_add_number(Text *line, const char *key, double value);

#endif
