#include "io/jsonvalue.h"

#include <limits.h>
#include <math.h>
#include <stdbool.h>
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

static void write_value(json_t *value, unsigned depth, Text *out);

/* A real stays one: it has a point or an exponent. */
static void write_real(double real, Text *out)
{
	size_t begin = out->length;

	text_append_number(out, real);
	if (!strpbrk(out->bytes + begin, ".e"))
		text_append(out, ".0");
}

/* A value that stands on one line has no depth. */
#define ON_ONE_LINE UINT_MAX

static unsigned deeper(unsigned depth)
{
	return depth == ON_ONE_LINE ? ON_ONE_LINE : depth + 1;
}

static void write_line_end(unsigned depth, Text *out)
{
	if (depth == ON_ONE_LINE)
		return;
	text_append(out, "\n");
	while (depth--)
		text_append(out, " ");
}

static void write_array(json_t *array, unsigned depth, Text *out)
{
	size_t count = json_array_size(array);

	text_append(out, "[");
	for (size_t i = 0; i < count; i++) {
		text_append(out, i ? "," : "");
		write_line_end(deeper(depth), out);
		write_value(json_array_get(array, i), deeper(depth), out);
	}
	if (count)
		write_line_end(depth, out);
	text_append(out, "]");
}

/* Strings and what is written without digits of its own. */
static void write_plain(json_t *value, Text *out)
{
	char *dump = json_dumps(value, JSON_ENCODE_ANY);

	text_append(out, dump ? dump : "null");
	free(dump);
}

static void write_key(const char *key, const char *colon, Text *out)
{
	json_t *string = json_string(key);

	write_plain(string, out);
	text_append(out, colon);
	json_decref(string);
}

static void write_object(json_t *object, unsigned depth, Text *out)
{
	bool is_first = true;
	const char *key;
	json_t *value;

	text_append(out, "{");
	json_object_foreach(object, key, value)
	{
		text_append(out, is_first ? "" : ",");
		write_line_end(deeper(depth), out);
		write_key(key, depth == ON_ONE_LINE ? ":" : ": ", out);
		write_value(value, deeper(depth), out);
		is_first = false;
	}
	if (!is_first)
		write_line_end(depth, out);
	text_append(out, "}");
}

/* Jansson writes as many digits of every number as it is told: 0.05 as 0.050000000000000003, or
 * others short of what they are. */
static void write_value(json_t *value, unsigned depth, Text *out)
{
	switch (json_typeof(value)) {
	case JSON_OBJECT: write_object(value, depth, out); break;
	case JSON_ARRAY: write_array(value, depth, out); break;
	case JSON_REAL: write_real(json_real_value(value), out); break;
	default: write_plain(value, out);
	}
}

void jsonvalue_write(json_t *document, Text *out)
{
	write_value(document, 0, out);
	text_append(out, "\n");
	json_decref(document);
}

void jsonvalue_write_line(json_t *document, Text *out)
{
	write_value(document, ON_ONE_LINE, out);
	text_append(out, "\n");
	json_decref(document);
}

size_t jsonvalue_most(const Text *text)
{
	size_t count = 1;

	for (size_t i = 0; i < text->length; i++)
		count += text->bytes[i] == ',' || text->bytes[i] == '{' || text->bytes[i] == '[';
	return count;
}
