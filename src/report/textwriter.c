#include "report/textwriter.h"

#include <string.h>

#include "base/utf8.h"
#include "report/figuretext.h"
#include "report/wrap.h"

enum { COLUMNS = 79, INDENT = 2, CHART_ROWS = 22 };

static void put_formula(const Formula *formula, Text *out)
{
	Text words = {0};

	text_printf(&words, "%s(n) = %s", formula->metric, formula->words);
	wrap_append(text_string(&words), 2 * INDENT, COLUMNS, out);
	text_release(&words);
}

/* Columns of terms that have their texts beside them; 0: these stand below. */
static int term_columns(const Block *block)
{
	enum { MOST = 16 };
	int widest = 0;

	for (size_t i = 0; i < block->definitions.count; i++) {
		int columns = utf8_columns(block->definitions.list[i].term);

		widest = columns > widest ? columns : widest;
	}
	return widest > MOST ? 0 : widest;
}

static void put_beside(const Definition *definition, int columns, Text *out)
{
	int indent = 2 * INDENT + columns;
	Text lines = {0}, term = {0};

	wrap_append(definition->text, indent, COLUMNS, &lines);
	text_printf(&term, "%*s%s", INDENT, "", definition->term);
	text_pad(&term, indent);
	text_append(out, text_string(&term));
	text_append(out, lines.length ? text_string(&lines) + indent : "\n");
	text_release(&term);
	text_release(&lines);
}

static void put_definitions(const Block *block, Text *out)
{
	int columns = term_columns(block);

	for (size_t i = 0; i < block->definitions.count; i++) {
		const Definition *definition = &block->definitions.list[i];

		if (columns) {
			put_beside(definition, columns, out);
			continue;
		}
		wrap_append(definition->term, INDENT, COLUMNS, out);
		wrap_append(definition->text, 3 * INDENT, COLUMNS, out);
	}
}

static void put_block(const Block *block, Text *out)
{
	switch (block->kind) {
	case BLOCK_HEADING:
	case BLOCK_PARAGRAPH:
	case BLOCK_VERDICT: wrap_append(block->text, INDENT, COLUMNS, out); break;
	case BLOCK_COMMAND: text_printf(out, "%*s%s\n", 2 * INDENT, "", block->text); break;
	case BLOCK_DEFINITIONS: put_definitions(block, out); break;
	case BLOCK_TABLE:
		wrap_append(block->text, INDENT, COLUMNS, out);
		grid_text(&block->grid, INDENT, out);
		break;
	case BLOCK_LISTING: codelisting_text(&block->listing, COLUMNS, out); break;
	case BLOCK_CHART:
		figure_text(&block->figure, GLYPHS_BRAILLE, COLUMNS, CHART_ROWS, out);
		text_append(out, "\n");
		wrap_append(block->figure.caption, INDENT, COLUMNS, out);
		break;
	case BLOCK_FORMULA: put_formula(&block->formula, out); break;
	case BLOCK_KINDS: break;
	}
}

static void put_line(const char *words, Text *out)
{
	if (*words)
		wrap_append(words, 0, COLUMNS, out);
}

void textwriter_write(const Document *document, Text *out)
{
	put_line(document->title, out);
	put_line(document->author, out);
	put_line(document->date, out);
	for (size_t i = 0; i < document->count; i++) {
		const Section *section = &document->sections[i];

		/* The title says it already. */
		if (strcmp(section->heading, "NAME") == 0)
			continue;
		text_printf(out, "\n%s\n", section->heading);
		for (size_t j = 0; j < section->count; j++) {
			text_append(out, j ? "\n" : "");
			put_block(&section->blocks[j], out);
		}
	}
	text_printf(out, "\n%s\n", document->version);
}
