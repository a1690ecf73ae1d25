#include "io/sourcejson.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "io/jsonvalue.h"

/* Nobody has longer sources. */
#define MOST_LINE 10000000

static json_t *counts(const LineCounts *line)
{
	json_t *array = json_array();

	for (size_t i = 0; i < line->count; i++) {
		json_t *pair = json_array();

		json_array_append_new(pair, jsonvalue_number(line->at[i].n));
		json_array_append_new(pair, jsonvalue_number(line->at[i].count));
		json_array_append_new(array, pair);
	}
	return array;
}

/* Names that are separated by commas. */
static json_t *names(const char *list)
{
	json_t *array = json_array();

	while (*list) {
		size_t length = strcspn(list, ",");

		json_array_append_new(array, json_stringn(list, length));
		list += length + (list[length] == ',');
	}
	return array;
}

static json_t *lines(const Source *source)
{
	json_t *array = json_array();

	for (size_t i = 0; i < source->count; i++) {
		const LineCounts *line = &source->lines[i];
		json_t *object = json_object();

		json_object_set_new(object, "number", json_integer(line->number));
		json_object_set_new(object, "counts", counts(line));
		if (line->foreign)
			json_object_set_new(object, "foreign", names(line->foreign));
		json_array_append_new(array, object);
	}
	return array;
}

json_t *sourcejson_object(const Source *source)
{
	json_t *object = json_object(), *others = json_array();

	json_object_set_new(object, "file", jsonvalue_string(source->file));
	if (source->text)
		json_object_set_new(object, "text", jsonvalue_string(source->text));
	json_object_set_new(object, "lines", lines(source));
	for (size_t i = 0; i < source->other_count; i++)
		json_array_append_new(others, sourcejson_object(&source->others[i]));
	if (json_array_size(others))
		json_object_set(object, "others", others);
	json_decref(others);
	return object;
}

/* [n, count] */
static bool take_count(const JsonPlace *pair, Source *source, unsigned number, Error *error)
{
	double n, count;

	if (!json_is_array(pair->value) || json_array_size(pair->value) != 2 ||
	    !json_is_number(json_array_get(pair->value, 0)) ||
	    !json_is_number(json_array_get(pair->value, 1)))
		return jsonplace_wrong(pair, error, "a size and a count should stand here");
	n = json_number_value(json_array_get(pair->value, 0));
	count = json_number_value(json_array_get(pair->value, 1));
	if (n < 1 || count < 0)
		return jsonplace_wrong(pair, error, "a size is 1 at the least, a count 0");
	source_add(source, number, n, count);
	return true;
}

/* Shown one day, and not by who knows where it is from: printable from here on. */
static bool take_foreign(const JsonPlace *line, Source *source, unsigned number, Error *error)
{
	JsonPlace array = jsonplace_key(line, "foreign");

	if (!jsonplace_is(&array, JSON_ARRAY, error))
		return false;
	for (size_t i = 0; i < json_array_size(array.value); i++) {
		JsonPlace item = jsonplace_item(&array, i);
		const char *name = json_string_value(item.value);
		Text shown = {0};

		if (!name)
			return jsonplace_wrong(&item, error, "a name should stand here");
		text_append_visible(&shown, name, strlen(name));
		source_add_foreign(source, number, text_string(&shown));
		text_release(&shown);
	}
	return true;
}

static bool take_line(const JsonPlace *place, Source *source, Error *error)
{
	JsonPlace pairs = jsonplace_key(place, "counts");
	double least = source->count ? source->lines[source->count - 1].number + 1.0 : 1, number;

	if (!jsonplace_is(place, JSON_OBJECT, error) || !jsonplace_needs(place, "number", error) ||
	    !jsonplace_number(place, "number", least, MOST_LINE, &number, error) ||
	    !jsonplace_is(&pairs, JSON_ARRAY, error))
		return false;
	for (size_t i = 0; i < json_array_size(pairs.value); i++) {
		JsonPlace pair = jsonplace_item(&pairs, i);

		if (!take_count(&pair, source, (unsigned)number, error))
			return false;
	}
	return take_foreign(place, source, (unsigned)number, error);
}

static bool take_lines(const JsonPlace *in, Source *source, Error *error)
{
	JsonPlace array = jsonplace_key(in, "lines");

	if (!jsonplace_is(&array, JSON_ARRAY, error))
		return false;
	for (size_t i = 0; i < json_array_size(array.value); i++) {
		JsonPlace line = jsonplace_item(&array, i);

		if (!take_line(&line, source, error))
			return false;
	}
	return true;
}

/* The file's name may be "": it isn't known. */
static bool take_file(const JsonPlace *place, char **file, Error *error)
{
	if (!jsonplace_needs(place, "file", error) || !jsonplace_text(place, "file", file, error))
		return false;
	if (!**file) {
		free(*file);
		*file = NULL;
	}
	return true;
}

static bool take_other(const JsonPlace *place, Source *source, Error *error)
{
	char *file = NULL;
	bool taken = jsonplace_is(place, JSON_OBJECT, error) && take_file(place, &file, error) &&
		     take_lines(place, source_other(source, file ? file : ""), error);

	free(file);
	return taken;
}

bool sourcejson_read(const JsonPlace *place, Source *source, Error *error)
{
	JsonPlace others = jsonplace_key(place, "others");

	if (!place->value)
		return true;
	if (!jsonplace_is(place, JSON_OBJECT, error) || !take_file(place, &source->file, error) ||
	    !jsonplace_text(place, "text", &source->text, error) ||
	    !take_lines(place, source, error) || !jsonplace_is(&others, JSON_ARRAY, error))
		return false;
	for (size_t i = 0; i < json_array_size(others.value); i++) {
		JsonPlace other = jsonplace_item(&others, i);

		if (!take_other(&other, source, error))
			return false;
	}
	return true;
}
