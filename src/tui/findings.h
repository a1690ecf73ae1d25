/* findings.h - what is known of the selected target: in words, and in tables where they fit. */
#ifndef LANDAU_TUI_FINDINGS_H
#define LANDAU_TUI_FINDINGS_H

#include "base/text.h"
#include "plot/canvas.h"
#include "tui/explorer.h"

/* "b insertion-sort: decided", or "decided so far" while it isn't finished. */
void findings_heading(const ExplorerRow *row, size_t index, Text *out);

/* Where `brief`, a forecast stands among the words. */
void findings_draw(Canvas *canvas, Box box, const ExplorerRow *row, GlyphTier glyphs, bool brief);

#endif
