/* reporting.h - makes the bytes of a report. */
#ifndef LANDAU_APP_REPORTING_H
#define LANDAU_APP_REPORTING_H

#include "base/error.h"
#include "report/formats.h"

/* Appends the report of the subject; what is to be typeset is. False where that fails: see
 * typeset_pdf(). */
bool reporting_make(const ReportFormat *format, const Subject *subject, Text *out, Error *error);

/* The date of a report about a run that says when it was: when it was measured, unless
 * SOURCE_DATE_EPOCH says otherwise; today's where it doesn't say. */
int64_t reporting_date(const RunInfo *info);

#endif
