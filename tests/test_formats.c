#include <string.h>

#include "report/formats.h"
#include "suite.h"

static const char *name_of(const char *path)
{
	const ReportFormat *format = report_format_of(path);

	return format ? format->name : "";
}

START_TEST(endings_say_the_format)
{
	ck_assert_str_eq(name_of("report.7"), "man");
	ck_assert_str_eq(name_of("./a.b/report.MD"), "md");
	ck_assert_str_eq(name_of("report.pdf"), "pdf");
	ck_assert_str_eq(name_of("x.txt"), "text");
	ck_assert_str_eq(name_of("report.docx"), "");
	ck_assert_str_eq(name_of("report"), "");
	ck_assert_str_eq(name_of("dir.md/report"), "");
	ck_assert_str_eq(name_of("report."), "");
}
END_TEST

START_TEST(each_format_is_found_by_its_name_and_its_endings)
{
	for (size_t i = 0; i < report_format_count; i++) {
		const char *endings = report_formats[i].endings;

		ck_assert(!report_formats[i].write_document != !report_formats[i].write_data);
		ck_assert_ptr_eq(report_format_find(report_formats[i].name), &report_formats[i]);
		while (*endings) {
			size_t length = strcspn(endings, " ");
			Text path = {0};

			text_append(&path, "report.");
			text_append_bytes(&path, endings, length);
			ck_assert_ptr_eq(report_format_of(text_string(&path)), &report_formats[i]);
			text_release(&path);
			endings += length + (endings[length] == ' ');
		}
	}
	ck_assert_ptr_null(report_format_find("table"));
}
END_TEST

SUITE_MAIN("formats", endings_say_the_format, each_format_is_found_by_its_name_and_its_endings)
