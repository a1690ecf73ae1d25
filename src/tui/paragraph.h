/* paragraph.h - words in a box: cut to a width, or wrapped into lines. */
#ifndef LANDAU_TUI_PARAGRAPH_H
#define LANDAU_TUI_PARAGRAPH_H

#include "plot/canvas.h"

/* Writes `string`, which may come from outside, in `columns` columns: what can't be shown is
 * escaped, and what is too long ends in "..". Returns the column after it. */
int paragraph_cut(Canvas *canvas, int column, int row, int columns, Role role, const char *string);

/* As canvas_write(), but the text ends before `end`. Returns where it begins. */
int paragraph_right(Canvas *canvas, int begin, int row, int end, Role role, const char *string);

/* Wraps `string` at blanks into the lines of `box` and returns how many it takes; the last line
 * that fits is cut as above. */
int paragraph_wrap(Canvas *canvas, Box box, Role role, const char *string);

#endif
