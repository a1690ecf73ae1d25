#include "report/markup.h"
#include "suite.h"

static void assert_markup(const char *string, const char *expected)
{
	Text text = {0};

	markup_append(&text, string);
	ck_assert_str_eq(text_string(&text), expected);
	text_release(&text);
}

START_TEST(what_means_something_is_text)
{
	assert_markup("", "");
	assert_markup("merge-sort \xc3\xa4", "merge-sort \xc3\xa4");
	assert_markup("<b a='1' c=\"2\">&amp;</b>",
	    "&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;&amp;amp;&lt;/b&gt;");
	assert_markup("]]>-->", "]]&gt;--&gt;");
}
END_TEST

START_TEST(what_has_no_place_in_xml_is_replaced)
{
	assert_markup("\033[31m\n\x7f\xff", "\\x1b[31m\\x0a\\x7f\\xff");
	assert_markup("\xe2\x80\xae", "\\xe2\\x80\\xae");
	assert_markup("\xef\xbf\xbe", "\\xef\\xbf\\xbe");
	assert_markup("\xef\xbf\xbd\xef\xbf\xbc", "\xef\xbf\xbd\xef\xbf\xbc");
}
END_TEST

SUITE_MAIN("markup", what_means_something_is_text, what_has_no_place_in_xml_is_replaced)
