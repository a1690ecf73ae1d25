/* palette.h - the colours of documents, on white paper and on a dark screen. */
#ifndef LANDAU_REPORT_PALETTE_H
#define LANDAU_REPORT_PALETTE_H

#include <stddef.h>

typedef enum ColourUse {
	COLOUR_PAPER,
	COLOUR_SHADE, /* behind code and headings of tables */
	COLOUR_HOT,   /* behind the line that ran most */
	COLOUR_TEXT,
	COLOUR_DIM,
	COLOUR_RULE, /* lines of grids and tables: seen, not read */
	COLOUR_LINK,
	COLOUR_SERIES, /* COLOUR_SERIES + i: series number i of COLOUR_SERIES_COUNT */
	COLOUR_SERIES_COUNT = 8,
	COLOUR_COUNT = COLOUR_SERIES + COLOUR_SERIES_COUNT
} ColourUse;

/* "#0072b2" */
typedef struct Colour {
	const char *light, *dark;
} Colour;

/*
 * The series have Okabe and Ito's colours (2008), which every kind of colour vision tells apart,
 * in the order of the screen and as much darker or lighter as text in them needs: 4.5 to 1 on
 * paper, shade and hot (WCAG 2.1, 1.4.3).
 */
extern const Colour palette[COLOUR_COUNT];

/* The colour of a series, which start again after the last. */
ColourUse palette_series(size_t series);

#endif
