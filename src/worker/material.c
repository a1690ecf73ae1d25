#include "worker/material.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/random.h"
#include "worker/folder.h"

enum {
	MOST_CALLS = 64,
	LINE_BYTES = 10 /* of nine digits, the most that a number below a milliard has */
};

/* Beyond it, fewer calls are prepared than were asked for. */
static const double batch_bytes = 64 << 20;

/* A file as it was made. */
typedef struct Made {
	char *path;
	struct stat is;
} Made;

typedef struct Call {
	uint64_t seed;
	Made file, feed;
} Call;

struct Material {
	bool has_file;
	const CommandLine *feed; /* NULL: none */
	Text folder;
	uint64_t n;
	Call calls[MOST_CALLS];
	unsigned count;
};

static char *path_of(const Material *material, const char *name, unsigned call)
{
	Text path = {0};

	text_printf(&path, "%s/%s%u", text_string(&material->folder), name, call + 1);
	return path.bytes;
}

Material *material_new(bool file, const CommandLine *feed)
{
	Material *material = memory_new(1, sizeof *material);

	material->has_file = file;
	material->feed = feed;
	if ((file || feed) && !folder_make(&material->folder)) {
		free(material);
		return NULL;
	}
	for (unsigned call = 0; material->folder.length && call < MOST_CALLS; call++) {
		material->calls[call].file.path = path_of(material, "numbers", call);
		material->calls[call].feed.path = path_of(material, "input", call);
	}
	return material;
}

void material_free(Material *material)
{
	if (!material)
		return;
	if (material->folder.length)
		folder_remove(material->folder.bytes);
	for (unsigned call = 0; call < MOST_CALLS; call++) {
		free(material->calls[call].file.path);
		free(material->calls[call].feed.path);
	}
	text_release(&material->folder);
	free(material);
}

/* Half of what is free: nobody else shall find the disk full. */
static double room_bytes(const Material *material)
{
	struct statvfs disk;

	if (statvfs(text_string(&material->folder), &disk) != 0 || disk.f_blocks == 0)
		return HUGE_VAL;
	return (double)disk.f_bavail * (double)disk.f_frsize / 2;
}

/* Gives it a date that nobody else gives it: the clock of files is too coarse to show a change
 * that comes soon. */
static void note(Made *made)
{
	static const struct timespec date = {.tv_sec = 1000000000};

	utimensat(AT_FDCWD, made->path, (struct timespec[]){date, date}, 0);
	if (stat(made->path, &made->is) != 0)
		made->is = (struct stat){0};
}

static bool is_as_made(const Made *made)
{
	struct stat now;

	return stat(made->path, &now) == 0 && now.st_ino == made->is.st_ino &&
	       now.st_size == made->is.st_size && now.st_mtim.tv_sec == made->is.st_mtim.tv_sec &&
	       now.st_mtim.tv_nsec == made->is.st_mtim.tv_nsec;
}

static char *write_number(char *at, uint64_t number)
{
	char digits[24];
	int count = 0;

	do
		digits[count++] = (char)('0' + number % 10);
	while (number /= 10);
	while (count)
		*at++ = digits[--count];
	*at++ = '\n';
	return at;
}

static bool write_all(int file, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t written = write(file, bytes, length);

		if (written < 0 && errno != EINTR)
			return false;
		if (written > 0) {
			bytes += written;
			length -= (size_t)written;
		}
	}
	return true;
}

static bool write_numbers(int file, uint64_t n, uint64_t seed)
{
	enum { SIZE = 1 << 16 };
	Random random = random_stream(seed, 0);
	char bytes[SIZE], *at = bytes;

	for (uint64_t i = 0; i < n; i++) {
		at = write_number(at, random_bits(&random) % 1000000000);
		if (at - bytes > SIZE - LINE_BYTES - 1 || i + 1 == n) {
			if (!write_all(file, bytes, (size_t)(at - bytes)))
				return false;
			at = bytes;
		}
	}
	return true;
}

