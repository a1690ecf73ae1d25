#include "report/compose.h"

#include <ctype.h>
#include <string.h>

#include "base/words.h"
#include "report/parts.h"

/* Longer names aren't read in a heading. */
enum { NAME_COLUMNS = 40, NAMED_MOST = 4 };

/* A target of several metrics counts once. */
static bool is_named_before(const Subject *subject, size_t index)
{
	const Record *records = subject->records;

	for (size_t i = 0; i < index; i++)
		if (strcmp(records[i].series->name, records[index].series->name) == 0 &&
		    strcmp(records[i].file, records[index].file) == 0)
			return true;
	return false;
}

static size_t count_targets(const Subject *subject)
{
	size_t count = 0;

	for (size_t i = 0; i < subject->count; i++)
		count += !is_named_before(subject, i);
	return count;
}

/* The page's own name is one word that a file may be called. */
static void name_page(const Subject *subject, Document *document)
{
	Text name = {0};

	if (count_targets(subject) == 1)
		text_append(&name, subject->records[0].series->name);
	if (!name.length)
		text_append(&name, "landau-report");
	for (size_t i = 0; i < name.length; i++)
		if (!isalnum((unsigned char)name.bytes[i]) && !strchr("-_.+", name.bytes[i]))
			name.bytes[i] = '-';
	if (name.length > NAME_COLUMNS)
		name.bytes[NAME_COLUMNS] = '\0';
	/* A leading dash or dot would be an option, or a hidden file. */
	for (size_t i = 0; i < name.length && strchr("-.", name.bytes[i]); i++)
		name.bytes[i] = '_';
	document->name = document_string(text_string(&name));
	text_release(&name);
}

/* "quick-sort, merge-sort and 3 more". */
static void name_targets(const Subject *subject, Text *out)
{
	size_t count = count_targets(subject), named = 0;
	size_t most = count > NAMED_MOST ? NAMED_MOST - 1 : count;

	for (size_t i = 0; i < subject->count && named < most; i++) {
		if (is_named_before(subject, i))
			continue;
		named++;
		text_append(out, named == 1 ? "" : named == count ? " and " : ", ");
		subject_name(subject, i, NAME_COLUMNS, out);
	}
	if (named < count)
		text_printf(out, " and %zu more", count - named);
}

static void head(const Subject *subject, Document *document)
{
	Text text = {0};

	name_page(subject, document);
	text_append(&text, subject->count == 1 ? "How the cost of " : "How the costs of ");
	name_targets(subject, &text);
	text_append(&text, subject->count == 1 ? " grows" : " grow");
	document->title = document_string(subject->title ? subject->title : text_string(&text));
	text_clear(&text);
	if (subject->count == 1) {
		record_words(&subject->records[0], &text);
	} else {
		text_append(&text, "how the costs of ");
		name_targets(subject, &text);
		text_append(&text, " grow");
	}
	document->summary = document_string(text_string(&text));
	document->author = document_string(subject->author ? subject->author : "");
	text_clear(&text);
	date_append(subject->date, DATE_DAY, &text);
	document->date = document_string(text_string(&text));
	text_clear(&text);
	text_printf(&text, "landau %s", subject->info->version ? subject->info->version : "");
	document->version = document_string(text_string(&text));
	text_release(&text);
}

static void name_part(Document *document)
{
	Section *section = document_add_section(document, "NAME");
	Text text = {0};

	text_printf(&text, "%s - %s", document->name, document->summary);
	section_add_text(section, BLOCK_PARAGRAPH, &text);
	text_release(&text);
}

static void synopsis_part(const Subject *subject, Document *document)
{
	if (subject->info->command && *subject->info->command)
		section_add_words(document_add_section(document, "SYNOPSIS"), BLOCK_COMMAND,
		    subject->info->command);
}

static void reproduce_part(const Subject *subject, Document *document)
{
	Section *section = document_add_section(document, "REPRODUCE");
	Text text = {0};

	if (subject->info->command && *subject->info->command) {
		section_add_words(section, BLOCK_PARAGRAPH, "To measure again:");
		section_add_words(section, BLOCK_COMMAND, subject->info->command);
		text_printf(&text,
		    "The same seed (%llu) makes the same inputs, and counts will be the same. Times "
		    "are those of this machine: another one has other coefficients, but rarely "
		    "another law.",
		    (unsigned long long)subject->info->seed);
		section_add_text(section, BLOCK_PARAGRAPH, &text);
	}
	if (subject->saved) {
		section_add_words(
		    section, BLOCK_PARAGRAPH, "To write this report again, from what was saved:");
		text_append(&text, "landau report ");
		word_quote(subject->saved, &text);
		section_add_text(section, BLOCK_COMMAND, &text);
	}
	text_release(&text);
}

static void see_also_part(Document *document)
{
	section_add_words(document_add_section(document, "SEE ALSO"), BLOCK_PARAGRAPH,
	    "landau(1), landau-laws(7), landau-formats(5)");
}

void compose(const Subject *subject, Document *document)
{
	head(subject, document);
	name_part(document);
	synopsis_part(subject, document);
	verdict_part(subject, document);
	growth_part(subject, document);
	comparison_part(subject, document);
	targets_part(subject, document);
	fit_part(subject, document);
	sizes_part(subject, document);
	source_part(subject, document);
	method_part(subject, document);
	machine_part(subject, document);
	caveats_part(subject, document);
	reproduce_part(subject, document);
	see_also_part(document);
}
