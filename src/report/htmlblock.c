#include "report/htmlblock.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "report/htmlchart.h"
#include "report/markup.h"

/* An element with a text; nothing where that is empty. */
static void append_element(Text *out, const char *tag, const char *class, const char *text)
{
	if (!text[0])
		return;
	text_printf(out, class[0] ? "<%s class=\"%s\">" : "<%s%s>", tag, class);
	markup_append(out, text);
	text_printf(out, "</%s>\n", tag);
}

static void append_definitions(const Block *block, Text *out)
{
	text_append(out, "<dl>\n");
	for (size_t i = 0; i < block->definitions.count; i++) {
		text_append(out, "<dt>");
		markup_append(out, block->definitions.list[i].term);
		text_append(out, "</dt>\n<dd>");
		markup_append(out, block->definitions.list[i].text);
		text_append(out, "</dd>\n");
	}
	text_append(out, "</dl>\n");
}

/* The first column names its rows, unless it is one of figures. */
static void append_cell(const Grid *grid, size_t row, size_t column, Text *out)
{
	bool heading = row == 0 || (column == 0 && !grid->right[0]);

	text_append(out, heading ? "<th" : "<td");
	text_append(out, grid->right[column] ? " class=\"right\"" : "");
	text_append(out, !heading ? ">" : row == 0 ? " scope=\"col\">" : " scope=\"row\">");
	markup_append(out, grid_at(grid, row, column));
	text_append(out, heading ? "</th>" : "</td>");
}

static void append_row(const Grid *grid, size_t row, Text *out)
{
	text_append(out, "<tr>");
	for (size_t column = 0; column < grid->columns; column++)
		append_cell(grid, row, column, out);
	text_append(out, "</tr>\n");
}

/* Who has no mouse scrolls a wide table as well: it can be reached with the keyboard. */
static void append_grid(const Block *block, Text *out)
{
	const Grid *grid = &block->grid;

	text_append(out, "<div class=\"wide\" tabindex=\"0\">\n<table>\n");
	append_element(out, "caption", "", block->text);
	if (grid->rows > 0) {
		text_append(out, "<thead>\n");
		append_row(grid, 0, out);
		text_append(out, "</thead>\n<tbody>\n");
		for (size_t row = 1; row < grid->rows; row++)
			append_row(grid, row, out);
		text_append(out, "</tbody>\n");
	}
	text_append(out, "</table>\n</div>\n");
}

static void append_flags(const CodeLine *line, Text *out)
{
	if (line->hot)
		text_append(out, "<abbr title=\"the line that runs most\">&gt;</abbr>");
	if (line->foreign)
		text_append(out, "<abbr title=\"it calls what isn't counted\">~</abbr>");
}

static void append_code_line(const CodeLine *line, bool counted, Text *out)
{
	if (line->number == 0) {
		text_printf(out, "<tr><td colspan=\"%d\" class=\"note\">", counted ? 5 : 3);
		markup_append(out, line->code);
		text_append(out, "</td></tr>\n");
		return;
	}
	text_append(out, line->hot ? "<tr class=\"hot\">" : "<tr>");
	if (counted) {
		text_append(out, "<td class=\"right\">");
		markup_append(out, line->count);
		text_append(out, "</td><td class=\"right\">");
		markup_append(out, line->growth);
		text_append(out, "</td>");
	}
	text_append(out, "<td class=\"flag\">");
	append_flags(line, out);
	text_printf(out, "</td><td class=\"right\">%u</td><td><code>", line->number);
	markup_append(out, line->code);
	text_append(out, "</code></td></tr>\n");
}

static void append_listing(const CodeListing *listing, Text *out)
{
	bool counted = listing->n > 0;

	text_append(out, "<div class=\"wide\" tabindex=\"0\">\n<table class=\"listing\">\n");
	append_element(out, "caption", "", listing->file);
	text_append(out, "<thead>\n<tr>");
	if (counted) {
		text_append(out, "<th scope=\"col\" class=\"right\">runs</th>"
				 "<th scope=\"col\" class=\"right\">");
		markup_append(out, listing->growing);
		text_append(out, "</th>");
	}
	text_append(out, "<td class=\"flag\"></td><th scope=\"col\" class=\"right\">line</th>"
			 "<th scope=\"col\">code</th></tr>\n</thead>\n<tbody>\n");
	for (size_t i = 0; i < listing->count; i++)
		append_code_line(&listing->lines[i], counted, out);
	text_append(out, "</tbody>\n</table>\n</div>\n");
}

/* "n log2 n" with the base below, "n^2.31" with the exponent above. */
static void append_law(const char *law, Text *out)
{
	while (*law) {
		size_t plain = strcspn(law, "^ls");
		char *part = memory_copy_bytes(law, plain);

		markup_append(out, part);
		free(part);
		law += plain;
		if (strncmp(law, "log2", 4) == 0) {
			text_append(out, "log<sub>2</sub>");
			law += 4;
		} else if (strncmp(law, "sqrt n", 6) == 0) {
			text_append(out, "\xe2\x88\x9an");
			law += 6;
		} else if (*law == '^') {
			size_t length = strcspn(++law, " ");

			part = memory_copy_bytes(law, length);
			text_append(out, "<sup>");
			markup_append(out, part);
			text_append(out, "</sup>");
			free(part);
			law += length;
		} else if (*law) {
			part = memory_copy_bytes(law++, 1);
			markup_append(out, part);
			free(part);
		}
	}
}

static void append_interval(const char *interval, Text *out)
{
	if (!interval[0])
		return;
	text_append(out, " <span class=\"interval\">");
	markup_append(out, interval);
	text_append(out, "</span>");
}

static void append_formula(const Formula *formula, Text *out)
{
	text_append(out, "<p class=\"formula\">");
	markup_append(out, formula->metric);
	text_append(out, "(<i>n</i>) = ");
	for (size_t i = 0; i < formula->count; i++) {
		const FormulaTerm *term = &formula->terms[i];

		text_append(out, i ? " + " : "");
		markup_append(out, term->coefficient);
		append_interval(term->interval, out);
		if (term->law[0]) {
			text_append(out, " \xc2\xb7 ");
			append_law(term->law, out);
		}
		append_interval(term->exponent, out);
	}
	text_append(out, formula->span[0] ? ", " : "");
	markup_append(out, formula->span);
	text_append(out, "</p>\n");
}

void htmlblock_append(const Block *block, const char *id, Text *out)
{
	switch (block->kind) {
	case BLOCK_PARAGRAPH: append_element(out, "p", "", block->text); break;
	case BLOCK_VERDICT: append_element(out, "p", "verdict", block->text); break;
	case BLOCK_HEADING: append_element(out, "h3", "", block->text); break;
	case BLOCK_DEFINITIONS: append_definitions(block, out); break;
	case BLOCK_TABLE: append_grid(block, out); break;
	case BLOCK_LISTING: append_listing(&block->listing, out); break;
	case BLOCK_CHART: htmlchart_append(&block->figure, id, out); break;
	case BLOCK_FORMULA: append_formula(&block->formula, out); break;
	case BLOCK_COMMAND:
		text_append(out, "<pre><code>");
		markup_append(out, block->text);
		text_append(out, "</code></pre>\n");
		break;
	case BLOCK_KINDS: break;
	}
}
