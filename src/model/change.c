#include "model/change.h"

static bool is_for(const Verdict *verdict, const Law *law)
{
	return verdict->state == VERDICT_DECIDED && law_is_like(verdict->law, law);
}

void change_note(Change *change, const Verdict *before, double n, const Verdict *now)
{
	if (before->state == VERDICT_DECIDED && !is_for(now, before->law))
		*change = (Change){.law = before->law, .n = n};
	if (change->law && is_for(now, change->law))
		*change = (Change){0};
}

void change_words(const Change *change, Text *out)
{
	char n[UNITS_SIZE];

	if (change->law)
		text_printf(out, "up to n = %s it looked like %s", units_count(n, change->n),
		    change->law->name);
}
