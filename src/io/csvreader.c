#include "io/csvreader.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "io/csvrow.h"

typedef enum Column {
	N,
	SECONDS,
	VALUE,
	SERIES,
	INPUT,
	METRIC,
	CALLS,
	LOST,
	YARDSTICK,
	COLUMNS
} Column;

static const char *const names[COLUMNS] = {[N] = "n",
    [SECONDS] = "seconds",
    [VALUE] = "value",
    [SERIES] = "series",
    [INPUT] = "input",
    [METRIC] = "metric",
    [CALLS] = "calls",
    [LOST] = "lost",
    [YARDSTICK] = "yardstick"};

/* A column that isn't there. */
#define NOWHERE ((size_t)-1)

typedef struct Reader {
	CsvRow row;
	size_t columns[COLUMNS]; /* where each is */
	size_t width;            /* of the header */
	Metric metric;           /* of rows that name none */
	const char *series;      /* likewise */
	size_t last;             /* the series of the row before */
	size_t samples;
	Saved *saved;
} Reader;

static bool wrong(const Reader *reader, Error *error, const char *what, const char *right)
{
	return error_set(
	    error, STATUS_USAGE, "%s:%zu: %s: %s", reader->row.file, reader->row.line, what, right);
}

/* Only what CSV writes: strtod() knows also hexadecimal numbers, "inf" and "nan". */
static bool number(const char *text, double *value)
{
	char *end;

	if (!*text || text[strspn(text, "0123456789+-.eE")])
		return false;
	*value = strtod(text, &end);
	return !*end && end != text && isfinite(*value);
}

static bool is_numeric(const CsvRow *row)
{
	double value;

	for (size_t i = 0; i < row->count; i++)
		if (!number(csvrow_field(row, i), &value))
			return false;
	return row->count > 0;
}

static bool find_columns(Reader *reader, Error *error)
{
	for (int column = 0; column < COLUMNS; column++) {
		reader->columns[column] = NOWHERE;
		for (size_t i = 0; i < reader->row.count; i++) {
			if (strcmp(csvrow_field(&reader->row, i), names[column]) != 0)
				continue;
			if (reader->columns[column] != NOWHERE)
				return error_set(error, STATUS_USAGE,
				    "%s:%zu: two columns '%s': only one can be meant",
				    reader->row.file, reader->row.line, names[column]);
			reader->columns[column] = i;
		}
	}
	reader->width = reader->row.count;
	return true;
}

static bool has(const Reader *reader, Column column)
{
	return reader->columns[column] != NOWHERE;
}

static bool take_header(Reader *reader, Error *error)
{
	static const char want[] = "the header names n and seconds (or value), with commas between";

	if (!csvrow_next(&reader->row, error))
		return false;
	if (!reader->row.count)
		return wrong(reader, error, "nothing here", want);
	if (is_numeric(&reader->row))
		return wrong(reader, error, "no header", want);
	if (!find_columns(reader, error))
		return false;
	if (!has(reader, N))
		return wrong(reader, error, "no column 'n'", want);
	if (!has(reader, SECONDS) && !has(reader, VALUE))
		return wrong(reader, error, "no column 'seconds' or 'value'", want);
	if (has(reader, SECONDS) && has(reader, VALUE))
		return wrong(reader, error, "'seconds' and 'value'", "only one can be meant");
	return true;
}

static const char *field(const Reader *reader, Column column)
{
	return has(reader, column) ? csvrow_field(&reader->row, reader->columns[column]) : "";
}

/* A number of the row that is at least `least`. */
static bool take_number(
    const Reader *reader, Column column, double least, double *value, Error *error)
{
	const char *text = field(reader, column);

	if (!*text)
		return error_set(error, STATUS_USAGE, "%s:%zu: no %s: every row has one",
		    reader->row.file, reader->row.line, names[column]);
	if (!number(text, value))
		return error_set(error, STATUS_USAGE,
		    "%s:%zu: '%s' as %s: a finite number with a decimal point is wanted, as 0.001 "
		    "or 1e-3",
		    reader->row.file, reader->row.line, text, names[column]);
	if (*value < least)
		return error_set(error, STATUS_USAGE, "%s:%zu: %s of %s: %g is the least",
		    reader->row.file, reader->row.line, names[column], text, least);
	return true;
}

/* Likewise, where there is one. */
static bool take_optional(
    const Reader *reader, Column column, double least, double *value, Error *error)
{
	return !*field(reader, column) || take_number(reader, column, least, value, error);
}

