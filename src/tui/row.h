/* row.h - what is said of one row of the explorer wherever it is shown. */
#ifndef LANDAU_TUI_ROW_H
#define LANDAU_TUI_ROW_H

#include "base/text.h"
#include "plot/canvas.h"
#include "tui/explorer.h"

/* The letter and the role that tell target `index` apart in list and chart. */
char row_letter(size_t index);
Role row_role(size_t index);

/* The fit of the leading law; NULL where there is none. */
const Fit *row_fit(const ExplorerRow *row);

/* Whether its verdict is decided. */
bool row_is_decided(const ExplorerRow *row);

/* Whether the shown metric are the counts themselves. */
bool row_shows_steps(const ExplorerRow *row);

/* Whether the shown metric is undecided where the counts are decided. */
bool row_is_by_counts(const ExplorerRow *row);

/* The verdict in a word: "O(n^2)", "O(n)?" while undecided (the law of the counts where only they
 * can tell), "..." before there is any and
 * nothing where nobody asked for it, "too few", "failed"; "error" where its file was saved and
 * can't be made anew. Appends it to `out`. */
void row_mark(const ExplorerRow *row, Text *out);

/* Appends the verdict as verdict_words() has it; where only the counts can tell, it says so. */
void row_words(const ExplorerRow *row, Text *out);

#endif
