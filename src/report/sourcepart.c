#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/listing.h"
#include "report/parts.h"

/* So many lines around one that ran are shown; fewer than that aren't worth leaving out. */
enum { AROUND = 4, GAP_LEAST = 4, MOST_LINES = 600 };

/* Lines that are shown: those that ran, names of files, and what is around them. */
static bool *choose_lines(const Listing *listing)
{
	bool *shown = memory_new(listing->count + 1, sizeof *shown);
	bool any = false;
	size_t gap = 0;

	for (size_t i = 0; i < listing->count; i++)
		any |= listing_count(listing, &listing->lines[i]) > 0;
	for (size_t i = 0; i < listing->count; i++) {
		if (any && listing->lines[i].number && !listing->lines[i].counts)
			continue;
		shown[i] = true;
		if (!listing->lines[i].number)
			continue;
		for (size_t j = i > AROUND ? i - AROUND : 0; j <= i + AROUND && j < listing->count;
		     j++)
			shown[j] = true;
	}
	for (size_t i = 0; i <= listing->count; i++) {
		if (i < listing->count && !shown[i]) {
			gap++;
			continue;
		}
		for (size_t j = i - gap; gap < GAP_LEAST && j < i; j++)
			shown[j] = true;
		gap = 0;
	}
	return shown;
}

/* "524799"; a mean over inputs need not be whole. */
static void count_append(double count, Text *out)
{
	text_printf(out, count == floor(count) ? "%.12g" : "%.6g", count);
}

static void fill_line(
    const Listing *listing, const ListingLine *line, bool hot, bool exponential, CodeLine *out)
{
	double count = listing_count(listing, line);
	double growth = listing_growth(listing, line, exponential);
	Text text = {0};

	*out = (CodeLine){
	    .number = line->number, .hot = hot, .foreign = line->counts && line->counts->foreign};
	listing_code(line, &text);
	out->code = document_string(text_string(&text));
	text_clear(&text);
	if (count > 0)
		count_append(count, &text);
	out->count = document_string(text_string(&text));
	text_clear(&text);
	if (count > 0 && growth > 0)
		times_append(growth, &text);
	out->growth = document_string(text_string(&text));
	text_release(&text);
}

static void fill_gap(size_t lines, const char *why, CodeLine *out)
{
	Text text = {0};

	text_printf(&text, "(%zu lines%s)", lines, why);
	*out = (CodeLine){.code = document_string(text_string(&text)),
	    .count = document_string(""),
	    .growth = document_string("")};
	text_release(&text);
}

static void fill(const Listing *listing, bool exponential, CodeListing *out)
{
	bool *shown = choose_lines(listing);
	size_t gap = 0, i;

	out->lines = memory_new(listing->count + 1, sizeof *out->lines);
	for (i = 0; i < listing->count && out->count < MOST_LINES; i++) {
		if (!shown[i]) {
			gap++;
			continue;
		}
		if (gap)
			fill_gap(gap, " that didn't run", &out->lines[out->count++]);
		gap = 0;
		fill_line(listing, &listing->lines[i], i == listing->hot, exponential,
		    &out->lines[out->count++]);
	}
	if (listing->count - i + gap)
		fill_gap(listing->count - i + gap,
		    i < listing->count ? " more" : " that didn't run", &out->lines[out->count++]);
	free(shown);
}

/* Whether the same source stands here already, for another metric or kind of input. */
static bool is_repeated(const Subject *subject, size_t index)
{
	for (size_t i = 0; i < index; i++)
		if (subject->records[i].source == subject->records[index].source)
			return true;
	return false;
}

static void add_source(const Record *record, Section *section)
{
	const Fit *fit = verdict_fit(record->verdict);
	bool exponential = fit && fit->law && fit->law->exponential;
	Listing listing;
	CodeListing code;
	char n[UNITS_SIZE];
	Text text = {0};

	listing_init(&listing, record->source, 0);
	code =
	    (CodeListing){.file = document_string(record->source->file ? record->source->file : ""),
		.n = listing.n,
		.growing = exponential ? "each +1" : "doubling n"};
	fill(&listing, exponential, &code);
	text_printf(&text, "%s%s", code.file, *code.file ? ": " : "");
	if (listing.n > 0)
		text_printf(&text,
		    "how often each line runs in one call at n = %s, and what %s "
		    "makes of that. The hot line is marked with >, and with ~ "
		    "one that calls what isn't counted.",
		    units_count(n, listing.n), exponential ? "one more" : "doubling n");
	else
		text_append(&text, "no line was counted.");
	section_add_text(section, BLOCK_PARAGRAPH, &text);
	section_add_block(section, BLOCK_LISTING)->listing = code;
	listing_release(&listing);
	text_release(&text);
}

void source_part(const Subject *subject, Document *document)
{
	Section *section = NULL;

	for (size_t i = 0; i < subject->count; i++) {
		const Record *record = &subject->records[i];

		if (!record->source || !source_is_known(record->source) || is_repeated(subject, i))
			continue;
		if (!section)
			section = document_add_section(document, "SOURCE");
		subject_head(subject, i, section);
		add_source(record, section);
	}
}
