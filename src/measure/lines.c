#include "measure/lines.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "measure/foreign.h"
#include "measure/linetable.h"
#include "measure/machine.h"

/*
 * A block is counted where it begins, but it has more lines than its first: all those of its code
 * up to the jump that it ends in. Where the next block begins is seen in the code, for each
 * begins with a call of the hook, also those that never ran.
 *
 * Two kinds of line are left out, so that gcc and clang count the same: the braces of a function,
 * and what only says where to go on (break, continue, goto, return without a value, `do`). Neither
 * is work; for some there is code and for some there isn't, and a jump's code is no proof that
 * the program came by its line, for a jump to a jump leads to where that one leads at once.
 */

typedef struct LineList {
	LineCount *lines;
	size_t count, capacity;
} LineList;

/* The addresses behind the calls of the hook in one function, in their order. */
typedef struct Sites {
	uintptr_t *addresses;
	size_t count, capacity;
} Sites;

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* The brace that ends a function stands in the first column, the one that opens it has none. */
static bool is_brace(const Routine *routine, const Row *row)
{
	const Row *last = &routine->rows[routine->count - 1];

	return row->column == 0 || (row->column == 1 && row->number == last->number);
}

static void add_foreign(LineCount *line, const char *name)
{
	for (size_t i = 0; i < line->foreign_count; i++)
		if (strcmp(line->foreign[i], name) == 0)
			return;
	if (line->foreign_count < LINE_FOREIGN_MOST)
		line->foreign[line->foreign_count++] = name;
}

static void add_line(LineList *list, const Routine *routine, const Row *row, uint64_t count)
{
	if (row->number == 0 || is_brace(routine, row))
		return;
	memory_grow((void **)&list->lines, &list->capacity, list->count, sizeof *list->lines);
	list->lines[list->count++] =
	    (LineCount){.file = base_name(row->path), .number = row->number, .count = count};
}

/* Adds to the line what its code from `start` to `end`, which ran, calls. What calls is work,
 * whether or not the line was to be counted for this block. */
static void add_calls(LineList *list, const Routine *routine, const Row *row, uint64_t count,
    uintptr_t start, uintptr_t end)
{
	const char *name;

	while ((name = foreign_next(&start, end))) {
		size_t before = list->count;

		add_line(list, routine, row, count);
		if (list->count > before)
			add_foreign(&list->lines[before], name);
	}
}

/* The row that `address` belongs to: the last one that begins at it or before it. */
static size_t find_row(const Routine *routine, uintptr_t address)
{
	size_t index = 0;

	while (index + 1 < routine->count && routine->rows[index + 1].start <= address)
		index++;
	return index;
}

static bool find_sites(
    Sites *sites, const Routine *routine, const Machine *machine, uintptr_t known_site)
{
	uintptr_t hook = machine->call_before(known_site);
	bool known_is_found = false;

	sites->count = 0;
	if (!hook)
		return false;
	for (uintptr_t at = routine->start + machine->call_bytes; at <= routine->end;
	     at += machine->step) {
		if (machine->call_before(at) != hook)
			continue;
		memory_grow((void **)&sites->addresses, &sites->capacity, sites->count,
		    sizeof *sites->addresses);
		sites->addresses[sites->count++] = at;
		known_is_found = known_is_found || at == known_site;
	}
	return known_is_found;
}

static bool begins_something(
    const Routine *routine, const Sites *sites, const Machine *machine, uintptr_t address)
{
	if (address < routine->start || address >= routine->end)
		return false;
	if (routine->rows[find_row(routine, address)].start == address)
		return true;
	for (size_t i = 0; i < sites->count; i++) {
		if (sites->addresses[i] - machine->call_bytes == address)
			return true;
	}
	return false;
}

/* Whether the code of a row ends in a jump. Behind it there may be code without a call of the
 * hook, such as the jump out of a loop that a `break` is, which only other blocks lead to. */
static bool ends_in_jump(
    const Routine *routine, const Sites *sites, const Machine *machine, const Row *row)
{
	uintptr_t target = machine->jump_before(row->end, row->end - row->start);

	return target != row->end && begins_something(routine, sites, machine, target);
}

