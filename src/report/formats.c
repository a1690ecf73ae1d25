#include "report/formats.h"

#include <string.h>
#include <strings.h>

#include "io/csv.h"
#include "report/compose.h"
#include "report/html.h"
#include "report/manwriter.h"
#include "report/markdownwriter.h"
#include "report/svg.h"
#include "report/textwriter.h"

static void write_csv(const Subject *subject, Text *out)
{
	csv_verdicts(subject->records, subject->count, out);
}

static void write_json(const Subject *subject, Text *out)
{
	json_run(subject->info, subject->records, subject->count, out);
}

const ReportFormat report_formats[] = {
    {.name = "man",
	.meaning = "a manual page",
	.endings = "7 1 man roff",
	.write_document = manwriter_write},
    {.name = "html",
	.meaning = "a page for the web, one file",
	.endings = "html htm",
	.write_document = html_write},
    {.name = "md",
	.meaning = "Markdown, to be pasted into a pull request",
	.endings = "md markdown",
	.write_document = markdownwriter_write},
    {.name = "pdf",
	.meaning = "the manual page typeset, by groff",
	.endings = "pdf",
	.typeset = true,
	.write_document = manwriter_write},
    {.name = "svg",
	.meaning = "the chart alone, as a drawing",
	.endings = "svg",
	.write_document = svg_write},
    {.name = "text",
	.meaning = "plain text",
	.endings = "txt text",
	.write_document = textwriter_write},
    {.name = "csv", .meaning = "a row for each verdict", .endings = "csv", .write_data = write_csv},
    {.name = "json", .meaning = "a saved run", .endings = "json", .write_data = write_json},
};

const size_t report_format_count = sizeof report_formats / sizeof *report_formats;

void report_format_write(const ReportFormat *format, const Subject *subject, Text *out)
{
	Document document = {0};

	if (format->write_data) {
		format->write_data(subject, out);
		return;
	}
	compose(subject, &document);
	format->write_document(&document, out);
	document_release(&document);
}

const ReportFormat *report_format_find(const char *name)
{
	for (size_t i = 0; i < report_format_count; i++)
		if (strcmp(report_formats[i].name, name) == 0)
			return &report_formats[i];
	return NULL;
}

static bool has_ending(const char *endings, const char *ending)
{
	size_t length = strlen(ending);

	while (*endings) {
		size_t next = strcspn(endings, " ");

		if (next == length && strncasecmp(endings, ending, length) == 0)
			return true;
		endings += next + (endings[next] == ' ');
	}
	return false;
}

const ReportFormat *report_format_of(const char *path)
{
	const char *slash = strrchr(path, '/'), *dot = strrchr(slash ? slash : path, '.');

	for (size_t i = 0; dot && i < report_format_count; i++)
		if (has_ending(report_formats[i].endings, dot + 1))
			return &report_formats[i];
	return NULL;
}

void report_format_names(Text *out)
{
	for (size_t i = 0; i < report_format_count; i++)
		text_printf(out, "%s%s",
		    i == 0                         ? ""
		    : i + 1 == report_format_count ? " or "
						   : ", ",
		    report_formats[i].name);
}
