#include "tui/findings.h"

#include "base/utf8.h"
#include "model/observe.h"
#include "tui/forecast.h"
#include "tui/messages.h"
#include "tui/paragraph.h"
#include "tui/plausible.h"
#include "tui/row.h"

/* Tables need room for a heading and a few laws or sizes. */
enum { TABLE_ROWS = 4 };

void findings_heading(const ExplorerRow *row, size_t index, Text *out)
{
	text_printf(out, "%c %s: %s", row_letter(index), row->name,
	    row->trouble ? "saved since, with an error; before, " : "");
	if (row->state == ROW_FAILED)
		text_append(out, verdict_state_name(VERDICT_FAILED));
	else if (row->verdict && row->size_count)
		text_printf(out, "%s%s", verdict_state_name(row->verdict->state),
		    row->state == ROW_DONE ? "" : " so far");
	else if (row->state == ROW_IDLE)
		text_append(out, "not measured");
	else
		text_append(out, row->state == ROW_WAITING ? "waiting" : "measuring");
}

/* What the other witness says; nothing where there is none. */
static Role steps_words(const ExplorerRow *row, Text *out)
{
	bool both = row->steps && row->steps->state == VERDICT_DECIDED && row_is_decided(row);

	if (!row->steps || row_shows_steps(row))
		return ROLE_PLAIN;
	if (row_is_by_counts(row) && row->verdict) {
		text_printf(out, "%s: ", metrics[row->series->metric].name);
		verdict_words(row->verdict, out);
		return ROLE_PLAIN;
	}
	text_append(out, "steps: ");
	if (both && law_is_like(row->steps->law, row->verdict->law)) {
		text_printf(out, "%s as well", row->steps->law->name);
		return ROLE_GOOD;
	}
	if (both) {
		text_printf(out, "%s %s, another law than %s", row->steps->law->name,
		    row->steps->law->word, metrics[row->series->metric].name);
		return ROLE_WARNING;
	}
	verdict_words(row->steps, out);
	return ROLE_PLAIN;
}

static Role textbook_words(const ExplorerRow *row, Text *out)
{
	const Series *series = row->series;
	bool known = row_is_decided(row) && series->expected.count;

	if (!series->textbook)
		return ROLE_PLAIN;
	text_printf(out, "textbook: %s", series->textbook);
	if (!known)
		return ROLE_PLAIN;
	if (law_list_has(&series->expected, row->verdict->law)) {
		text_append(out, ", as found");
		return ROLE_GOOD;
	}
	text_append(out, ", not what was found");
	return ROLE_WARNING;
}

/* Words that are written one after the other into what is left of a box. */
typedef struct Flow {
	Canvas *canvas;
	Box left;
	int column; /* after the last line; -1 where nothing may follow on it */
} Flow;

/* Writes and empties `text`. */
static void flow_line(Flow *flow, Role role, Text *text)
{
	int rows = paragraph_wrap(flow->canvas, flow->left, role, text_string(text));

	flow->column = rows == 1 ? flow->left.column + utf8_columns(text_string(text)) : -1;
	flow->left.row += rows;
	flow->left.rows -= rows;
	text_clear(text);
}

/* As flow_line(), but on the same line as the text before where there is room for it. */
static void flow_beside(Flow *flow, Role role, Text *text)
{
	enum { GAP = 4 };
	int end = flow->left.column + flow->left.columns;

	if (flow->column < 0 || flow->column + GAP + utf8_columns(text_string(text)) > end) {
		flow_line(flow, role, text);
		return;
	}
	paragraph_cut(flow->canvas, flow->column + GAP, flow->left.row - 1,
	    end - flow->column - GAP, role, text_string(text));
	text_clear(text);
}

/* What is to be known beside the verdict, all but `kept` rows long. The first of it is worth more
 * than a forecast, which has a row before the others. */
static void draw_remarks(Flow *flow, const ExplorerRow *row, int kept)
{
	Remarks remarks;
	Text text = {0};

	if (!row->verdict || !row->size_count)
		return;
	observe(&(Observed){.series = row->series,
		    .sizes = row->sizes,
		    .size_count = row->size_count,
		    .verdict = row->verdict,
		    .witness = row_shows_steps(row) ? NULL : row->steps,
		    .uncertainty = row->uncertainty,
		    .surroundings = row->surroundings,
		    .source = row->source},
	    &remarks);
	flow->left.rows -= kept;
	for (size_t i = 0; i < remarks.count && flow->left.rows > (i > 0); i++) {
		flow->left.rows -= i > 0;
		remark_words(&remarks.list[i], &text);
		flow_line(flow, ROLE_WARNING, &text);
		flow->left.rows += i > 0;
	}
	flow->left.rows += kept;
	text_release(&text);
}

/* "exponent 1.98 [1.95, 2.01], where O(n^2) has 2 at these sizes"; nothing where it isn't known. */
static void trend_words(const ExplorerRow *row, Text *out)
{
	const Trend *trend = row->uncertainty ? &row->uncertainty->trend : NULL;

	if (!trend || !row->uncertainty->known || !trend->known || !row->verdict->law)
		return;
	text_printf(out, "%s %.3g", trend->exponential ? "base" : "exponent", trend->value);
	if (interval_is_known(&trend->interval))
		text_printf(out, " [%.3g, %.3g]", trend->interval.low, trend->interval.high);
	text_printf(
	    out, " as measured; the curve of %s has %.3g", row->verdict->law->name, trend->of_law);
}

/* Returns what is left of `box`. */
static Box draw_words(Canvas *canvas, Box box, const ExplorerRow *row, bool forecast, bool tables)
{
	Flow flow = {.canvas = canvas, .left = box, .column = -1};
	bool failed = row->state == ROW_FAILED;
	Text text = {0};
	Role role;

	if (row->trouble) {
		text_append(&text, row->trouble);
		if (messages_count(row) > 1)
			text_append(&text, "  (e shows all)");
		flow_line(&flow, ROLE_ERROR, &text);
	}
	if (failed) {
		text_printf(&text, "failed: %s", row->failure ? row->failure : "no reason given");
		flow_line(&flow, ROLE_ERROR, &text);
	}
	if (!failed || (row->verdict && row->verdict->law)) {
		row_words(row, &text);
		flow_line(&flow, row_is_decided(row) ? ROLE_STRONG : ROLE_PLAIN, &text);
	}
	change_words(&row->change, &text);
	flow_line(&flow, ROLE_WARNING, &text);
	if (tables) {
		trend_words(row, &text);
		flow_line(&flow, ROLE_PLAIN, &text);
	}
	role = steps_words(row, &text);
	flow_line(&flow, role, &text);
	role = textbook_words(row, &text);
	flow_beside(&flow, role, &text);
	if (!failed)
		draw_remarks(&flow, row, tables ? 1 + TABLE_ROWS : 0);
	if (forecast)
		forecast_words(row, &text);
	flow_line(&flow, ROLE_PLAIN, &text);
	text_release(&text);
	return flow.left;
}

void findings_draw(Canvas *canvas, Box box, const ExplorerRow *row, GlyphTier glyphs, bool brief)
{
	bool tables = row->verdict && row->size_count && box.rows >= TABLE_ROWS + 4;

	box = draw_words(canvas, box, row, brief || box.rows < 18, tables);
	if (!tables || box.rows < TABLE_ROWS)
		return;
	box.row++;
	box.rows--;
	plausible_draw(canvas, box, row->verdict, glyphs);
}
