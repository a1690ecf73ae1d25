/* Which sizes a plan goes to: off powers of two, within caches or out of them, again where there is
 * doubt, and not where it was refused. */
#include <math.h>

#include "invented.h"
#include "suite.h"

START_TEST(sizes_keep_off_powers_of_two)
{
	Plan *plan = plan_new(&invented_limits);
	Verdict verdict = {.state = VERDICT_TOO_FEW};

	for (int i = 0; i < 25; i++) {
		PlanStep step = plan_next(plan, &verdict);
		double power = log2(step.n);

		ck_assert_int_eq(step.stop, PLAN_GOES_ON);
		ck_assert_msg(fabs(power - round(power)) > 0.01, "n = %g", step.n);
		invented_note(plan, &step, 1e-6, 1e-9);
	}
	plan_free(plan);
}
END_TEST

/* Rounds of `plan` until it stops, those at the size `bad` in doubt. Returns how many there were at
 * that size, and in `apart` how many at others between the first two. */
static unsigned looks_at(Plan *plan, double bad, PlanDoubt doubt, unsigned *apart)
{
	Verdict verdict = {.state = VERDICT_TOO_FEW};
	unsigned looks = 0, others = 0;
	PlanStep step;

	*apart = 0;
	while ((step = plan_next(plan, &verdict)).stop == PLAN_GOES_ON) {
		double call = 1e-8 * step.n;

		invented_note(plan, &step, step.samples * step.calls * call, call);
		plan_doubt(plan, step.n, step.n == bad ? doubt : PLAN_SURE);
		others++;
		if (step.n != bad)
			continue;
		if (++looks == 2)
			*apart = others - 1;
		others = 0;
	}
	return looks;
}

START_TEST(a_disturbed_size_is_looked_at_again)
{
	PlanLimits limits = invented_limits;
	Plan *plan = plan_new(&limits);
	double first = plan_next(plan, &(Verdict){.state = VERDICT_TOO_FEW}).n;
	unsigned apart;

	/* As soon as the machine is itself again. */
	ck_assert_uint_eq(looks_at(plan, first, PLAN_DOUBTFUL, &apart), 2);
	ck_assert_uint_eq(apart, 1);
	plan_free(plan);

	/* What can't be compared otherwise more than once. */
	plan = plan_new(&limits);
	ck_assert_uint_gt(looks_at(plan, first, PLAN_UNSURE, &apart), 2);
	plan_free(plan);

	/* Also where there is no other size. */
	limits.smallest = limits.largest = 7;
	plan = plan_new(&limits);
	ck_assert_uint_eq(looks_at(plan, 7, PLAN_DOUBTFUL, &apart), 2);
	plan_free(plan);
}
END_TEST

/* While it lasts, another look would see the same. */
START_TEST(a_disturbance_is_given_time_to_pass)
{
	Verdict verdict = {.state = VERDICT_TOO_FEW};
	Plan *plan = plan_new(&invented_limits);
	unsigned rounds = 0;
	double first = 0;

	for (;; rounds++) {
		PlanStep step = plan_next(plan, &verdict);

		ck_assert_int_eq(step.stop, PLAN_GOES_ON);
		if (!rounds)
			first = step.n;
		else if (step.n == first)
			break;
		invented_note(plan, &step, 1e-3, 1e-8 * step.n);
		plan_doubt(plan, step.n, PLAN_DOUBTFUL);
	}
	ck_assert_uint_ge(rounds, 3);
	plan_free(plan);
}
END_TEST

START_TEST(what_can_not_be_compared_sends_back_to_a_size_that_can)
{
	Verdict verdict = {.state = VERDICT_TOO_FEW};
	Plan *plan = plan_new(&invented_limits);
	double before = 0;
	PlanStep step;

	for (int i = 0; i < 6; i++) {
		before = i ? step.n : 0;
		step = plan_next(plan, &verdict);
		ck_assert_double_gt(step.n, before);
		invented_note(plan, &step, 1e-3, 1e-8 * step.n);
	}
	before = step.n;
	step = plan_next(plan, &verdict);
	ck_assert_double_gt(step.n, before);
	invented_note(plan, &step, 1e-3, 1e-8 * step.n);
	plan_doubt(plan, step.n, PLAN_UNSURE);
	ck_assert_double_eq(plan_next(plan, &verdict).n, before);
	/* Where that made up for it, all goes on. */
	plan_doubt(plan, step.n, PLAN_DOUBTFUL);
	ck_assert_double_gt(plan_next(plan, &verdict).n, step.n);
	plan_free(plan);
}
END_TEST

