#include "report/manwriter.h"

#include <ctype.h>
#include <string.h>

#include "base/roff.h"
#include "base/utf8.h"
#include "report/figuretext.h"
#include "report/mantable.h"
#include "report/pic.h"
#include "report/prose.h"
#include "report/subject.h"

/* Of lines that aren't filled: they begin further left than text does, which has 71 columns. */
enum { COLUMNS = 75, OUTDENT = 4, CHART_ROWS = 22, HEADER_COLUMNS = 68 };

static void put_words(const char *words, Text *out)
{
	prose_append(words, out);
	text_append(out, "\n");
}

static void put_code(const char *code, Text *out)
{
	roff_append(out, code, strlen(code));
}

/* A paragraph begins, unless a heading has begun it. */
static void put_paragraph(bool fresh, Text *out)
{
	text_append(out, fresh ? "" : ".PP\n");
}

/* Lines of characters, each as it is. */
static void put_lines(const char *lines, Text *out)
{
	while (*lines) {
		size_t length = strcspn(lines, "\n");
		Text line = {0};

		text_append_bytes(&line, lines, length);
		if (*text_string(&line) == '>')
			text_append(out, "\\f(CB");
		put_code(text_string(&line), out);
		text_append(out, *text_string(&line) == '>' ? "\\f(CR\n" : "\n");
		text_release(&line);
		lines += length + (lines[length] == '\n');
	}
}

/* In a fixed face, further left. */
static void begin_lines(Text *out)
{
	text_printf(out, ".in -%dn\n.nf\n.ft CR\n", OUTDENT);
}

static void end_lines(Text *out)
{
	text_printf(out, ".ft\n.fi\n.in\n");
}

/* Short terms have their texts beside them, the others above. */
static int term_columns(const Block *block)
{
	enum { MOST = 15, GAP = 2 };
	int widest = 0;

	for (size_t i = 0; i < block->definitions.count; i++) {
		int columns = utf8_columns(block->definitions.list[i].term);

		widest = columns > widest ? columns : widest;
	}
	return widest > MOST ? 0 : widest + GAP;
}

static void put_definitions(const Block *block, Text *out)
{
	int columns = term_columns(block);

	for (size_t i = 0; i < block->definitions.count; i++) {
		if (columns)
			text_printf(out, ".TP %d\n\\fB", columns);
		else
			text_append(out, ".TP\n\\fB");
		prose_append(block->definitions.list[i].term, out);
		text_append(out, "\\fP\n");
		put_words(block->definitions.list[i].text, out);
	}
}

/* "3.83 ns" in upright letters, which eqn would take for variables. */
static void put_upright(const char *words, Text *out)
{
	text_append(out, "\"");
	text_append(out, "\\fR");
	prose_append(words, out);
	text_append(out, "\\fP\"");
}

static void put_equation(const Formula *formula, Text *out)
{
	text_append(out, ".EQ\n");
	put_upright(formula->metric, out);
	text_append(out, " ( n ) ~ = ~\n");
	for (size_t i = 0; i < formula->count; i++) {
		text_append(out, i ? "~ + ~ " : "");
		put_upright(formula->terms[i].coefficient, out);
		if (*formula->terms[i].law) {
			text_append(out, " ~ cdot ~ ");
			prose_law(formula->terms[i].law, out);
		}
		text_append(out, "\n");
	}
	if (*formula->span) {
		text_append(out, ", ~ ");
		put_upright(formula->span, out);
		text_append(out, "\n");
	}
	text_append(out, ".EN\n");
}

static void put_formula(const Formula *formula, bool fresh, Text *out)
{
	Text words = {0};

	text_printf(&words, "%s(n) = %s", formula->metric, formula->words);
	put_paragraph(fresh, out);
	text_append(out, ".RS 4\n.ie t \\{\\\n");
	put_equation(formula, out);
	text_append(out, ".\\}\n.el \\{\\\n");
	put_words(text_string(&words), out);
	text_append(out, ".\\}\n.RE\n");
	text_release(&words);
}

static void put_chart_text(const Figure *figure, GlyphTier glyphs, Text *out)
{
	Text lines = {0};

	figure_text(figure, glyphs, COLUMNS, CHART_ROWS, &lines);
	begin_lines(out);
	put_lines(text_string(&lines), out);
	end_lines(out);
	text_release(&lines);
}

