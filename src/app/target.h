/* target.h - what is measured, and how its worker is started. */
#ifndef LANDAU_APP_TARGET_H
#define LANDAU_APP_TARGET_H

#include <stdbool.h>
#include <stddef.h>

#include "app/objects.h"
#include "app/ownfile.h"
#include "base/error.h"
#include "base/text.h"
#include "model/metric.h"

/* One target with one input kind. What it points to belongs to it. */
typedef struct Target {
	char *name;   /* as shown, printable: "quick-sort", "quick-sort:sorted", "./sort.c" */
	char *target; /* without its input kind: "quick-sort" */
	char *input;  /* "sorted"; "": there is one kind only */
	bool usual;   /* it is the kind that a name alone stands for */
	char *topic;  /* a heading in lists; NULL: none */
	char *textbook[METRIC_COUNT]; /* NULL: nobody said */
	char *expected[METRIC_COUNT]; /* as law_list_parse() takes it; NULL: nobody said */
	bool measures[METRIC_COUNT];  /* what its worker can measure */
	double smallest, largest;
	double step_seconds; /* what counting a step takes, about; 0: as in C */
	char *source_file;   /* name without folder, printable; NULL: unknown */
	char *source_text;   /* NULL: unknown */
	size_t source_length;
	char *file;           /* that it is made from, which may be saved again; NULL: none */
	FileVersion version;  /* of `file` */
	Objects *objects;     /* that its worker loads; NULL: none */
	char *build;          /* "cc -O2": how what is timed was compiled; NULL: unknown */
	char **worker;        /* program and arguments, NULL at the end */
	struct Target *kinds; /* the same with each other kind of its input; they have none */
	size_t kind_count;
} Target;

/* `TargetList list = {0};` is an empty one. */
typedef struct TargetList {
	Target *targets;
	size_t count, capacity;
	Text said; /* what compilers wrote meanwhile, in printable lines */
} TargetList;

/* What to make of a word. */
typedef struct TargetOptions {
	bool every_input;   /* all input kinds of what is named */
	const char *python; /* the interpreter of Python functions; NULL: the usual one */
	const char *input;  /* the expression that makes their input; NULL: they have their own */
} TargetOptions;

/*
 * One way to name targets. The first kind that claims a word adds what it names, or returns false
 * with one line that says why it can't. That may take a while (a compiler, a worker that starts)
 * and ends early where a signal asks for the end.
 */
typedef struct TargetKind {
	bool (*claims)(const char *word);
	bool (*add)(TargetList *list, const char *word, const TargetOptions *options, Error *error);
} TargetKind;

bool target_list_add(
    TargetList *list, const char *word, const TargetOptions *options, Error *error);

/* Whether a word is meant for something of the user's own, and not for what landau brings along;
 * and whether for a file that can't be measured, such as one of measurements. */
bool target_is_outside(const char *word);
bool target_is_strange(const char *word);

/* One that points to copies of its own. */
Target target_copy(const Target *target);

/* Adds `kind`, and what it points to, to the other kinds of `target`. */
void target_add_kind(Target *target, const Target *kind);

/* Makes room for so many more targets: until they are there, no target is moved. */
void target_list_reserve(TargetList *list, size_t more);

/* Takes over what `target` points to. */
void target_list_append(TargetList *list, const Target *target);

void target_release(Target *target);
void target_list_release(TargetList *list);

#endif
