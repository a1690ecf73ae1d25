/* pic.h - charts as pic, which groff typesets: for the branch of a page that is read on paper. */
#ifndef LANDAU_REPORT_PIC_H
#define LANDAU_REPORT_PIC_H

#include "report/document.h"

/* Appends a chart, from the definitions of its colours and .PS to .PE: 5.7 inches wide and 3.4
 * high, in letters two points smaller than those around it. Characters beyond ASCII are written as
 * roff_append() does: the page says what stands for those that a device hasn't. */
void pic_figure(const Figure *figure, Text *out);

#endif
