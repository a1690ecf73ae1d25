#include "worker/servecommand.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "measure/yardstick.h"
#include "worker/conversation.h"
#include "worker/descendants.h"
#include "worker/material.h"
#include "worker/startup.h"

enum {
	LARGEST = 1000000000,
	/* A run takes half a millisecond at the least: more would only take time. */
	MOST_CALLS = 4
};
/* Runs that take longer than this together aren't repeated to average them. */
static const double cheap_seconds = 10e-3;

typedef struct Server {
	const CommandSpec *spec;
	CommandLine command, feed;
	Error flaw; /* "": none */
	Conversation conversation;
	Material *material; /* NULL: there is no place for it */
	Startup startup;
	double run_seconds; /* of the last run; 0: there was none */
	bool prepared;
} Server;

static bool parse(const char *option, const char *text, bool shell, CommandLine *line, Error *error)
{
	const char *program;
	Error reason;

	if (!commandline_parse(line, text, shell, &reason))
		return error_set(error, STATUS_USAGE, "%s: %s", option, reason.text);
	program = line->words.list[0];
	if (!strchr(program, '{') && !program_is_there(program))
		return error_set(error, STATUS_USAGE, "%s: there is no program %s%s", option,
		    program, strchr(program, '/') ? "" : " in PATH");
	return true;
}

/* Both lines; they are to be released whatever is returned. */
static bool parse_both(
    const CommandSpec *spec, CommandLine *command, CommandLine *feed, Error *error)
{
	*command = *feed = (CommandLine){.takes_size = false};
	if (!parse("--command", spec->command, spec->shell, command, error) ||
	    (spec->feed && !parse("--stdin", spec->feed, spec->shell, feed, error)))
		return false;
	if (!command->takes_size && !command->takes_file && !feed->takes_size && !feed->takes_file)
		return error_set(error, STATUS_USAGE,
		    "%s: nothing in it depends on n: write {n}, or {file} for a file of n numbers",
		    spec->feed ? "--stdin" : "--command");
	return true;
}

bool command_check(const CommandSpec *spec, Error *error)
{
	CommandLine command, feed;
	bool right = parse_both(spec, &command, &feed, error);

	commandline_release(&command);
	commandline_release(&feed);
	return right;
}

static bool takes_file(const Server *server)
{
	return server->command.takes_file || server->feed.takes_file;
}

static void greet(void *self, const Message *message)
{
	Server *server = self;
	Text line = {0};

	(void)message;
	message_begin(&line, "landau");
	message_add(&line, "name", server->spec->command);
	message_add_list(&line, "metrics", (const char *[]){"time", "cpu", "memory"}, 3);
	message_add_whole(&line, "min", 1);
	message_add_whole(&line, "max", LARGEST);
	conversation_answer(&server->conversation, &line);
}

/* Refuses what a material couldn't be made for. */
static bool is_made(Server *server, MaterialResult result, const Error *error)
{
	if (result != MATERIAL_OK)
		conversation_refuse(&server->conversation,
		    result == MATERIAL_NO_ROOM ? FAULT_MEMORY : FAULT_INPUT, "%s", error->text);
	return result == MATERIAL_OK;
}

/* One call, untimed what makes it ready. False where that has been answered with a refusal. */
static bool run_call(Server *server, unsigned call, ProgramRun *run)
{
	Filling filling = material_filling(server->material, call);
	Program program = {.input = material_input(server->material, call)};
	Words words = {0};
	Error error;
	bool done;

	if (!is_made(server, material_refresh(server->material, call, &error), &error))
		return false;
	commandline_fill(&server->command, &filling, &words);
	program.arguments = words.list;
	program_run(&program, run);
	done = program_succeeded(run);
	if (!done) {
		program_describe(run, words.list[0], &error);
		conversation_refuse(&server->conversation, FAULT_WRONG, "at n=%" PRIu64 ": %s",
		    filling.n, error.text);
	}
	server->run_seconds = run->wall_seconds;
	words_release(&words);
	return done;
}

/* The first run meets cold files, and says how long runs are. */
static bool warm_up(Server *server, uint64_t n, uint64_t seed)
{
	ProgramRun run = {0};
	Error error;
	bool done;

	if (server->run_seconds > 0)
		return true;
	startup_measure(&server->startup, server->spec->shell);
	done = is_made(server, material_prepare(server->material, n, seed, 1, &error), &error) &&
	       run_call(server, 0, &run);
	program_run_release(&run);
	return done;
}

static unsigned fewer_calls(const Server *server, uint64_t calls)
{
	double cheap = cheap_seconds / server->run_seconds;

	if (calls > MOST_CALLS)
		calls = MOST_CALLS;
	return cheap < 1 ? 1 : cheap < (double)calls ? (unsigned)cheap : (unsigned)calls;
}