/* Whether a row's code from `start` on does nothing, a call of the hook left aside. */
static bool is_idle(const Machine *machine, const Row *row, uintptr_t start, uintptr_t site)
{
	if (start + machine->call_bytes == site)
		start = site;
	return start <= row->end && machine->is_idle(start, row->end - start);
}

/*
 * Adds the lines of the block that the site with this index begins. A row that began before the
 * block and ends within it is left out: it is most often that of the block before, which the
 * compiler let stand because this one (where several returns meet) has no line.
 */
static void add_block(LineList *list, const Routine *routine, const Sites *sites,
    const Machine *machine, size_t index, uint64_t count)
{
	uintptr_t site = sites->addresses[index];
	uintptr_t start = site - machine->call_bytes;
	uintptr_t end = index + 1 < sites->count ? sites->addresses[index + 1] - machine->call_bytes
						 : routine->end;

	for (size_t i = find_row(routine, start); i < routine->count; i++) {
		const Row *row = &routine->rows[i];
		bool is_last = row->end >= end || ends_in_jump(routine, sites, machine, row);
		bool is_inherited = row->start < start && !is_last;
		uintptr_t from = row->start < start ? start : row->start;

		if (!is_inherited && !is_idle(machine, row, from, site))
			add_line(list, routine, row, count);
		add_calls(list, routine, row, count, from, row->end < end ? row->end : end);
		if (is_last)
			break;
	}
}

/* Adds the lines of the blocks that stand in `routine`, and returns how many blocks these are. */
static size_t add_blocks(LineList *list, const Routine *routine, Sites *sites,
    const BlockCount *blocks, size_t block_count)
{
	const Machine *machine = machine_here();
	bool has_sites = machine && find_sites(sites, routine, machine, blocks[0].address);
	size_t site = 0, i;

	for (i = 0; i < block_count && blocks[i].address <= routine->end; i++) {
		if (!has_sites) {
			size_t row = find_row(routine, blocks[i].address - 1);

			add_line(list, routine, &routine->rows[row], blocks[i].count);
			if (list->count)
				add_foreign(&list->lines[list->count - 1], FOREIGN_UNKNOWN);
			continue;
		}
		while (site < sites->count && sites->addresses[site] < blocks[i].address)
			site++;
		if (site < sites->count && sites->addresses[site] == blocks[i].address)
			add_block(list, routine, sites, machine, site, blocks[i].count);
	}
	return i;
}

static int compare_lines(const void *a, const void *b)
{
	const LineCount *x = a, *y = b;
	int files = strcmp(x->file, y->file);

	return files ? files : (x->number > y->number) - (x->number < y->number);
}

static void merge_line(LineCount *into, const LineCount *line)
{
	if (line->count > into->count)
		into->count = line->count;
	for (size_t i = 0; i < line->foreign_count; i++)
		add_foreign(into, line->foreign[i]);
}

static void merge_lines(LineList *list)
{
	size_t merged = 0;

	qsort(list->lines, list->count, sizeof *list->lines, compare_lines);
	for (size_t i = 0; i < list->count; i++) {
		const LineCount *line = &list->lines[i];

		if (merged == 0 || compare_lines(&list->lines[merged - 1], line) != 0)
			list->lines[merged++] = *line;
		else
			merge_line(&list->lines[merged - 1], line);
	}
	list->count = merged;
}

bool lines_of_blocks(
    const BlockCount *blocks, size_t block_count, LineCount **lines, size_t *count, Error *error)
{
	Routine routine = {0};
	Sites sites = {0};
	LineList list = {.lines = memory_new(1, sizeof *list.lines)};
	bool found = block_count == 0;

	for (size_t i = 0; i < block_count;) {
		/* The hook returns behind its call, which may be where the next row begins. */
		if (linetable_find(&routine, blocks[i].address - 1)) {
			i += add_blocks(&list, &routine, &sites, &blocks[i], block_count - i);
			found = true;
		} else {
			i++;
		}
	}
	routine_release(&routine);
	free(sites.addresses);
	if (!found) {
		free(list.lines);
		*lines = NULL;
		*count = 0;
		return error_set(error, STATUS_LANDAU,
		    "lines can't be counted: the measured code carries no line table, "
		    "because it was stripped or built without -g");
	}
	merge_lines(&list);
	*lines = list.lines;
	*count = list.count;
	return true;
}
