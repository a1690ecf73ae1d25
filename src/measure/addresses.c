#include "measure/addresses.h"

#include <stdlib.h>

#include "base/memory.h"

enum { FIRST_BITS = 10 };

static void grow(Addresses *table)
{
	Addresses old = *table;
	size_t old_size = old.slots ? (size_t)1 << old.bits : 0;

	table->bits = old.slots ? old.bits + 1 : FIRST_BITS;
	table->slots = memory_new((size_t)1 << table->bits, sizeof *table->slots);
	for (size_t i = 0; i < old_size; i++)
		if (old.slots[i].address != 0)
			*addresses_slot(table, old.slots[i].address) = old.slots[i];
	free(old.slots);
}

AddressSlot *addresses_add(Addresses *table, uintptr_t address)
{
	AddressSlot *slot;

	if (!table->slots || table->count >= (size_t)1 << (table->bits - 1))
		grow(table);
	table->count++;
	slot = addresses_slot(table, address);
	slot->address = address;
	return slot;
}

/* Slots that follow move up, so that no search ends at the gap. */
static void close_gap(Addresses *table, size_t gap)
{
	size_t mask = ((size_t)1 << table->bits) - 1;

	for (size_t i = (gap + 1) & mask; table->slots[i].address != 0; i = (i + 1) & mask) {
		size_t home = addresses_home(table, table->slots[i].address);
		bool stays = gap <= i ? gap < home && home <= i : gap < home || home <= i;

		if (stays)
			continue;
		table->slots[gap] = table->slots[i];
		gap = i;
	}
	table->slots[gap] = (AddressSlot){0};
}

bool addresses_remove(Addresses *table, uintptr_t address, uint64_t *number)
{
	AddressSlot *slot = table->slots ? addresses_slot(table, address) : NULL;

	if (!slot || slot->address == 0)
		return false;
	*number = slot->number;
	table->count--;
	close_gap(table, (size_t)(slot - table->slots));
	return true;
}

void addresses_clear(Addresses *table)
{
	free(table->slots);
	*table = (Addresses){0};
}
