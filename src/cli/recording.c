#include "cli/recording.h"

#include <string.h>

#include "cli/print.h"

bool recording_open(Recording *recording, const Options *options, TapeUse use, Status *status)
{
	Error error;

	*recording = (Recording){.path = options->record};
	if (!options->record)
		return true;
	if (strcmp(options->record, "-") == 0) {
		error_set(&error, STATUS_USAGE,
		    "--record takes the name of a file: results go to standard output");
		*status = report(&error);
		return false;
	}
	recording->recorder = recorder_new(options->record, use, &error);
	if (!recording->recorder)
		*status = report(&error);
	return recording->recorder;
}

void recording_begin(
    Recording *recording, const Options *options, Session *session, double budget_seconds)
{
	if (!recording->recorder)
		return;
	describe_run(&recording->description, options, session, budget_seconds);
	session_record(session, recording->recorder, &recording->description.info);
}

Status recording_end(Recording *recording)
{
	Status status = STATUS_DONE;
	Error error;

	if (!recording->recorder)
		return status;
	if (!recorder_end(recording->recorder, &error))
		status = report(&error);
	description_release(&recording->description);
	*recording = (Recording){0};
	return status;
}

void recording_abandon(Recording *recording)
{
	recorder_abandon(recording->recorder);
	description_release(&recording->description);
	*recording = (Recording){0};
}
