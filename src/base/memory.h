/* memory.h - allocation that can't fail: running out of memory ends the program in one place. */
#ifndef LANDAU_BASE_MEMORY_H
#define LANDAU_BASE_MEMORY_H

#include <stddef.h>

/* Zeroed memory for `count` things of `size` bytes each; the caller frees it with free(). */
void *memory_new(size_t count, size_t size);

/* As realloc() for `count` things of `size` bytes each; what is new is not zeroed. */
void *memory_resize(void *block, size_t count, size_t size);

/* A copy of `text`, which the caller frees; NULL stays NULL. */
char *memory_copy_text(const char *text);

/* A copy of `length` bytes, with a zero byte behind them, which the caller frees. */
char *memory_copy_bytes(const char *bytes, size_t length);

/* A copy of a list of texts that ends in NULL, and its end; NULL stays NULL. */
char **memory_copy_texts(char *const *texts);
void memory_free_texts(char **texts);

/*
 * Makes room for one thing more in the array `*items`, which holds `count` things of `size` bytes
 * and room for `*capacity`. Growth is by doubling, so that n additions cost O(n).
 */
void memory_grow(void **items, size_t *capacity, size_t count, size_t size);

#endif
