#include "measure/allocations.h"

#include <stdint.h>

#include "measure/addresses.h"

static Addresses blocks; /* with their bytes */
static size_t sum;

void allocations_forget(void)
{
	addresses_clear(&blocks);
	sum = 0;
}

void allocations_add(const void *block, size_t bytes)
{
	uint64_t *noted = addresses_number(&blocks, (uintptr_t)block);

	sum += bytes - (size_t)*noted;
	*noted = bytes;
}

size_t allocations_remove(const void *block)
{
	uint64_t bytes = 0;

	addresses_remove(&blocks, (uintptr_t)block, &bytes);
	sum -= (size_t)bytes;
	return (size_t)bytes;
}

size_t allocations_bytes(void)
{
	return sum;
}
