#include "model/blame.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* Whether `a` is to stand before `b`. */
typedef bool IsBefore(const Blame *a, const Blame *b);

static void insert(Blame blames[BLAME_MOST], size_t *count, const Blame *blame, IsBefore *is_before)
{
	size_t at = *count;

	while (at > 0 && is_before(blame, &blames[at - 1]))
		at--;
	if (at == BLAME_MOST)
		return;
	if (*count < BLAME_MOST)
		++*count;
	memmove(&blames[at + 1], &blames[at], (*count - at - 1) * sizeof *blames);
	blames[at] = *blame;
}

static int compare_runs(const Blame *a, const Blame *b)
{
	return growth_compare(growth_of(a->line->law), growth_of(b->line->law));
}

static bool runs_more_often(const Blame *a, const Blame *b)
{
	int order = compare_runs(a, b);

	return order ? order > 0 : a->line->largest > b->line->largest;
}

size_t blame_by_counts(const LineLaw *lines, size_t count, Growth limit, Blame blames[BLAME_MOST])
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++) {
		Blame blame = {.line = &lines[i]};

		if (lines[i].law && growth_compare(growth_of(lines[i].law), limit) > 0)
			insert(blames, &found, &blame, runs_more_often);
	}
	return found;
}

static bool takes_less(const Blame *a, const Blame *b)
{
	int order = growth_compare(a->each, b->each);

	return order ? order < 0 : runs_more_often(a, b);
}

/* A library function goes over what it is given, or sorts it, and that is of about size n. */
static bool is_likely(Growth each)
{
	return !growth_is_flat(each) && growth_compare(each, growth_of(&laws[LAW_N_LOG])) <= 0;
}

static size_t find_uncounted(
    const LineLaw *lines, size_t count, Growth time, bool likely, Blame blames[BLAME_MOST])
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++) {
		Blame blame = {.line = &lines[i], .by_time = true};

		if (!lines[i].law || !lines[i].line->foreign)
			continue;
		blame.each = growth_quotient(time, growth_of(lines[i].law));
		if (likely ? is_likely(blame.each) : !growth_is_flat(blame.each))
			insert(blames, &found, &blame, takes_less);
	}
	return found;
}

size_t blame_by_time(
    const LineLaw *lines, size_t count, Growth limit, Growth time, Blame blames[BLAME_MOST])
{
	size_t found;

	if (growth_compare(time, limit) <= 0 || time.factorial)
		return 0;
	found = find_uncounted(lines, count, time, true, blames);
	return found ? found : find_uncounted(lines, count, time, false, blames);
}

size_t blame_foreign(const LineLaw *lines, size_t count, Blame blames[BLAME_MOST])
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++) {
		Blame blame = {.line = &lines[i]};

		if (lines[i].line->foreign && lines[i].law)
			insert(blames, &found, &blame, runs_more_often);
	}
	return found;
}

static void append_place(const LineLaw *line, const Source *own, Text *out)
{
	const char *file = line->source->file;

	if (line->source != own && file) {
		text_append_visible(out, file, strlen(file));
		text_append(out, " ");
	}
	text_printf(out, "line %u", line->line->number);
}

static void append_runs(const LineLaw *line, Text *out)
{
	text_append(out, " runs ");
	if (line->law == &laws[LAW_CONSTANT]) {
		text_append(out, line->largest == 1 ? "once" : "a fixed number of times");
		return;
	}
	growth_words(growth_of(line->law), out);
	text_append(out, " times");
}

/* The line itself, as far as it fits. */
static void append_code(const LineLaw *line, Text *out)
{
	enum { MOST_BYTES = 60 };
	size_t length;
	const char *code = source_line(line->source, line->line->number, &length);

	if (!code || !length)
		return;
	text_append(out, ": `");
	if (length <= MOST_BYTES) {
		text_append_visible(out, code, length);
	} else {
		text_append_visible(out, code, utf8_floor(code, MOST_BYTES - 3));
		text_append(out, "...");
	}
	text_append(out, "`");
}

void blame_words(const Blame *blame, const Source *own, Text *out)
{
	append_place(blame->line, own, out);
	append_runs(blame->line, out);
	if (blame->by_time) {
		text_append(out, ", and each run's time grows as O(");
		growth_words(blame->each, out);
		text_append(out, ")");
	}
	append_code(blame->line, out);
}

/* "sorted", "sorted and sum", "sorted, sum and in". */
static size_t append_names(const char *names, Text *out)
{
	size_t count = 0;

	while (*names) {
		size_t length = strcspn(names, ",");
		bool is_last = !names[length];

		text_append(out, !count ? "" : is_last ? " and " : ", ");
		text_append_visible(out, names, length);
		count++;
		names += length + !is_last;
	}
	return count;
}

void blame_foreign_words(const Blame *blame, const Source *own, Text *out)
{
	size_t names;

	append_place(blame->line, own, out);
	text_append(out, " calls ");
	names = append_names(blame->line->line->foreign, out);
	text_append(out, names > 1 ? ", which aren't counted" : ", which isn't counted");
}
