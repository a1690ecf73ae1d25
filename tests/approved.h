/*
 * approved.h - screens of the explorer, compared with those of tests/golden/. After a change that
 * is meant, write them anew with LANDAU_WRITE_GOLDEN=1 SOURCE=<where the source is>
 * tests/test_explorer and read the difference before it is committed.
 */
#ifndef LANDAU_TESTS_APPROVED_H
#define LANDAU_TESTS_APPROVED_H

#include "tui/explorer.h"

/* Draws into a new canvas of that size, which the caller releases. */
Canvas approved_draw(const Explorer *explorer, const ExplorerView *view, int columns, int rows);

/* The same as lines of text, which the caller frees. */
char *approved_screen(const Explorer *explorer, const ExplorerView *view, int columns, int rows);

/* Fails where the screen isn't the one that is stored under this name, its size and its glyphs. */
void approved_check(
    const char *name, const Explorer *explorer, const ExplorerView *view, int columns, int rows);

/* The same of any canvas, under all of its name but for size and glyphs. */
void approved_check_canvas(const char *name, GlyphTier glyphs, const Canvas *canvas);

#endif
