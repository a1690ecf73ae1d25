/* plausible.h - the laws that are still plausible, as bars. */
#ifndef LANDAU_TUI_PLAUSIBLE_H
#define LANDAU_TUI_PLAUSIBLE_H

#include "model/verdict.h"
#include "plot/canvas.h"
#include "plot/chart.h"

void plausible_draw(Canvas *canvas, Box box, const Verdict *verdict, GlyphTier glyphs);

#endif