static MaterialResult no_room(const Material *material, int number, Error *error)
{
	error_set(error, STATUS_MEASURED, "no room for the input of n=%" PRIu64 " in %s: %s",
	    material->n, text_string(&material->folder), strerror(number));
	return MATERIAL_NO_ROOM;
}

static MaterialResult make_file(const Material *material, Call *call, Error *error)
{
	int file, failure;
	bool done;

	/* Whatever a program has made of it: another file, a link, a folder. */
	folder_remove(call->file.path);
	file = open(call->file.path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
	done = file >= 0 && write_numbers(file, material->n, call->seed);
	failure = errno;
	if (file >= 0)
		close(file);
	if (!done)
		return no_room(material, failure, error);
	note(&call->file);
	return MATERIAL_OK;
}

static MaterialResult make_feed(const Material *material, Call *call, Error *error)
{
	Filling filling = {.n = material->n,
	    .seed = call->seed,
	    .file = material->has_file ? call->file.path : NULL};
	Program program = {.output = call->feed.path};
	MaterialResult result = MATERIAL_OK;
	double room = room_bytes(material);
	ProgramRun run = {0};
	Words words = {0};
	Error reason;

	folder_remove(call->feed.path);
	commandline_fill(material->feed, &filling, &words);
	program.arguments = words.list;
	program.most_output = (size_t)fmin(room, (double)(SIZE_MAX / 4)) + 1;
	program_run(&program, &run);
	if (run.end == PROGRAM_KILLED && run.number == SIGXFSZ) {
		result = no_room(material, ENOSPC, error);
	} else if (!program_succeeded(&run)) {
		program_describe(&run, words.list[0], &reason);
		error_set(error, STATUS_MEASURED, "--stdin at n=%" PRIu64 ": %s", material->n,
		    reason.text);
		result = MATERIAL_FAILED;
	} else {
		note(&call->feed);
	}
	program_run_release(&run);
	words_release(&words);
	return result;
}

static MaterialResult make(const Material *material, Call *call, Error *error)
{
	MaterialResult result = MATERIAL_OK;

	if (material->has_file)
		result = make_file(material, call, error);
	if (result == MATERIAL_OK && material->feed)
		result = make_feed(material, call, error);
	return result;
}

/* As many as are asked for, and there is room for. */
static unsigned reduce(unsigned calls, double bytes)
{
	while (calls > 1 && calls * bytes > batch_bytes)
		calls /= 2;
	return calls;
}

MaterialResult material_prepare(
    Material *material, uint64_t n, uint64_t seed, unsigned calls, Error *error)
{
	double bytes = material->has_file ? (double)n * LINE_BYTES : 0;

	material->n = n;
	material->count = 0;
	calls = reduce(calls < MOST_CALLS ? calls : MOST_CALLS, bytes);
	if (bytes > 0 && bytes > room_bytes(material))
		return no_room(material, ENOSPC, error);
	for (unsigned i = 0; i < calls; i++) {
		Call *call = &material->calls[i];
		Random random = random_stream(seed, i);
		MaterialResult result;

		/* As everybody's programs take it. */
		call->seed = random_bits(&random) >> 33;
		result = make(material, call, error);
		if (result != MATERIAL_OK)
			return result;
		if (material->feed)
			calls = reduce(calls, bytes + (double)call->feed.is.st_size);
	}
	material->count = calls;
	return MATERIAL_OK;
}

const char *material_folder(const Material *material)
{
	return text_string(&material->folder);
}

unsigned material_calls(const Material *material)
{
	return material->count;
}

MaterialResult material_refresh(Material *material, unsigned call, Error *error)
{
	Call *one = &material->calls[call];

	if ((!material->has_file || is_as_made(&one->file)) &&
	    (!material->feed || is_as_made(&one->feed)))
		return MATERIAL_OK;
	return make(material, one, error);
}

Filling material_filling(const Material *material, unsigned call)
{
	const Call *one = &material->calls[call];

	return (Filling){.n = material->n,
	    .seed = one->seed,
	    .file = material->has_file ? one->file.path : NULL};
}

const char *material_input(const Material *material, unsigned call)
{
	return material->feed ? material->calls[call].feed.path : NULL;
}
