#include "app/build.h"

#include <fcntl.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/embedded.h"
#include "app/processor.h"
#include "base/memory.h"
#include "base/units.h"
#include "base/words.h"
#include "config.h"
#include "worker/capture.h"
#include "worker/deadline.h"
#include "worker/interrupt.h"
#include "worker/process.h"
#include "worker/scratch.h"

/* Errors beyond this are those of errors before them. */
enum { MOST_SAID = 1 << 16 };

/* A compiler that takes longer reads something that has no end. */
static const double most_seconds = 120;

/*
 * The flags that make basic blocks call the counter: clang's before gcc's, which clang takes too,
 * but then it leaves out blocks whose count follows from others.
 */
static const char *const counted_flags[] = {COUNTED_FLAGS};
enum { COUNTED_WAYS = sizeof counted_flags / sizeof *counted_flags };

struct Build {
	char *path;
	Text folder, timed, counted; /* paths */
	size_t step; /* 0: for time; from 1 on: counting in one way after the other */
	Process *process;
	Capture capture;
	bool output_ended, errors_ended;
	Deadline deadline;
	Text said;
	Objects *objects;
};

static const char *variable(const char *name, const char *otherwise)
{
	const char *value = getenv(name);

	return value && value[strspn(value, " \t")] ? value : otherwise;
}

static const char *compiler(void)
{
	return variable("CC", "cc");
}

void build_describe(Text *out)
{
	text_printf(out, "%s %s", compiler(), TIMED_FLAGS);
}

static void add_option(Words *words, const char *option, const char *value)
{
	Text word = {0};

	text_printf(&word, "%s%s", option, value);
	words_add(words, text_string(&word));
	text_release(&word);
}

/* A variable of the environment that isn't well formed is named. */
static bool add_variable(Words *words, const char *name, const char *otherwise, Error *error)
{
	Error reason;

	return words_split(words, variable(name, otherwise), &reason) ||
	       error_set(error, STATUS_USAGE, "the variable %s: %s", name, reason.text);
}

static bool is_counting(const Build *build)
{
	return build->step > 0;
}

/* The command line of the step that is due. */
static bool compose(const Build *build, Words *words, Error *error)
{
	static const char shared[] = "-fPIC -shared -fdiagnostics-color=never -Wl,-Bsymbolic";
	bool counting = is_counting(build);
	const char *flags = counting ? counted_flags[build->step - 1] : TIMED_FLAGS;

	if (!add_variable(words, "CC", "cc", error) || !words_split(words, flags, error) ||
	    !words_split(words, shared, error) ||
	    !words_split(words, counting ? COUNTED_CPPFLAGS : "-Wl,-z,defs", error) ||
	    !add_variable(words, "CPPFLAGS", "", error))
		return false;
	add_option(words, "-I", build->folder.bytes);
	words_add(words, "-o");
	words_add(words, counting ? build->counted.bytes : build->timed.bytes);
	words_add(words, build->path);
	if (!add_variable(words, "LDFLAGS", "", error) || !add_variable(words, "LDLIBS", "", error))
		return false;
	words_add(words, "-lm");
	return true;
}

static bool start_compiler(Build *build, Error *error)
{
	Containment containment = {.cpu = -1, .most_bytes = processor_memory_bytes() / 2};
	Words words = {0};
	bool composed = compose(build, &words, error);
	Error reason;

	if (composed) {
		containment.arguments = words.list;
		build->process = process_start(&containment, &reason);
		if (!build->process)
			error_set(error, STATUS_USAGE,
			    "%s: install gcc or clang, or name your C compiler in the "
			    "variable CC",
			    reason.text);
	}
	words_release(&words);
	if (!build->process)
		return false;
	process_close_input(build->process);
	capture_release(&build->capture);
	build->capture = (Capture){.most = MOST_SAID};
	build->output_ended = build->errors_ended = false;
	deadline_set(&build->deadline, most_seconds);
	return true;
}

