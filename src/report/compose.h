/* compose.h - makes a document of what is known of measurements. */
#ifndef LANDAU_REPORT_COMPOSE_H
#define LANDAU_REPORT_COMPOSE_H

#include "report/subject.h"

/*
 * Fills the empty document: one target has all there is to say about it, several become one
 * comparison. The same subject always makes the same document. Its charts refer to the records,
 * which have to outlive it.
 */
void compose(const Subject *subject, Document *document);

#endif