/* A verdict that stands doesn't know of a size that can't be compared. */
START_TEST(a_largest_size_in_doubt_settles_nothing)
{
	Invented target = {.law = &laws[LAW_LOG], .scale = 1e-8};
	Verdict verdict = invented_sure(&target, 10);
	Plan *plan = plan_new(&invented_limits);
	PlanStep step;
	double largest = 0;

	while ((step = plan_next(plan, &verdict)).stop == PLAN_GOES_ON) {
		invented_note(plan, &step, 1e-3, invented_cost(&target, step.n));
		largest = fmax(largest, step.n);
	}
	ck_assert_int_eq(step.stop, PLAN_DECIDED);
	plan_doubt(plan, largest, PLAN_UNSURE);
	ck_assert_int_eq(plan_next(plan, &verdict).stop, PLAN_GOES_ON);
	plan_free(plan);
}
END_TEST

START_TEST(a_size_between_two_costs_what_its_neighbours_say)
{
	Plan *plan = plan_new(&invented_limits);
	double sizes[] = {10, 1000, 100000};

	for (int i = 0; i < 3; i++)
		plan_note(plan, &(PlanRound){.n = sizes[i],
				    .calls = 1000,
				    .samples = 7,
				    .seconds = 7 * 1000 * 50e-9,
				    .call_seconds = 50e-9});
	/* It doesn't grow here: what it costs at the largest size says nothing of a power of n. */
	ck_assert_double_eq_tol(plan_seconds(plan, 100), plan_seconds(plan, 10000), 1e-4);
	ck_assert_double_lt(plan_seconds(plan, 100), 3e-3);
	plan_free(plan);
}
END_TEST

/* A program that takes a millisecond to start. Returns the sizes up to a second or a million. */
static size_t climb_behind_start(const Law *law, double scale, double sizes[64])
{
	const double start = 1e-3;
	const Verdict nothing = {.state = VERDICT_UNDECIDED};
	PlanLimits limits = {.smallest = 1,
	    .largest = 1e6,
	    .budget_seconds = 1e9,
	    .batch_seconds = 100e-6,
	    .unknown = true};
	Plan *plan = plan_new(&limits);
	double call = 0, n = 0;
	size_t count = 0;

	while (call < 1 && n < 1e6 && count < 64) {
		PlanStep step = plan_next(plan, &nothing);

		ck_assert_int_eq(step.stop, PLAN_GOES_ON);
		n = sizes[count++] = step.n;
		call = start + scale * exp(law_log(law, n));
		plan_note(plan, &(PlanRound){.n = n,
				    .calls = 1,
				    .samples = step.samples,
				    .seconds = step.samples * call,
				    .call_seconds = call,
				    .starts = true});
	}
	plan_free(plan);
	return count;
}

START_TEST(behind_the_start_of_a_program_sizes_grow_faster)
{
	double sizes[64];
	size_t count = climb_behind_start(&laws[LAW_LINEAR], 1e-12, sizes);

	ck_assert_double_ge(sizes[count - 1] / sizes[count - 2], 2);
	ck_assert_uint_le(count, 20);
	/* Not when the law begins to be seen. */
	count = climb_behind_start(&laws[LAW_LINEAR], 1e-6, sizes);
	ck_assert_double_le(sizes[count - 1] / sizes[count - 2], 1.8);
	/* Nor before the fastest would be. */
	for (size_t i = 1; i < count; i++)
		ck_assert(sizes[i] > 1000 || sizes[i] <= 1.8 * sizes[i - 1]);
}
END_TEST

START_TEST(an_exponential_is_seen_behind_the_start_of_a_program)
{
	double sizes[64];
	size_t count = climb_behind_start(&laws[LAW_GOLDEN], 3e-9, sizes);

	/* By a factor of 1.6 in size from here on it would take years. */
	ck_assert_double_le(sizes[count - 1] - sizes[count - 2], 1);
}
END_TEST

