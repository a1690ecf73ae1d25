/* tree.h - the removal of a folder with all that is in it. */
#ifndef LANDAU_WORKER_TREE_H
#define LANDAU_WORKER_TREE_H

#include <stdbool.h>

/* Removes what is at that path, which may be gone already: a file, a link, or a folder with all
 * that is in it, whoever made that; follows no links. True where nothing is left there. */
bool tree_remove(const char *path);

#endif
