/* markdownwriter.h - a document as Markdown, as GitHub renders it in a pull request. */
#ifndef LANDAU_REPORT_MARKDOWNWRITER_H
#define LANDAU_REPORT_MARKDOWNWRITER_H

#include "report/document.h"

void markdownwriter_write(const Document *document, Text *out);

#endif
