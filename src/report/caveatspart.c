#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "report/parts.h"

/* Fewer sizes, or a narrower range, are thin evidence; and so is a noisy one. */
enum { FEW_SIZES = 8 };
#define NARROW_RANGE 30.0
#define WIDE_SPREAD 0.10
#define MUCH_LOST 0.10
#define MUCH_SLOW 0.25

static void rivals_words(const Verdict *verdict, Text *out)
{
	char shown[UNITS_SIZE];

	if (verdict->plausible_count < 2)
		return;
	text_append(out, "Not ruled out: ");
	for (size_t i = 1; i < verdict->plausible_count; i++)
		text_printf(out, "%s%s (%.0f %%)", i > 1 ? ", " : "",
		    verdict->plausible[i].law->name, 100 * verdict->plausible[i].probability);
	text_append(out, ".");
	if (verdict->tell_n > 0)
		text_printf(
		    out, " Measuring n = %s would tell.", units_count(shown, verdict->tell_n));
}

static void range_words(const Record *record, Text *out)
{
	Size *sizes;
	size_t count = series_sizes(record->series, &sizes);
	char from[UNITS_SIZE], to[UNITS_SIZE];
	const Fit *fit = verdict_fit(record->verdict);
	bool exponential = fit && fit->law && fit->law->exponential;

	if (count) {
		units_count(from, sizes[0].n);
		units_count(to, sizes[count - 1].n);
		text_append(out, out->length ? " " : "");
		if (count < FEW_SIZES ||
		    (!exponential && sizes[count - 1].n < NARROW_RANGE * sizes[0].n))
			text_printf(out,
			    "Only %zu size%s from n = %s to n = %s %s measured: a wider range could "
			    "change the verdict.",
			    count, count > 1 ? "s" : "", from, to, count > 1 ? "were" : "was");
		else
			text_printf(out,
			    "It holds from n = %s to n = %s. Beyond, another law may take "
			    "over, and a cache that is left raises the cost without "
			    "changing the law.",
			    from, to);
	}
	free(sizes);
}

static void input_words(const Record *record, Text *out)
{
	if (!*record->series->input)
		return;
	text_append(out, out->length ? " " : "");
	text_printf(out, "It is about inputs of the kind %s: others may follow another law.",
	    record->series->input);
}

static void spread_words(const Record *record, Text *out)
{
	Size *sizes;
	size_t count = series_sizes(record->series, &sizes), wide = 0;

	for (size_t i = 0; i < count; i++)
		wide += sizes[i].spread > WIDE_SPREAD;
	if (wide) {
		text_append(out, out->length ? " " : "");
		text_printf(out,
		    "%zu of %zu sizes vary by more than %.0f %% between their quartiles.", wide,
		    count, 100 * WIDE_SPREAD);
	}
	free(sizes);
}

static void foreign_words(const Record *record, Text *out)
{
	if (!record->source || !source_has_foreign(record->source))
		return;
	text_append(out, out->length ? " " : "");
	text_append(out, "Some lines call functions whose own lines aren't counted: the counts are "
			 "too low by these.");
}

static void record_caveats(const Subject *subject, size_t index, Section *section)
{
	const Record *record = &subject->records[index];
	Text text = {0};

	subject_head(subject, index, section);
	if (record->failure) {
		text_printf(&text,
		    "The measuring failed (%s): what stands here is about the sizes "
		    "before that.",
		    record->failure);
	}
	rivals_words(record->verdict, &text);
	range_words(record, &text);
	input_words(record, &text);
	spread_words(record, &text);
	foreign_words(record, &text);
	section_add_text(section, BLOCK_PARAGRAPH, &text);
	text_release(&text);
}

static void general(const Subject *subject, Section *section)
{
	const Surroundings *surroundings = &subject->info->surroundings;
	Text text = {0};

	if (surroundings->lost > MUCH_LOST)
		text_printf(&text,
		    "Others had the processor for %.0f %% of the time: measure again on "
		    "a machine with less load before relying on the coefficients. ",
		    100 * surroundings->lost);
	if (surroundings->slow > MUCH_SLOW)
		text_printf(&text,
		    "The processor changed its speed: coefficients may be off by as "
		    "much (%.2g times). ",
		    surroundings->slowness);
	text_append(&text,
	    "Coefficients and crossovers belong to this machine, compiler and kind of "
	    "input; the law belongs to the algorithm, as far as the measured sizes "
	    "show it.");
	section_add_text(section, BLOCK_PARAGRAPH, &text);
	text_release(&text);
}

void caveats_part(const Subject *subject, Document *document)
{
	Section *section = document_add_section(document, "CAVEATS");

	for (size_t i = 0; i < subject->count; i++)
		record_caveats(subject, i, section);
	if (subject->count > 1)
		section_add_words(section, BLOCK_HEADING, "All of them");
	general(subject, section);
}
