/* comparisons.h - comparisons for people, as Markdown and as CSV. */
#ifndef LANDAU_IO_COMPARISONS_H
#define LANDAU_IO_COMPARISONS_H

#include "base/text.h"
#include "model/comparison.h"

/* For people: the sentence, both verdicts, and the ratio at each n. May change from version to
 * version. */
void comparisons_table(const Comparison *comparisons, size_t count, Text *out);

/* The same as Markdown. */
void comparisons_markdown(const Comparison *comparisons, size_t count, Text *out);

/* before,after,input,metric,n,cost_before,cost_after,ratio,low,high,by: a row for each n. */
void comparisons_csv(const Comparison *comparisons, size_t count, Text *out);

#endif
