#include "io/jsonvalue.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

json_t *jsonvalue_string(const char *value)
{
	json_t *json = json_string(value ? value : "");
	Text shown = {0};

	if (json)
		return json;
	text_append_visible(&shown, value, strlen(value));
	json = json_string(shown.bytes);
	text_release(&shown);
	return json;
}

json_t *jsonvalue_number(double value)
{
	if (value == floor(value) && fabs(value) < 0x1p53)
		return json_integer((json_int_t)value);
	return isfinite(value) ? json_real(value) : json_null();
}

void jsonvalue_write(json_t *document, Text *out)
{
	char *dump = json_dumps(document, JSON_INDENT(1) | JSON_REAL_PRECISION(17));

	text_append(out, dump ? dump : "");
	text_append(out, "\n");
	free(dump);
	json_decref(document);
}
