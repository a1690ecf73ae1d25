#include "measure/imports.h"

#include <link.h>
#include <stdbool.h>
#include <stddef.h>

/* What the dynamic section of an object says (System V ABI, chapter 5). */
typedef struct Tables {
	const ElfW(Sym) * symbols;
	const char *strings;
	const ElfW(Rela) * relocations[2]; /* of the stubs, and all others */
	size_t counts[2];
	bool has_addends;
} Tables;

typedef struct Search {
	uintptr_t slot;
	const char *name;
} Search;

/* Some linkers leave addresses in the dynamic section as they are in the file. */
static const void *placed(const struct dl_phdr_info *info, ElfW(Addr) address)
{
	return (const void *)(uintptr_t)(address < info->dlpi_addr ? info->dlpi_addr + address
								   : address);
}

static Tables read_tables(const struct dl_phdr_info *info, const ElfW(Dyn) * entry)
{
	Tables tables = {0};

	for (; entry->d_tag != DT_NULL; entry++) {
		switch (entry->d_tag) {
		case DT_SYMTAB: tables.symbols = placed(info, entry->d_un.d_ptr); break;
		case DT_STRTAB: tables.strings = placed(info, entry->d_un.d_ptr); break;
		case DT_JMPREL: tables.relocations[0] = placed(info, entry->d_un.d_ptr); break;
		case DT_RELA: tables.relocations[1] = placed(info, entry->d_un.d_ptr); break;
		case DT_PLTRELSZ: tables.counts[0] = entry->d_un.d_val / sizeof(ElfW(Rela)); break;
		case DT_RELASZ: tables.counts[1] = entry->d_un.d_val / sizeof(ElfW(Rela)); break;
		case DT_PLTREL: tables.has_addends = entry->d_un.d_val == DT_RELA; break;
		default: break;
		}
	}
	return tables;
}

static const char *find(const Tables *tables, uintptr_t offset)
{
	for (int table = 0; table < 2; table++)
		for (size_t i = 0; tables->relocations[table] && i < tables->counts[table]; i++) {
			const ElfW(Rela) *relocation = &tables->relocations[table][i];
			/* The upper half of the word, or on machines of 32 bits its upper 24. */
			size_t symbol = relocation->r_info >> (sizeof(uintptr_t) == 8 ? 32 : 8);

			if (relocation->r_offset == offset && symbol)
				return tables->strings + tables->symbols[symbol].st_name;
		}
	return NULL;
}

static int look_into(struct dl_phdr_info *info, size_t size, void *data)
{
	Search *search = data;
	const ElfW(Dyn) *dynamic = NULL;
	bool holds = false;
	Tables tables;

	(void)size;
	for (int i = 0; i < info->dlpi_phnum; i++) {
		const ElfW(Phdr) *part = &info->dlpi_phdr[i];

		if (part->p_type == PT_DYNAMIC)
			dynamic = (const void *)(uintptr_t)(info->dlpi_addr + part->p_vaddr);
		holds |= part->p_type == PT_LOAD &&
			 search->slot - (info->dlpi_addr + part->p_vaddr) < part->p_memsz;
	}
	if (!holds)
		return 0;
	if (dynamic) {
		tables = read_tables(info, dynamic);
		if (tables.symbols && tables.strings && (tables.has_addends || !tables.counts[0]))
			search->name = find(&tables, search->slot - info->dlpi_addr);
	}
	return 1;
}

const char *import_name(uintptr_t slot)
{
	Search search = {.slot = slot};

	dl_iterate_phdr(look_into, &search);
	return search.name && *search.name ? search.name : NULL;
}
