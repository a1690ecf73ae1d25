#include "app/typeset.h"

#include <fcntl.h>
#include <inttypes.h>
#include <math.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/words.h"
#include "io/output.h"
#include "worker/capture.h"
#include "worker/deadline.h"
#include "worker/interrupt.h"
#include "worker/process.h"
#include "worker/program.h"
#include "worker/scratch.h"

/* Debian's groff-base has groff without what makes PDFs, and so has Fedora's groff. */
#define WAY_OUT "install what makes PDFs in groff: on Debian groff, on Fedora groff-perl"

/* More than that is no report. */
enum { MOST_BYTES = 256 << 20 };

static const double most_seconds = 30;

/* Takes what it prints until it ends, or the time is over, or somebody asks for the end. */
static ProcessEnd listen_to(Process *process, Capture *pdf, Capture *said, int *number)
{
	bool more_pdf = true, more_said = true;
	ProcessEnd end = PROCESS_RUNS;
	Deadline deadline = {0};

	deadline_set(&deadline, most_seconds);
	while (end == PROCESS_RUNS && deadline_left(&deadline) > 0 && !interrupt_signal()) {
		struct pollfd polls[4] = {
		    {.fd = process_life(process), .events = POLLIN},
		    {.fd = more_pdf ? process_output(process) : -1, .events = POLLIN},
		    {.fd = more_said ? process_errors(process) : -1, .events = POLLIN},
		    {.fd = interrupt_descriptor(), .events = POLLIN},
		};

		poll(polls, 4, (int)ceil(deadline_left(&deadline) * 1e3));
		/* Asked first: whatever it wrote before its end can then be read. */
		end = process_end(process, number);
		more_pdf = more_pdf && capture_read(pdf, process_output(process));
		more_said = more_said && capture_read(said, process_errors(process));
	}
	/* A reading takes some hundred KiB. */
	while (end != PROCESS_RUNS && more_pdf && pdf->bytes.length < MOST_BYTES) {
		size_t before = pdf->bytes.length;

		more_pdf = capture_read(pdf, process_output(process)) && pdf->bytes.length > before;
	}
	return end;
}

/* The last line that it said: why it gave up. */
static const char *last_line(Capture *said, Text *line)
{
	const char *text = capture_text(said);

	while (*text) {
		size_t length = strcspn(text, "\n");

		text_clear(line);
		text_append_bytes(line, text, length);
		text += length + (text[length] == '\n');
	}
	return text_string(line);
}

static bool judge(ProcessEnd end, int number, const Capture *pdf, Capture *said, Error *error)
{
	static const char magic[] = "%PDF-";
	bool made = end == PROCESS_EXITED && number == 0 && !pdf->cut &&
		    pdf->bytes.length > sizeof magic &&
		    memcmp(pdf->bytes.bytes, magic, sizeof magic - 1) == 0;
	Text line = {0};

	if (!made && interrupt_signal())
		error_set(error, STATUS_LANDAU, "interrupted");
	else if (!made && end == PROCESS_RUNS)
		error_set(
		    error, STATUS_LANDAU, "groff didn't end within %.0f s: killed", most_seconds);
	else if (!made)
		error_set(error, STATUS_LANDAU, "groff makes no PDF (%s): " WAY_OUT,
		    *last_line(said, &line) ? text_string(&line) : "it doesn't say why");
	text_release(&line);
	return made;
}

/* The page is A4, and nothing about the PDF depends on where or when it is made. */
static void compose(const char *path, int64_t date, Words *words)
{
	static const char *const options[] = {"TZ=UTC0", "LC_ALL=C", "groff", "-t", "-e", "-p",
	    "-man", "-Tpdf", "-P-pa4", "-dpaper=a4"};
	char epoch[48];

	snprintf(epoch, sizeof epoch, "SOURCE_DATE_EPOCH=%" PRId64, date);
	words_add(words, "env");
	words_add(words, epoch);
	for (size_t i = 0; i < sizeof options / sizeof *options; i++)
		words_add(words, options[i]);
	words_add(words, path);
}

/* Typesets the page at that path. */
static bool run(const char *path, int64_t date, Text *pdf, Error *error)
{
	Capture made = {.most = MOST_BYTES}, said = {0};
	Containment containment = {.cpu = -1};
	Words words = {0};
	Process *process;
	ProcessEnd end;
	int number = 0;
	bool done = false;

	compose(path, date, &words);
	containment.arguments = words.list;
	process = process_start(&containment, error);
	if (process) {
		process_close_input(process);
		end = listen_to(process, &made, &said, &number);
		done = judge(end, number, &made, &said, error);
	}
	if (done)
		text_append_bytes(pdf, made.bytes.bytes, made.bytes.length);
	process_free(process);
	words_release(&words);
	capture_release(&made);
	capture_release(&said);
	return done;
}

bool typeset_pdf(const Text *roff, int64_t date, Text *pdf, Error *error)
{
	Text folder = {0}, path = {0};
	bool made = false;

	if (!program_is_there("groff"))
		return error_set(
		    error, STATUS_LANDAU, "a PDF is made by groff, which isn't there: " WAY_OUT);
	if (!scratch_make(&folder)) {
		error_set(error, STATUS_LANDAU,
		    "there is no room for a report in the making: set TMPDIR to a folder that can "
		    "be written");
	} else {
		text_printf(&path, "%s/report.7", text_string(&folder));
		made = output_write(path.bytes, roff, error) &&
		       run(path.bytes, date, pdf, error);
		scratch_remove(folder.bytes);
	}
	text_release(&path);
	text_release(&folder);
	return made;
}
