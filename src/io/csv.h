/* csv.h - verdicts and samples as CSV (RFC 4180, lines end in a newline alone). */
#ifndef LANDAU_IO_CSV_H
#define LANDAU_IO_CSV_H

#include "base/text.h"
#include "model/record.h"

/* file,series,input,metric,law,confidence,state,expected: a row for each record. */
void csv_verdicts(const Record *records, size_t count, Text *out);

/* n,seconds,calls,series,input,metric, with `value` for `seconds` where not everything is a time:
 * what `landau fit` reads. */
void csv_samples(const Record *records, size_t count, Text *out);

#endif
