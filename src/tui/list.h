/* list.h - the list of targets with their verdicts. */
#ifndef LANDAU_TUI_LIST_H
#define LANDAU_TUI_LIST_H

#include "base/text.h"
#include "plot/canvas.h"
#include "tui/explorer.h"

/* The letter and the role that tell target `index` apart in list and chart. */
char list_letter(size_t index);
Role list_role(size_t index);

/* The verdict in a word: "O(n^2)", "O(n)?" while undecided (the law of the counts where only they
 * can tell), "..." before there is any, "too few", "failed"; "error" where its file was saved and
 * can't be made anew. Appends it to `out`. */
void list_mark(const ExplorerRow *row, Text *out);

/* The columns that show every name in full. */
int list_columns(const ExplorerView *view);

/* Draws what fits of the list, the selected target always. Topics stand as headings where there is
 * room for them. */
void list_draw(Canvas *canvas, Box box, const ExplorerView *view, size_t selected);

#endif