START_TEST(what_nobody_knows_is_begun_gently)
{
	const Verdict nothing = {.state = VERDICT_TOO_FEW};
	PlanLimits limits = invented_limits;
	Plan *plan = plan_new(&limits);
	double usual = plan_next(plan, &nothing).n;
	PlanStep step;

	plan_free(plan);
	limits.unknown = true;
	plan = plan_new(&limits);
	step = plan_next(plan, &nothing);
	ck_assert_double_lt(step.n, usual);
	/* Where a factorial takes no time yet; and then so little more that it is seen. */
	ck_assert_double_le(step.n, 8);
	invented_note(plan, &step, 1e-4, 1e-7);
	ck_assert_double_eq(plan_next(plan, &nothing).n, step.n + 1);
	plan_free(plan);
}
END_TEST

START_TEST(a_refused_size_is_not_asked_for_again)
{
	Plan *plan = plan_new(&invented_limits);
	Verdict verdict = {.state = VERDICT_TOO_FEW};
	PlanStep step;
	double measured;

	for (int i = 0; i < 12; i++) {
		step = plan_next(plan, &verdict);
		invented_note(plan, &step, 1e-6, 1e-9);
	}
	measured = step.n;
	step = plan_next(plan, &verdict);
	ck_assert_double_gt(step.n, measured);
	plan_refuse(plan, step.n);
	for (int i = 0; i < 200; i++) {
		PlanStep next = plan_next(plan, &verdict);

		if (next.stop != PLAN_GOES_ON)
			break;
		ck_assert_double_lt(next.n, measured);
		invented_note(plan, &next, 1e-6, 1e-9);
	}
	plan_free(plan);
}
END_TEST

/* Memory that was there for the larger sizes may be gone when a gap between them is filled. */
START_TEST(refusals_come_to_an_end)
{
	PlanLimits limits = {
	    .smallest = 1, .largest = 1e4, .budget_seconds = 1, .batch_seconds = 1};
	Plan *plan = plan_new(&limits);
	Verdict verdict = {.state = VERDICT_TOO_FEW};
	double largest = 0;
	int refused = 0;
	PlanStep step;

	while ((step = plan_next(plan, &verdict)).stop == PLAN_GOES_ON) {
		if (step.n > largest) {
			largest = step.n;
			invented_note(plan, &step, 1e-6, 1e-9);
		} else {
			plan_refuse(plan, step.n);
			ck_assert_int_lt(++refused, 30);
		}
	}
	ck_assert_int_gt(refused, 0);
	ck_assert_int_eq(step.stop, PLAN_EXHAUSTED);
	plan_free(plan);
}
END_TEST

START_TEST(a_target_that_refuses_its_first_size_is_exhausted)
{
	Plan *plan = plan_new(&invented_limits);
	Verdict verdict = {.state = VERDICT_TOO_FEW};

	plan_refuse(plan, plan_next(plan, &verdict).n);
	ck_assert_int_eq(plan_next(plan, &verdict).stop, PLAN_EXHAUSTED);
	plan_free(plan);
}
END_TEST

static Verdict hesitant(const Invented *target, size_t sizes)
{
	return (Verdict){.state = sizes < 3 ? VERDICT_TOO_FEW : VERDICT_UNDECIDED,
	    .law = sizes < 3 ? NULL : target->law,
	    .confidence = 0.6};
}

/* 16 bytes for each n: a small law looks within the cache before it leaves it, a large one isn't
 * kept from climbing. */
START_TEST(a_small_law_stays_in_the_cache_while_it_can_learn_there)
{
	PlanLimits limits = invented_limits;
	Invented target = {.law = &laws[LAW_LOG], .scale = 1e-8, .judge = hesitant};

	limits.budget_seconds = 0.05;
	limits.cache_bytes = 16 * 10000;
	ck_assert_double_le(invented_measure(&target, &limits).largest, 10000);
	target.law = &laws[LAW_LINEAR];
	target.scale = 1e-10;
	ck_assert_double_gt(invented_measure(&target, &limits).largest, 10000);
}
END_TEST

static Outcome simulate_far(const Invented *target, const PlanLimits *limits)
{
	Plan *plan = plan_new(limits);

	plan_go_on(plan, PLAN_OUT_OF_CACHES);
	return invented_run(plan, target, limits);
}

