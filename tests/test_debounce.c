#include "suite.h"
#include "tui/debounce.h"

START_TEST(one_event_is_answered_after_a_silence)
{
	Debounce debounce = {0};

	ck_assert_int_eq(debounce_patience(&debounce, 1000), -1);
	ck_assert(!debounce_take(&debounce, 1000));
	debounce_note(&debounce, 1000);
	ck_assert_int_eq(debounce_patience(&debounce, 1000), DEBOUNCE_QUIET_MS);
	ck_assert(!debounce_take(&debounce, 1000 + DEBOUNCE_QUIET_MS - 1));
	ck_assert_int_eq(debounce_patience(&debounce, 5000), 0);
	ck_assert(debounce_take(&debounce, 1000 + DEBOUNCE_QUIET_MS));
	ck_assert(!debounce_take(&debounce, 5000));
	ck_assert_int_eq(debounce_patience(&debounce, 5000), -1);
}
END_TEST

START_TEST(a_burst_is_answered_once)
{
	Debounce debounce = {0};
	int answers = 0;

	for (long long now = 1000; now < 1100; now += 5) {
		debounce_note(&debounce, now);
		answers += debounce_take(&debounce, now);
	}
	ck_assert_int_eq(answers, 0);
	ck_assert(debounce_take(&debounce, 1200));
}
END_TEST

START_TEST(a_burst_without_end_is_answered_now_and_then)
{
	Debounce debounce = {0};
	int answers = 0;

	for (long long now = 1000; now < 3000; now += 5) {
		debounce_note(&debounce, now);
		answers += debounce_take(&debounce, now);
	}
	ck_assert_int_ge(answers, 2000 / (DEBOUNCE_LATEST_MS + 5) - 1);
	ck_assert_int_le(answers, 2000 / DEBOUNCE_LATEST_MS);
}
END_TEST

SUITE_MAIN("debounce", one_event_is_answered_after_a_silence, a_burst_is_answered_once,
    a_burst_without_end_is_answered_now_and_then)