/* Lines where something is typeset; else braille where a device has it. */
static void put_chart(const Figure *figure, bool fresh, Text *out)
{
	put_paragraph(fresh, out);
	/* As high as it is. */
	text_append(out, ".if t .ne 3.6i\n.ie t \\{\\\n");
	pic_figure(figure, out);
	text_append(out, ".\\}\n.el \\{\\\n.ie '\\*(.T'utf8' \\{\\\n");
	put_chart_text(figure, GLYPHS_BRAILLE, out);
	text_append(out, ".\\}\n.el \\{\\\n");
	put_chart_text(figure, GLYPHS_ASCII, out);
	text_append(out, ".\\}\n.\\}\n.PP\n");
	put_words(figure->caption, out);
}

static void put_listing(const CodeListing *listing, bool fresh, Text *out)
{
	Text lines = {0};

	codelisting_text(listing, COLUMNS, &lines);
	put_paragraph(fresh, out);
	begin_lines(out);
	text_append(out, ".if t .ps -1\n");
	put_lines(text_string(&lines), out);
	text_append(out, ".if t .ps\n");
	end_lines(out);
	text_release(&lines);
}

static void put_block(const Block *block, bool fresh, Text *out)
{
	switch (block->kind) {
	case BLOCK_HEADING:
		text_append(out, ".SS ");
		prose_argument(block->text, out);
		text_append(out, "\n");
		break;
	case BLOCK_PARAGRAPH:
		put_paragraph(fresh, out);
		put_words(block->text, out);
		break;
	case BLOCK_VERDICT:
		put_paragraph(fresh, out);
		text_append(out, "\\fB");
		prose_append(block->text, out);
		text_append(out, "\\fP\n");
		break;
	case BLOCK_COMMAND:
		text_append(out, ".RS 4\n.ft CR\n");
		put_code(block->text, out);
		text_append(out, "\n.ft\n.RE\n");
		break;
	case BLOCK_DEFINITIONS: put_definitions(block, out); break;
	case BLOCK_TABLE:
		put_paragraph(fresh, out);
		mantable_write(block, out);
		break;
	case BLOCK_LISTING: put_listing(&block->listing, fresh, out); break;
	case BLOCK_CHART: put_chart(&block->figure, fresh, out); break;
	case BLOCK_FORMULA: put_formula(&block->formula, fresh, out); break;
	case BLOCK_KINDS: break;
	}
}

/* "NAME - summary" has a dash that tools which list pages look for. */
static void put_name(const Document *document, Text *out)
{
	put_code(document->name, out);
	text_append(out, " \\- ");
	put_words(document->summary, out);
}

static bool begins_with_chart(const Section *section)
{
	return section->count && section->blocks[0].kind == BLOCK_CHART;
}

static void put_sections(const Document *document, Text *out)
{
	for (size_t i = 0; i < document->count; i++) {
		const Section *section = &document->sections[i];

		/* No heading is parted from what it is about. */
		text_printf(out, ".if t .ne %s\n.SH %s\n",
		    begins_with_chart(section) ? "4.2i" : "7v",
		    strchr(section->heading, ' ') ? "\"SEE ALSO\"" : section->heading);
		if (strcmp(section->heading, "NAME") == 0) {
			put_name(document, out);
			continue;
		}
		for (size_t j = 0; j < section->count; j++)
			put_block(&section->blocks[j],
			    j == 0 || section->blocks[j - 1].kind == BLOCK_HEADING, out);
	}
	if (*document->author) {
		text_append(out, ".SH AUTHORS\n");
		put_words(document->author, out);
	}
}

static void put_head(const Document *document, Text *out)
{
	Text name = {0}, title = {0};

	text_append(&name, document->name);
	for (size_t i = 0; i < name.length; i++)
		name.bytes[i] = (char)toupper((unsigned char)name.bytes[i]);
	text_append(out, ".TH ");
	prose_argument(text_string(&name), out);
	text_append(out, " 7 ");
	prose_argument(document->date, out);
	text_append(out, " ");
	prose_argument(document->version, out);
	text_append(out, " ");
	cell_append(document->title, HEADER_COLUMNS - 2 * utf8_columns(document->name), &title);
	prose_argument(text_string(&title), out);
	text_append(out, "\n");
	text_release(&name);
	text_release(&title);
}

void manwriter_write(const Document *document, Text *out)
{
	Text body = {0};

	text_append(out, "'\\\" pet\n");
	put_head(document, &body);
	text_append(&body, ".nh\n.ad l\n");
	put_sections(document, &body);
	/* groff alone has characters of one's own, and says of which version it is. */
	text_append(out, ".if \\n(.x \\{\\\n");
	prose_fallbacks(text_string(&body), out);
	text_append(out, ".if !d PS .ds PS\n.if !d PE .ds PE\n.if !d EQ .ds EQ\n.if !d EN .ds EN\n"
			 ".\\}\n");
	text_append_bytes(out, text_string(&body), body.length);
	text_release(&body);
}
