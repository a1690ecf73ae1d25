#include "app/reporting.h"

#include <stdlib.h>

#include "app/host.h"
#include "app/typeset.h"

bool reporting_make(const ReportFormat *format, const Subject *subject, Text *out, Error *error)
{
	Text roff = {0};
	bool made;

	if (!format->typeset) {
		report_format_write(format, subject, out);
		return true;
	}
	report_format_write(format, subject, &roff);
	made = typeset_pdf(&roff, subject->date, out, error);
	text_release(&roff);
	return made;
}

int64_t reporting_date(const RunInfo *info)
{
	const char *pinned = getenv("SOURCE_DATE_EPOCH");

	return info->created == DATE_UNKNOWN || (pinned && *pinned) ? host_date() : info->created;
}
