/* formats.h - the formats of reports: one table. */
#ifndef LANDAU_REPORT_FORMATS_H
#define LANDAU_REPORT_FORMATS_H

#include "report/subject.h"

typedef struct ReportFormat {
	const char *name;    /* "man": of --format */
	const char *meaning; /* "a manual page" */
	const char
	    *endings; /* of files, separated by blanks: "7 man roff"; the first is the usual */
	bool typeset; /* what is written is for groff, which makes the file of it */
	void (*write)(const Subject *subject, Text *out);
} ReportFormat;

extern const ReportFormat report_formats[];
extern const size_t report_format_count;

/* The format of that name; NULL: there is none. */
const ReportFormat *report_format_find(const char *name);

/* The format of files that end as `path` does; NULL: none. */
const ReportFormat *report_format_of(const char *path);

/* Appends the names of all: "man, md or pdf". */
void report_format_names(Text *out);

#endif
