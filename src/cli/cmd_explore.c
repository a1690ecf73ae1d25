#include "cli/cmd_explore.h"

#include <stdlib.h>
#include <string.h>

#include "app/bundledtargets.h"
#include "app/inputkinds.h"
#include "app/loop.h"
#include "app/recall.h"
#include "app/records.h"
#include "app/reporting.h"
#include "app/uncertainties.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "cli/choose.h"
#include "cli/cmd_run.h"
#include "cli/describe.h"
#include "cli/details.h"
#include "cli/print.h"
#include "cli/recording.h"
#include "cli/subcommand.h"
#include "io/csv.h"
#include "io/reader.h"
#include "tui/terminal.h"

/* Someone is watching: more time than `landau run` takes. */
#define BUDGET_SECONDS 3.0
#define COUNTING_SHARE 0.1

static double budget_of(const Options *options)
{
	return options->budget_seconds > 0 ? options->budget_seconds : BUDGET_SECONDS;
}

/* What data are of that are written. */
typedef struct Origin {
	const Options *options;
	const Saved *saved; /* that was read; NULL: it is measured */
} Origin;

static const char *const report_names[] = {[SAVE_MAN] = "man",
    [SAVE_HTML] = "html",
    [SAVE_MARKDOWN] = "md",
    [SAVE_PDF] = "pdf",
    [SAVE_SVG] = "svg",
    [SAVE_TEXT] = "text"};

/* A report is about what is on the screen: the metric that is shown, of what was measured. */
static size_t keep_reported(Record *records, size_t count, Metric shown)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++) {
		const Series *series = records[i].series;

		if (series->metric == shown && (series->count || records[i].failure))
			records[kept++] = records[i];
	}
	return kept;
}

static bool write_report(const RunInfo *info, const Saved *saved, SaveKind kind, Metric shown,
    Record *records, size_t count, Text *out, Error *error)
{
	Subject subject = {.info = info,
	    .records = records,
	    .count = keep_reported(records, count, shown),
	    .date = reporting_date(info),
	    .saved = saved ? saved->file : NULL};

	if (!subject.count)
		return error_set(error, STATUS_MEASURED,
		    "there is nothing to report: no %s was measured yet", metrics[shown].name);
	return reporting_make(report_format_find(report_names[kind]), &subject, out, error);
}

/* All metrics: somebody may have looked at any of them. */
static bool write_data(
    const void *context, Session *session, SaveKind kind, Metric shown, Text *out, Error *error)
{
	static const bool asked[METRIC_COUNT] = {true, true, true, true};
	const Origin *origin = context;
	bool is_old = origin->saved && origin->saved->is_run, written = true;
	size_t count;
	Record *records = session_records(session, asked, &count);
	Uncertainty *uncertainties = uncertainties_draw(records, count);
	Description description;
	const RunInfo *info;
	RunInfo old = {0};

	describe_run(&description, origin->options, session, budget_of(origin->options));
	/* A run that is written again says of itself what it said before, and how undisturbed it
	 * was then, which a recording says bit by bit. */
	if (is_old)
		old = origin->saved->info;
	old.surroundings = *session_surroundings(session);
	info = is_old ? &old : &description.info;
	if (kind == SAVE_DATA)
		json_run(info, records, count, out);
	else if (kind == SAVE_VERDICTS)
		csv_verdicts(records, count, out);
	else
		written =
		    write_report(info, origin->saved, kind, shown, records, count, out, error);
	description_release(&description);
	uncertainties_free(uncertainties, records, count);
	free(records);
	return written;
}

Status explore_session(const Options *options, Session *session, const Explored *explored)
{
	const Origin origin = {.options = options, .saved = explored->saved};
	LoopOptions loop_options = {
	    .terminal = {.theme = options->theme, .no_mouse = options->given & OPTION_NO_MOUSE},
	    .project = options->given & OPTION_PROJECT,
	    .glyphs = options->given & OPTION_GLYPHS ? &options->glyphs : NULL,
	    .race = explored->race,
	    .targets = explored->targets,
	    .write_data = write_data,
	    .context = &origin};
	Error error;

	return loop_explore(session, &loop_options, &error) ? STATUS_DONE : report(&error);
}

/* Then the usual ones are measured, and all that landau brings along can be chosen. */
static bool nothing_is_named(const Options *options)
{
	return options->word_count + options->target_count == 0 &&
	       !(options->given & (OPTION_ALL | OPTION_MIN | OPTION_MAX));
}

