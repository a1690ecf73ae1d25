#include "teach/why.h"

#include <math.h>

#include "base/units.h"

const LineLaw *why_line(const QuizFact *fact)
{
	const LineLaw *found = NULL;

	for (size_t i = 0; i < fact->line_count; i++) {
		const LineLaw *line = &fact->lines[i];

		if (line->state == VERDICT_DECIDED && line->law &&
		    law_is_like(line->law, fact->law) && (!found || line->largest > found->largest))
			found = line;
	}
	return found;
}

/* The size that is nearest to half of the largest, or to one less. */
static const Size *size_before(const QuizFact *fact)
{
	const Size *last = &fact->sizes[fact->size_count - 1], *best = &fact->sizes[0];
	double wanted = fact->law->exponential ? last->n - 1 : last->n / 2;

	for (size_t i = 0; i + 1 < fact->size_count; i++)
		if (fabs(log(fact->sizes[i].n / wanted)) < fabs(log(best->n / wanted)))
			best = &fact->sizes[i];
	return best;
}

/* What each doubling, or each +1, made of it between the two. */
static void say_ratio(const QuizFact *fact, Text *out)
{
	const Size *last, *before;
	char from[UNITS_SIZE], to[UNITS_SIZE], now[UNITS_SIZE];
	double steps;

	if (fact->size_count < 2)
		return;
	last = &fact->sizes[fact->size_count - 1];
	before = size_before(fact);
	steps = fact->law->exponential ? last->n - before->n : log2(last->n / before->n);
	if (!(steps > 0) || !(before->median > 0))
		return;
	text_printf(out, " From n = %s to %s its %s went x %.3g to %s",
	    units_count(from, before->n), units_count(to, last->n), metrics[fact->metric].name,
	    last->median / before->median, metrics[fact->metric].show(now, last->median));
	if (fabs(steps - 1) > 0.05)
		text_printf(out, ", x %.3g with each %s",
		    pow(last->median / before->median, 1 / steps),
		    fact->law->exponential ? "+1" : "doubling");
	text_append(out, ".");
}

static void say_line(const QuizFact *fact, Text *out)
{
	const LineLaw *line = why_line(fact);
	const char *text;
	size_t length;
	char runs[UNITS_SIZE];

	if (!line)
		return;
	text = source_line(line->source, line->line->number, &length);
	text_printf(out, " Line %u makes it", line->line->number);
	if (line->largest > 0)
		text_printf(out, ", which runs %s times", units_count(runs, line->largest));
	if (text) {
		text_append(out, ": ");
		text_append_visible(out, text, length);
	}
}

void why_words(const QuizFact *fact, Text *out)
{
	text_printf(out, "%s is %s, %s", fact->name, fact->law->name,
	    fact->law->word ? fact->law->word : "a law of its own");
	if (fact->law->taught)
		text_printf(out, " (taught as %s)", fact->law->taught);
	if (fact->law->meaning)
		text_printf(out, ": %s", fact->law->meaning);
	text_append(out, ".");
	say_ratio(fact, out);
	say_line(fact, out);
}
