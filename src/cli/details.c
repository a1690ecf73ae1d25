#include "cli/details.h"

#include "app/view.h"
#include "cli/print.h"
#include "tui/plain.h"

Status print_details(Session *session)
{
	Metric metric = view_metric(session);
	View view = {0};
	Text out = {0};
	Status status;

	for (size_t i = 0; i < session_job_count(session); i++)
		session_foresee(session, i, metric);
	view_fill(&view, session, metric, NULL);
	text_append(&out, "\n");
	plain_write(&view.shown, &out);
	status = print(NULL, &out);
	text_release(&out);
	view_release(&view);
	return status;
}
