#include "tui/pages.h"

#include <string.h>

#include "tui/findings.h"
#include "tui/forecast.h"
#include "tui/paragraph.h"
#include "tui/residuals.h"
#include "tui/row.h"
#include "tui/sizetable.h"
#include "tui/sourceview.h"
#include "tui/versus.h"

const char *const page_names[PAGE_COUNT] = {
    [PAGE_OVERVIEW] = "overview",
    [PAGE_CHART] = "chart",
    [PAGE_LIST] = "list",
    [PAGE_VERDICT] = "verdict",
    [PAGE_SOURCE] = "source",
    [PAGE_SIZES] = "sizes",
    [PAGE_FORECAST] = "forecast",
    [PAGE_RESIDUALS] = "residuals",
    [PAGE_COMPARISON] = "comparison",
};

static const ExplorerRow *row_of(const Explorer *explorer, const ExplorerView *view)
{
	return &view->rows[explorer->selected];
}

/* The size that was chosen, if it is one of the selected target's; 0: the largest. */
static double chosen_n(const Explorer *explorer, const ExplorerRow *row)
{
	size_t i = explorer->size;

	return i > 0 && i <= row->size_count ? row->sizes[i - 1].n : 0;
}

static bool is_exponential(const ExplorerRow *row)
{
	return row->verdict && row->verdict->law && row->verdict->law->exponential;
}

static bool is_known(const ExplorerRow *row)
{
	return row->source && (row->source->text || source_has_lines(row->source));
}

static void source_heading(const Explorer *explorer, const ExplorerRow *row, Text *out)
{
	Listing listing;
	char n[UNITS_SIZE];

	if (!is_known(row)) {
		text_append(out, "source");
		return;
	}
	listing_init(&listing, row->source, chosen_n(explorer, row));
	if (row->source->file)
		text_append_visible(out, row->source->file, strlen(row->source->file));
	if (listing.n > 0)
		text_printf(out, ": how often each line runs at n = %s", units_count(n, listing.n));
	else
		text_append(out, ": no line was counted yet");
	listing_release(&listing);
}

void page_heading(const Explorer *explorer, const ExplorerView *view, const Pane *pane, Text *out)
{
	const ExplorerRow *row = row_of(explorer, view);

	switch (pane->page) {
	case PAGE_VERDICT: findings_heading(row, explorer->selected, out); break;
	case PAGE_SOURCE: source_heading(explorer, row, out); break;
	case PAGE_SIZES: text_printf(out, "sizes of %s", row->name); break;
	case PAGE_FORECAST: text_printf(out, "what %s will cost", row->name); break;
	case PAGE_RESIDUALS: text_printf(out, "how far %s is off its curve", row->name); break;
	case PAGE_OVERVIEW:
	case PAGE_CHART:
	case PAGE_LIST:
	case PAGE_COMPARISON:
	case PAGE_COUNT: text_append(out, page_names[pane->page]); break;
	}
}

static void draw_source(const Explorer *explorer, const ExplorerView *view, Canvas *canvas, Box box)
{
	const ExplorerRow *row = row_of(explorer, view);
	PageScroll scroll = page_scroll(explorer, view, PAGE_SOURCE, box.rows);
	Listing listing;

	if (!is_known(row)) {
		paragraph_wrap(canvas, box, ROLE_DIM, "nobody said what its source is");
		return;
	}
	listing_init(&listing, row->source, chosen_n(explorer, row));
	sourceview_draw(&listing, canvas, box, scroll.first, is_exponential(row));
	listing_release(&listing);
}

void page_draw(const Explorer *explorer, const ExplorerView *view, const Pane *pane, Canvas *canvas)
{
	const ExplorerRow *row = row_of(explorer, view);
	Box box = pane_inside(pane), indented = box;

	indented.column++;
	indented.columns -= 2;
	switch (pane->page) {
	case PAGE_VERDICT:
		findings_draw(canvas, indented, row, explorer->glyphs, pane->brief);
		break;
	case PAGE_SOURCE: draw_source(explorer, view, canvas, box); break;
	case PAGE_SIZES:
		sizetable_draw(canvas, indented, row, explorer->size,
		    page_scroll(explorer, view, PAGE_SIZES, box.rows).first);
		break;
	case PAGE_FORECAST: forecast_draw(canvas, indented, row, explorer->asked_n); break;
	case PAGE_RESIDUALS:
		residuals_draw(canvas, indented, row, explorer->selected, explorer->glyphs);
		break;
	case PAGE_COMPARISON: versus_draw(explorer, view, canvas, box); break;
	case PAGE_OVERVIEW:
	case PAGE_CHART:
	case PAGE_LIST:
	case PAGE_COUNT: break;
	}
}

/* `shown` lines of `count`, from the one that was scrolled to or, where none was, from `usual`. */
static PageScroll scroll_within(const Explorer *explorer, size_t count, int rows, size_t usual)
{
	size_t shown = rows > 0 ? (size_t)rows : 1;
	PageScroll scroll = {.last = count > shown ? count - shown : 0};

	scroll.first = explorer->page_row > 0 ? explorer->page_row - 1 : usual;
	if (scroll.first > scroll.last)
		scroll.first = scroll.last;
	return scroll;
}

static PageScroll source_scroll(const Explorer *explorer, const ExplorerRow *row, int rows)
{
	PageScroll scroll;
	Listing listing;

	if (!is_known(row))
		return (PageScroll){0};
	listing_init(&listing, row->source, chosen_n(explorer, row));
	scroll = scroll_within(explorer, listing.count, rows, listing_first(&listing, rows));
	listing_release(&listing);
	return scroll;
}

PageScroll page_scroll(const Explorer *explorer, const ExplorerView *view, Page page, int rows)
{
	const ExplorerRow *row = row_of(explorer, view);
	Explorer own = *explorer;

	/* What was scrolled is the page that has the focus. */
	if (explorer->page != page)
		own.page_row = 0;
	switch (page) {
	case PAGE_SOURCE: return source_scroll(&own, row, rows);
	case PAGE_SIZES:
		return scroll_within(&own, row->size_count, rows - 1,
		    sizetable_first(row, explorer->size, rows - 1));
	case PAGE_COMPARISON:
		return (PageScroll){
		    .first = own.page_row > 1, .last = versus_has_sources(explorer, view)};
	default: return (PageScroll){0};
	}
}
