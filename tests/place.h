/* place.h - where the files are that tests need. */
#ifndef LANDAU_TESTS_PLACE_H
#define LANDAU_TESTS_PLACE_H

enum { PLACE_SIZE = 4096 };

/* The absolute path, in `path`, of a file of the build, "tests/fake_worker", or of the source:
 * below the folder that BUILD or SOURCE names, or below the current one. */
char *place_built(char path[PLACE_SIZE], const char *name);
char *place_source(char path[PLACE_SIZE], const char *name);

#endif
