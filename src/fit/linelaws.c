#include "fit/linelaws.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "fit/conclude.h"

static size_t count_lines(const Source *source)
{
	size_t count = source->count;

	for (size_t i = 0; i < source->other_count; i++)
		count += count_lines(&source->others[i]);
	return count;
}

static double largest_n(const Source *source)
{
	double largest = 0;

	for (size_t i = 0; i < source->count; i++)
		for (size_t j = 0; j < source->lines[i].count; j++)
			largest = fmax(largest, source->lines[i].at[j].n);
	for (size_t i = 0; i < source->other_count; i++)
		largest = fmax(largest, largest_n(&source->others[i]));
	return largest;
}

static double runs_at(const LineCounts *line, double n)
{
	for (size_t i = line->count; i > 0; i--)
		if (line->at[i - 1].n == n)
			return line->at[i - 1].count;
	return 0;
}

static bool have_same_counts(const LineCounts *a, const LineCounts *b)
{
	if (a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (a->at[i].n != b->at[i].n || a->at[i].count != b->at[i].count)
			return false;
	return true;
}

static void conclude_line(const LineCounts *line, LineLaw *law)
{
	Series series;
	Verdict verdict;

	series_init(&series, "", "", NULL, METRIC_STEPS);
	for (size_t i = 0; i < line->count; i++)
		if (line->at[i].count > 0)
			series_add(&series,
			    (Sample){.n = line->at[i].n, .value = line->at[i].count, .calls = 1});
	conclude(&series, NULL, &verdict);
	law->state = verdict.state;
	law->law = verdict.law;
	law->confidence = verdict.confidence;
	series_release(&series);
}

/* Lines of one loop have the same counts, and one law. */
static void fill_law(LineLaw *lines, size_t index)
{
	LineLaw *law = &lines[index];

	for (size_t i = index; i > 0; i--) {
		const LineLaw *before = &lines[i - 1];

		if (!have_same_counts(before->line, law->line))
			continue;
		law->state = before->state;
		law->law = before->law;
		law->confidence = before->confidence;
		return;
	}
	conclude_line(law->line, law);
}

static size_t gather(const Source *source, double largest, LineLaw *lines, size_t count)
{
	for (size_t i = 0; i < source->count; i++) {
		const LineCounts *line = &source->lines[i];

		lines[count] =
		    (LineLaw){.source = source, .line = line, .largest = runs_at(line, largest)};
		fill_law(lines, count++);
	}
	for (size_t i = 0; i < source->other_count; i++)
		count = gather(&source->others[i], largest, lines, count);
	return count;
}

size_t line_laws(const Source *source, LineLaw **lines)
{
	size_t count = count_lines(source);

	*lines = memory_new(count, sizeof **lines);
	return gather(source, largest_n(source), *lines, 0);
}
