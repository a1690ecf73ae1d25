#include "io/jsonvalue.h"

#include <math.h>
#include <string.h>

#include "base/text.h"

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
