#include <math.h>
#include <stdlib.h>

#include "app/raceboard.h"
#include "app/records.h"
#include "base/memory.h"
#include "cli/choose.h"
#include "cli/cmd_explore.h"
#include "cli/describe.h"
#include "cli/measuring.h"
#include "cli/print.h"
#include "cli/recording.h"
#include "cli/subcommand.h"
#include "io/raceresult.h"
#include "worker/interrupt.h"

#define BUDGET_SECONDS 3.0
/* For the pages that show counts. */
#define COUNTING_SHARE 0.1

static double budget_of(const Options *options)
{
	return options->budget_seconds > 0 ? options->budget_seconds : BUDGET_SECONDS;
}

/* The sizes that all take, so that they climb the same steps. */
static bool share_sizes(TargetList *targets, Error *error)
{
	double smallest = 1;

	if (targets->count < RACE_FEWEST || targets->count > RACE_MOST)
		return error_set(error, STATUS_USAGE,
		    "a race takes two to four targets, and this is %zu", targets->count);
	for (size_t i = 0; i < targets->count; i++) {
		if (!targets->targets[i].measures[METRIC_TIME])
			return error_set(error, STATUS_USAGE, "%s: its time can't be measured",
			    targets->targets[i].name);
		smallest = fmax(smallest, targets->targets[i].smallest);
	}
	for (size_t i = 0; i < targets->count; i++) {
		if (targets->targets[i].largest < smallest)
			return error_set(error, STATUS_USAGE, "%s takes no size that all others do",
			    targets->targets[i].name);
		targets->targets[i].smallest = smallest;
	}
	return true;
}

static void make_result(
    const Race *race, const Racer *racers, const Record *records, RaceResult *result, Text *words)
{
	race_words(race, racers, false, words);
	*result = (RaceResult){.n = race->n,
	    .count = race->count,
	    .cross_count = race->crossing_count,
	    .words = text_string(words)};
	for (size_t i = 0; i < race->count; i++) {
		const Standing *standing = &race->standings[i];

		result->rows[i] = (RaceRow){.record = &records[standing->racer],
		    .seconds = standing->cost,
		    .times = standing->times,
		    .largest = standing->largest,
		    .reach = standing->reach};
	}
	for (size_t i = 0; i < race->crossing_count; i++) {
		const RaceCrossing *crossing = &race->crossings[i];

		result->crosses[i] = (RaceCross){.ahead = racers[crossing->ahead].name,
		    .behind = racers[crossing->behind].name,
		    .n = crossing->n,
		    .foretold = crossing->foretold};
	}
}

static Status print_race(const Options *options, const Session *session)
{
	static const bool asked[METRIC_COUNT] = {[METRIC_TIME] = true};
	size_t count, jobs[RACE_MOST];
	Record *records = session_records(session, asked, &count);
	Racer racers[RACE_MOST];
	Description description;
	RaceResult result;
	Race race;
	Text out = {0}, words = {0};
	Status status;

	for (size_t i = 0; i < count; i++)
		jobs[i] = i;
	raceboard_racers(session, jobs, count, racers);
	race_find(racers, count, &race);
	describe_run(&description, options, session, budget_of(options));
	make_result(&race, racers, records, &result, &words);
	if (options->format == FORMAT_CSV)
		raceresult_csv(&result, &out);
	else if (options->format == FORMAT_JSON)
		raceresult_json(&result, &description.info, records, count, &out);
	else
		raceresult_table(&result, &out);
	status = print(options->output, &out);
	description_release(&description);
	text_release(&out);
	text_release(&words);
	free(records);
	return status;
}

static Status run(const Options *options, Session *session, Recording *recording)
{
	Status status;

	if (!measuring_run(session)) {
		recording_end(recording);
		session_free(session);
		interrupt_raise();
	}
	status = measuring_report_failures(session);
	return status_worse(status, print_race(options, session));
}

static Status race(const Options *options, TargetList *targets)
{
	double budget = budget_of(options);
	SessionOptions session_options = {
	    .budget_seconds = {[TIMING] = budget, [COUNTING] = COUNTING_SHARE * budget},
	    .beyond = PLAN_UNTIL_SPENT,
	    .same_inputs = true,
	    .seed = options->seed,
	    .cpu = options->cpu,
	};
	bool lines = options->given & (OPTION_FORMAT | OPTION_OUTPUT);
	Recording recording;
	Session *session;
	Status status;

	if (!recording_open(&recording, options, TAPE_RACE, &status))
		return status;
	session = session_new(&session_options, targets);
	recording_begin(&recording, options, session, budget);
	if (lines || !explore_has_screen(options))
		status = run(options, session, &recording);
	else
		status = explore_session(
		    options, session, &(Explored){.targets = targets, .race = true});
	status = status_worse(status, recording_end(&recording));
	session_free(session);
	return status;
}

Status cmd_race(const Options *options)
{
	TargetList targets = {0};
	Status status;
	Error error;

	if (choose_targets(&targets, options, &error) && share_sizes(&targets, &error))
		status = race(options, &targets);
	else
		status = report(&error);
	target_list_release(&targets);
	return status;
}
