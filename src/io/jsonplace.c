#include "io/jsonplace.h"

#include "base/memory.h"
#include "base/text.h"

JsonPlace jsonplace_key(const JsonPlace *in, const char *key)
{
	json_t *value = json_object_get(in->value, key);

	return (JsonPlace){
	    .file = in->file, .in = in, .key = key, .value = json_is_null(value) ? NULL : value};
}

JsonPlace jsonplace_item(const JsonPlace *in, size_t index)
{
	return (JsonPlace){
	    .file = in->file, .in = in, .index = index, .value = json_array_get(in->value, index)};
}

static void path(const JsonPlace *place, Text *out)
{
	if (!place->in)
		return;
	path(place->in, out);
	if (place->key)
		text_printf(out, "%s%s", out->length ? "." : "", place->key);
	else
		text_printf(out, "[%zu]", place->index);
}

bool jsonplace_wrong(const JsonPlace *place, Error *error, const char *what)
{
	Text where = {0};

	path(place, &where);
	error_set(error, STATUS_USAGE, "%s: %s%s%s", place->file, text_string(&where),
	    where.length ? ": " : "", what);
	text_release(&where);
	return false;
}

bool jsonplace_is(const JsonPlace *place, json_type type, Error *error)
{
	if (!place->value || json_typeof(place->value) == type)
		return true;
	return jsonplace_wrong(place, error,
	    type == JSON_OBJECT  ? "an object should stand here"
	    : type == JSON_ARRAY ? "an array should stand here"
				 : "a text should stand here");
}

bool jsonplace_text(const JsonPlace *in, const char *key, char **value, Error *error)
{
	JsonPlace place = jsonplace_key(in, key);

	if (!jsonplace_is(&place, JSON_STRING, error))
		return false;
	if (place.value)
		*value = memory_copy_text(json_string_value(place.value));
	return true;
}

bool jsonplace_number(
    const JsonPlace *in, const char *key, double least, double most, double *value, Error *error)
{
	JsonPlace place = jsonplace_key(in, key);
	Text what = {0};
	double number;

	if (!place.value)
		return true;
	if (!json_is_number(place.value))
		return jsonplace_wrong(&place, error, "a number should stand here");
	number = json_number_value(place.value);
	if (number >= least && number <= most) {
		*value = number;
		return true;
	}
	text_printf(&what, "%g is out of range: it is %g at the %s", number,
	    number < least ? least : most, number < least ? "least" : "most");
	jsonplace_wrong(&place, error, text_string(&what));
	text_release(&what);
	return false;
}

bool jsonplace_needs(const JsonPlace *in, const char *key, Error *error)
{
	JsonPlace place = jsonplace_key(in, key);

	return place.value || jsonplace_wrong(&place, error, "nothing stands here");
}
