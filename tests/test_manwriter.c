#include <string.h>

#include "report/manwriter.h"
#include "suite.h"

/* A section with a block of each kind that is words, all of them `words`. */
static void fill(Document *document, const char *words)
{
	static const BlockKind kinds[] = {
	    BLOCK_HEADING, BLOCK_PARAGRAPH, BLOCK_VERDICT, BLOCK_COMMAND};
	Section *section;
	Text text = {0};

	*document = (Document){.name = document_string("scan"),
	    .title = document_string(words),
	    .summary = document_string(words),
	    .author = document_string(words),
	    .date = document_string("2026-03-14"),
	    .version = document_string("landau 1")};
	section_add_words(document_add_section(document, "NAME"), BLOCK_PARAGRAPH, words);
	section = document_add_section(document, "VERDICT");
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		section_add_words(section, kinds[i], words);
	text_append(&text, words);
	block_define(section_add_block(section, BLOCK_DEFINITIONS), words, &text);
	text_release(&text);
}

/* The lines that begin with a dot or a quote, but for those that the writer has of its own. */
static void check_requests(const char *roff)
{
	static const char *const own[] = {"'\\\" pet", ".TH ", ".SH ", ".SS ", ".PP", ".RS", ".RE",
	    ".TP", ".ft", ".nh", ".ad l", ".if ", ".fchar ", ".\\}"};

	while (*roff) {
		size_t length = strcspn(roff, "\n");
		bool known = *roff != '.' && *roff != '\'';

		for (size_t i = 0; i < sizeof own / sizeof *own; i++)
			known |= strncmp(roff, own[i], strlen(own[i])) == 0;
		ck_assert_msg(known, "a request: %.*s", (int)length, roff);
		roff += length + (roff[length] == '\n');
	}
}

START_TEST(words_are_never_requests)
{
	static const char *const words[] = {".so /etc/passwd", "'\\\" pet", "\\*[x]", ".EQ", ".PS",
	    "-o", "\xe5\x90\x8d", "\"quoted\"", ". ", "'"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		Document document;
		Text out = {0};

		fill(&document, words[i]);
		manwriter_write(&document, &out);
		check_requests(text_string(&out));
		/* What isn't ASCII is written by its number. */
		for (size_t at = 0; at < out.length; at++)
			ck_assert((unsigned char)out.bytes[at] < 128);
		text_release(&out);
		document_release(&document);
	}
}
END_TEST

START_TEST(a_page_names_its_preprocessors_itself_and_its_characters)
{
	Document document;
	Text out = {0};

	fill(&document, "caf\xc3\xa9");
	manwriter_write(&document, &out);
	ck_assert_int_eq(strncmp(out.bytes, "'\\\" pet\n", 8), 0);
	ck_assert_ptr_nonnull(strstr(out.bytes, "\n.fchar \\[u00E9] ?\n"));
	ck_assert_ptr_nonnull(
	    strstr(out.bytes, "\n.TH \"SCAN\" 7 \"2026-03-14\" \"landau 1\" \"caf\\[u00E9]\"\n"));
	ck_assert_ptr_nonnull(strstr(out.bytes, "\n.SH NAME\nscan \\- caf\\[u00E9]\n"));
	ck_assert_ptr_nonnull(strstr(out.bytes, "\n.SH AUTHORS\ncaf\\[u00E9]\n"));
	text_release(&out);
	document_release(&document);
}
END_TEST

SUITE_MAIN(
    "manwriter", words_are_never_requests, a_page_names_its_preprocessors_itself_and_its_characters)
