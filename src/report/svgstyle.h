/* svgstyle.h - how the parts of a chart look: the rules of style that its classes refer to. */
#ifndef LANDAU_REPORT_SVGSTYLE_H
#define LANDAU_REPORT_SVGSTYLE_H

#include "base/text.h"

/* Appends the rules, which a page needs once. Colours follow what the reader's screen asks for; on
 * paper they are those for white. */
void svgstyle_append(Text *out);

#endif
