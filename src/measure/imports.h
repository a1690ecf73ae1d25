/* imports.h - the names by which the code of this process refers to functions of other objects. */
#ifndef LANDAU_MEASURE_IMPORTS_H
#define LANDAU_MEASURE_IMPORTS_H

#include <stdint.h>

/* The name of the function whose address the dynamic linker puts into the place `slot`, which
 * lives as long as the object; NULL: none. */
const char *import_name(uintptr_t slot);

#endif
