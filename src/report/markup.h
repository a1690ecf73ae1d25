/* markup.h - text as XML and HTML take it. */
#ifndef LANDAU_REPORT_MARKUP_H
#define LANDAU_REPORT_MARKUP_H

#include "base/text.h"

/* Appends a text, which may come from outside, so that it is text between tags and in quoted
 * attributes: nothing in it is a tag, an entity, an end of a section, or what XML has no place for.
 * What is no UTF-8 or can't be seen stands there as \xHH. */
void markup_append(Text *out, const char *string);

#endif
