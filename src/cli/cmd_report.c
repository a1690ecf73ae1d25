#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/conclusions.h"
#include "app/reporting.h"
#include "app/strangefiles.h"
#include "app/uncertainties.h"
#include "base/memory.h"
#include "cli/choose.h"
#include "cli/measured.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/results.h"
#include "cli/subcommand.h"
#include "config.h"
#include "worker/interrupt.h"

/* What --format asks for, else what the file's ending says, else a manual page. */
static const ReportFormat *choose_format(const Options *options, Error *error)
{
	const char *path = options->output, *slash, *dot;
	const ReportFormat *format;
	Text names = {0};

	if (options->given & OPTION_FORMAT)
		return report_format_find(formats[options->format].name);
	if (!path || strcmp(path, "-") == 0)
		return report_format_find("man");
	slash = strrchr(path, '/');
	dot = strrchr(slash ? slash : path, '.');
	format = dot ? report_format_of(path) : report_format_find("man");
	if (!format) {
		report_format_names(&names);
		error_set(error, STATUS_USAGE, "%s: no report ends in %s; --format can be %s", path,
		    dot, text_string(&names));
	}
	text_release(&names);
	return format;
}

/* What is no text isn't for a terminal. */
static bool check_destination(const Options *options, const ReportFormat *format, Error *error)
{
	bool standard = !options->output || strcmp(options->output, "-") == 0;

	if (format->typeset && standard && isatty(STDOUT_FILENO))
		return error_set(
		    error, STATUS_USAGE, "a PDF is nothing for a terminal: -o FILE.pdf");
	return true;
}

static Status write_report(const Options *options, const ReportFormat *format, Subject *subject)
{
	Text text = {0};
	Status status;
	Error error;
	bool made;

	subject->title = options->title;
	subject->author = options->author;
	/* What is in the making is cleared away. */
	interrupt_install();
	made = reporting_make(format, subject, &text, &error);
	if (interrupt_signal())
		interrupt_raise();
	if (made)
		status = print(options->output, &text);
	else
		status = report(&error);
	text_release(&text);
	return status;
}

static Status report_records(const Options *options, const ReportFormat *format, Subject *subject,
    Record *records, size_t count)
{
	Uncertainty *uncertainties = uncertainties_draw(records, count);
	Status status;

	subject->records = records;
	subject->count = count;
	status = write_report(options, format, subject);
	uncertainties_free(uncertainties, records, count);
	return status;
}

static bool same(const char *one, const char *other)
{
	return strcmp(one ? one : "", other ? other : "") == 0;
}

/* What one run says of itself; of several what all of them say of the machine. */
static void describe_files(const Saved *files, size_t count, RunInfo *info)
{
	if (!count || !files->is_run)
		return;
	*info = files->info;
	if (count == 1)
		return;
	info->command = info->warnings = NULL;
	info->created = DATE_UNKNOWN;
	info->budget_seconds = 0;
	info->cpu = -1;
	info->surroundings = (Surroundings){.caches = files->info.surroundings.caches};
	for (size_t i = 1; i < count; i++)
		if (!files[i].is_run || !same(files[i].info.machine, info->machine) ||
		    !same(files[i].info.kernel, info->kernel) ||
		    !same(files[i].info.compiler, info->compiler))
			*info = (RunInfo){
			    .version = PACKAGE_VERSION, .created = DATE_UNKNOWN, .cpu = -1};
}

static Status report_files(const Options *options, const ReportFormat *format)
{
	size_t count;
	Saved *files = memory_new(options->word_count, sizeof *files);
	Status status = read_files(options, options->words, options->word_count, files, &count);
	RunInfo info = {.version = PACKAGE_VERSION, .created = DATE_UNKNOWN, .cpu = -1};
	Subject subject = {.info = &info};
	Conclusions conclusions;

	conclusions_begin(&conclusions, files, count, options->metrics);
	conclusions_draw(&conclusions);
	describe_files(files, count, &info);
	if (options->word_count == 1 && strcmp(options->words[0], "-") != 0)
		subject.saved = options->words[0];
	subject.date = reporting_date(&info);
	if (conclusions.count)
		status = status_worse(status, report_records(options, format, &subject,
						  conclusions.records, conclusions.count));
	conclusions_release(&conclusions);
	for (size_t i = 0; i < count; i++)
		saved_release(&files[i]);
	free(files);
	return status;
}

static Status report_targets(
    const Options *options, const ReportFormat *format, const TargetList *targets)
{
	bool asked[METRIC_COUNT];
	Recording recording = {0};
	Measured measured;
	Subject subject = {0};
	Status status;
	Error error;

	measured_metrics(options, asked);
	if (!choose_check_metrics(targets, asked, &error))
		return report(&error);
	status = measured_begin(&measured, options, targets, asked, true, &recording);
	subject.info = &measured.description.info;
	subject.date = subject.info->created;
	status = status_worse(
	    status, report_records(options, format, &subject, measured.records, measured.count));
	measured_end(&measured);
	return status;
}

static size_t count_files(const Options *options)
{
	size_t count = 0;

	for (size_t i = 0; i < options->word_count; i++)
		count +=
		    strcmp(options->words[i], "-") == 0 || target_is_strange(options->words[i]);
	return count;
}

Status cmd_report(const Options *options)
{
	size_t files = count_files(options);
	TargetList targets = {0};
	const ReportFormat *format;
	Status status;
	Error error;

	format = choose_format(options, &error);
	if (!format || !check_destination(options, format, &error))
		return report(&error);
	if (files && (files < options->word_count || options->target_count)) {
		error_set(&error, STATUS_USAGE,
		    "a report is of targets or of files, not of both: save the targets with "
		    "'landau run --format json -o FILE' first");
		return report(&error);
	}
	if (files)
		return report_files(options, format);
	if (choose_targets(&targets, options, &error))
		status = report_targets(options, format, &targets);
	else
		status = report(&error);
	target_list_release(&targets);
	return status;
}
