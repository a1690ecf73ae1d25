/* mantable.h - a table of a document within a manual page, for tbl. */
#ifndef LANDAU_REPORT_MANTABLE_H
#define LANDAU_REPORT_MANTABLE_H

#include "report/document.h"

/* Appends the table and its caption, so that they fit on a line and begin on one page. What stands
 * last and is words is filled where it is too long. */
void mantable_write(const Block *block, Text *out);

#endif
