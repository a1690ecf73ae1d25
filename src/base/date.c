#include "base/date.h"

#include <time.h>

enum { SIZE = 64 };

static size_t write_form(char out[SIZE], DateForm form, const struct tm *parts)
{
	switch (form) {
	case DATE_DAY: return strftime(out, SIZE, "%Y-%m-%d", parts);
	case DATE_MINUTE: return strftime(out, SIZE, "%Y-%m-%d %H:%M UTC", parts);
	case DATE_STAMP: break;
	}
	return strftime(out, SIZE, "%Y-%m-%dT%H:%M:%SZ", parts);
}

bool date_append(int64_t seconds, DateForm form, Text *out)
{
	time_t moment = (time_t)seconds;
	struct tm parts;
	char text[SIZE];

	if (seconds == DATE_UNKNOWN || !gmtime_r(&moment, &parts) ||
	    !write_form(text, form, &parts))
		return false;
	text_append(out, text);
	return true;
}
