/* htmlstyle.h - how a page looks: wide and narrow, light and dark, and on paper. */
#ifndef LANDAU_REPORT_HTMLSTYLE_H
#define LANDAU_REPORT_HTMLSTYLE_H

#include "base/text.h"

/* Appends the rules of style of a page, those of its charts included. */
void htmlstyle_append(Text *out);

#endif
