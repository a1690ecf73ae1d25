/* outside.h - targets that landau doesn't bring along: what they are, their workers say. */
#ifndef LANDAU_APP_OUTSIDE_H
#define LANDAU_APP_OUTSIDE_H

#include "app/probe.h"
#include "app/target.h"

/* The heading of what is the user's. */
#define OUTSIDE_TOPIC "your own"

/* What is known before its worker was asked. Everything is borrowed and copied where needed. */
typedef struct Outside {
	const char *word;        /* its name, without an input kind: "./sort.c" */
	bool is_half;            /* behind it belongs a colon and the name that the worker says */
	const char *topic;       /* as of a target; NULL: none */
	bool named_by_worker;    /* the name that its worker says, if it says one, is better */
	const char *input;       /* the input kind that was asked for; NULL: the usual one */
	char *const *worker;     /* program and arguments, NULL at the end */
	const char *source_file; /* as the worker names it in `line`; NULL: it says so itself */
	const Text *source_text; /* NULL: likewise */
	const char *file;        /* as those of a target, here and below */
	FileVersion version;
	Objects *objects;
	const char *build;
} Outside;

/*
 * Starts its worker once, waits for what it says of itself, and adds a target with the input kind
 * that was asked for, or one for each that it has. False with one line that begins with the word.
 */
bool outside_add(
    TargetList *list, const Outside *outside, const TargetOptions *options, Error *error);

/* The same where the worker has said that already. */
bool outside_add_known(TargetList *list, const Outside *outside, const TargetOptions *options,
    const Facts *facts, Error *error);

#endif