START_TEST(a_budget_is_spent_on_the_way_out_of_the_caches)
{
	Invented target = {.law = &laws[LAW_CONSTANT], .scale = 1e-8, .judge = invented_sure};
	PlanLimits limits = invented_limits;
	Outcome outcome;

	/* 16 bytes for each n. */
	limits.cache_bytes = 16e5;
	limits.far_bytes = 16e6;
	limits.budget_seconds = 10;
	ck_assert_double_lt(invented_measure(&target, &limits).largest, 1e5);
	outcome = simulate_far(&target, &limits);
	ck_assert_double_ge(outcome.largest, 4e6);
	ck_assert_double_lt(outcome.largest, 10e6);
	ck_assert_int_eq(outcome.stop, PLAN_DECIDED);
	/* As far as it goes. */
	target.set_up = 1e-6;
	limits.budget_seconds = 0.3;
	outcome = simulate_far(&target, &limits);
	ck_assert_double_lt(outcome.spent, 1.5 * limits.budget_seconds);
	/* Nowhere, where no cache is known. */
	limits = invented_limits;
	ck_assert_double_eq(
	    simulate_far(&target, &limits).largest, invented_measure(&target, &limits).largest);
}
END_TEST

START_TEST(counts_know_no_caches_to_leave)
{
	Invented target = {.law = &laws[LAW_CONSTANT], .scale = 1e-8, .judge = invented_sure};
	PlanLimits limits = invented_limits;

	limits.cache_bytes = 16e5;
	limits.far_bytes = 16e6;
	limits.budget_seconds = 10;
	limits.exact = true;
	ck_assert_double_eq(
	    simulate_far(&target, &limits).largest, invented_measure(&target, &limits).largest);
}
END_TEST

START_TEST(what_will_never_leave_a_cache_ends_where_it_is_decided)
{
	Invented target = {.law = &laws[LAW_CUBIC], .scale = 1e-9, .judge = invented_sure};
	PlanLimits limits = invented_limits;
	Outcome near, far;

	limits.cache_bytes = 16e5;
	limits.far_bytes = 16e6;
	limits.budget_seconds = 10;
	near = invented_measure(&target, &limits);
	far = simulate_far(&target, &limits);
	ck_assert_int_eq(near.stop, PLAN_DECIDED);
	ck_assert_double_eq(far.largest, near.largest);
	ck_assert_uint_eq(far.rounds, near.rounds);
}
END_TEST

/* Two laws that meet at n = 10, in the middle of the widest gap, and part from there. */
START_TEST(another_look_goes_where_the_plausible_laws_are_apart)
{
	PlanLimits limits = {
	    .smallest = 1, .largest = 1000, .budget_seconds = 1, .batch_seconds = 1e-4};
	Verdict verdict = {.state = VERDICT_UNDECIDED, .law = &laws[LAW_LINEAR]};
	static const LawId plausible[] = {LAW_LINEAR, LAW_QUADRATIC};
	static const double sizes[] = {2, 60, 200, 1000};
	Plan *plan = plan_new(&limits);

	for (size_t i = 0; i < 2; i++)
		verdict.plausible[i] = (Plausible){.law = &laws[plausible[i]],
		    .probability = 0.5,
		    .fit = {.law = &laws[plausible[i]], .reference = 10, .scale = 1}};
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
		plan_note(plan, &(PlanRound){.n = sizes[i],
				    .calls = 1000,
				    .samples = 5,
				    .seconds = 1e-3,
				    .call_seconds = 1e-7});
	verdict.plausible_count = 1;
	ck_assert_double_lt(plan_next(plan, &verdict).n, 60);
	verdict.plausible_count = 2;
	ck_assert_double_gt(plan_next(plan, &verdict).n, 200);
	plan_free(plan);
}
END_TEST

SUITE_MAIN("plansizes", sizes_keep_off_powers_of_two, a_disturbed_size_is_looked_at_again,
    a_disturbance_is_given_time_to_pass, what_can_not_be_compared_sends_back_to_a_size_that_can,
    a_largest_size_in_doubt_settles_nothing, a_size_between_two_costs_what_its_neighbours_say,
    behind_the_start_of_a_program_sizes_grow_faster,
    an_exponential_is_seen_behind_the_start_of_a_program, what_nobody_knows_is_begun_gently,
    a_refused_size_is_not_asked_for_again, refusals_come_to_an_end,
    a_target_that_refuses_its_first_size_is_exhausted,
    a_small_law_stays_in_the_cache_while_it_can_learn_there,
    a_budget_is_spent_on_the_way_out_of_the_caches, counts_know_no_caches_to_leave,
    what_will_never_leave_a_cache_ends_where_it_is_decided,
    another_look_goes_where_the_plausible_laws_are_apart)