static void prepare(void *self, const Message *message)
{
	Server *server = self;
	uint64_t n, seed, calls;
	Error error;
	Text line = {0};

	server->prepared = false;
	if (!message_whole(message, "n", 1, LARGEST, &n, &error) ||
	    !message_whole(message, "seed", 0, UINT64_MAX, &seed, &error) ||
	    !message_whole(message, "calls", 1, UINT32_MAX, &calls, &error)) {
		conversation_refuse(&server->conversation, FAULT_INPUT, "%s", error.text);
		return;
	}
	if (!warm_up(server, n, seed) ||
	    !is_made(server,
		material_prepare(server->material, n, seed, fewer_calls(server, calls), &error),
		&error))
		return;
	server->prepared = true;
	message_begin(&line, "ready");
	message_add_whole(&line, "calls", material_calls(server->material));
	conversation_answer(&server->conversation, &line);
}

typedef struct Batch {
	double wall_seconds, cpu_seconds, lost_seconds, peak_bytes, yardstick_seconds;
} Batch;

static bool run_batch(Server *server, Batch *batch)
{
	double before = nanos_seconds(yardstick_take()), after;
	ProgramRun run = {0};
	bool done = true;

	*batch = (Batch){.wall_seconds = 0};
	for (unsigned call = 0; done && call < material_calls(server->material); call++) {
		done = run_call(server, call, &run);
		batch->wall_seconds += run.wall_seconds;
		batch->cpu_seconds += run.cpu_seconds;
		batch->lost_seconds += startup_lost_seconds(&server->startup, &run);
		if (run.peak_bytes > batch->peak_bytes)
			batch->peak_bytes = run.peak_bytes;
	}
	after = nanos_seconds(yardstick_take());
	batch->yardstick_seconds = before > after ? before : after;
	program_run_release(&run);
	return done;
}

static void sample(void *self, const Message *message)
{
	Server *server = self;
	Text line = {0};
	Batch batch;

	(void)message;
	if (!server->prepared) {
		conversation_refuse(&server->conversation, FAULT_INTERNAL, "nothing is prepared");
		return;
	}
	if (!run_batch(server, &batch))
		return;
	message_begin(&line, "sample");
	message_add_whole(&line, "calls", material_calls(server->material));
	message_add_number(&line, "seconds", batch.wall_seconds);
	message_add_number(&line, "cpu", batch.cpu_seconds);
	message_add_number(&line, "lost", batch.lost_seconds);
	message_add_number(&line, "memory", batch.peak_bytes);
	message_add_number(&line, "yardstick", batch.yardstick_seconds);
	message_add_number(&line, "startup", server->startup.seconds);
	conversation_answer(&server->conversation, &line);
}

static void count(void *self, const Message *message)
{
	Server *server = self;
	(void)message;
	conversation_refuse(
	    &server->conversation, FAULT_INTERNAL, "the steps of a program can't be counted");
}

static const Request requests[] = {
    {.word = "landau", .obey = greet},
    {.word = "prepare", .obey = prepare},
    {.word = "sample", .obey = sample},
    {.word = "count", .obey = count},
    {.word = NULL},
};

/* What a shell would read otherwise than as a path. */
static bool is_plain(const char *path)
{
	return !path[strspn(path, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				  "0123456789._/+-")];
}

static bool begin(Server *server)
{
	if (!parse_both(server->spec, &server->command, &server->feed, &server->flaw))
		return false;
	server->material =
	    material_new(takes_file(server), server->spec->feed ? &server->feed : NULL);
	if (!server->material)
		return error_set(&server->flaw, STATUS_LANDAU,
		    "can't make a folder for temporary files: %s", strerror(errno));
	if (server->spec->shell && !is_plain(material_folder(server->material)))
		return error_set(&server->flaw, STATUS_USAGE,
		    "--shell: %s isn't plain enough to stand in a line for a shell: set TMPDIR",
		    material_folder(server->material));
	return true;
}

int serve_command(const CommandSpec *spec)
{
	Server server = {.spec = spec};
	bool heard;

	/* Before the protocol is moved: a terminal is nothing that programs shall read from. */
	setsid();
	descendants_adopt();
	if (!conversation_open(&server.conversation)) {
		perror("landau: can't set up the protocol");
		return STATUS_LANDAU;
	}
	begin(&server);
	heard = conversation_hold(
	    &server.conversation, requests, &server, FAULT_INPUT, server.flaw.text);
	material_free(server.material);
	commandline_release(&server.command);
	commandline_release(&server.feed);
	conversation_release(&server.conversation);
	return heard ? STATUS_DONE : STATUS_LANDAU;
}
