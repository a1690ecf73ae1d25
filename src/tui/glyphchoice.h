/* glyphchoice.h - which characters curves are drawn with, and why. */
#ifndef LANDAU_TUI_GLYPHCHOICE_H
#define LANDAU_TUI_GLYPHCHOICE_H

#include <stdbool.h>

#include "plot/glyphs.h"

typedef struct GlyphChoice {
	GlyphTier tier;
	const char *why; /* "the locale writes UTF-8"; it lives for ever */
} GlyphChoice;

/*
 * Braille where the locale writes UTF-8 and the terminal `term` (the value of TERM, or NULL) has a
 * font with it, half-blocks where it has only these, ASCII otherwise. `asked` (NULL: nothing)
 * decides against all that, unless the locale can't write it.
 */
GlyphChoice glyphs_choose(const GlyphTier *asked, bool utf8, const char *term);

#endif
