#include "report/markdownwriter.h"

#include <string.h>

#include "specimen.h"
#include "suite.h"

/* The lines that aren't code or a chart; a fence ends with as many backquotes as it began with. */
static Text outside_of_fences(const Text *text)
{
	Text outside = {0};
	size_t fence = 0;

	for (const char *line = text_string(text); *line; line += strcspn(line, "\n") + 1) {
		size_t length = strcspn(line, "\n"), quotes = strspn(line, "`");

		if (fence)
			fence = quotes == fence && quotes == length ? 0 : fence;
		else if (quotes >= 3)
			fence = quotes;
		else
			text_append_bytes(&outside, line, length + 1);
	}
	ck_assert_uint_eq(fence, 0);
	return outside;
}

/* Whether this stands at `at`; returns what is behind it. */
static const char *skip(const char *at, const char *word)
{
	return strncmp(at, word, strlen(word)) == 0 ? at + strlen(word) : NULL;
}

/* Every tag is one of the writer's own. */
static void check_tags(const Text *outside)
{
	static const char *const own[] = {"<details>\n<summary>", "</summary>\n", "</details>\n"};
	const char *at = text_string(outside);

	while ((at = strpbrk(at, "\\<"))) {
		const char *behind = *at == '\\' ? at + 2 : NULL;

		for (size_t i = 0; i < sizeof own / sizeof *own && !behind; i++)
			behind = skip(at, own[i]);
		ck_assert_msg(behind != NULL, "a tag: %.40s", at);
		at = behind;
	}
}

/* Bars that part cells, in the line at `row`. */
static size_t bars(const char *row)
{
	size_t count = 0;

	for (; *row && *row != '\n'; row++) {
		if (*row == '\\')
			row++;
		else
			count += *row == '|';
	}
	return count;
}

/* The table has four rows of three cells, and nothing else has bars. */
static void check_table(const Text *outside)
{
	size_t rows = 0;

	for (const char *line = text_string(outside); *line; line += strcspn(line, "\n") + 1) {
		size_t count = bars(line);

		ck_assert_msg(count == 0 || (count == 4 && *line == '|'), "bars: %.80s", line);
		rows += count > 0;
	}
	ck_assert_uint_eq(rows, 4);
}

START_TEST(it_has_all_that_the_document_has)
{
	Text text = specimen_written_visibly("sort", markdownwriter_write),
	     again = specimen_written_visibly("sort", markdownwriter_write);

	specimen_keep(&text, "report.md");
	ck_assert_int_eq(strncmp(text_string(&text),
			     "# sort\n\n## Verdict\n\n**sort**\n\n### sort\n\nsort\n", 44),
	    0);
	specimen_has(&text, "\n\n## Growth\n\n```text\n");
	specimen_has(&text, "\n```\n\ntime over n, both axes logarithmic\n\nMeasured per call\n\n"
			    "| target | n | time |\n| --- | ---: | ---: |\n"
			    "| merge-sort | 1.05 M | 90.3 ms |\n| sort | 16.4 k |  |\n");
	specimen_has(&text, "```text\ntime(n) = 7.12 ns + 0.226 ns [0.221, 0.231] * n log2 n, from "
			    "n = 4.1 k on\n```\n");
	/* Who wants to know opens it. */
	specimen_has(&text, "\n<details>\n<summary>Source</summary>\n\n```text\n");
	specimen_has(&text, "while (a[j - 1] > key)\n");
	specimen_has(&text,
	    "<summary>Machine</summary>\n\n- **CPU**: a processor\n- **kernel**: sort\n\n"
	    "</details>\n");
	specimen_has(&text, "## Reproduce\n\n```sh\nsort\n```\n\nsort\n2026-01-02\nlandau 0.1.0\n");
	ck_assert_ptr_null(strstr(text_string(&text), "Name"));
	ck_assert_str_eq(text_string(&text), text_string(&again));
	text_release(&text);
	text_release(&again);
}
END_TEST

/* Of what other formats obey, and of Markdown's own. */
START_TEST(nothing_is_obeyed)
{
	static const char *const names[] = {"</summary></details>", "# x", "- x", "1. x", "> x",
	    "===", "| a | b |", "a|b\\", "**", "[a](http://b)", "![a](b)", "&lt;", "$x$", "`x`",
	    "```", "```` x", "~~~"};

	for (size_t i = 0; i < HOSTILE_NAMES + sizeof names / sizeof *names; i++) {
		Text text = specimen_written_visibly(
		    i < HOSTILE_NAMES ? specimen_hostile((int)i) : names[i - HOSTILE_NAMES],
		    markdownwriter_write);
		Text outside = outside_of_fences(&text);

		ck_assert(specimen_is_clean(&text));
		check_tags(&outside);
		check_table(&outside);
		specimen_has(&outside, "\n\n## Verdict\n\n**");
		specimen_has(&outside, "\n## Reproduce\n\n");
		text_release(&outside);
		text_release(&text);
	}
}
END_TEST

START_TEST(a_fence_is_longer_than_what_is_in_it)
{
	Text text = specimen_written_visibly("a ````` b", markdownwriter_write);

	specimen_has(&text, "\n``````sh\na ````` b\n``````\n");
	specimen_has(&text, "**a \\`\\`\\`\\`\\` b**");
	text_release(&text);
}
END_TEST

SUITE_MAIN("markdownwriter", it_has_all_that_the_document_has, nothing_is_obeyed,
    a_fence_is_longer_than_what_is_in_it)
