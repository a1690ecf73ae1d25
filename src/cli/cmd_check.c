#include <stdlib.h>
#include <string.h>

#include "app/checking.h"
#include "app/conclusions.h"
#include "base/memory.h"
#include "cli/choose.h"
#include "cli/describe.h"
#include "cli/measuring.h"
#include "cli/phase.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/subcommand.h"
#include "io/checks.h"

/* Without --budget: of time, and of counts, whose seconds are nominal. */
#define TIMING_SECONDS 2.0
#define COUNTING_SECONDS 0.1
#define COUNTING_SHARE 0.2

/* All that is checked, and what it was judged from. */
typedef struct Check {
	const Options *options;
	TargetList targets;
	CheckSubject subjects[CHECK_SUBJECTS_MOST];
	size_t subject_count;
	Phase counted, timed, again;
	Saved *files;
	size_t file_count;
	Conclusions conclusions;
	Checked *checks; /* of the targets, each with every subject; then of the files */
	size_t count, capacity;
} Check;

static bool is_file(const char *word)
{
	return strcmp(word, "-") == 0 || target_is_strange(word);
}

/* Puts those words of the command line into `words` that name files, or those that don't. */
static size_t pick_words(const Options *options, bool files, char **words)
{
	size_t count = 0;

	for (size_t i = 0; i < options->word_count; i++)
		if (is_file(options->words[i]) == files)
			words[count++] = options->words[i];
	return count;
}

static void add(Check *check, const Checked *checked)
{
	memory_grow((void **)&check->checks, &check->capacity, check->count, sizeof *checked);
	check->checks[check->count++] = *checked;
}

/* What is asked of a target: the memory of a program is measured with its time. */
static CheckSubject subject_of(const Check *check, size_t target, size_t subject)
{
	CheckSubject of = check->subjects[subject];

	if (of.counts == METRIC_MEMORY &&
	    manner_of(&check->targets.targets[target], METRIC_MEMORY) == TIMING)
		of = (CheckSubject){METRIC_COUNT, METRIC_MEMORY};
	return of;
}

/* The checks of a target stand together. */
static Checked *check_of(const Check *check, size_t target, size_t subject)
{
	return &check->checks[target * check->subject_count + subject];
}

typedef bool IsWanted(const Check *check, const Checked *checked, CheckSubject subject);

static bool wants_counts(const Check *check, const Checked *checked, CheckSubject subject)
{
	(void)check;
	(void)checked;
	return subject.counts != METRIC_COUNT;
}

static bool wants_time(const Check *check, const Checked *checked, CheckSubject subject)
{
	(void)check;
	return subject.clock != METRIC_COUNT && check_wants_time(checked);
}

static bool wants_again(const Check *check, const Checked *checked, CheckSubject subject)
{
	(void)check;
	(void)subject;
	return check_wants_again(checked);
}

/* Measures the targets of which any subject wants it. */
static void measure(const Check *check, Phase *phase, SessionOptions *options, IsWanted *is_wanted)
{
	bool *wanted = memory_new(check->targets.count, sizeof *wanted);

	for (size_t i = 0; i < check->targets.count; i++)
		for (size_t j = 0; j < check->subject_count; j++)
			wanted[i] |=
			    is_wanted(check, check_of(check, i, j), subject_of(check, i, j));
	phase_run(phase, options, &check->targets, wanted);
	free(wanted);
}

/* Judges every check by what is measured so far. */
static void judge(const Check *check)
{
	for (size_t i = 0; i < check->targets.count; i++)
		for (size_t j = 0; j < check->subject_count; j++) {
			Checked *checked = check_of(check, i, j);
			CheckSubject subject = subject_of(check, i, j);
			const Job *job = phase_job(&check->counted, i);

			if (subject.counts != METRIC_COUNT)
				checked->counts = phase_record(&check->counted, i, subject.counts);
			if (subject.clock != METRIC_COUNT && check->timed.places) {
				checked->time = phase_record(&check->timed, i, subject.clock);
				if (check->again.places)
					checked->again =
					    phase_record(&check->again, i, subject.clock);
			}
			checked->source =
			    job && source_is_known(&job->source) ? &job->source : NULL;
			checked->limit = check->options->within;
			check_judge(checked);
		}
}

