#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/parts.h"

/* "from n = 16 to n = 1.79 k, 14 of them, 168 samples of 1 to 355 calls". */
static void sizes_words(const Record *record, Text *out)
{
	Size *sizes;
	size_t count = series_sizes(record->series, &sizes);
	double least = HUGE_VAL, most = 0;
	char from[UNITS_SIZE], to[UNITS_SIZE];

	for (size_t i = 0; i < record->series->count; i++) {
		least = fmin(least, record->series->samples[i].calls);
		most = fmax(most, record->series->samples[i].calls);
	}
	if (count)
		text_printf(out, "%zu, from n = %s to n = %s; samples: %zu", count,
		    units_count(from, sizes[0].n), units_count(to, sizes[count - 1].n),
		    record->series->count);
	if (count && most > 1)
		text_printf(out, ", each the mean of %s to %s calls", units_count(from, least),
		    units_count(to, most));
	free(sizes);
}

static void law_names(const Subject *subject, Text *out)
{
	for (size_t i = 0; i < LAW_COUNT; i++)
		text_printf(out, "%s%s", i ? ", " : "", laws[i].name);
	text_append(out, ", and any other n^k or b^n where none of these fits");
	(void)subject;
}

static const char *how(const Record *record)
{
	if (record->series->startup_seconds > 0)
		return "A call is one run of the program, from before it is started until it has "
		       "ended: starting it is a part of what is measured, which doesn't grow.";
	switch (record->series->metric) {
	case METRIC_TIME:
		return "The time is wall time by the monotonic clock. Calls are timed in batches "
		       "that are long enough for it, each call on an input of its own; making "
		       "inputs isn't timed, and what an empty call takes is taken off.";
	case METRIC_CPU:
		return "The time is the processor's for the measured process. Calls are timed in "
		       "batches, each call on an input of its own; making inputs isn't timed.";
	case METRIC_STEPS:
		return "Steps are executed lines, each as often as it ran: they are counted in a "
		       "build of their own, and are exact.";
	case METRIC_MEMORY: return "Memory is the most that a call had allocated at once.";
	case METRIC_COUNT: break;
	}
	return "";
}

static void process_words(const Subject *subject, Section *section)
{
	Text text = {0};
	bool seen[METRIC_COUNT] = {false};

	if (!subject->info->compiler && *subject->records[0].file)
		text_append(&text, "These are timings that were read from a file: how they were "
				   "taken isn't known. ");
	else
		for (size_t i = 0; i < subject->count; i++) {
			const Record *record = &subject->records[i];

			if (seen[record->series->metric])
				continue;
			seen[record->series->metric] = true;
			text_append(&text, text.length ? " " : "");
			text_append(&text, how(record));
		}
	section_add_text(section, BLOCK_PARAGRAPH, &text);
	section_add_words(section, BLOCK_PARAGRAPH,
	    "Every law that is considered is fitted by weighted robust regression, with a part that "
	    "doesn't grow and where it helps one of lower order. Which is the better one is a matter "
	    "of an information criterion; how well the law foretells the largest sizes when it "
	    "is fitted to the others is told beside it. A law is decided where its probability is "
	    "at least 90 %; what is less probable than 2 % isn't listed. Intervals hold what is "
	    "true in 95 of 100 cases (bootstrap). Logarithms are to the base 2.");
	text_release(&text);
}

static void define_series(const Subject *subject, size_t index, Block *block)
{
	const Record *record = &subject->records[index];
	Text term = {0}, text = {0};

	if (subject->count > 1)
		subject_label(subject, index, 0, &term);
	else
		text_append(&term, "sizes");
	sizes_words(record, &text);
	if (*record->series->input)
		text_printf(&text, "%sinput: %s", text.length ? "; " : "", record->series->input);
	if (record->stopped && *record->stopped)
		text_printf(&text, "%sstopped: %s", text.length ? "; " : "", record->stopped);
	block_define(block, text_string(&term), &text);
	text_release(&term);
	text_release(&text);
}

void method_part(const Subject *subject, Document *document)
{
	Section *section = document_add_section(document, "METHOD");
	const RunInfo *info = subject->info;
	Block *block;
	Text text = {0};

	process_words(subject, section);
	block = section_add_block(section, BLOCK_DEFINITIONS);
	for (size_t i = 0; i < subject->count; i++)
		define_series(subject, i, block);
	if (info->budget_seconds > 0) {
		char shown[UNITS_SIZE];

		text_append(&text, units_seconds(shown, info->budget_seconds));
		text_append(&text, " at the most for each target, input kind and metric");
		block_define(block, "budget", &text);
		text_printf(&text, "%llu", (unsigned long long)info->seed);
		block_define(block, "seed", &text);
	}
	law_names(subject, &text);
	block_define(block, "laws considered", &text);
	text_release(&text);
}

static void caches_words(const Caches *caches, Text *out)
{
	char shown[UNITS_SIZE];

	for (int i = 0; i < CACHE_LEVELS; i++)
		if (caches->bytes[i] > 0)
			text_printf(out, "%sL%d %s", out->length ? ", " : "", i + 1,
			    units_bytes(shown, caches->bytes[i]));
}

/* Lines become sentences. */
static void warnings_words(const char *lines, Text *out)
{
	while (lines && *lines) {
		size_t length = strcspn(lines, "\n");
		Text line = {0};

		text_append_bytes(&line, lines, length);
		sentence_append(text_string(&line), out);
		text_release(&line);
		lines += length + (lines[length] == '\n');
	}
}

static void define(Block *block, const char *term, const char *words)
{
	Text text = {0};

	text_append(&text, words ? words : "");
	block_define(block, term, &text);
	text_release(&text);
}

void machine_part(const Subject *subject, Document *document)
{
	const RunInfo *info = subject->info;
	Section *section = document_add_section(document, "MACHINE");
	Block *block = section_add_block(section, BLOCK_DEFINITIONS);
	Text text = {0};

	define(block, "processor", info->machine);
	if (info->processors)
		text_printf(&text, "%u", info->processors);
	if (info->processors && info->cpu >= 0)
		text_printf(&text, "; number %d measured", info->cpu);
	block_define(block, "processors", &text);
	caches_words(&info->surroundings.caches, &text);
	block_define(block, "caches", &text);
	define(block, "kernel", info->kernel);
	define(block, "compiler", info->compiler);
	define(block, "landau", info->version);
	date_append(info->created, DATE_MINUTE, &text);
	block_define(block, "measured", &text);
	warnings_words(info->warnings, &text);
	if (!text.length && info->machine && *info->machine && info->created != DATE_UNKNOWN)
		text_append(&text, "Nothing disturbed the measuring that would be worth telling.");
	block_define(block, "load", &text);
	if (!block->definitions.count) {
		section->count--;
		section_add_words(section, BLOCK_PARAGRAPH, "Nothing is known of it.");
	}
	text_release(&text);
}
