#include "app/session.h"

#include <poll.h>

#include "place.h"
#include "suite.h"

enum { TARGETS = 3 };

/* Targets of steady_worker, whose calls take as long as a formula says. */
typedef struct Crew {
	char program[PLACE_SIZE];
	char *arguments[4];
	Target targets[TARGETS];
	TargetList list;
	Session *session;
} Crew;

static void begin(Crew *crew, size_t idle_from)
{
	static char name[] = "steady", input[] = "", scale[] = "1e-8", power[] = "1";

	*crew = (Crew){.list = {.targets = crew->targets, .count = TARGETS}};
	place_built(crew->program, "tests/steady_worker");
	crew->arguments[0] = crew->program;
	crew->arguments[1] = scale;
	crew->arguments[2] = power;
	for (size_t i = 0; i < TARGETS; i++)
		crew->targets[i] = (Target){.name = name,
		    .target = name,
		    .input = input,
		    .measures = {[METRIC_TIME] = true},
		    .smallest = 16,
		    .largest = 5000,
		    .worker = crew->arguments};
	crew->session = session_new(
	    &(SessionOptions){
		.budget_seconds = {[TIMING] = 60}, .idle_from = idle_from, .seed = 1, .cpu = -1},
	    &crew->list);
}

/* Waits for whatever comes next, and takes it. */
static void go_on(Session *session)
{
	struct pollfd polls[WORKER_POLLS];
	size_t count = session_polls(session, polls);

	if (count)
		poll(polls, count, session_patience(session));
	session_advance(session);
}

/* Measures until a round is under way, and says of which job. */
static size_t next_round(Session *session)
{
	while (!session_is_over(session) && !(session_progress(session).n > 0))
		go_on(session);
	return session_progress(session).job;
}

static const Series *times_of(const Session *session, size_t index)
{
	return &session_job(session, index)->aspects[METRIC_TIME].series;
}

START_TEST(idle_targets_wait_until_they_are_chosen)
{
	Crew crew;

	begin(&crew, 2);
	while (!session_is_over(crew.session)) {
		ck_assert_uint_lt(next_round(crew.session), 2);
		go_on(crew.session);
	}
	ck_assert_uint_eq(times_of(crew.session, 2)->count, 0);
	session_prefer(crew.session, 2);
	ck_assert(!session_is_over(crew.session));
	while (!session_is_over(crew.session) && !times_of(crew.session, 2)->count)
		go_on(crew.session);
	ck_assert_uint_gt(times_of(crew.session, 2)->count, 0);
	session_free(crew.session);
}
END_TEST

/* By when samples were taken: where a worker that answers at once and the session share a
 * processor, many rounds are over at the next look. */
START_TEST(what_is_chosen_and_unknown_is_measured_at_once)
{
	const Series *chosen, *known;
	size_t before;
	Crew crew;

	begin(&crew, 1);
	ck_assert_uint_eq(next_round(crew.session), 0);
	chosen = times_of(crew.session, 2);
	known = times_of(crew.session, 0);
	before = known->count;
	session_prefer(crew.session, 2);
	/* Nothing has arrived since: the round under way was broken off. */
	ck_assert(!(session_progress(crew.session).n > 0));
	while (!session_is_over(crew.session) && (!chosen->count || known->count == before))
		go_on(crew.session);
	ck_assert_uint_gt(chosen->count, 0);
	if (known->count > before)
		ck_assert_double_lt(chosen->samples[0].at, known->samples[before].at);
	session_free(crew.session);
}
END_TEST

START_TEST(a_round_that_was_broken_off_is_measured_later)
{
	Crew crew;

	begin(&crew, 1);
	next_round(crew.session);
	session_prefer(crew.session, 1);
	while (!session_is_over(crew.session))
		go_on(crew.session);
	for (size_t i = 0; i < 2; i++) {
		const Job *job = session_job(crew.session, i);

		ck_assert_int_eq(job->state, JOB_DONE);
		ck_assert_uint_gt(job->aspects[METRIC_TIME].size_count, 3);
		ck_assert_double_eq(job->aspects[METRIC_TIME].sizes[0].n, 16);
	}
	session_free(crew.session);
}
END_TEST

START_TEST(what_is_known_waits_for_the_end_of_a_round)
{
	Crew crew;
	size_t other;

	begin(&crew, 2);
	do {
		go_on(crew.session);
		other = next_round(crew.session);
	} while (
	    !session_is_over(crew.session) && (other != 1 || !times_of(crew.session, 0)->count));
	if (session_is_over(crew.session)) { /* all rounds of a turn at one look */
		session_free(crew.session);
		return;
	}
	session_prefer(crew.session, 0);
	ck_assert(session_progress(crew.session).n > 0);
	ck_assert_uint_eq(session_progress(crew.session).job, 1);
	session_free(crew.session);
}
END_TEST

SUITE_MAIN("session", idle_targets_wait_until_they_are_chosen,
    what_is_chosen_and_unknown_is_measured_at_once, a_round_that_was_broken_off_is_measured_later,
    what_is_known_waits_for_the_end_of_a_round)
