#include "model/checked.h"

const Record *checked_record(const Checked *checked)
{
	return checked->time ? checked->time : checked->counts;
}

const Record *checked_witness(const Checked *checked)
{
	if (checked->judgement.by_time)
		return checked->time;
	return checked->judgement.by_counts ? checked->counts : checked_record(checked);
}

const char *checked_failure(const Checked *checked)
{
	const Record *const records[] = {checked->counts, checked->time, checked->again};

	for (size_t i = 0; i < sizeof records / sizeof *records; i++)
		if (records[i] && records[i]->failure)
			return records[i]->failure;
	return NULL;
}

const char *checked_state(const Checked *checked)
{
	if (checked_failure(checked))
		return verdict_state_name(VERDICT_FAILED);
	if (checked->judgement.why == WHY_NOTHING)
		return verdict_state_name(VERDICT_TOO_FEW);
	return standing_name(checked->judgement.standing);
}

static void append_limit(const Checked *checked, Text *out)
{
	text_append(out, "O(");
	growth_words(checked->limit, out);
	text_append(out, ")");
}

/* "steps", "time", and "steps and time" where neither could tell alone. */
static void append_witnesses(const Checked *checked, Text *out)
{
	const Judgement *judgement = &checked->judgement;

	text_append(out, " by ");
	if (judgement->by_counts)
		text_append(out, metrics[checked->counts->series->metric].name);
	if (judgement->by_counts && judgement->by_time)
		text_append(out, " and ");
	if (judgement->by_time)
		text_append(out, metrics[checked->time->series->metric].name);
	text_append(out, ": ");
}

void checked_words(const Checked *checked, Text *out)
{
	static const char *const beginnings[] = {
	    [STANDING_WITHIN] = "within ",
	    [STANDING_WORSE] = "worse than ",
	    [STANDING_UNDECIDED] = "undecided whether within ",
	};

	if (checked_failure(checked)) {
		text_printf(out, "failed: %s", checked_failure(checked));
		return;
	}
	if (checked->judgement.why == WHY_NOTHING) {
		text_append(out, "too few sizes to tell");
		return;
	}
	text_append(out, beginnings[checked->judgement.standing]);
	append_limit(checked, out);
	append_witnesses(checked, out);
	verdict_words(checked_witness(checked)->verdict, out);
}

void checked_why(const Checked *checked, Text *out)
{
	static const char *const reasons[] = {
	    [WHY_NONE] = "",
	    [WHY_NOTHING] = "",
	    [WHY_LAWS] = "laws on both sides of the limit are plausible",
	    [WHY_FOREIGN] = "not all of the work is counted, and nothing was timed",
	    [WHY_TIME] = "not all of the work is counted, and by time a law beyond the limit is "
			 "plausible",
	    [WHY_SPAN] = "not all of the work is counted, and the sizes that were timed are too "
			 "close together",
	    [WHY_RISES] =
		"large sizes cost more than the limit allows, whether by memory or by what "
		"isn't counted",
	    [WHY_DISTURBED] = "time shows it as worse, but the machine was disturbed",
	    [WHY_MEMORY] =
		"time shows it as worse, but by no more than memory alone can make of it",
	    [WHY_UNREPEATED] = "time showed it as worse, and when measured again it didn't",
	};

	text_append(out, reasons[checked->judgement.why]);
}

void checked_line(const Checked *checked, size_t index, Text *out)
{
	if (checked->judgement.standing == STANDING_WORSE)
		blame_words(&checked->blames[index], checked->source, out);
	else
		blame_foreign_words(&checked->blames[index], checked->source, out);
}
