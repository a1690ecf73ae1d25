/* htmlchart.h - a chart of a page, with a table that says what it shows. */
#ifndef LANDAU_REPORT_HTMLCHART_H
#define LANDAU_REPORT_HTMLCHART_H

#include "report/document.h"

/* Appends the chart for wide pages and for narrow ones, of which the page shows one; its caption;
 * and a table of the series, which is its key as well. */
void htmlchart_append(const Figure *figure, const char *id, Text *out);

#endif
