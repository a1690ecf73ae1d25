#include "tui/row.h"

char row_letter(size_t index)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

	return index < sizeof letters - 1 ? letters[index] : '*';
}

Role row_role(size_t index)
{
	return (Role)(ROLE_SERIES + index % ROLE_SERIES_COUNT);
}

const Fit *row_fit(const ExplorerRow *row)
{
	return row->verdict ? verdict_fit(row->verdict) : NULL;
}

bool row_is_decided(const ExplorerRow *row)
{
	return row->verdict && row->verdict->state == VERDICT_DECIDED;
}

bool row_shows_steps(const ExplorerRow *row)
{
	return row->series->metric == METRIC_STEPS;
}

bool row_is_by_counts(const ExplorerRow *row)
{
	return !row_shows_steps(row) && row->verdict &&
	       verdict_is_by_counts(row->verdict, row->steps);
}

void row_mark(const ExplorerRow *row, Text *out)
{
	const Verdict *verdict = row->verdict;
	bool found = verdict && verdict->law &&
		     (verdict->state == VERDICT_DECIDED || verdict->state == VERDICT_UNDECIDED);

	if (row->trouble)
		text_append(out, "error");
	else if (row->state == ROW_FAILED)
		text_append(out, "failed");
	else if (row_is_by_counts(row))
		text_printf(out, "%s?", row->steps->law->name);
	else if (found)
		text_printf(out, "%s%s", verdict->law->name, row_is_decided(row) ? "" : "?");
	else if (row->state != ROW_IDLE)
		text_append(out, row->state == ROW_DONE ? "too few" : "...");
}

void row_words(const ExplorerRow *row, Text *out)
{
	if (row->state == ROW_IDLE)
		text_append(out, "not measured: Enter measures it");
	else if (row->size_count == 0)
		text_append(out,
		    row->state == ROW_MEASURING ? "measuring the first sizes" : "not measured yet");
	else if (row->verdict && row->verdict->state != VERDICT_FAILED)
		verdict_words_beside(row->verdict, row->series->metric,
		    row_shows_steps(row) ? NULL : row->steps,
		    !row->source || !source_has_foreign(row->source), out);
}
