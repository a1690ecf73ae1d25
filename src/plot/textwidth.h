/* textwidth.h - how wide texts are in a font that isn't known, to leave room for them. */
#ifndef LANDAU_PLOT_TEXTWIDTH_H
#define LANDAU_PLOT_TEXTWIDTH_H

#include <stdint.h>

/* In multiples of the font's size: at least what sans serif fonts in use give it. */
double character_width(uint32_t character);

/* Of UTF-8, in the same unit. */
double text_width(const char *text);

#endif
