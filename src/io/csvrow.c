#include "io/csvrow.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"

/* Whether a file begins as text of two bytes a character does: with a mark, or with every other
 * byte 0. */
static bool is_utf16(const char *at, const char *end)
{
	if (end - at < 4)
		return false;
	return memcmp(at, "\xff\xfe", 2) == 0 || memcmp(at, "\xfe\xff", 2) == 0 ||
	       (at[0] && !at[1] && at[2] && !at[3]) || (!at[0] && at[1] && !at[2] && at[3]);
}

/* Whether a header goes on behind a carriage return. */
static bool has_old_line_ends(const char *at, const char *end)
{
	const char *found = memchr(at, '\r', (size_t)(end - at));

	return found && found + 1 < end && !memchr(at, '"', (size_t)(end - at));
}

static bool bad_line(const CsvRow *row, const char *end, size_t line, Error *error)
{
	if (line == 1 && is_utf16(row->at, row->end))
		return error_set(
		    error, STATUS_USAGE, "%s:1: this is UTF-16: save the file as UTF-8", row->file);
	if (memchr(row->at, '\0', (size_t)(end - row->at)))
		return error_set(error, STATUS_USAGE,
		    "%s:%zu: a byte of value 0: this is no text, but CSV is", row->file, line);
	if ((size_t)(end - row->at) > CSV_MOST_LINE_BYTES)
		return error_set(error, STATUS_USAGE,
		    "%s:%zu: a line of more than %zu bytes: a row of timings is short", row->file,
		    line, CSV_MOST_LINE_BYTES);
	if (line == 1 && has_old_line_ends(row->at, end))
		return error_set(error, STATUS_USAGE,
		    "%s:1: its lines end in carriage returns: save the file with line feeds",
		    row->file);
	for (const char *at = row->at; at < end;) {
		uint32_t character;
		size_t taken =
		    (signed char)*at >= 0 ? 1 : utf8_decode(at, (size_t)(end - at), &character);

		if (!taken)
			return error_set(error, STATUS_USAGE,
			    "%s:%zu: the byte 0x%02x is no UTF-8: save the file as UTF-8",
			    row->file, line, (unsigned char)*at);
		at += taken;
	}
	return true;
}

bool csvrow_check(const CsvRow *row, Error *error)
{
	CsvRow now = *row;

	for (size_t line = row->next_line; now.at < now.end; line++) {
		const char *end = memchr(now.at, '\n', (size_t)(now.end - now.at));

		end = end ? end : now.end;
		if (!bad_line(&now, end, line, error))
			return false;
		now.at = end < now.end ? end + 1 : end;
	}
	return true;
}

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

static bool is_line_end(const CsvRow *row)
{
	return row->at == row->end || *row->at == '\n' ||
	       (*row->at == '\r' && (row->at + 1 == row->end || row->at[1] == '\n'));
}

static void pass_blanks(CsvRow *row)
{
	while (row->at < row->end && is_blank(*row->at))
		row->at++;
}

static void pass_line(CsvRow *row)
{
	while (row->at < row->end && *row->at != '\n')
		row->at++;
	if (row->at < row->end)
		row->at++;
	row->next_line++;
}

/* Up to where the next row begins. */
static void pass_idle_lines(CsvRow *row)
{
	while (row->at < row->end) {
		pass_blanks(row);
		if (!is_line_end(row) && *row->at != '#')
			return;
		pass_line(row);
	}
}

static bool take_quoted(CsvRow *row, Error *error)
{
	const char *from = ++row->at;

	for (; row->at < row->end; row->at++) {
		if (*row->at == '\n')
			row->next_line++;
		if (*row->at != '"')
			continue;
		text_append_bytes(&row->bytes, from, (size_t)(row->at - from));
		from = row->at + 1;
		if (from == row->end || *from != '"')
			break;
		/* Two quotes stand for one. */
		row->at++;
	}
	if (row->at == row->end)
		return error_set(error, STATUS_USAGE,
		    "%s:%zu: a quote that isn't closed: a quote within a field is doubled",
		    row->file, row->line);
	row->at++;
	pass_blanks(row);
	if (!is_line_end(row) && *row->at != ',')
		return error_set(error, STATUS_USAGE,
		    "%s:%zu: something stands after a closing quote: a quote within a field is "
		    "doubled",
		    row->file, row->next_line);
	return true;
}

static bool take_plain(CsvRow *row, Error *error)
{
	const char *from = row->at, *end;

	while (!is_line_end(row) && *row->at != ',') {
		if (*row->at == '"')
			return error_set(error, STATUS_USAGE,
			    "%s:%zu: a quote within a field: the whole field is to be quoted, and "
			    "the quote doubled",
			    row->file, row->next_line);
		row->at++;
	}
	for (end = row->at; end > from && is_blank(end[-1]);)
		end--;
	text_append_bytes(&row->bytes, from, (size_t)(end - from));
	return true;
}

static bool take_field(CsvRow *row, Error *error)
{
	bool taken;

	memory_grow((void **)&row->begins, &row->capacity, row->count, sizeof *row->begins);
	row->begins[row->count++] = row->bytes.length;
	pass_blanks(row);
	taken = row->at < row->end && *row->at == '"' ? take_quoted(row, error)
						      : take_plain(row, error);
	text_append_bytes(&row->bytes, "", 1);
	return taken;
}

bool csvrow_next(CsvRow *row, Error *error)
{
	text_clear(&row->bytes);
	row->count = 0;
	pass_idle_lines(row);
	row->line = row->next_line;
	if (row->at == row->end)
		return true;
	if (!take_field(row, error))
		return false;
	while (!is_line_end(row)) {
		row->at++; /* the comma */
		if (!take_field(row, error))
			return false;
	}
	pass_line(row);
	return true;
}

const char *csvrow_field(const CsvRow *row, size_t index)
{
	return index < row->count ? row->bytes.bytes + row->begins[index] : "";
}

void csvrow_release(CsvRow *row)
{
	text_release(&row->bytes);
	free(row->begins);
	*row = (CsvRow){0};
}
