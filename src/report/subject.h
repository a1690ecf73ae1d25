/* subject.h - what a report is about, and how its sections call it. */
#ifndef LANDAU_REPORT_SUBJECT_H
#define LANDAU_REPORT_SUBJECT_H

#include "io/json.h"
#include "report/document.h"

/* Everything is borrowed. */
typedef struct Subject {
	const RunInfo *info;
	const Record *records; /* at least one */
	size_t count;
	const char *title, *author; /* NULL: nobody asked for one */
	int64_t date;               /* of the document, in seconds since 1970; or DATE_UNKNOWN */
	const char *saved; /* a file that a report can be made of again; NULL: there is none */
} Subject;

/* Appends what a record is called: its series, with its file and its metric where these aren't the
 * same for all. No longer than `columns`; 0: than
 * anybody reads. */
void subject_label(const Subject *subject, size_t index, int columns, Text *out);

/* The same without the metric. */
void subject_name(const Subject *subject, size_t index, int columns, Text *out);

/* Whether all are of one metric. */
bool subject_has_one_metric(const Subject *subject);

/* Where a record's name belongs before a part of a section that has a part for each. */
void subject_head(const Subject *subject, size_t index, Section *section);

/* Appends a sentence, as which `words` begin with a capital and end in a full stop; nothing where
 * they are empty. */
void sentence_append(const char *words, Text *out);

/* Appends words of a table's cell: no more columns than that, with "..." where it is cut. */
void cell_append(const char *words, int columns, Text *out);

/* Appends a cost as people read it; "more than any number" where it is infinite. */
void cost_append(Metric metric, double cost, Text *out);

/* Appends "3.97", or "21 k". */
void factor_append(double factor, Text *out);

/* Appends "x 3.97": so many times. */
void times_append(double factor, Text *out);

#endif
