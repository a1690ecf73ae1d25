#include "app/recordings.h"
#include "base/units.h"
#include "cli/cmd_explore.h"
#include "cli/details.h"
#include "cli/print.h"
#include "cli/subcommand.h"

/* What there is to be named. */
static Status name_one(void)
{
	Text names = {0};
	Error error;

	recordings_list(&names);
	error_set(&error, STATUS_USAGE, "replay takes one recording: a FILE%s%s",
	    names.length ? ", or one that comes with landau: " : "", text_string(&names));
	text_release(&names);
	return report(&error);
}

/* The middle of what was measured at n. */
static double cost_at(const Aspect *aspect, double n)
{
	const Size *size = aspect_size(aspect, n);

	return size ? size->median : 0;
}

/* "   0.120 s  linear-scan   n = 64   1.20 us  O(n)": the size that was measured last. */
static void append_size(const Session *session, Text *out)
{
	enum { NAME = 28, SIZE = 12, COST = 14 };
	const Playback *playback = session_playback(session);
	Progress last = playback_last(playback);
	const Job *job = session_job(session, last.job);
	Metric metric = last.manner == COUNTING ? METRIC_STEPS : METRIC_TIME;
	const Aspect *aspect = &job->aspects[metric];
	const Verdict *verdict = &aspect->verdict;
	char n[UNITS_SIZE], cost[UNITS_SIZE];

	if (!(last.n > 0))
		return;
	text_printf(out, "%9.3f s  %-*s n = %-*s", playback_position(playback), NAME,
	    job->target->name, SIZE - 4, units_count(n, last.n));
	text_printf(out, " %*s%-6s  %s\n", COST - 6,
	    metrics[metric].show(cost, cost_at(aspect, last.n)),
	    last.manner == COUNTING ? " steps" : "",
	    verdict->state == VERDICT_DECIDED ? verdict->law->name : "");
}

/* Without waiting for anything: what was measured when, and what was found out. */
static Status replay_plain(Session *session)
{
	Text out = {0};
	Status status;

	text_printf(&out, "%s\n\n", playback_label(session_playback(session)));
	while (!session_is_over(session)) {
		session_ask_more(session, 0);
		append_size(session, &out);
	}
	status = print(NULL, &out);
	text_release(&out);
	return status_worse(status, print_details(session));
}

static Status replay(const Options *options, const Tape *tape)
{
	const RunInfo *info = &tape->head.about.info;
	Playback *playback = playback_new(tape);
	SessionOptions session_options = {.seed = info->seed,
	    .cpu = info->cpu,
	    .playback = playback,
	    .surroundings = &info->surroundings};
	Session *session = session_new(&session_options, playback_targets(playback));
	Status status =
	    explore_has_screen(options)
		? explore_session(options, session,
		      &(Explored){.saved = &tape->head.about, .race = tape->head.use == TAPE_RACE})
		: replay_plain(session);

	session_free(session);
	playback_free(playback);
	return status;
}

/* It is shown as far as it goes, and that isn't all. */
static Status tell_cut(const Options *options, const Tape *tape)
{
	char seconds[UNITS_SIZE];
	Error error;

	error_set(&error, STATUS_USAGE, "%s: cut off after %s: what came then is missing",
	    options->words[0], units_seconds(seconds, tape_seconds(tape)));
	return report(&error);
}

Status cmd_replay(const Options *options)
{
	Tape tape = {0};
	Status status;
	Error error;

	if (options->word_count != 1)
		return name_one();
	if (recordings_read(options->words[0], &tape, &error)) {
		status = tape.is_cut ? tell_cut(options, &tape) : STATUS_DONE;
		status = status_worse(status, replay(options, &tape));
	} else {
		status = report(&error);
	}
	tape_release(&tape);
	return status;
}
