#include "tui/glyphchoice.h"

#include <stddef.h>
#include <string.h>

GlyphChoice glyphs_choose(const GlyphTier *asked, bool utf8, const char *term)
{
	if (asked && (utf8 || *asked == GLYPHS_ASCII))
		return (GlyphChoice){*asked, "asked for"};
	if (!utf8)
		return (GlyphChoice){GLYPHS_ASCII, "the locale doesn't write UTF-8"};
	/* The fonts of the Linux console have at most 512 glyphs, and none of braille. */
	if (term && strcmp(term, "linux") == 0)
		return (GlyphChoice){GLYPHS_HALF, "the console has no braille"};
	return (GlyphChoice){GLYPHS_BRAILLE, "the locale writes UTF-8"};
}
