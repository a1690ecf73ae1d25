#include "model/verdict.h"

#include <math.h>

#include "base/units.h"

const char *verdict_state_name(VerdictState state)
{
	static const char *const names[] = {
	    [VERDICT_TOO_FEW] = "too few",
	    [VERDICT_UNDECIDED] = "undecided",
	    [VERDICT_DECIDED] = "decided",
	    [VERDICT_FAILED] = "failed",
	};

	return names[state];
}

const Fit *verdict_fit(const Verdict *verdict)
{
	return verdict->plausible_count ? &verdict->plausible[0].fit : NULL;
}

/* 99.96 % is not 100 %. */
static double percent(double probability)
{
	return fmin(round(100 * probability), 99);
}

static void decided(const Verdict *verdict, Text *out)
{
	const Law *law = verdict->law;

	text_printf(out, "%s  %s", law->name, law->word);
	if (law->taught)
		text_printf(out, " (taught as %s)", law->taught);
	text_printf(out, ": %s  (%.0f %%)", law->meaning, percent(verdict->confidence));
}

static void undecided(const Verdict *verdict, Text *out)
{
	enum { NAMED = 3 };
	size_t named = verdict->plausible_count < NAMED ? verdict->plausible_count : NAMED;
	char n[UNITS_SIZE], seconds[UNITS_SIZE];

	for (size_t i = 0; i < named; i++)
		text_printf(out, "%s%s", i ? " or " : "", verdict->plausible[i].law->name);
	if (named)
		text_append(out, ": ");
	if (verdict->tell_n > 0)
		text_printf(out, "n = %s would tell", units_count(n, verdict->tell_n));
	if (verdict->tell_n > 0 && verdict->tell_seconds > 0)
		text_printf(out, ", about %s more", units_seconds(seconds, verdict->tell_seconds));
	if (!(verdict->tell_n > 0))
		text_append(out, "can't tell from these measurements");
}

void verdict_words(const Verdict *verdict, Text *out)
{
	switch (verdict->state) {
	case VERDICT_DECIDED: decided(verdict, out); break;
	case VERDICT_UNDECIDED: undecided(verdict, out); break;
	case VERDICT_TOO_FEW: text_append(out, "too few sizes to tell"); break;
	case VERDICT_FAILED: text_append(out, "failed"); break;
	}
}

bool verdict_is_by_counts(const Verdict *verdict, const Verdict *witness)
{
	return verdict->state != VERDICT_DECIDED && witness && witness->state == VERDICT_DECIDED;
}

void verdict_words_beside(
    const Verdict *verdict, Metric metric, const Verdict *witness, bool all_counted, Text *out)
{
	if (!verdict_is_by_counts(verdict, witness) ||
	    (!all_counted && witness->law == &laws[LAW_CONSTANT]))
		verdict_words(verdict, out);
	else
		text_printf(out, "%s%s by counts; %s can't tell here yet", witness->law->name,
		    all_counted ? "" : " or worse", metrics[metric].name);
}
