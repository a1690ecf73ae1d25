#include "report/htmlblock.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "report/htmlchart.h"
#include "report/htmltable.h"
#include "report/htmlwords.h"
#include "report/markup.h"

/* An element with a text; nothing where that is empty. */
static void append_element(Text *out, const char *tag, const char *class, const char *text)
{
	if (!text[0])
		return;
	text_printf(out, class[0] ? "<%s class=\"%s\">" : "<%s%s>", tag, class);
	htmlwords_append(out, text);
	text_printf(out, "</%s>\n", tag);
}

static void append_definitions(const Block *block, Text *out)
{
	text_append(out, "<dl>\n");
	for (size_t i = 0; i < block->definitions.count; i++) {
		text_append(out, "<dt>");
		markup_append(out, block->definitions.list[i].term);
		text_append(out, "</dt>\n<dd>");
		htmlwords_append(out, block->definitions.list[i].text);
		text_append(out, "</dd>\n");
	}
	text_append(out, "</dl>\n");
}

/* "n log2 n" with the base below. */
static void append_law(const char *law, Text *out)
{
	const char *log = strstr(law, "log2"), *root = strstr(law, "sqrt n");

	if (log) {
		char *factor = memory_copy_bytes(law, (size_t)(log - law));

		htmlwords_append(out, factor);
		text_append(out, "log<sub>2</sub>");
		htmlwords_append(out, log + strlen("log2"));
		free(factor);
	} else if (root == law) {
		text_append(out, "\xe2\x88\x9an");
		htmlwords_append(out, law + strlen("sqrt n"));
	} else {
		htmlwords_append(out, law);
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
