/* cfile.h - C files and shared objects that describe an algorithm as landau.h says, as targets. */
#ifndef LANDAU_APP_CFILE_H
#define LANDAU_APP_CFILE_H

#include "app/target.h"

/* "sort.c" and "sort.c:sorted": compiled twice on the spot, for time and for counting. */
extern const TargetKind c_files;

/* "sort.so" and "sort.so:sorted": as it is, for time; what counts is sort.counted.so beside it,
 * where there is such a file. */
extern const TargetKind shared_objects;

#endif
