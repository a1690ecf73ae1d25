/* dialogue.h - speaks the worker protocol by hand to a server that runs in a child. */
#ifndef LANDAU_TESTS_DIALOGUE_H
#define LANDAU_TESTS_DIALOGUE_H

#include <stdbool.h>
#include <stdio.h>
#include <sys/types.h>

/* A server, and what stands at its three ends. */
typedef struct Dialogue {
	pid_t pid;
	FILE *to, *from, *printed;
} Dialogue;

/* Runs serve(what) in a child, which exits with what that returns. */
Dialogue dialogue_begin(int (*serve)(const void *what), const void *what);

/* Sends a line. */
void dialogue_ask(const Dialogue *dialogue, const char *line);

/* The next line, without its newline; "" at the end. Valid until the next one. */
const char *dialogue_hear_all(const Dialogue *dialogue);

/* The same, but the laws before a greeting are passed over. */
const char *dialogue_hear(const Dialogue *dialogue);

/* Asks, and expects exactly this answer. */
void dialogue_expect(const Dialogue *dialogue, const char *question, const char *answer);

/* Asks, and expects an answer that begins so. Returns it. */
const char *dialogue_expect_beginning(
    const Dialogue *dialogue, const char *question, const char *beginning);

/* Closes the conversation; expects that nothing more is said, and returns the exit status. */
int dialogue_end(Dialogue *dialogue);

bool dialogue_begins(const char *text, const char *with);

/* The number that an answer has for a key; it must have one, of at least 0. */
double dialogue_number(const char *line, const char *key);

#endif
