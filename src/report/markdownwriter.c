#include "report/markdownwriter.h"

#include <string.h>

#include "io/markdown.h"
#include "report/figuretext.h"

enum { COLUMNS = 100, CHART_COLUMNS = 80, CHART_ROWS = 22 };

/* Of code and charts, which may have backquotes in them: the fence is one longer than any run. */
static void put_fenced(const char *kind, const char *lines, Text *out)
{
	size_t longest = 2, run = 0;

	for (const char *at = lines; *at; at++) {
		run = *at == '`' ? run + 1 : 0;
		longest = run > longest ? run : longest;
	}
	for (size_t i = 0; i <= longest; i++)
		text_append(out, "`");
	text_printf(out, "%s\n%s", kind, lines);
	text_append(out, out->bytes[out->length - 1] == '\n' ? "" : "\n");
	for (size_t i = 0; i <= longest; i++)
		text_append(out, "`");
	text_append(out, "\n");
}

static void put_paragraph(const char *words, Text *out)
{
	markdown_append(words, out);
	text_append(out, *words ? "\n" : "");
}

static void put_table(const Block *block, Text *out)
{
	const Grid *grid = &block->grid;

	put_paragraph(block->text, out);
	text_append(out, *block->text ? "\n" : "");
	for (size_t row = 0; row < grid->rows; row++) {
		text_append(out, "|");
		for (size_t column = 0; column < grid->columns; column++) {
			text_append(out, " ");
			markdown_append(grid_at(grid, row, column), out);
			text_append(out, " |");
		}
		text_append(out, "\n");
		for (size_t column = 0; row == 0 && column < grid->columns; column++)
			text_append(out, grid->right[column] ? "| ---: " : "| --- ");
		text_append(out, row ? "" : "|\n");
	}
}

static void put_definitions(const Block *block, Text *out)
{
	for (size_t i = 0; i < block->definitions.count; i++) {
		text_append(out, "- **");
		markdown_append(block->definitions.list[i].term, out);
		text_append(out, "**: ");
		markdown_append(block->definitions.list[i].text, out);
		text_append(out, "\n");
	}
}

static void put_lines(const Block *block, Text *out)
{
	Text lines = {0};

	if (block->kind == BLOCK_CHART)
		figure_text(&block->figure, GLYPHS_BRAILLE, CHART_COLUMNS, CHART_ROWS, &lines);
	else if (block->kind == BLOCK_LISTING)
		codelisting_text(&block->listing, COLUMNS, &lines);
	else
		text_printf(&lines, "%s(n) = %s\n", block->formula.metric, block->formula.words);
	if (lines.length)
		put_fenced("text", text_string(&lines), out);
	text_release(&lines);
}

static void put_block(const Block *block, Text *out)
{
	switch (block->kind) {
	case BLOCK_HEADING:
		text_append(out, "### ");
		markdown_append(block->text, out);
		text_append(out, "\n");
		break;
	case BLOCK_PARAGRAPH: put_paragraph(block->text, out); break;
	case BLOCK_VERDICT:
		text_append(out, "**");
		markdown_append(block->text, out);
		text_append(out, "**\n");
		break;
	case BLOCK_COMMAND: put_fenced("sh", block->text, out); break;
	case BLOCK_DEFINITIONS: put_definitions(block, out); break;
	case BLOCK_TABLE: put_table(block, out); break;
	case BLOCK_CHART:
		put_lines(block, out);
		text_append(out, "\n");
		put_paragraph(block->figure.caption, out);
		break;
	case BLOCK_LISTING:
	case BLOCK_FORMULA: put_lines(block, out); break;
	case BLOCK_KINDS: break;
	}
}

static bool is_one_of(const char *heading, const char *const *headings)
{
	for (; *headings; headings++)
		if (strcmp(*headings, heading) == 0)
			return true;
	return false;
}

/* "See also" of "SEE ALSO". */
static void put_heading(const char *heading, Text *out)
{
	text_printf(out, "%.1s", heading);
	for (const char *at = heading + 1; *at; at++)
		text_printf(out, "%c", *at == ' ' ? ' ' : *at | ('a' - 'A'));
}

static void put_section(const Section *section, Text *out)
{
	/* Who wants to know opens them. */
	static const char *const folded[] = {"MEASUREMENTS", "SOURCE", "METHOD", "MACHINE", NULL};
	bool is_folded = is_one_of(section->heading, folded);

	text_append(out, is_folded ? "\n<details>\n<summary>" : "\n## ");
	put_heading(section->heading, out);
	text_append(out, is_folded ? "</summary>\n" : "\n");
	for (size_t j = 0; j < section->count; j++) {
		text_append(out, "\n");
		put_block(&section->blocks[j], out);
	}
	text_append(out, is_folded ? "\n</details>\n" : "");
}

void markdownwriter_write(const Document *document, Text *out)
{
	/* What a page of a manual begins and ends with: the title says the one, and how to do it
	 * again the other. */
	static const char *const left_out[] = {"NAME", "SYNOPSIS", "SEE ALSO", NULL};

	text_append(out, "# ");
	markdown_append(document->title, out);
	text_append(out, "\n");
	for (size_t i = 0; i < document->count; i++)
		if (!is_one_of(document->sections[i].heading, left_out))
			put_section(&document->sections[i], out);
	text_append(out, "\n");
	put_paragraph(document->author, out);
	put_paragraph(document->date, out);
	put_paragraph(document->version, out);
}
