/* manwriter.h - a document as a manual page, man(7) with tables of tbl, formulas of eqn and curves
 * of pic. On a terminal, and for formatters that have no pic, the chart is drawn in characters. */
#ifndef LANDAU_REPORT_MANWRITER_H
#define LANDAU_REPORT_MANWRITER_H

#include "report/document.h"

/* Neither groff (-t -e -p -man -ww) nor mandoc (-T lint -W warning) has anything to say of it. */
void manwriter_write(const Document *document, Text *out);

#endif
