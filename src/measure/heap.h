/*
 * heap.h - the allocation of a counting build, which is compiled with -Dmalloc=counter_malloc and
 * so on for each function below.
 *
 * All go to libc and behave as its functions do. What the thread that counts allocates while it
 * counts is followed by the sizes it asked for, not by what the allocator made of them, so that
 * the same calls give the same counts, under a sanitizer too. A resized block counts as resized
 * in place. What libc allocates for itself (for stdio, for qsort) isn't followed.
 */
#ifndef LANDAU_MEASURE_HEAP_H
#define LANDAU_MEASURE_HEAP_H

#include <stddef.h>

void *counter_malloc(size_t bytes);
void *counter_calloc(size_t count, size_t bytes);
void *counter_realloc(void *block, size_t bytes);
void *counter_reallocarray(void *block, size_t count, size_t bytes);
void *counter_aligned_alloc(size_t alignment, size_t bytes);
int counter_posix_memalign(void **block, size_t alignment, size_t bytes);
char *counter_strdup(const char *string);
char *counter_strndup(const char *string, size_t most);
void counter_free(void *block);

#endif
