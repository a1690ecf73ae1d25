/* wellformed.h - whether a text is XML of elements that are known. */
#ifndef LANDAU_TESTS_WELLFORMED_H
#define LANDAU_TESTS_WELLFORMED_H

#include "base/text.h"

/* Fails where it isn't: elements nest, have names out of `elements` (NULL ends them), attributes in
 * double quotes, and between them nothing that begins a tag or an unknown entity. What begins with
 * "<?" or "<!" may stand at the beginning only. Returns how many elements there are. */
size_t assert_wellformed(const Text *text, const char *const *elements);

/* How often a part occurs. */
size_t count_of(const Text *text, const char *part);

#endif
