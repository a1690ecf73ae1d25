#include "cli/measuring.h"

#include <poll.h>

#include "cli/print.h"
#include "cli/progress.h"
#include "worker/interrupt.h"

bool measuring_run(Session *session)
{
	ProgressLine line = {0};

	session_advance(session);
	while (!session_is_over(session) && !interrupt_signal()) {
		struct pollfd polls[WORKER_POLLS + 1];
		size_t count = session_polls(session, polls);

		polls[count] = (struct pollfd){.fd = interrupt_descriptor(), .events = POLLIN};
		poll(polls, count + 1, session_patience(session));
		session_advance(session);
		progress_show(&line, session);
	}
	progress_clear(&line);
	return !interrupt_signal();
}

bool measuring_duel(Duel *duel)
{
	ProgressLine line = {0};

	duel_advance(duel);
	while (!duel_is_over(duel) && !interrupt_signal()) {
		struct pollfd polls[WORKER_POLLS + 1];
		size_t count = duel_polls(duel, polls);

		polls[count] = (struct pollfd){.fd = interrupt_descriptor(), .events = POLLIN};
		poll(polls, count + 1, duel_patience(duel));
		duel_advance(duel);
		progress_show_duel(&line, duel);
	}
	progress_clear(&line);
	return !interrupt_signal();
}

Status measuring_report_failure(const Job *job)
{
	Error error;

	if (!job->failure)
		return STATUS_DONE;
	error_set(&error, STATUS_MEASURED, "%s: %s", job->target->name, job->failure);
	return report(&error);
}

Status measuring_report_failures(const Session *session)
{
	Status status = STATUS_DONE;

	for (size_t i = 0; i < session_job_count(session); i++)
		status = status_worse(status, measuring_report_failure(session_job(session, i)));
	return status;
}
