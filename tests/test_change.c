#include <string.h>

#include "model/change.h"
#include "suite.h"

static Verdict verdict(VerdictState state, LawId law)
{
	return (Verdict){.state = state, .law = &laws[law]};
}

static void check_says(const Change *change, const char *words)
{
	Text text = {0};

	change_words(change, &text);
	ck_assert_str_eq(text_string(&text), words);
	text_release(&text);
}

START_TEST(a_verdict_that_gives_way_is_noted)
{
	const Verdict linear = verdict(VERDICT_DECIDED, LAW_LINEAR);
	const Verdict other = verdict(VERDICT_DECIDED, LAW_N_LOG);
	const Verdict open = verdict(VERDICT_UNDECIDED, LAW_LINEAR), none = {0};
	Change change = {0};

	change_note(&change, &none, 0, &linear);
	change_note(&change, &linear, 1000, &linear);
	check_says(&change, "");
	change_note(&change, &linear, 4000, &open);
	check_says(&change, "up to n = 4 k it looked like O(n)");
	change_note(&change, &open, 8000, &other);
	check_says(&change, "up to n = 4 k it looked like O(n)");
	change_note(&change, &other, 16000, &open);
	check_says(&change, "up to n = 16 k it looked like O(n log n)");
}
END_TEST

START_TEST(what_comes_back_was_no_change)
{
	const Verdict linear = verdict(VERDICT_DECIDED, LAW_LINEAR);
	const Verdict open = verdict(VERDICT_UNDECIDED, LAW_LINEAR);
	Change change = {0};

	change_note(&change, &linear, 4000, &open);
	change_note(&change, &open, 8000, &linear);
	check_says(&change, "");
}
END_TEST

SUITE_MAIN("change", a_verdict_that_gives_way_is_noted, what_comes_back_was_no_change)
