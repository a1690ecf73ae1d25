/* specimen.h - an invented document with a block of every kind, for the tests of writers. No figure
 * was measured. */
#ifndef LANDAU_TESTS_SPECIMEN_H
#define LANDAU_TESTS_SPECIMEN_H

#include "report/document.h"

enum { SPECIMEN_SERIES = 4 };

typedef struct Specimen {
	Document document;
	Fit fits[SPECIMEN_SERIES];
	FitBand band;
	const Figure *figure; /* of the document, once all is added */
} Specimen;

/* `name` stands wherever a name from outside may: of a target, a file, an author and so on, at each
 * place as it is. Strings of a document are whatever was given, not made visible. */
void specimen_init(Specimen *specimen, const char *name);
void specimen_release(Specimen *specimen);

/* The document with that name as a writer writes it; or with the name as it is in documents, where
 * it went through document_string(). The caller releases the text. */
typedef void SpecimenWriter(const Document *document, Text *out);
Text specimen_written(const char *name, SpecimenWriter *write);
Text specimen_written_visibly(const char *name, SpecimenWriter *write);

/* Fails where the text lacks that. */
void specimen_has(const Text *text, const char *part);

/* What others have to say that no format may obey, the empty name last. */
enum { HOSTILE_NAMES = 10 };
const char *specimen_hostile(int index);

/* Whether the text is UTF-8 without control characters but newlines. */
bool specimen_is_clean(const Text *text);

/* Writes the text to the folder that LANDAU_SPECIMENS names, to be looked at; nowhere without. */
void specimen_keep(const Text *text, const char *file);

#endif
