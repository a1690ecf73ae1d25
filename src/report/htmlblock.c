#include "report/htmlblock.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "report/htmlchart.h"
#include "report/htmltable.h"
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
	case BLOCK_TABLE: htmltable_grid(&block->grid, id, block->text, out); break;
	case BLOCK_LISTING: htmltable_listing(&block->listing, id, out); break;
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