static Status explore(const Options *options, TargetList *targets)
{
	double budget = budget_of(options);
	Recording recording;
	SessionOptions session_options = {
	    .budget_seconds = {[TIMING] = budget, [COUNTING] = COUNTING_SHARE * budget},
	    .idle_from = nothing_is_named(options) ? targets->count : 0,
	    .seed = options->seed,
	    .cpu = options->cpu,
	};
	Session *session;
	Status status;

	if (session_options.idle_from)
		bundled_targets_add_others(targets);
	if (!recording_open(&recording, options, TAPE_SESSION, &status))
		return status;
	target_list_reserve(targets, INPUTKINDS_MOST);
	session = session_new(&session_options, targets);
	recording_begin(&recording, options, session, budget);
	status = explore_session(options, session, &(Explored){.targets = targets});
	status = status_worse(status, recording_end(&recording));

	session_free(session);
	return status;
}

/* Where the first word is no target it may have been meant for a subcommand: `error` says so. */
static void explain_first_word(const char *word, Error *error)
{
	size_t target_count, count = 0;
	const char **targets = bundled_target_names(&target_count);
	const char **names = memory_new(target_count + subcommand_count, sizeof *names);
	bool known = false;
	Text name = {0};

	text_append_bytes(&name, word, strcspn(word, ":"));
	for (size_t i = 0; i < subcommand_count; i++)
		if (*subcommands[i].name)
			names[count++] = subcommands[i].name;
	for (size_t i = 0; i < target_count; i++) {
		known |= strcmp(targets[i], text_string(&name)) == 0;
		names[count++] = targets[i];
	}
	if (!known)
		nearest_refuse("subcommand, algorithm or topic", text_string(&name), names, count,
		    "'landau help' and 'landau list' show what there is", error);
	text_release(&name);
	free(names);
	free(targets);
}

/* A word that names somebody's measurements. */
static const char *first_file(const Options *options)
{
	for (size_t i = 0; i < options->word_count; i++)
		if (target_is_strange(options->words[i]))
			return options->words[i];
	return NULL;
}

/* What was measured before, without measuring: on a screen, or in plain lines. */
static Status look_at(const Options *options, const char *path, bool screen)
{
	Saved saved = {0};
	Recall recall;
	Status status = STATUS_DONE;
	Error error;

	if (!reader_read(path, METRIC_STEPS, &saved, &error)) {
		status = report(&error);
	} else {
		recall_begin(&recall, &saved);
		status =
		    screen ? explore_session(options, recall.session, &(Explored){.saved = &saved})
			   : print_details(recall.session);
		recall_end(&recall);
	}
	saved_release(&saved);
	return status;
}

bool explore_has_screen(const Options *options)
{
	const char *why;
	Error error;

	if (options->given & OPTION_PLAIN)
		return false;
	if (terminal_usable(&why))
		return true;
	error_set(&error, STATUS_DONE, "%s: plain lines instead", why);
	report(&error);
	return false;
}

static Status explore_file(const Options *options, const char *path)
{
	bool alone = options->word_count == 1 && !options->target_count, screen;
	Status status;
	Error error;

	if (options->record) {
		error_set(&error, STATUS_USAGE,
		    "--record is for what is measured, and %s was measured before", path);
		return report(&error);
	}
	screen = explore_has_screen(options);
	status = screen ? STATUS_DONE : cmd_fit(options);
	if (screen && !alone) {
		error_set(
		    &error, STATUS_USAGE, "%s is a file: only one is looked at, and alone", path);
		return report(&error);
	}
	return alone && status == STATUS_DONE ? look_at(options, path, screen) : status;
}

/* Somebody who mistyped a target is not told of the terminal first. */
static Status explore_targets(const Options *options)
{
	TargetList targets = {0};
	Status status;
	Error error;

	if (!choose_targets(&targets, options, &error)) {
		if (options->word_count && !options->target_count &&
		    !target_is_outside(options->words[0]))
			explain_first_word(options->words[0], &error);
		status = report(&error);
	} else if (explore_has_screen(options)) {
		status = explore(options, &targets);
	} else {
		status = run_targets(options, &targets, true);
	}
	target_list_release(&targets);
	return status;
}

Status cmd_explore(const Options *options)
{
	const char *file = first_file(options);

	return file ? explore_file(options, file) : explore_targets(options);
}
