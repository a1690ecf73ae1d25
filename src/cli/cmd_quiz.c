#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/quizfacts.h"
#include "app/quizloop.h"
#include "app/recall.h"
#include "cli/choose.h"
#include "cli/measuring.h"
#include "cli/print.h"
#include "cli/subcommand.h"
#include "io/reader.h"
#include "model/listing.h"
#include "tui/terminal.h"
#include "worker/interrupt.h"

/* Enough to tell the laws of what is bundled, by counts above all, before anybody gets impatient.
 */
#define TIMING_SECONDS 0.25
#define COUNTING_SECONDS 0.2

/* The next line that the student types, without its end; false at the end. */
static bool read_line(char **line, size_t *size)
{
	ssize_t length = getline(line, size, stdin);

	if (length < 0)
		return false;
	(*line)[strcspn(*line, "\r\n")] = '\0';
	return true;
}

static bool write_out(Text *text, Status *status)
{
	*status = print(NULL, text);
	text_clear(text);
	return *status == STATUS_DONE;
}

/* The lines around the one that runs most: what stands further below says which law is taught. */
static void show_source(const Source *source, Text *out)
{
	enum { ROWS = 15 };
	Listing listing;
	size_t first, code;

	listing_init(&listing, source, 0);
	first = listing_first(&listing, ROWS);
	code = listing_first_code(&listing);
	for (size_t i = first > code ? first : code; i < first + ROWS && i < listing.count; i++) {
		Text line = {0};

		listing_code(&listing.lines[i], &line);
		text_append(out, line.length ? "    " : "");
		text_append_visible(out, text_string(&line), line.length);
		text_append(out, "\n");
		text_release(&line);
	}
	listing_release(&listing);
}

static void ask(const Quiz *quiz, Text *out)
{
	const QuizCard *card = quiz_card(quiz);

	text_printf(
	    out, "%zu of %zu: %s\n", quiz->at + 1, quiz->count, text_string(&card->question));
	if (card->kind == QUIZ_SOURCE) {
		text_append(out, "\n");
		show_source(card->fact->source, out);
		text_append(out, "\n");
	}
	for (size_t i = 0; i < card->option_count; i++)
		text_printf(out, "  %zu  %s\n", i + 1, text_string(&card->options[i]));
}

/* One answer; a line that is none is asked for again. False where the student ends it. */
static bool answer(Quiz *quiz, char **line, size_t *size, Text *out, Status *status)
{
	size_t count = quiz_card(quiz)->option_count;

	for (;;) {
		char *typed, *end;
		unsigned long digit;

		if (!write_out(out, status) || !read_line(line, size))
			return false;
		typed = *line + strspn(*line, " \t");
		if (strcmp(typed, "q") == 0)
			return false;
		digit = strtoul(typed, &end, 10);
		if (digit > 0 && digit <= count && !end[strspn(end, " \t")] &&
		    quiz_answer(quiz, digit - 1))
			return true;
		text_printf(out, "A number from 1 to %zu, or q to end it.\n", count);
	}
}

/* Questions on standard output, answers on standard input. */
static Status run_plain(Quiz *quiz)
{
	Status status = STATUS_DONE;
	Text out = {0};
	char *line = NULL;
	size_t size = 0;

	while (quiz_card(quiz)) {
		ask(quiz, &out);
		if (!answer(quiz, &line, &size, &out, &status))
			break;
		quiz_feedback(quiz, &out);
		text_append(&out, "\n\n");
		quiz_next(quiz);
	}
	if (status == STATUS_DONE) {
		quiz_result(quiz, &out);
		text_append(&out, "\n");
		write_out(&out, &status);
	}
	free(line);
	text_release(&out);
	return status;
}

static Status run_screen(const Options *options, Quiz *quiz)
{
	TerminalOptions terminal = {.theme = options->theme, .no_mouse = true};
	Error error;
	Status status = STATUS_DONE;

	if (!quizloop_run(
		quiz, &terminal, options->given & OPTION_GLYPHS ? &options->glyphs : NULL, &error))
		return report(&error);
	if (quiz->at) {
		Text out = {0};

		quiz_result(quiz, &out);
		text_append(&out, "\n");
		status = print(NULL, &out);
		text_release(&out);
	}
	return status;
}

/* Without a seed no two quizzes are the same. */
static uint64_t seed_of(const Options *options)
{
	return options->given & OPTION_SEED ? options->seed : (uint64_t)clock_now().count;
}

static Status ask_about(const Options *options, const Session *session)
{
	Random random = random_stream(seed_of(options), 0);
	QuizFacts facts;
	Quiz quiz;
	const char *why;
	Error error;
	Status status;

	quizfacts_init(&facts, session);
	quiz_init(&quiz, facts.list, facts.count, &random);
	if (!quiz.count) {
		error_set(&error, STATUS_MEASURED,
		    "no law could be told, so there is nothing to ask: try a larger --budget");
		status = report(&error);
	} else if (options->given & OPTION_PLAIN || !terminal_usable(&why)) {
		status = run_plain(&quiz);
	} else {
		status = run_screen(options, &quiz);
	}
	quiz_release(&quiz);
	quizfacts_release(&facts);
	return status;
}

static Status measure_and_ask(const Options *options, const TargetList *targets)
{
	double budget = options->budget_seconds;
	SessionOptions session_options = {
	    .budget_seconds = {[TIMING] = budget > 0 ? budget : TIMING_SECONDS,
		[COUNTING] = budget > 0 ? budget : COUNTING_SECONDS},
	    .seed = options->given & OPTION_SEED ? options->seed : 1,
	    .cpu = options->cpu};
	Session *session = session_new(&session_options, targets);
	Status status = STATUS_DONE;

	if (measuring_run(session)) {
		status = measuring_report_failures(session);
		status = status_worse(status, ask_about(options, session));
	}
	session_free(session);
	return status;
}

/* About what was measured before. */
static Status ask_about_file(const Options *options, const char *path)
{
	Saved saved = {0};
	Recall recall;
	Status status;
	Error error;

	if (!reader_read(path, METRIC_STEPS, &saved, &error)) {
		status = report(&error);
	} else {
		recall_begin(&recall, &saved);
		status = ask_about(options, recall.session);
		recall_end(&recall);
	}
	saved_release(&saved);
	return status;
}

Status cmd_quiz(const Options *options)
{
	TargetList targets = {0};
	Status status;
	Error error;

	if (options->word_count == 1 && target_is_strange(options->words[0])) {
		status = ask_about_file(options, options->words[0]);
	} else if (!choose_targets(&targets, options, &error)) {
		status = report(&error);
	} else {
		status = measure_and_ask(options, &targets);
	}
	target_list_release(&targets);
	return status;
}
