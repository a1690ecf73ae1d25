/* addresses.h - a number for each of many addresses: a hash table. */
#ifndef LANDAU_MEASURE_ADDRESSES_H
#define LANDAU_MEASURE_ADDRESSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* An address of 0 is an empty slot. */
typedef struct AddressSlot {
	uintptr_t address;
	uint64_t number;
} AddressSlot;

/* `Addresses table = {0};` is an empty one: open addressing with linear probing, at most half full.
 */
typedef struct Addresses {
	AddressSlot *slots; /* 2^bits of them; NULL before the first address */
	unsigned bits;
	size_t count;
} Addresses;

/* Fibonacci hashing: the high bits of a product with 2^64 / phi. */
static inline size_t addresses_home(const Addresses *table, uintptr_t address)
{
	return (size_t)((uint64_t)address * 0x9e3779b97f4a7c15 >> (64 - table->bits));
}

/* The slot that `address` has or would take in a table that has slots. */
static inline AddressSlot *addresses_slot(const Addresses *table, uintptr_t address)
{
	size_t mask = ((size_t)1 << table->bits) - 1, index = addresses_home(table, address);

	while (table->slots[index].address != address && table->slots[index].address != 0)
		index = (index + 1) & mask;
	return &table->slots[index];
}

/* Adds an address that isn't in the table, with the number 0, and returns its slot. */
AddressSlot *addresses_add(Addresses *table, uintptr_t address);

/* The number of `address`, which isn't 0: 0 where it is new. Valid until the next change. Here, for
 * it is called for each basic block that is counted. */
static inline uint64_t *addresses_number(Addresses *table, uintptr_t address)
{
	AddressSlot *slot = table->slots ? addresses_slot(table, address) : NULL;

	if (!slot || slot->address == 0)
		slot = addresses_add(table, address);
	return &slot->number;
}

/* Removes an address. False where it isn't in the table; otherwise `number` was its number. */
bool addresses_remove(Addresses *table, uintptr_t address, uint64_t *number);

/* Empties the table and frees its memory. */
void addresses_clear(Addresses *table);

#endif
