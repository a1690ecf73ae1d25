/* formats.h - the formats of reports: one table. */
#ifndef LANDAU_REPORT_FORMATS_H
#define LANDAU_REPORT_FORMATS_H

#include "report/document.h"
#include "report/subject.h"

typedef struct ReportFormat {
	const char *name;    /* "man": of --format */
	const char *meaning; /* "a manual page" */
	const char
	    *endings; /* of files, separated by blanks: "7 man roff"; the first is the usual */
	bool typeset; /* what is written is for groff, which makes the file of it */
	/* Of these it has one: */
	void (*write_document)(const Document *document, Text *out);
	void (*write_data)(const Subject *subject, Text *out);
} ReportFormat;

extern const ReportFormat report_formats[];
extern const size_t report_format_count;

/* Appends the report in that format; what is for groff as groff takes it. */
void report_format_write(const ReportFormat *format, const Subject *subject, Text *out);

/* The format of that name; NULL: there is none. */
const ReportFormat *report_format_find(const char *name);

/* The format of files that end as `path` does; NULL: none. */
const ReportFormat *report_format_of(const char *path);

/* Appends the names of all: "man, md or pdf". */
void report_format_names(Text *out);

#endif
