#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "report/prose.h"
#include "suite.h"

typedef void Append(const char *words, Text *out);

static void check(Append *append, const char *words, const char *expected)
{
	Text out = {0};

	append(words, &out);
	ck_assert_str_eq(text_string(&out), expected);
	text_release(&out);
}

START_TEST(no_word_is_a_request_or_an_escape)
{
	static const struct {
		const char *words, *roff;
	} cases[] = {
	    {"", ""},
	    {"plain words", "plain words"},
	    {".so /etc/passwd", "\\&.so /etc/passwd"},
	    {"'\\\" pet", "\\&\\(aq\\e\\(dq pet"},
	    {"'so x", "\\&\\(aqso x"},
	    {"a\\n(.x", "a\\en(.x"},
	    {"T{", "\\&T{"},
	    {"_", "\\&_"},
	    {"\\^", "\\&\\e\\(ha"},
	    {"`x` ~^", "\\&\\(gax\\(ga \\(ti\\(ha"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		check(prose_append, cases[i].words, cases[i].roff);
}
END_TEST

START_TEST(dashes_are_what_they_mean)
{
	check(prose_append, "merge-sort -o [-0.3, 2]", "merge-sort \\-o [\\-0.3, 2]");
}
END_TEST

START_TEST(figures_stay_with_what_they_belong_to)
{
	check(prose_append, "at n = 4 k, 97 % of", "at n\\~=\\~4\\~k, 97\\~% of");
}
END_TEST

START_TEST(what_is_not_ascii_is_written_so)
{
	check(prose_append, "\xe5\x90\x8d\xc3\xa9", "\\&\\[u540D]\\[u00E9]");
	check(prose_append, "a\xf0\x9f\x98\x80", "a\\[u1F600]");
}
END_TEST

START_TEST(long_words_can_be_broken)
{
	char word[10001];
	Text out = {0};

	memset(word, 'x', sizeof word - 1);
	word[sizeof word - 1] = '\0';
	prose_append(word, &out);
	/* Behind each twenty, but not at the end. */
	ck_assert_uint_eq(out.length, 10000 + 2 * (10000 / 20 - 1));
	ck_assert(strncmp(out.bytes, "xxxxxxxxxxxxxxxxxxxx\\:x", 23) == 0);
	text_release(&out);
	check(prose_append, "not-so-long-a-word", "not-so-long-a-word");
}
END_TEST

START_TEST(a_word_of_millions_of_characters_is_written_at_once)
{
	enum { LENGTH = 4000000 };
	char *word = memory_new(LENGTH + 1, 1);
	Text out = {0};

	memset(word, 'w', LENGTH);
	prose_append(word, &out);
	ck_assert_uint_gt(out.length, LENGTH);
	free(word);
	text_release(&out);
}
END_TEST

START_TEST(laws_are_formulas)
{
	check(prose_law, "n log2 n", "n ~ log sub 2 ~ n");
	check(prose_law, "1.618^n", "1.618 sup n");
	check(prose_law, "n^2 log2 n", "n sup 2 ~ log sub 2 ~ n");
	check(prose_law, "sqrt n", "sqrt n");
	check(prose_law, "n!", "n!");
}
END_TEST

START_TEST(each_character_has_one_fallback)
{
	check(prose_fallbacks, "a\\[u540D]b\\[u00E9]\\[u540D]",
	    ".fchar \\[u00E9] ?\n.fchar \\[u540D] ?\n");
	check(prose_fallbacks, "plain", "");
}
END_TEST

START_TEST(arguments_are_quoted)
{
	check(prose_argument, "a \"b\"", "\"a \\(dqb\\(dq\"");
}
END_TEST

SUITE_MAIN("prose", no_word_is_a_request_or_an_escape, dashes_are_what_they_mean,
    figures_stay_with_what_they_belong_to, what_is_not_ascii_is_written_so,
    long_words_can_be_broken, a_word_of_millions_of_characters_is_written_at_once,
    laws_are_formulas, each_character_has_one_fallback, arguments_are_quoted)
