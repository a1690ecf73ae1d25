#include <stdlib.h>

#include "app/processor.h"
#include "app/records.h"
#include "app/session.h"
#include "app/trials.h"
#include "base/memory.h"
#include "cli/measuring.h"
#include "cli/print.h"
#include "cli/subcommand.h"
#include "io/selftest.h"
#include "measure/clock.h"
#include "worker/interrupt.h"

/* The noise is that of the topic `basics`, which `landau run` measures: of each target so long, and
 * of all together. */
#define TARGET_SECONDS 0.2
#define POOL_SECONDS 0.7

#define DRAWS 20

/* What --noise stands for: a machine on which sizes drift as much as their samples spread, and
 * nothing of which depends on this one. */
#define OUTLIER_SHARE 0.02
#define TICK_SECONDS 1e-9
#define CACHE_BYTES (1 << 20)

static TrialPlace given_place(const Options *options)
{
	double noise = options->noise;

	return (TrialPlace){.noise = {.spread = noise,
				.drift = noise,
				.outliers = noise > 0 ? OUTLIER_SHARE : 0,
				.tick_seconds = TICK_SECONDS},
	    .caches = {.bytes = {[1] = CACHE_BYTES}}};
}

/* False with its status where the noise can't be measured. */
static bool estimate(const Session *session, Noise *noise, Status *status)
{
	static const bool asked[METRIC_COUNT] = {[METRIC_TIME] = true};
	size_t count;
	Record *records = session_records(session, asked, &count);
	bool found = noise_estimate(noise, records, count);
	Error error;

	free(records);
	*status = measuring_report_failures(session);
	if (found)
		return true;
	error_set(&error, STATUS_LANDAU, "the noise of this machine can't be measured");
	*status = status_worse(*status, report(&error));
	return false;
}

static bool measured_place(const Options *options, TrialPlace *place, Status *status)
{
	SessionOptions session_options = {.seed = options->seed,
	    .cpu = options->cpu,
	    .budget_seconds = {[TIMING] = TARGET_SECONDS},
	    .pool_seconds = POOL_SECONDS};
	static const TargetOptions usual = {.every_input = false};
	TargetList targets = {0};
	Session *session;
	Error error;
	bool found = false;

	*place = (TrialPlace){.noise = {.tick_seconds = nanos_seconds(clock_tick())}};
	place->caches = processor_caches_by(METRIC_TIME);
	if (!target_list_add(&targets, "basics", &usual, &error)) {
		*status = report(&error);
	} else {
		session = session_new(&session_options, &targets);
		if (measuring_run(session))
			found = estimate(session, &place->noise, status);
		session_free(session);
	}
	target_list_release(&targets);
	return found;
}

static Status print_test(const Options *options, const SelfTest *test)
{
	Text out = {0};
	Status status;

	if (options->format == FORMAT_CSV)
		selftest_csv(test, &out);
	else
		selftest_table(test, &out);
	status = print(options->output, &out);
	text_release(&out);
	return status;
}

static Status self_test(const Options *options)
{
	TrialPlace place = given_place(options);
	Status status = STATUS_DONE;
	SelfTest *test;

	if (!(options->given & OPTION_NOISE) && !measured_place(options, &place, &status))
		return status;
	place.budget_seconds =
	    options->budget_seconds > 0 ? options->budget_seconds : MEASURING_SHARE_SECONDS;
	test = memory_new(1, sizeof *test);
	test->noise = place.noise;
	test->noise_is_given = options->given & OPTION_NOISE;
	test->budget_seconds = place.budget_seconds;
	trials_run(
	    &place, options->seed, options->draws ? options->draws : DRAWS, &test->confusion);
	if (!interrupt_signal())
		status = status_worse(status, print_test(options, test));
	free(test);
	return status;
}

Status cmd_self_test(const Options *options)
{
	Error error;

	if (options->word_count) {
		error_set(&error, STATUS_USAGE, "self-test takes no '%s'", options->words[0]);
		return report(&error);
	}
	interrupt_install();
	return self_test(options);
}
