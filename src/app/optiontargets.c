#include "app/optiontargets.h"

#include <string.h>

#include "app/outside.h"
#include "base/words.h"
#include "worker/program.h"

/* As somebody wrote it, without blanks around it. */
static void append_trimmed(Text *name, const char *line)
{
	static const char blanks[] = " \t\n";
	size_t length;

	line += strspn(line, blanks);
	length = strlen(line);
	while (length > 0 && strchr(blanks, line[length - 1]))
		length--;
	text_append_bytes(name, line, length);
}

static bool add(TargetList *list, const char *line, const Words *worker, bool named_by_worker,
    const TargetOptions *options, Error *error)
{
	Text name = {0};
	Outside outside = {
	    .topic = OUTSIDE_TOPIC, .worker = worker->list, .named_by_worker = named_by_worker};
	bool added;

	append_trimmed(&name, line);
	outside.word = text_string(&name);
	added = outside_add(list, &outside, options, error);
	text_release(&name);
	return added;
}

/* The program itself serves commands: see servecommand.h. */
static void own_worker(const CommandSpec *spec, Words *worker)
{
	words_add(worker, "/proc/self/exe");
	words_add(worker, "worker");
	words_add(worker, "--command");
	words_add(worker, spec->command);
	if (spec->feed) {
		words_add(worker, "--stdin");
		words_add(worker, spec->feed);
	}
	if (spec->shell)
		words_add(worker, "--shell");
}

bool command_target_add(
    TargetList *list, const CommandSpec *spec, const TargetOptions *options, Error *error)
{
	Words worker = {0};
	bool added;

	if (!command_check(spec, error))
		return false;
	own_worker(spec, &worker);
	added = add(list, spec->command, &worker, false, options, error);
	words_release(&worker);
	return added;
}

bool worker_target_add(
    TargetList *list, const char *line, const TargetOptions *options, Error *error)
{
	Words worker = {0};
	Error reason;
	bool added;

	if (!words_split(&worker, line, &reason))
		added = error_set(error, STATUS_USAGE, "--worker: %s", reason.text);
	else if (!worker.count || !*worker.list[0])
		added = error_set(error, STATUS_USAGE, "--worker: it names no program");
	else if (!program_is_there(worker.list[0]))
		added = error_set(error, STATUS_USAGE, "--worker: there is no program %s%s",
		    worker.list[0], strchr(worker.list[0], '/') ? "" : " in PATH");
	else
		added = add(list, line, &worker, true, options, error);
	words_release(&worker);
	return added;
}
