#include "report/pic.h"

#include <ctype.h>
#include <string.h>

#include "specimen.h"
#include "suite.h"
#include "wellformed.h"

static Text pic_of(const char *name)
{
	Specimen specimen;
	Text text = {0};

	specimen_init(&specimen, name);
	pic_figure(specimen.figure, &text);
	specimen_release(&specimen);
	return text;
}

START_TEST(a_chart_is_a_picture)
{
	Text text = pic_of("insertion-sort"), again = pic_of("insertion-sort");

	ck_assert_uint_eq(count_of(&text, "\n.PS\n"), 1);
	ck_assert_uint_eq(count_of(&text, "\n.PE\n"), 1);
	ck_assert_uint_eq(count_of(&text, "circle rad "), 9 + 1);
	ck_assert_uint_eq(count_of(&text, "box wid "), 11);
	ck_assert_uint_eq(count_of(&text, "dotted 0.04"), 1);
	ck_assert_uint_eq(count_of(&text, "merge\\-sort\\m[]\\fP\\s+2\""), 1);
	ck_assert_uint_eq(count_of(&text, "\"\\s-2wall seconds per call\\s+2\" ljust at 0,"), 1);
	ck_assert_str_eq(text_string(&text), text_string(&again));
	text_release(&text);
	text_release(&again);
}
END_TEST

/* What pic reads of a line: a drawing, a text within quotes, or the rest of a way. */
static void assert_line(const char *line, size_t length)
{
	static const char *const begins[] = {".defcolor landau", ".PS\n", ".PE\n", "box ",
	    "circle ", "line from ", "to ", "\"\\s-2"};
	size_t quotes = 0;
	bool known = false;

	for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
		known = known || strncmp(line, begins[i], strlen(begins[i])) == 0;
	for (size_t i = 0; i < length; i++)
		quotes += line[i] == '"';
	ck_assert_msg(known, "%.*s", (int)length, line);
	ck_assert_msg(quotes == 0 || quotes == 2 || quotes == 4, "%.*s", (int)length, line);
	ck_assert_uint_lt(length, 400);
}

/* What is kept is a page, so that groff can be asked. */
static void keep_page(const Text *picture, int index)
{
	Text page = {0}, file = {0};

	text_append(&page, "'\\\" pet\n.TH T 7\n.SH GROWTH\n");
	text_append_bytes(&page, picture->bytes, picture->length);
	text_append(&page, "Behind the picture.\n");
	text_printf(&file, "pic-%d.7", index);
	specimen_keep(&page, text_string(&file));
	text_release(&file);
	text_release(&page);
}

START_TEST(names_are_text_whatever_they_say)
{
	for (int i = 0; i < HOSTILE_NAMES; i++) {
		Text text = pic_of(specimen_hostile(i));
		const char *line = text_string(&text);

		ck_assert(specimen_is_clean(&text));
		for (const char *end; (end = strchr(line, '\n')); line = end + 1)
			assert_line(line, (size_t)(end - line));
		ck_assert_str_eq(line, "");
		for (size_t at = 0; at < text.length; at++)
			ck_assert(isprint((unsigned char)text.bytes[at]) || text.bytes[at] == '\n');
		keep_page(&text, i);
		text_release(&text);
	}
}
END_TEST

/* pic takes them, but roff does not. */
START_TEST(numbers_have_no_exponents)
{
	Text text = pic_of("sort");

	for (const char *at = strstr(text_string(&text), ".PS"); (at = strchr(at, 'e')); at++)
		ck_assert(!isdigit((unsigned char)at[-1]) || !strchr("+-0123456789", at[1]));
	text_release(&text);
}
END_TEST

SUITE_MAIN("pic", a_chart_is_a_picture, names_are_text_whatever_they_say, numbers_have_no_exponents)
