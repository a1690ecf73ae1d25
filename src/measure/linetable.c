#include "measure/linetable.h"

#include <dwarf.h>
#include <elfutils/libdwfl.h>
#include <fcntl.h>
#include <link.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/memory.h"

/* libdw's own callbacks may ask servers for what a file lacks; these know no other place. */
static int find_no_elf(
    Dwfl_Module *module, void **data, const char *name, Dwarf_Addr base, char **file, Elf **elf)
{
	(void)module, (void)data, (void)name, (void)base, (void)file, (void)elf;
	return -1;
}

static int find_no_debuginfo(Dwfl_Module *module, void **data, const char *name, Dwarf_Addr base,
    const char *file, const char *link, GElf_Word checksum, char **found)
{
	(void)module, (void)data, (void)name, (void)base;
	(void)file, (void)link, (void)checksum, (void)found;
	return -1;
}

/* Kept for as long as the process lives, for `path` of every row belongs to it. */
static Dwfl *opened_files(void)
{
	static const Dwfl_Callbacks callbacks = {
	    .find_elf = find_no_elf,
	    .find_debuginfo = find_no_debuginfo,
	};
	static Dwfl *files;

	if (!files)
		files = dwfl_begin(&callbacks);
	return files;
}

/* The program or shared object that an address belongs to. */
typedef struct Object {
	uintptr_t address;
	char *path; /* NULL: not found yet */
	uintptr_t base;
} Object;

static int match_object(struct dl_phdr_info *info, size_t size, void *data)
{
	Object *object = data;

	(void)size;
	for (int i = 0; i < info->dlpi_phnum; i++) {
		const ElfW(Phdr) *part = &info->dlpi_phdr[i];

		if (part->p_type == PT_LOAD &&
		    object->address - (info->dlpi_addr + part->p_vaddr) < part->p_memsz) {
			object->path =
			    memory_copy_text(*info->dlpi_name ? info->dlpi_name : "/proc/self/exe");
			object->base = info->dlpi_addr;
			return 1;
		}
	}
	return 0;
}

/*
 * Only the file that is asked for is opened. (dwfl_linux_proc_report() takes all that
 * /proc/self/maps shows for loaded code, also what libelf itself has mapped in order to read it.)
 */
static Dwfl_Module *find_module(uintptr_t address)
{
	Dwfl *files = opened_files();
	Dwfl_Module *module = files ? dwfl_addrmodule(files, address) : NULL;
	Object object = {.address = address};
	int file;

	if (!files || module)
		return module;
	dl_iterate_phdr(match_object, &object);
	if (!object.path)
		return NULL;
	file = open(object.path, O_RDONLY | O_CLOEXEC);
	dwfl_report_begin_add(files);
	if (file >= 0 && !dwfl_report_elf(files, object.path, object.path, file, object.base, true))
		close(file);
	dwfl_report_end(files, NULL, NULL);
	free(object.path);
	return dwfl_addrmodule(files, address);
}

/* The bounds of the function around `address`, both without `bias`. */
static bool find_bounds(Dwarf_Die *unit, Dwarf_Addr address, Dwarf_Addr *start, Dwarf_Addr *end)
{
	Dwarf_Die *scopes = NULL;
	int count = dwarf_getscopes(unit, address, &scopes);
	bool found = false;

	for (int i = 0; i < count && !found; i++)
		found = dwarf_tag(&scopes[i]) == DW_TAG_subprogram &&
			dwarf_lowpc(&scopes[i], start) == 0 && dwarf_highpc(&scopes[i], end) == 0;
	free(scopes);
	return found;
}

static Row row_of(Dwarf_Line *line, Dwarf_Addr bias)
{
	Dwarf_Addr address = 0;
	int number = 0, column = 0;

	dwarf_lineaddr(line, &address);
	dwarf_lineno(line, &number);
	dwarf_linecol(line, &column);
	return (Row){
	    .start = (uintptr_t)(address + bias),
	    .path = dwarf_linesrc(line, NULL, NULL),
	    .number = number > 0 ? (unsigned)number : 0,
	    .column = column > 0 ? (unsigned)column : 0,
	};
}

/* Of several rows for one address only the last has code. */
static void add_row(Routine *routine, Row row)
{
	if (!row.path)
		row.number = 0;
	if (routine->count > 0 && routine->rows[routine->count - 1].start == row.start)
		routine->count--;
	memory_grow(
	    (void **)&routine->rows, &routine->capacity, routine->count, sizeof *routine->rows);
	routine->rows[routine->count++] = row;
}

/* The index of the first line at `address` or after it. */
static size_t first_line(Dwarf_Lines *lines, size_t count, Dwarf_Addr address)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		Dwarf_Addr at = 0;

		dwarf_lineaddr(dwarf_onesrcline(lines, middle), &at);
		if (at < address)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool fill_function(Routine *routine, Dwfl_Module *module, uintptr_t address)
{
	Dwarf_Addr bias = 0, start = 0, end = 0;
	Dwarf_Die *unit = dwfl_module_addrdie(module, address, &bias);
	Dwarf_Lines *lines;
	size_t count;

	if (!unit || !find_bounds(unit, address - bias, &start, &end) ||
	    dwarf_getsrclines(unit, &lines, &count) != 0)
		return false;
	routine->start = (uintptr_t)(start + bias);
	routine->end = (uintptr_t)(end + bias);
	for (size_t i = first_line(lines, count, start); i < count; i++) {
		Row row = row_of(dwarf_onesrcline(lines, i), bias);

		if (row.start >= routine->end)
			break;
		add_row(routine, row);
	}
	for (size_t i = 0; i < routine->count; i++)
		routine->rows[i].end =
		    i + 1 < routine->count ? routine->rows[i + 1].start : routine->end;
	return routine->count > 0;
}

static bool fill_instruction(Routine *routine, Dwfl_Module *module, uintptr_t address)
{
	Dwfl_Line *line = dwfl_module_getsrc(module, address);
	int number = 0, column = 0;
	const char *path = line ? dwfl_lineinfo(line, NULL, &number, &column, NULL, NULL) : NULL;

	if (!path || number <= 0)
		return false;
	routine->start = address;
	routine->end = address + 1;
	add_row(routine, (Row){
			     .start = address,
			     .end = address + 1,
			     .path = path,
			     .number = (unsigned)number,
			     .column = column > 0 ? (unsigned)column : 0,
			 });
	return true;
}

bool linetable_find(Routine *routine, uintptr_t address)
{
	Dwfl_Module *module = find_module(address);

	routine->count = 0;
	if (!module)
		return false;
	return fill_function(routine, module, address) ||
	       fill_instruction(routine, module, address);
}

const char *linetable_symbol(uintptr_t address)
{
	Dwfl_Module *module = find_module(address);

	return module ? dwfl_module_addrname(module, address) : NULL;
}

void routine_release(Routine *routine)
{
	free(routine->rows);
	*routine = (Routine){0};
}
