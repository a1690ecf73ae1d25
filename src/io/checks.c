#include "io/checks.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "io/csvfield.h"
#include "io/jsonvalue.h"

enum { GAP = 2, INDENT = 4 };

static bool have_several_files(const Checked *checks, size_t count)
{
	for (size_t i = 1; i < count; i++)
		if (strcmp(checked_record(&checks[i])->file, checked_record(&checks[0])->file) != 0)
			return true;
	return false;
}

/* With the file before it where there are several, but for a series that is called as its file. */
static void label(const Checked *checked, bool with_file, Text *out)
{
	const Record *record = checked_record(checked);
	const char *slash = strrchr(record->file, '/'), *name = record->series->name;
	bool same = strcmp(slash ? slash + 1 : record->file, name) == 0;

	if (with_file) {
		text_append_visible(out, record->file, strlen(record->file));
		text_append(out, same ? "" : "  ");
	}
	if (!with_file || !same)
		text_append_visible(out, name, strlen(name));
}

static int label_columns(const Checked *checked, bool with_file)
{
	Text text = {0};
	int columns;

	label(checked, with_file, &text);
	columns = utf8_columns(text_string(&text));
	text_release(&text);
	return columns;
}

static void append_indented(Text *line, Text *out)
{
	if (line->length)
		text_printf(out, "%*s%s\n", INDENT, "", text_string(line));
	text_clear(line);
}

static void details(const Checked *checked, Text *out)
{
	Text line = {0};

	if (checked_failure(checked))
		return;
	checked_why(checked, &line);
	append_indented(&line, out);
	for (size_t i = 0; i < checked->blame_count; i++) {
		checked_line(checked, i, &line);
		append_indented(&line, out);
	}
	text_release(&line);
}

void checks_table(const Checked *checks, size_t count, Text *out)
{
	bool with_files = have_several_files(checks, count);
	int widest = 0;

	for (size_t i = 0; i < count; i++) {
		int columns = label_columns(&checks[i], with_files);

		widest = columns > widest ? columns : widest;
	}
	for (size_t i = 0; i < count; i++) {
		label(&checks[i], with_files, out);
		text_pad(out, widest + GAP);
		checked_words(&checks[i], out);
		text_append(out, "\n");
		details(&checks[i], out);
	}
}

static void append_limit(const Checked *checked, Text *out)
{
	text_append(out, "O(");
	growth_words(checked->limit, out);
	text_append(out, ")");
}

void checks_csv(const Checked *checks, size_t count, Text *out)
{
	text_append(out, "file,series,input,metric,within,state,law,confidence,line\n");
	for (size_t i = 0; i < count; i++) {
		const Checked *checked = &checks[i];
		const Record *record = checked_witness(checked);
		const Verdict *verdict = record->verdict;

		csv_field(out, record->file);
		text_append(out, ",");
		csv_field(out, record->series->target);
		text_append(out, ",");
		csv_field(out, record->series->input);
		text_printf(out, ",%s,", metrics[record->series->metric].name);
		append_limit(checked, out);
		text_printf(out, ",%s,%s,%.4f,", checked_state(checked),
		    verdict->law ? verdict->law->name : "", verdict->confidence);
		if (checked->blame_count)
			text_printf(out, "%u", checked->blames[0].line->line->number);
		text_append(out, "\n");
	}
}

static json_t *words_of(const Checked *checked, void write(const Checked *checked, Text *out))
{
	Text text = {0};
	json_t *string;

	write(checked, &text);
	string = jsonvalue_string(text_string(&text));
	text_release(&text);
	return string;
}

static json_t *line_object(const Checked *checked, size_t index)
{
	const Blame *blame = &checked->blames[index];
	const LineLaw *line = blame->line;
	json_t *object = json_object();
	Text words = {0};

	checked_line(checked, index, &words);
	json_object_set_new(object, "file", jsonvalue_string(line->source->file));
	json_object_set_new(object, "number", json_integer(line->line->number));
	json_object_set_new(object, "law", json_string(line->law->name));
	if (blame->by_time) {
		Text each = {0};

		growth_words(blame->each, &each);
		json_object_set_new(object, "each", json_sprintf("O(%s)", text_string(&each)));
		text_release(&each);
	}
	json_object_set_new(object, "words", jsonvalue_string(text_string(&words)));
	text_release(&words);
	return object;
}

static json_t *check_object(const Checked *checked)
{
	const Record *record = checked_record(checked);
	json_t *object = json_object(), *witnesses = json_array(), *lines = json_array();

	json_object_set_new(object, "name", jsonvalue_string(record->series->name));
	json_object_set_new(object, "target", jsonvalue_string(record->series->target));
	json_object_set_new(object, "input", jsonvalue_string(record->series->input));
	if (*record->file)
		json_object_set_new(object, "file", jsonvalue_string(record->file));
	json_object_set_new(object, "within", words_of(checked, append_limit));
	json_object_set_new(object, "state", json_string(checked_state(checked)));
	if (checked->judgement.by_counts)
		json_array_append_new(
		    witnesses, json_string(metrics[checked->counts->series->metric].name));
	if (checked->judgement.by_time)
		json_array_append_new(
		    witnesses, json_string(metrics[checked->time->series->metric].name));
	json_object_set_new(object, "witnesses", witnesses);
	json_object_set_new(object, "worse", jsonvalue_number(checked->judgement.worse));
	json_object_set_new(object, "words", words_of(checked, checked_words));
	json_object_set_new(object, "why", words_of(checked, checked_why));
	for (size_t i = 0; i < checked->blame_count; i++)
		json_array_append_new(lines, line_object(checked, i));
	json_object_set_new(object, "lines", lines);
	return object;
}

/* What was measured: times with their counts, counts alone where nothing was timed. */
static Record *gather(const Checked *checks, size_t count)
{
	Record *records = memory_new(count, sizeof *records);

	for (size_t i = 0; i < count; i++) {
		const Checked *checked = &checks[i];

		records[i] = *checked_record(checked);
		if (checked->time && checked->counts) {
			records[i].witness = checked->counts->verdict;
			records[i].counted = checked->counts->series;
		}
		records[i].source = checked->source;
	}
	return records;
}

void checks_json(const RunInfo *info, const Checked *checks, size_t count, Text *out)
{
	Record *records = gather(checks, count);
	json_t *run = json_run_object(info, records, count), *array = json_array();

	for (size_t i = 0; i < count; i++)
		json_array_append_new(array, check_object(&checks[i]));
	json_object_set_new(run, "checks", array);
	jsonvalue_write(run, out);
	free(records);
}
