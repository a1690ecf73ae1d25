/* table.h - verdicts for people: in words, then in figures. May change from version to version. */
#ifndef LANDAU_IO_TABLE_H
#define LANDAU_IO_TABLE_H

#include "base/text.h"
#include "model/record.h"

void table_verdicts(const Record *records, size_t count, Text *out);

#endif
