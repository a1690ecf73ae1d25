#include "report/html.h"

#include <ctype.h>
#include <string.h>

#include "report/htmlblock.h"
#include "report/htmlstyle.h"
#include "report/markup.h"

/* What the page has under its title already, in the words of the sections that say it elsewhere. */
static bool is_in_header(const Section *section)
{
	return strcmp(section->heading, "NAME") == 0 || strcmp(section->heading, "SYNOPSIS") == 0;
}

static const Section *find_section(const Document *document, const char *heading)
{
	for (size_t i = 0; i < document->count; i++)
		if (strcmp(document->sections[i].heading, heading) == 0)
			return &document->sections[i];
	return NULL;
}

/* "SEE ALSO" is "see-also" in an address. */
static void append_id(const Section *section, Text *out)
{
	for (const char *at = section->heading; *at; at++)
		text_printf(
		    out, "%c", isalnum((unsigned char)*at) ? tolower((unsigned char)*at) : '-');
}

/* "SEE ALSO" reads "See also". */
static void append_heading(const Section *section, Text *out)
{
	Text words = {0};

	for (const char *at = section->heading; *at; at++)
		text_printf(
		    &words, "%c", at == section->heading ? *at : tolower((unsigned char)*at));
	markup_append(out, text_string(&words));
	text_release(&words);
}

/* The blocks from `begin` to before `end`, below a heading; nothing where there are none. */
static void append_part(const Section *section, const char *id, const char *heading, size_t begin,
    size_t end, Text *out)
{
	if (begin == end)
		return;
	text_printf(out, "<section aria-labelledby=\"%s\">\n<h2 id=\"%s\">", id, id);
	markup_append(out, heading);
	text_append(out, "</h2>\n");
	for (size_t i = begin; i < end; i++) {
		Text own = {0};

		text_printf(&own, "%s-%zu", id, i + 1);
		htmlblock_append(&section->blocks[i], text_string(&own), out);
		text_release(&own);
	}
	text_append(out, "</section>\n");
}

static void append_section(const Section *section, Text *out)
{
	Text id = {0}, heading = {0};

	append_id(section, &id);
	append_heading(section, &heading);
	append_part(section, text_string(&id), text_string(&heading), 0, section->count, out);
	text_release(&heading);
	text_release(&id);
}

/* How many blocks of the verdict come first. Those about each target of several come behind the
 * chart, which says more than a page of words. */
static size_t first_blocks(const Document *document, const Section *verdict)
{
	size_t count = 0;

	if (!find_section(document, "GROWTH"))
		return verdict->count;
	while (count < verdict->count && verdict->blocks[count].kind != BLOCK_HEADING)
		count++;
	return count;
}

static void append_meta(const char *name, const char *content, Text *out)
{
	if (!content[0])
		return;
	text_printf(out, "<meta name=\"%s\" content=\"", name);
	markup_append(out, content);
	text_append(out, "\"/>\n");
}

static void append_head(const Document *document, Text *out)
{
	text_append(out, "<head>\n<meta charset=\"utf-8\"/>\n");
	append_meta("viewport", "width=device-width, initial-scale=1", out);
	append_meta("color-scheme", "light dark", out);
	append_meta("generator", document->version, out);
	append_meta("author", document->author, out);
	append_meta("description", document->summary, out);
	text_append(out, "<title>");
	markup_append(out, document->title);
	text_append(out, "</title>\n<style>\n");
	htmlstyle_append(out);
	text_append(out, "</style>\n</head>\n");
}

/* Who, when, with what. */
static void append_byline(const Document *document, Text *out)
{
	const char *const parts[] = {document->author, document->date, document->version};
	bool first = true;

	text_append(out, "<p class=\"byline\">");
	for (size_t i = 0; i < 3; i++) {
		if (!parts[i][0])
			continue;
		text_append(out, first ? "" : " \xc2\xb7 ");
		markup_append(out, parts[i]);
		first = false;
	}
	text_append(out, "</p>\n");
}

static void append_header(const Document *document, Text *out)
{
	const Section *synopsis = find_section(document, "SYNOPSIS");

	text_append(out, "<header>\n<h1>");
	markup_append(out, document->title);
	text_append(out, "</h1>\n");
	append_byline(document, out);
	for (size_t i = 0; synopsis && i < synopsis->count; i++)
		htmlblock_append(&synopsis->blocks[i], "synopsis", out);
	text_append(out, "</header>\n");
}

static void append_contents(const Document *document, Text *out)
{
	text_append(out, "<nav aria-label=\"Contents\">\n<ul>\n");
	for (size_t i = 0; i < document->count; i++) {
		const Section *section = &document->sections[i];

		if (is_in_header(section) || section == find_section(document, "VERDICT"))
			continue;
		text_append(out, "<li><a href=\"#");
		append_id(section, out);
		text_append(out, "\">");
		append_heading(section, out);
		text_append(out, "</a></li>\n");
	}
	text_append(out, "</ul>\n</nav>\n");
}

void html_write(const Document *document, Text *out)
{
	static const Section nothing = {.heading = "VERDICT"};
	const Section *found = find_section(document, "VERDICT");
	const Section *verdict = found ? found : &nothing;
	size_t first = first_blocks(document, verdict);

	text_append(out, "<!DOCTYPE html>\n"
			 "<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n");
	append_head(document, out);
	text_append(out, "<body>\n<main>\n");
	append_header(document, out);
	append_part(verdict, "verdict", "Verdict", 0, first, out);
	append_contents(document, out);
	for (size_t i = 0; i < document->count; i++) {
		const Section *section = &document->sections[i];

		if (section != verdict && !is_in_header(section))
			append_section(section, out);
		if (strcmp(section->heading, "GROWTH") == 0)
			append_part(verdict, "each", "Each verdict", first, verdict->count, out);
	}
	text_append(out, "</main>\n</body>\n</html>\n");
}
