/* html.h - a report as one page of HTML, which needs nothing beside it: no script, no other file.
 */
#ifndef LANDAU_REPORT_HTML_H
#define LANDAU_REPORT_HTML_H

#include "report/document.h"

/* Appends the page, which is well-formed XML as well. The verdict stands first; who made it and
 * how is under the title. */
void html_write(const Document *document, Text *out);

#endif
