#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"

bool error_set(Error *error, Status status, const char *format, ...)
{
	static const char ellipsis[] = "...";
	Text raw = {0}, shown = {0};
	va_list arguments;

	va_start(arguments, format);
	text_vprintf(&raw, format, arguments);
	va_end(arguments);
	text_append_visible(&shown, raw.bytes, raw.length);

	error->status = status;
	snprintf(error->text, sizeof error->text, "%s", shown.bytes);
	if (shown.length >= sizeof error->text) {
		size_t end = utf8_floor(error->text, sizeof error->text - sizeof ellipsis);

		memcpy(error->text + end, ellipsis, sizeof ellipsis);
	}
	text_release(&shown);
	text_release(&raw);
	return false;
}
