#include "io/raceresult.h"

#include <math.h>
#include <string.h>

#include "base/units.h"
#include "base/utf8.h"
#include "io/csvfield.h"
#include "io/jsonvalue.h"

static void pad(Text *out, size_t begin, int columns)
{
	for (int i = utf8_columns(out->bytes + begin); i < columns; i++)
		text_append(out, " ");
}

static void append_right(Text *out, int columns, const char *value)
{
	text_printf(out, "%*s", columns, value);
}

static void show_reach(char shown[UNITS_SIZE], double reach)
{
	if (isinf(reach))
		strcpy(shown, "any n");
	else if (reach >= 0)
		units_count(shown, reach < 100 ? floor(reach) : reach);
	else
		strcpy(shown, "?");
}

static void append_row(const RaceRow *row, int name_columns, Text *out)
{
	const Record *record = row->record;
	char shown[UNITS_SIZE];
	size_t begin = out->length;

	text_append_visible(out, record->series->name, strlen(record->series->name));
	pad(out, begin, name_columns);
	append_right(
	    out, 12, row->seconds > 0 ? metrics[METRIC_TIME].show(shown, row->seconds) : "");
	text_append(out, row->times > 0 ? "  x " : "    ");
	begin = out->length;
	if (row->times > 0)
		text_append(out, units_count(shown, row->times));
	pad(out, begin, 8);
	show_reach(shown, row->reach);
	append_right(out, 10, shown);
	text_printf(out, "  %s%s\n",
	    record->failure        ? "failed"
	    : record->verdict->law ? record->verdict->law->name
				   : verdict_state_name(record->verdict->state),
	    !record->failure && record->verdict->state == VERDICT_UNDECIDED ? "?" : "");
}

void raceresult_table(const RaceResult *result, Text *out)
{
	int name_columns = 0;
	char n[UNITS_SIZE], at[UNITS_SIZE + 8] = "";

	for (size_t i = 0; i < result->count; i++)
		name_columns =
		    (int)fmax(name_columns, utf8_columns(result->rows[i].record->series->name));
	text_printf(out, "%s\n\n", result->words);
	if (result->n > 0)
		snprintf(at, sizeof at, "n = %s", units_count(n, result->n));
	text_printf(
	    out, "%*s%12s  %-10s%10s  %s\n", name_columns, "", at, "as long", "10 s buy", "law");
	for (size_t i = 0; i < result->count; i++)
		append_row(&result->rows[i], name_columns, out);
}

/* What isn't known is empty. */
static void append_number(Text *out, double number)
{
	text_append(out, ",");
	if (isinf(number))
		text_append(out, "inf");
	else if (number > 0)
		text_append_number(out, number);
}

void raceresult_csv(const RaceResult *result, Text *out)
{
	text_append(out, "place,series,input,law,confidence,state,n,seconds,times,largest,reach\n");
	for (size_t i = 0; i < result->count; i++) {
		const RaceRow *row = &result->rows[i];
		const Verdict *verdict = row->record->verdict;

		text_printf(out, "%zu,", i + 1);
		csv_field(out, row->record->series->target);
		text_append(out, ",");
		csv_field(out, row->record->series->input);
		text_printf(out, ",%s,%.4f,%s", verdict->law ? verdict->law->name : "",
		    verdict->confidence, verdict_state_name(verdict->state));
		append_number(out, row->seconds > 0 ? result->n : 0);
		append_number(out, row->seconds);
		append_number(out, row->times);
		append_number(out, row->largest);
		append_number(out, row->reach);
		text_append(out, "\n");
	}
}

static json_t *known(double number)
{
	return number > 0 ? jsonvalue_number(number) : json_null();
}

static json_t *row_object(const RaceRow *row)
{
	json_t *object = json_object();

	json_object_set_new(object, "name", jsonvalue_string(row->record->series->name));
	json_object_set_new(object, "seconds", known(row->seconds));
	json_object_set_new(object, "times", known(row->times));
	json_object_set_new(object, "largest", known(row->largest));
	json_object_set_new(
	    object, "reach", isinf(row->reach) ? json_string("any") : known(row->reach));
	return object;
}

static json_t *cross_object(const RaceCross *cross)
{
	json_t *object = json_object();

	json_object_set_new(object, "n", jsonvalue_number(cross->n));
	json_object_set_new(object, "ahead", jsonvalue_string(cross->ahead));
	json_object_set_new(object, "behind", jsonvalue_string(cross->behind));
	json_object_set_new(object, "foretold", json_boolean(cross->foretold));
	return object;
}

void raceresult_json(
    const RaceResult *result, const RunInfo *info, const Record *records, size_t count, Text *out)
{
	json_t *run = json_run_object(info, records, count), *race = json_object();
	json_t *places = json_array(), *crosses = json_array();

	for (size_t i = 0; i < result->count; i++)
		json_array_append_new(places, row_object(&result->rows[i]));
	for (size_t i = 0; i < result->cross_count; i++)
		json_array_append_new(crosses, cross_object(&result->crosses[i]));
	json_object_set_new(race, "words", jsonvalue_string(result->words));
	json_object_set_new(race, "n", known(result->n));
	json_object_set_new(race, "places", places);
	json_object_set_new(race, "crossings", crosses);
	json_object_set_new(run, "race", race);
	jsonvalue_write(run, out);
}
