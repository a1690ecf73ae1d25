#include "tui/plain.h"

#include <string.h>

#include "tui/findings.h"
#include "tui/pages.h"
#include "tui/plausible.h"
#include "tui/row.h"

/* Columns of a line; those that leave no room for bars, which are read aloud as signs. */
enum { COLUMNS = 100, LAW_COLUMNS = 21, MOST_ROWS = 2000 };

/* Without the lines at the end that are blank. */
static void append_canvas(const Canvas *canvas, Text *out)
{
	Text text = {0};
	size_t length;

	canvas_text(canvas, &text);
	length = text.length;
	while (length && text.bytes[length - 1] == '\n')
		length--;
	text_append_bytes(out, text_string(&text), length);
	text_append(out, length ? "\n\n" : "");
	text_release(&text);
}

/* How many lines the page takes at the most. */
static int page_rows(const Explorer *explorer, const ExplorerView *view, Page page)
{
	PageScroll all = page_scroll(explorer, view, page, 1);
	enum { SOME = 30 };
	size_t rows = all.last + SOME;

	return rows < MOST_ROWS ? (int)rows : MOST_ROWS;
}

/* Names may come from outside. */
static void append_heading(Text *heading, Text *out)
{
	text_append_visible(out, text_string(heading), heading->length);
	text_append(out, "\n");
	text_release(heading);
}

static void write_page(const Explorer *explorer, const ExplorerView *view, Page page, Text *out)
{
	Explorer own = *explorer;
	Pane pane = {.page = page};
	Text heading = {0};
	Canvas canvas;

	own.page = page;
	own.page_row = 1;
	pane.box = (Box){.columns = COLUMNS, .rows = page_rows(&own, view, page)};
	canvas_init(&canvas, pane.box.columns, pane.box.rows);
	page_heading(&own, view, &pane, &heading);
	append_heading(&heading, out);
	page_draw(&own, view, &pane, &canvas);
	append_canvas(&canvas, out);
	canvas_release(&canvas);
}

static void write_verdict(const Explorer *explorer, const ExplorerRow *row, Text *out)
{
	enum { WORDS_ROWS = 7, ROWS = WORDS_ROWS + 1 + PLAUSIBLE_MOST };
	Text heading = {0};
	Canvas canvas;

	findings_heading(row, explorer->selected, &heading);
	append_heading(&heading, out);
	canvas_init(&canvas, COLUMNS, WORDS_ROWS);
	findings_draw(&canvas, (Box){1, 0, COLUMNS - 2, WORDS_ROWS}, row, GLYPHS_ASCII, true);
	append_canvas(&canvas, out);
	canvas_release(&canvas);
	if (!row->verdict || !row->size_count)
		return;
	canvas_init(&canvas, COLUMNS, ROWS);
	plausible_draw(&canvas, (Box){1, 0, LAW_COLUMNS, ROWS}, row->verdict, GLYPHS_ASCII);
	append_canvas(&canvas, out);
	canvas_release(&canvas);
}

void plain_write(const ExplorerView *view, Text *out)
{
	static const Page pages[] = {PAGE_SIZES, PAGE_FORECAST, PAGE_SOURCE};

	for (size_t i = 0; i < view->count; i++) {
		Explorer explorer = {.selected = i, .glyphs = GLYPHS_ASCII};
		const ExplorerRow *row = &view->rows[i];

		write_verdict(&explorer, row, out);
		for (size_t page = 0; page < sizeof pages / sizeof *pages; page++)
			if (pages[page] == PAGE_SOURCE ? row->source != NULL : row->size_count > 0)
				write_page(&explorer, view, pages[page], out);
	}
}