/* What can't be measured can't be judged: leaves it out. */
static Status drop_unmeasured(Check *check)
{
	Status status = STATUS_DONE;
	size_t kept = 0;

	for (size_t i = 0; i < check->count; i++) {
		const Target *target = &check->targets.targets[i / check->subject_count];
		Error error;

		if (checked_record(&check->checks[i])) {
			check->checks[kept++] = check->checks[i];
			continue;
		}
		error_set(&error, STATUS_USAGE,
		    "%s measures neither steps nor time: --metric says what else to go by",
		    target->name);
		status = status_worse(status, report(&error));
	}
	check->count = kept;
	return status;
}

/* Counts first: they often are all that is needed. What time shows as worse is measured again, from
 * other inputs and in a new process. */
static Status measure_targets(Check *check)
{
	const Options *options = check->options;
	double given = options->budget_seconds;
	bool only_counts = true;
	SessionOptions session = {.seed = options->seed, .cpu = options->cpu};

	for (size_t i = 0; i < check->targets.count * check->subject_count; i++)
		add(check, &(Checked){.limit = options->within});
	for (size_t i = 0; i < check->targets.count; i++)
		for (size_t j = 0; j < check->subject_count; j++)
			only_counts &= subject_of(check, i, j).clock == METRIC_COUNT;
	session.budget_seconds[COUNTING] = given <= 0    ? COUNTING_SECONDS
					   : only_counts ? given
							 : COUNTING_SHARE * given;
	measure(check, &check->counted, &session, wants_counts);
	judge(check);
	session.budget_seconds[COUNTING] = 0;
	/* Larger sizes show more of what is worse than the law of all of them does. */
	session.beyond = PLAN_UNTIL_SPENT;
	session.budget_seconds[TIMING] = given > 0 ? given : TIMING_SECONDS;
	measure(check, &check->timed, &session, wants_time);
	judge(check);
	session.seed++;
	measure(check, &check->again, &session, wants_again);
	judge(check);
	return drop_unmeasured(check);
}

static bool same_subject(const Record *a, const Record *b)
{
	return strcmp(a->file, b->file) == 0 && strcmp(a->series->target, b->series->target) == 0 &&
	       strcmp(a->series->input, b->series->input) == 0;
}

static const Record *find_record(const Conclusions *conclusions, const Record *like, Metric metric)
{
	for (size_t i = 0; i < conclusions->count; i++)
		if (conclusions->records[i].series->metric == metric &&
		    same_subject(&conclusions->records[i], like))
			return &conclusions->records[i];
	return NULL;
}

static const Source *find_source(const Conclusions *conclusions, const Record *like)
{
	for (size_t i = 0; i < conclusions->count; i++)
		if (conclusions->records[i].source && same_subject(&conclusions->records[i], like))
			return conclusions->records[i].source;
	return NULL;
}

static bool add_subject(Check *check, const Record *record, CheckSubject subject)
{
	const Conclusions *conclusions = &check->conclusions;
	Checked checked = {
	    .limit = check->options->within, .source = find_source(conclusions, record)};

	if (subject.counts != METRIC_COUNT)
		checked.counts = find_record(conclusions, record, subject.counts);
	if (subject.clock != METRIC_COUNT)
		checked.time = find_record(conclusions, record, subject.clock);
	if (!checked.counts && !checked.time)
		return false;
	check_judge(&checked);
	add(check, &checked);
	return true;
}

/* The first of its file, target and input kind stands for all of these. Where nobody asked for a
 * metric and there are neither steps nor time, it is whatever there is. */
static void add_recorded(Check *check, const Record *record)
{
	bool any = false, exact = metric_is_exact(record->series->metric);

	for (size_t i = 0; i < check->subject_count; i++)
		any |= add_subject(check, record, check->subjects[i]);
	if (!any && !(check->options->given & OPTION_METRIC))
		add_subject(check, record,
		    (CheckSubject){exact ? record->series->metric : METRIC_COUNT,
			exact ? METRIC_COUNT : record->series->metric});
}

