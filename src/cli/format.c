#include "cli/format.h"

#include <string.h>

#include "base/text.h"

const FormatInfo formats[FORMAT_COUNT] = {
    [FORMAT_TABLE] = {"table", "for people; may change from version to version"},
    [FORMAT_CSV] = {"csv", "a row for each verdict"},
    [FORMAT_JSON] = {"json", "a saved run: samples, source, verdicts"},
    [FORMAT_SAMPLES] = {"samples", "every measurement as CSV"},
    [FORMAT_MARKDOWN] = {"md", "Markdown, to be pasted into a pull request (compare, report)"},
    [FORMAT_MAN] = {"man", "a manual page (report)"},
    [FORMAT_HTML] = {"html", "a page for the web, one file (report)"},
    [FORMAT_PDF] = {"pdf", "the manual page typeset, by groff (report)"},
    [FORMAT_SVG] = {"svg", "the chart alone, as a drawing (report)"},
    [FORMAT_TEXT] = {"text", "plain text (report)"},
};

/* "table, csv or json" */
static void list_formats(FormatSet set, Text *out)
{
	for (int i = 0; i < FORMAT_COUNT; i++) {
		FormatSet bit = 1u << i;

		if (!(set & bit))
			continue;
		text_append(out, !out->length ? "" : set >> (i + 1) ? ", " : " or ");
		text_append(out, formats[i].name);
	}
}

bool format_read(const char *text, Format *format, Error *error)
{
	Text names = {0};

	for (int i = 0; i < FORMAT_COUNT; i++)
		if (strcmp(formats[i].name, text) == 0) {
			*format = (Format)i;
			return true;
		}
	list_formats((1u << FORMAT_COUNT) - 1, &names);
	error_set(error, STATUS_USAGE, "--format takes %s, not '%s'", text_string(&names), text);
	text_release(&names);
	return false;
}

bool format_check(Format asked, FormatSet set, const char *name, Error *error)
{
	Text names = {0};

	if (!set || set >> asked & 1)
		return true;
	list_formats(set, &names);
	error_set(error, STATUS_USAGE, "%s prints as %s, not %s", name, text_string(&names),
	    formats[asked].name);
	text_release(&names);
	return false;
}
