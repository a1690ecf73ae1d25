#include "app/remake.h"

#include <stdlib.h>

#include "app/outside.h"
#include "app/probe.h"
#include "base/memory.h"

struct Remake {
	const Target *target;
	FileVersion version;
	Text source;
	Build *build;  /* NULL: it isn't compiled */
	Probe *probe;  /* NULL: not yet */
	char **worker; /* that is probed */
	TargetList made;
};

static bool start_probe(Remake *remake, Error *error)
{
	remake->worker = remake->build ? objects_worker(build_objects(remake->build))
				       : memory_copy_texts(remake->target->worker);
	remake->probe = probe_start(remake->worker, error);
	return remake->probe;
}

static bool begin(Remake *remake, Error *error)
{
	const Target *target = remake->target;

	/* Before it is read: what is saved meanwhile is another one. */
	ownfile_version(target->file, &remake->version);
	if (!(target->source_text ? ownfile_read(target->file, &remake->source, error)
				  : ownfile_check(target->file, error)))
		return false;
	if (!target->objects)
		return start_probe(remake, error);
	remake->build = build_start(target->file, error);
	return remake->build;
}

Remake *remake_start(const Target *target, Error *error)
{
	Remake *remake = memory_new(1, sizeof *remake);

	remake->target = target;
	if (begin(remake, error))
		return remake;
	remake_free(remake);
	return NULL;
}

size_t remake_polls(const Remake *remake, struct pollfd polls[REMAKE_POLLS])
{
	return remake->probe ? probe_polls(remake->probe, polls)
			     : build_polls(remake->build, polls);
}

int remake_patience(const Remake *remake)
{
	return remake->probe ? probe_patience(remake->probe) : build_patience(remake->build);
}

static bool take_facts(Remake *remake, Error *error)
{
	static const TargetOptions every = {.every_input = true};
	const Target *target = remake->target;
	Outside outside = {
	    .word = target->target,
	    .topic = target->topic,
	    .worker = remake->worker,
	    .source_file = target->source_file,
	    .source_text = target->source_text ? &remake->source : NULL,
	    .file = target->file,
	    .version = remake->version,
	    .objects = remake->build ? build_objects(remake->build) : NULL,
	    .build = target->build,
	};

	return outside_add_known(
	    &remake->made, &outside, &every, probe_facts(remake->probe), error);
}

static RemakeState advance_probe(Remake *remake, Error *error)
{
	switch (probe_advance(remake->probe, error)) {
	case PROBE_WAITS: return REMAKE_RUNS;
	case PROBE_FAILED: return REMAKE_FAILED;
	case PROBE_DONE: break;
	}
	return take_facts(remake, error) ? REMAKE_DONE : REMAKE_FAILED;
}

RemakeState remake_advance(Remake *remake, Error *error)
{
	BuildState state = remake->probe ? BUILD_DONE : build_advance(remake->build, error);

	if (state == BUILD_RUNS)
		return REMAKE_RUNS;
	if (state == BUILD_FAILED || (!remake->probe && !start_probe(remake, error)))
		return REMAKE_FAILED;
	return advance_probe(remake, error);
}

const char *remake_said(const Remake *remake)
{
	return remake->build ? build_said(remake->build) : "";
}

const TargetList *remake_targets(const Remake *remake)
{
	return &remake->made;
}

void remake_free(Remake *remake)
{
	if (!remake)
		return;
	probe_free(remake->probe);
	memory_free_texts(remake->worker);
	target_list_release(&remake->made);
	build_free(remake->build);
	text_release(&remake->source);
	free(remake);
}