/* The header that this program was built with goes with it. */
static bool write_header(const char *folder)
{
	const Embedded *header = embedded_find("landau.h");
	Text path = {0};
	bool written;
	int file;

	text_printf(&path, "%s/%s", folder, header->name);
	file = open(path.bytes, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
	written = file >= 0 && write(file, header->text, header->length) == (ssize_t)header->length;
	if (file >= 0)
		close(file);
	text_release(&path);
	return written;
}

static bool make_folder(Build *build, Error *error)
{
	if (!scratch_make(&build->folder) || !write_header(build->folder.bytes))
		return error_set(error, STATUS_LANDAU,
		    "there is no room for what is built: set TMPDIR to a folder that can be "
		    "written");
	text_printf(&build->timed, "%s/timed.so", build->folder.bytes);
	text_printf(&build->counted, "%s/counted.so", build->folder.bytes);
	return true;
}

Build *build_start(const char *path, Error *error)
{
	Build *build = memory_new(1, sizeof *build);

	build->path = memory_copy_text(path);
	if (make_folder(build, error) && start_compiler(build, error))
		return build;
	build_free(build);
	return NULL;
}

size_t build_polls(const Build *build, struct pollfd polls[BUILD_POLLS])
{
	size_t count = 0;

	if (!build->process)
		return 0;
	polls[count++] = (struct pollfd){.fd = process_life(build->process), .events = POLLIN};
	if (!build->output_ended)
		polls[count++] =
		    (struct pollfd){.fd = process_output(build->process), .events = POLLIN};
	if (!build->errors_ended)
		polls[count++] =
		    (struct pollfd){.fd = process_errors(build->process), .events = POLLIN};
	return count;
}

int build_patience(const Build *build)
{
	double left = build->process ? deadline_left(&build->deadline) : 0;

	return left > 0 ? (int)ceil(left * 1e3) : 0;
}

static void listen_to(Build *build)
{
	if (!build->errors_ended)
		build->errors_ended =
		    !capture_read(&build->capture, process_errors(build->process));
	if (!build->output_ended)
		build->output_ended =
		    !capture_read(&build->capture, process_output(build->process));
}

static bool fail(const Build *build, ProcessEnd end, int number, Error *error)
{
	const char *see = *capture_text(&build->capture) ? ", as it says" : " and doesn't say why";

	if (end == PROCESS_EXITED)
		return error_set(error, STATUS_USAGE, "%s can't compile it%s", compiler(), see);
	if (end == PROCESS_KILLED)
		return error_set(error, STATUS_USAGE, "%s can't compile it: it died of signal %d",
		    compiler(), number);
	return error_set(error, STATUS_LANDAU, "%s was lost while it compiled", compiler());
}

/* What a compiler says to a source that it has compiled once isn't said again. */
static bool take_end(Build *build, ProcessEnd end, int number, Error *error)
{
	bool done = end == PROCESS_EXITED && number == 0;

	if (!is_counting(build)) {
		text_append(&build->said, capture_text(&build->capture));
		if (!done)
			return fail(build, end, number, error);
	} else if (!done && build->step == COUNTED_WAYS) {
		text_printf(&build->said,
		    "%s can't build it for counting, so that only time is measured\n", compiler());
	}
	build->step = is_counting(build) && done ? COUNTED_WAYS + 1 : build->step + 1;
	if (build->step <= COUNTED_WAYS)
		return start_compiler(build, error);
	build->objects =
	    objects_open(build->timed.bytes, done ? build->counted.bytes : NULL, error);
	return build->objects;
}

BuildState build_advance(Build *build, Error *error)
{
	while (build->process) {
		int number;
		/* Asked first: whatever it wrote before its end can then be read. */
		ProcessEnd end = process_end(build->process, &number);
		char allowed[UNITS_SIZE];

		listen_to(build);
		if (end == PROCESS_RUNS && deadline_left(&build->deadline) > 0)
			return BUILD_RUNS;
		process_free(build->process);
		build->process = NULL;
		if (end == PROCESS_RUNS) {
			error_set(error, STATUS_USAGE, "%s didn't end within %s: killed",
			    compiler(), units_seconds(allowed, most_seconds));
			return BUILD_FAILED;
		}
		if (!take_end(build, end, number, error))
			return BUILD_FAILED;
	}
	return build->objects ? BUILD_DONE : BUILD_FAILED;
}

bool build_wait(Build *build, Error *error)
{
	BuildState state;

	while ((state = build_advance(build, error)) == BUILD_RUNS) {
		struct pollfd polls[BUILD_POLLS + 1];
		size_t count = build_polls(build, polls);

		polls[count] = (struct pollfd){.fd = interrupt_descriptor(), .events = POLLIN};
		poll(polls, count + 1, build_patience(build));
		if (interrupt_signal())
			return error_set(error, STATUS_LANDAU, "interrupted");
	}
	return state == BUILD_DONE;
}

const char *build_said(const Build *build)
{
	return text_string(&build->said);
}

Objects *build_objects(const Build *build)
{
	return build->objects;
}

void build_free(Build *build)
{
	if (!build)
		return;
	process_free(build->process);
	if (build->folder.length)
		scratch_remove(build->folder.bytes);
	objects_release(build->objects);
	capture_release(&build->capture);
	text_release(&build->said);
	text_release(&build->counted);
	text_release(&build->timed);
	text_release(&build->folder);
	free(build->path);
	free(build);
}
