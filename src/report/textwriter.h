/* textwriter.h - a document as plain text, in lines of 80 columns. */
#ifndef LANDAU_REPORT_TEXTWRITER_H
#define LANDAU_REPORT_TEXTWRITER_H

#include "report/document.h"

void textwriter_write(const Document *document, Text *out);

#endif
