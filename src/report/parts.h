/* parts.h - the sections of a report. Each adds itself to the document, or nothing where there is
 * nothing to say. */
#ifndef LANDAU_REPORT_PARTS_H
#define LANDAU_REPORT_PARTS_H

#include "report/subject.h"

void verdict_part(const Subject *subject, Document *document);
void growth_part(const Subject *subject, Document *document);
void comparison_part(const Subject *subject, Document *document);
/* What there is to say of each of several; of one it stands with the verdict. */
void targets_part(const Subject *subject, Document *document);
void fit_part(const Subject *subject, Document *document);
void sizes_part(const Subject *subject, Document *document);
void source_part(const Subject *subject, Document *document);
void method_part(const Subject *subject, Document *document);
void machine_part(const Subject *subject, Document *document);
void caveats_part(const Subject *subject, Document *document);

#endif
