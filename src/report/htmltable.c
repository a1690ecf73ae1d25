#include "report/htmltable.h"

#include <math.h>
#include <stdlib.h>

#include "report/htmlwords.h"
#include "report/markup.h"

/* The first column names its rows, unless it is one of figures. */
static void append_cell(const Grid *grid, size_t row, size_t column, Text *out)
{
	bool heading = row == 0 || (column == 0 && !grid->right[0]);

	text_append(out, heading ? "<th" : "<td");
	text_append(out, grid->right[column] ? " class=\"right\"" : "");
	text_append(out, !heading ? ">" : row == 0 ? " scope=\"col\">" : " scope=\"row\">");
	htmlwords_append(out, grid_at(grid, row, column));
	text_append(out, heading ? "</th>" : "</td>");
}

static void append_row(const Grid *grid, size_t row, Text *out)
{
	text_append(out, "<tr>");
	for (size_t column = 0; column < grid->columns; column++)
		append_cell(grid, row, column, out);
	text_append(out, "</tr>\n");
}

/* Not a <caption>: that makes its table as wide as itself. */
void htmltable_begin(const char *id, const char *class, const char *caption, Text *out)
{
	Text name = {0};

	if (caption[0]) {
		text_printf(out, "<p class=\"caption\" id=\"%s-caption\">", id);
		markup_append(out, caption);
		text_append(out, "</p>\n");
		text_printf(&name, "aria-labelledby=\"%s-caption\"", id);
	} else {
		text_append(&name, "aria-label=\"a table\"");
	}
	text_printf(out, "<div class=\"wide\" tabindex=\"0\" role=\"group\" %s>\n<table %s",
	    text_string(&name), text_string(&name));
	if (class[0])
		text_printf(out, " class=\"%s\"", class);
	text_append(out, ">\n");
	text_release(&name);
}

void htmltable_end(Text *out)
{
	text_append(out, "</table>\n</div>\n");
}

void htmltable_grid(const Grid *grid, const char *id, const char *caption, Text *out)
{
	htmltable_begin(id, "", caption, out);
	if (grid->rows > 0) {
		text_append(out, "<thead>\n");
		append_row(grid, 0, out);
		text_append(out, "</thead>\n<tbody>\n");
		for (size_t row = 1; row < grid->rows; row++)
			append_row(grid, row, out);
		text_append(out, "</tbody>\n");
	}
	htmltable_end(out);
}

static void append_flags(const CodeLine *line, Text *out)
{
	if (line->hot)
		text_append(out, "<abbr title=\"the line that runs most\">&gt;</abbr>");
	if (line->foreign)
		text_append(out, "<abbr title=\"it calls what isn't counted\">~</abbr>");
}

/* How often a line runs, as a number: its digits may stand in groups. 0: it doesn't. */
static double runs_of(const CodeLine *line)
{
	Text digits = {0};
	double runs;

	for (const char *at = line->count; *at; at++)
		if (*at != ' ')
			text_append_bytes(&digits, at, 1);
	runs = strtod(text_string(&digits), NULL);
	text_release(&digits);
	return isfinite(runs) ? runs : 0;
}

static double most_runs(const CodeListing *listing)
{
	double most = 0;

	for (size_t i = 0; i < listing->count; i++)
		most = fmax(most, runs_of(&listing->lines[i]));
	return most;
}

/* Behind the count, a bar as long as its share of the largest one. */
static void append_runs(const CodeLine *line, double most, Text *out)
{
	double share = most > 0 ? runs_of(line) / most : 0;

	text_append(out, "<td class=\"right runs\"");
	if (share >= 0.005)
		text_printf(out, " style=\"--share:%.0f%%\"", 100 * share);
	text_append(out, ">");
	markup_append(out, line->count);
	text_append(out, "</td>");
}

/* `most`: the largest count; 0: nothing was counted. */
static void append_code_line(const CodeLine *line, double most, Text *out)
{
	if (line->number == 0) {
		text_printf(out, "<tr><td colspan=\"%d\" class=\"note\">", most > 0 ? 5 : 3);
		markup_append(out, line->code);
		text_append(out, "</td></tr>\n");
		return;
	}
	text_append(out, line->hot ? "<tr class=\"hot\">" : "<tr>");
	if (most > 0) {
		append_runs(line, most, out);
		text_append(out, "<td class=\"right\">");
		markup_append(out, line->growth);
		text_append(out, "</td>");
	}
	text_append(out, "<td class=\"flag\">");
	append_flags(line, out);
	text_printf(out, "</td><td class=\"right\">%u</td><td><code>", line->number);
	markup_append(out, line->code);
	text_append(out, "</code></td></tr>\n");
}

void htmltable_listing(const CodeListing *listing, const char *id, Text *out)
{
	double most = most_runs(listing);

	htmltable_begin(id, "listing", listing->file, out);
	text_append(out, "<thead>\n<tr>");
	if (most > 0) {
		text_append(out, "<th scope=\"col\" class=\"right\">runs</th>"
				 "<th scope=\"col\" class=\"right\">");
		markup_append(out, listing->growing);
		text_append(out, "</th>");
	}
	text_append(out, "<td class=\"flag\"></td><th scope=\"col\" class=\"right\">line</th>"
			 "<th scope=\"col\">code</th></tr>\n</thead>\n<tbody>\n");
	for (size_t i = 0; i < listing->count; i++)
		append_code_line(&listing->lines[i], most, out);
	text_append(out, "</tbody>\n");
	htmltable_end(out);
}
