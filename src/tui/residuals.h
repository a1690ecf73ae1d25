/* residuals.h - how far the measured sizes are off the fitted curve. */
#ifndef LANDAU_TUI_RESIDUALS_H
#define LANDAU_TUI_RESIDUALS_H

#include "tui/explorer.h"

/* A small plot of measured / fitted - 1 against n, on an axis that both signs share. Without a fit
 * it says so. */
void residuals_draw(Canvas *canvas, Box box, const ExplorerRow *row, size_t index, GlyphTier tier);

#endif