static void check_files(Check *check)
{
	static const bool all[METRIC_COUNT] = {true, true, true, true};
	const Conclusions *conclusions = &check->conclusions;

	conclusions_begin(&check->conclusions, check->files, check->file_count, all);
	conclusions_draw(&check->conclusions);
	for (size_t i = 0; i < conclusions->count; i++) {
		size_t first = 0;

		while (!same_subject(&conclusions->records[first], &conclusions->records[i]))
			first++;
		if (first == i)
			add_recorded(check, &conclusions->records[i]);
	}
}

static Status status_of(const Check *check)
{
	Status status = STATUS_DONE;

	for (size_t i = 0; i < check->count; i++) {
		const Checked *checked = &check->checks[i];
		Status one = checked->judgement.standing == STANDING_WITHIN ? STATUS_DONE
			     : checked->judgement.standing == STANDING_WORSE
				 ? STATUS_WORSE
				 : check->options->undecided;

		status = status_worse(status, checked_failure(checked) ? STATUS_MEASURED : one);
	}
	return status;
}

static const Session *last_session(const Check *check)
{
	return check->again.session   ? check->again.session
	       : check->timed.session ? check->timed.session
				      : check->counted.session;
}

static Status print_checks(const Check *check)
{
	const Options *options = check->options;
	double budget = options->budget_seconds > 0 ? options->budget_seconds : TIMING_SECONDS;
	Description description;
	Text out = {0};
	Status status;

	describe_run(&description, options, last_session(check), budget);
	if (options->format == FORMAT_CSV)
		checks_csv(check->checks, check->count, &out);
	else if (options->format == FORMAT_JSON)
		checks_json(&description.info, check->checks, check->count, &out);
	else
		checks_table(check->checks, check->count, &out);
	status = print(options->output, &out);
	text_release(&out);
	description_release(&description);
	return status;
}

static bool is_well_asked(const Options *options, Error *error)
{
	if (!(options->given & OPTION_WITHIN))
		return error_set(
		    error, STATUS_USAGE, "check needs --within LAW, as --within 'O(n log n)'");
	if (!options->word_count && !options->target_count)
		return error_set(error, STATUS_USAGE,
		    "check needs a TARGET or a FILE: 'landau list' shows bundled targets");
	return true;
}

static bool choose(Check *check, char **words, Error *error)
{
	Options options = *check->options;

	options.words = words;
	options.word_count = pick_words(check->options, false, words);
	return (!options.word_count && !options.target_count) ||
	       (choose_targets(&check->targets, &options, error) &&
		   choose_check_metrics(&check->targets, options.metrics, error));
}

static void release(Check *check)
{
	for (size_t i = 0; i < check->count; i++)
		check_release(&check->checks[i]);
	free(check->checks);
	conclusions_release(&check->conclusions);
	for (size_t i = 0; i < check->file_count; i++)
		saved_release(&check->files[i]);
	free(check->files);
	phase_release(&check->again);
	phase_release(&check->timed);
	phase_release(&check->counted);
	target_list_release(&check->targets);
}

static Status report_failures(const Check *check)
{
	return status_worse(phase_report(&check->counted),
	    status_worse(phase_report(&check->timed), phase_report(&check->again)));
}

Status cmd_check(const Options *options)
{
	Check check = {.options = options, .files = memory_new(options->word_count, sizeof(Saved))};
	char **words = memory_new(options->word_count, sizeof *words);
	Status status = STATUS_DONE;
	Error error;

	check.subject_count = check_subjects(options->metrics, check.subjects);
	if (!is_well_asked(options, &error) || !choose(&check, words, &error)) {
		status = report(&error);
	} else {
		status = read_files(options, words, pick_words(options, true, words), check.files,
		    &check.file_count);
		if (check.targets.count)
			status = status_worse(status, measure_targets(&check));
		check_files(&check);
		status = status_worse(status, report_failures(&check));
		status = status_worse(status, status_of(&check));
		if (check.count)
			status = status_worse(status, print_checks(&check));
	}
	release(&check);
	free(words);
	return status;
}
