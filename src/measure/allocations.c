#include "measure/allocations.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/memory.h"

/* One slot of an open-addressing table with linear probing. It is in use if its round is the
 * present one, so that forgetting all blocks is one step. */
typedef struct Slot {
	uintptr_t address;
	size_t bytes;
	uint64_t round;
} Slot;

enum { FIRST_BITS = 8 };

static struct {
	Slot *slots; /* 2^bits, NULL before the first block */
	unsigned bits;
	size_t used;
	size_t bytes; /* the sum */
	uint64_t round;
} table = {.round = 1};

static bool in_use(const Slot *slot)
{
	return slot->round == table.round;
}

/* Fibonacci hashing: the high bits of a product with 2^64 / phi. */
static size_t home_of(uintptr_t address)
{
	return (size_t)((uint64_t)address * 0x9e3779b97f4a7c15 >> (64 - table.bits));
}

static size_t next_slot(size_t index)
{
	return (index + 1) & (((size_t)1 << table.bits) - 1);
}

/* The slot that `address` has or would take. */
static size_t find(uintptr_t address)
{
	size_t index = home_of(address);

	while (in_use(&table.slots[index]) && table.slots[index].address != address)
		index = next_slot(index);
	return index;
}

static void grow(void)
{
	Slot *old = table.slots;
	size_t old_size = old ? (size_t)1 << table.bits : 0;

	table.bits = old ? table.bits + 1 : FIRST_BITS;
	table.slots = memory_new((size_t)1 << table.bits, sizeof *table.slots);
	for (size_t i = 0; i < old_size; i++) {
		if (in_use(&old[i]))
			table.slots[find(old[i].address)] = old[i];
	}
	free(old);
}

void allocations_forget(void)
{
	table.round++;
	table.used = 0;
	table.bytes = 0;
}

void allocations_add(const void *block, size_t bytes)
{
	Slot *slot;

	if (!table.slots || table.used >= (size_t)1 << (table.bits - 1))
		grow();
	slot = &table.slots[find((uintptr_t)block)];
	if (in_use(slot))
		table.bytes -= slot->bytes;
	else
		table.used++;
	*slot = (Slot){(uintptr_t)block, bytes, table.round};
	table.bytes += bytes;
}

/* Slots that follow move up, so that no search ends at the gap. */
static void close_gap(size_t gap)
{
	for (size_t i = next_slot(gap); in_use(&table.slots[i]); i = next_slot(i)) {
		size_t home = home_of(table.slots[i].address);
		bool stays = gap <= i ? gap < home && home <= i : gap < home || home <= i;

		if (stays)
			continue;
		table.slots[gap] = table.slots[i];
		gap = i;
	}
	table.slots[gap].round = 0;
}

size_t allocations_remove(const void *block)
{
	size_t index, bytes;

	if (!table.slots)
		return 0;
	index = find((uintptr_t)block);
	if (!in_use(&table.slots[index]))
		return 0;
	bytes = table.slots[index].bytes;
	table.bytes -= bytes;
	table.used--;
	close_gap(index);
	return bytes;
}

size_t allocations_bytes(void)
{
	return table.bytes;
}
