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

Status measuring_report_failures(const Session *session)
{
	Status status = STATUS_DONE;

	for (size_t i = 0; i < session_job_count(session); i++) {
		const Job *job = session_job(session, i);
		Error error;

		if (!job->failure)
			continue;
		error_set(&error, STATUS_MEASURED, "%s: %s", job->target->name, job->failure);
		status = status_worse(status, report(&error));
	}
	return status;
}
