#include "worker/examination.h"

#include "worker/rules.h"

/* After every check nothing more may come, for a moment. */
static const double moment_seconds = 0.02;

/* A worker that didn't answer so often won't answer either. */
enum { MOST_SILENCES = 3 };

static void check(const Rule *rule, const Containment *containment, Known *known, Inquiry *inquiry)
{
	Error error;

	inquiry->interview = interview_begin(containment, &error);
	if (!inquiry->interview) {
		inquiry_fail(inquiry, "%s", error.text);
		return;
	}
	rule->check(inquiry, known);
	if (!inquiry->wrong)
		inquiry_expect_nothing(inquiry, moment_seconds);
}

static void tell_finding(
    const Rule *rule, const Inquiry *inquiry, ExaminationTell *tell, void *data)
{
	Finding finding = {
	    .what = rule->what,
	    .section = rule->section,
	    .right = !inquiry->wrong,
	    .sent = text_string(&inquiry->sent),
	    .expected = text_string(&inquiry->expected),
	    .came = text_string(&inquiry->came),
	    .why = text_string(&inquiry->why),
	};

	tell(&finding, data);
}

static bool can_be_started(const Containment *containment, Error *error)
{
	Interview *interview = interview_begin(containment, error);

	interview_free(interview);
	return interview;
}

bool examination_run(const Containment *containment, ExaminationTell *tell, void *data,
    Examination *examination, Error *error)
{
	Known known = {.smaller = 1};
	int silences = 0;

	*examination = (Examination){.rules = 0};
	if (!can_be_started(containment, error))
		return false;
	for (size_t i = 0; i < rule_count && !examination->ended; i++) {
		Inquiry inquiry = {.calls = 0};

		if (rules[i].applies && !rules[i].applies(&known))
			continue;
		check(&rules[i], containment, &known, &inquiry);
		tell_finding(&rules[i], &inquiry, tell, data);
		examination->rules++;
		examination->wrong += inquiry.wrong;
		silences += inquiry.silent;
		if (inquiry.wrong && rules[i].is_vital)
			examination->ended = "without this nothing else can be seen";
		else if (silences == MOST_SILENCES)
			examination->ended = "it didn't answer too often";
		inquiry_release(&inquiry);
	}
	known_release(&known);
	return true;
}
