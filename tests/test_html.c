#include "report/html.h"

#include <string.h>

#include "specimen.h"
#include "suite.h"
#include "wellformed.h"

static const char *const elements[] = {"html", "head", "meta", "title", "style", "body", "main",
    "header", "nav", "ul", "li", "a", "section", "figure", "figcaption", "h1", "h2", "h3", "p",
    "dl", "dt", "dd", "div", "table", "thead", "tbody", "tr", "th", "td", "pre", "code", "abbr",
    "span", "i", "sub", "sup", "svg", "desc", "g", "path", "circle", "text", NULL};

START_TEST(a_page_has_all_that_the_document_has)
{
	Text text = specimen_written("insertion-sort", html_write),
	     again = specimen_written("insertion-sort", html_write);

	specimen_keep(&text, "page.html");
	assert_wellformed(&text, elements);
	ck_assert_uint_eq(count_of(&text, "<html lang=\"en\""), 1);
	ck_assert_uint_eq(count_of(&text, "<h1>insertion-sort</h1>"), 1);
	ck_assert_uint_eq(count_of(&text, "<p class=\"verdict\">insertion-sort</p>"), 1);
	ck_assert_uint_eq(
	    count_of(&text, "<p class=\"byline\">insertion-sort \xc2\xb7 2026-01-02"), 1);
	ck_assert_uint_eq(count_of(&text, "<table"), 3);
	ck_assert_uint_eq(
	    count_of(&text, "<p class=\"caption\" id=\"growth-2-caption\">Measured per call</p>"),
	    1);
	ck_assert_uint_eq(count_of(&text, "<td class=\"right\">90.3 ms</td>"), 1);
	ck_assert_uint_eq(
	    count_of(&text,
		"<tr class=\"hot\"><td class=\"right runs\" style=\"--share:100%\">261 632</td>"),
	    1);
	ck_assert_uint_eq(
	    count_of(&text, "<td class=\"right runs\" style=\"--share:50%\">130 816</td>"), 2);
	ck_assert_uint_eq(count_of(&text, "a[i] &gt; &quot;&lt;b&gt;&quot;"), 1);
	ck_assert_uint_eq(
	    count_of(&text, "0.226 ns <span class=\"interval\">[0.221, 0.231]</span> \xc2\xb7 "
			    "n log<sub>2</sub> n, from n = 4.1 k on</p>"),
	    1);
	ck_assert_uint_eq(count_of(&text, "<dt>CPU</dt>\n<dd>a processor</dd>"), 1);
	ck_assert_uint_eq(count_of(&text, "<pre><code>insertion-sort</code></pre>"), 1);
	ck_assert_str_eq(text_string(&text), text_string(&again));
	text_release(&text);
	text_release(&again);
}
END_TEST

START_TEST(the_verdict_stands_first)
{
	Text text = specimen_written("sort", html_write);
	const char *verdict = strstr(text_string(&text), "class=\"verdict\"");
	const char *heading = strstr(text_string(&text), "<h2");

	ck_assert_ptr_nonnull(verdict);
	ck_assert(heading && heading < verdict);
	ck_assert_ptr_eq(strstr(heading, "<h2 id=\"verdict\">Verdict</h2>"), heading);
	/* The chart follows, and then what is to be said of each target. */
	ck_assert(strstr(verdict, "<figure>") < strstr(verdict, "<h2 id=\"each\">"));
	ck_assert_ptr_nonnull(strstr(verdict, "<h2 id=\"each\">Each verdict</h2>\n<h3>sort</h3>"));
	/* Its name is the title. */
	ck_assert_uint_eq(count_of(&text, "id=\"name\""), 0);
	text_release(&text);
}
END_TEST

/* Headings in order, a name for each section, ids that are there once. */
START_TEST(who_hears_the_page_finds_the_way)
{
	Text text = specimen_written("sort", html_write);
	const char *at = text_string(&text);

	ck_assert_uint_eq(count_of(&text, "<h1"), 1);
	ck_assert_uint_eq(count_of(&text, "<section aria-labelledby="), 7);
	ck_assert_uint_eq(count_of(&text, "<th "), count_of(&text, " scope=\""));
	ck_assert_uint_eq(count_of(&text, "<svg"),
	    count_of(&text, "role=\"img\"") + count_of(&text, "aria-hidden=\"true\""));
	ck_assert_uint_eq(count_of(&text, "aria-labelledby=\"growth-1-label\""), 2);
	ck_assert_uint_eq(count_of(&text, "<figcaption id=\"growth-1-label\">"), 1);
	while ((at = strstr(at, " id=\""))) {
		Text id = {0}, address = {0};

		at += strlen(" id=\"");
		text_append_bytes(&id, at, strcspn(at, "\""));
		text_printf(&address, " id=\"%s\"", text_string(&id));
		ck_assert_uint_eq(count_of(&text, text_string(&address)), 1);
		text_release(&address);
		text_release(&id);
	}
	at = text_string(&text);
	while ((at = strstr(at, " href=\"#"))) {
		Text address = {0};

		at += strlen(" href=\"#");
		text_append(&address, " id=\"");
		text_append_bytes(&address, at, strcspn(at, "\"") + 1);
		ck_assert_uint_eq(count_of(&text, text_string(&address)), 1);
		text_release(&address);
	}
	text_release(&text);
}
END_TEST

START_TEST(a_page_needs_nothing_beside_it)
{
	Text text = specimen_written("sort", html_write);

	ck_assert_uint_eq(count_of(&text, "http"), count_of(&text, "xmlns=\"http://www.w3.org/"));
	ck_assert_uint_eq(count_of(&text, "url("), 0);
	ck_assert_uint_eq(count_of(&text, "@import"), 0);
	ck_assert_uint_eq(count_of(&text, "src="), 0);
	text_release(&text);
}
END_TEST

START_TEST(names_are_text_whatever_they_say)
{
	for (int i = 0; i < HOSTILE_NAMES; i++) {
		Text text = specimen_written(specimen_hostile(i), html_write), file = {0};

		ck_assert(specimen_is_clean(&text));
		assert_wellformed(&text, elements);
		text_printf(&file, "hostile-%d.html", i);
		specimen_keep(&text, text_string(&file));
		text_release(&file);
		text_release(&text);
	}
}
END_TEST

SUITE_MAIN("html", a_page_has_all_that_the_document_has, the_verdict_stands_first,
    who_hears_the_page_finds_the_way, a_page_needs_nothing_beside_it,
    names_are_text_whatever_they_say)