/* More fields than columns are a decimal comma, or a name that should be quoted. */
static bool has_width(const Reader *reader, Error *error)
{
	for (size_t i = reader->width; i < reader->row.count; i++)
		if (*csvrow_field(&reader->row, i))
			return error_set(error, STATUS_USAGE,
			    "%s:%zu: %zu fields under a header of %zu: a number has no comma, and "
			    "a text with one is quoted",
			    reader->row.file, reader->row.line, reader->row.count, reader->width);
	return true;
}

static bool take_metric(const Reader *reader, Metric *metric, Error *error)
{
	const char *name = field(reader, METRIC);

	*metric = reader->metric;
	if (!*name) {
		reader->saved->metric_is_assumed |= has(reader, VALUE);
		return true;
	}
	*metric = metric_find(name);
	if (*metric == METRIC_COUNT)
		return error_set(error, STATUS_USAGE,
		    "%s:%zu: no metric '%s': it is time, cpu, steps or memory", reader->row.file,
		    reader->row.line, name);
	if (has(reader, SECONDS) && metric_is_exact(*metric))
		return error_set(error, STATUS_USAGE,
		    "%s:%zu: %s are no seconds: call the column 'value'", reader->row.file,
		    reader->row.line, name);
	return true;
}

static void name_series(const char *target, const char *input, Text *name)
{
	text_printf(name, *input ? "%s:%s" : "%s", target, input);
}

/* The series that the row belongs to; NULL where it would be one too many. */
static SavedSeries *row_series(Reader *reader, Metric metric, Error *error)
{
	const char *target = field(reader, SERIES), *input = field(reader, INPUT);
	Saved *saved = reader->saved;
	SavedSeries *series;
	Text name = {0};

	target = *target ? target : reader->series;
	series = saved->count ? &saved->series[reader->last] : NULL;
	/* Rows of one series mostly stand together. */
	if (!series || series->series.metric != metric ||
	    strcmp(series->series.target, target) != 0 || strcmp(series->series.input, input) != 0)
		series = saved_find(saved, target, input, metric);
	if (!series && saved->count == SAVED_MOST_SERIES) {
		wrong(reader, error, "more than 10000 series",
		    "is 'series' a column of names, and 'input' one of kinds?");
		return NULL;
	}
	if (!series) {
		name_series(target, input, &name);
		series = saved_add(saved, text_string(&name), target, input, metric);
		series->line = reader->row.line;
		text_release(&name);
	}
	reader->last = (size_t)(series - saved->series);
	return series;
}

static bool take_row(Reader *reader, Error *error)
{
	Column value = has(reader, SECONDS) ? SECONDS : VALUE;
	Sample sample = {.calls = 1};
	SavedSeries *series;
	Metric metric;

	if (!has_width(reader, error) || !take_number(reader, N, 1, &sample.n, error) ||
	    !take_number(reader, value, 0, &sample.value, error) ||
	    !take_metric(reader, &metric, error))
		return false;
	if (!take_optional(reader, CALLS, 1, &sample.calls, error) ||
	    !take_optional(reader, LOST, 0, &sample.lost, error) ||
	    !take_optional(reader, YARDSTICK, 0, &sample.yardstick, error))
		return false;
	if (reader->samples++ == SAVED_MOST_SAMPLES)
		return wrong(reader, error, "more than a million rows", "give a part of them");
	series = row_series(reader, metric, error);
	if (!series)
		return false;
	saved_add_sample(series, sample);
	return true;
}

static bool take_rows(Reader *reader, Error *error)
{
	while (csvrow_next(&reader->row, error)) {
		if (!reader->row.count)
			return reader->samples ||
			       wrong(reader, error, "no rows",
				   "below the header stand the measurements, one a row");
		if (!take_row(reader, error))
			return false;
	}
	return false;
}

static const char *without_folder(const char *file)
{
	const char *slash = strrchr(file, '/');

	return slash ? slash + 1 : file;
}

bool csvreader_read(const char *file, const Text *text, Metric metric, Saved *saved, Error *error)
{
	Reader reader = {
	    .row = {.file = file,
		.at = text_string(text),
		.end = text_string(text) + text->length,
		.next_line = 1},
	    .metric = metric,
	    .series = without_folder(file),
	    .saved = saved,
	};
	bool is_read;

	saved->file = memory_copy_text(file);
	is_read = csvrow_check(&reader.row, error) && take_header(&reader, error);
	if (is_read && has(&reader, SECONDS))
		reader.metric = METRIC_TIME;
	is_read = is_read && take_rows(&reader, error);
	csvrow_release(&reader.row);
	return is_read;
}
