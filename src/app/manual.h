/* manual.h - the pages of the manual, where they are. */
#ifndef LANDAU_APP_MANUAL_H
#define LANDAU_APP_MANUAL_H

#include <stddef.h>

typedef struct ManualPage {
	char *topic; /* "fit" of landau-fit.1, "landau" of landau.1 */
	char *path;
} ManualPage;

/* `Manual manual = {0};` is an empty one. */
typedef struct Manual {
	ManualPage *pages; /* by topic */
	size_t count, capacity;
} Manual;

/* Finds the pages that are installed, or those of the build folder if that is where the program is.
 * None at all is no failure. */
void manual_find(Manual *manual);

/* The page on a topic, or NULL. */
const ManualPage *manual_page(const Manual *manual, const char *topic);

void manual_release(Manual *manual);

#endif
