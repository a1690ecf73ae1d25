/* sourceview.h - a listing on the screen, with how often each of its lines ran. */
#ifndef LANDAU_TUI_SOURCEVIEW_H
#define LANDAU_TUI_SOURCEVIEW_H

#include "model/listing.h"
#include "plot/canvas.h"

/* Draws the lines from `first` on. Growth is for one more where `exponential`, not for doubling. */
void sourceview_draw(
    const Listing *listing, Canvas *canvas, Box box, size_t first, bool exponential);

/* Draws what the counts are: of which n, and their growth with what. Takes one row. */
void sourceview_head(const Listing *listing, Canvas *canvas, Box box, bool exponential);

#endif
