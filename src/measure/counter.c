#include "measure/counter.h"

#include <stdlib.h>
#include <sys/resource.h>

#include "base/memory.h"
#include "measure/allocations.h"

enum { FIRST_BITS = 12 };

/* Executions by return address, in an open-addressing table with linear probing; an address of 0
 * is an empty slot. It is at most half full. */
static struct {
	BlockCount *slots; /* 2^bits */
	unsigned bits;
	size_t used;
} table;

static struct {
	uintptr_t base; /* the stack's end at counter_start() */
	size_t deepest; /* what the stack can take at most */
	size_t depth;   /* what it took when the last block began */
	size_t heap;    /* allocated since counter_start() */
	size_t peak;    /* the most of heap and stack together */
} footprint;

static BlockCount *sorted; /* what was counted, in the order of the addresses */

/* Of the thread: what another one executes is not counted, and needs no lock. */
static _Thread_local bool counting;

/* The hook that the compiler calls at the start of every basic block. */
void __sanitizer_cov_trace_pc(void);

/* Fibonacci hashing: the high bits of a product with 2^64 / phi. */
static size_t home_of(uintptr_t address, unsigned bits)
{
	return (size_t)((uint64_t)address * 0x9e3779b97f4a7c15 >> (64 - bits));
}

static BlockCount *find(uintptr_t address)
{
	size_t mask = ((size_t)1 << table.bits) - 1;
	size_t index = home_of(address, table.bits);

	while (table.slots[index].address != address && table.slots[index].address != 0)
		index = (index + 1) & mask;
	return &table.slots[index];
}

static void allocate(unsigned bits)
{
	table.bits = bits;
	table.slots = memory_new((size_t)1 << bits, sizeof *table.slots);
}

static void grow(void)
{
	BlockCount *old = table.slots;
	size_t old_size = (size_t)1 << table.bits;

	allocate(table.bits + 1);
	for (size_t i = 0; i < old_size; i++) {
		if (old[i].address != 0)
			*find(old[i].address) = old[i];
	}
	free(old);
}

static void note_peak(void)
{
	if (footprint.heap + footprint.depth > footprint.peak)
		footprint.peak = footprint.heap + footprint.depth;
}

/* A stack that this thread wasn't on at the start (of a coroutine, of a signal) is further away
 * than the stack can be deep, or on the other side, and isn't followed. */
static void follow_stack(uintptr_t frame)
{
	size_t depth = footprint.base - frame;

	if (depth > footprint.deepest)
		return;
	footprint.depth = depth;
	note_peak();
}

void __sanitizer_cov_trace_pc(void)
{
	uintptr_t address = (uintptr_t)__builtin_return_address(0);
	BlockCount *block;

	if (!counting)
		return;
	block = find(address);
	if (block->address == 0) {
		if (table.used >= (size_t)1 << (table.bits - 1)) {
			grow();
			block = find(address);
		}
		block->address = address;
		table.used++;
	}
	block->count++;
	follow_stack((uintptr_t)__builtin_frame_address(0));
}

/* Without a limit, less than what lies between the stack and everything else. */
static size_t deepest_stack(void)
{
	static const size_t unlimited = (size_t)1 << (sizeof(size_t) > 4 ? 40 : 29);
	struct rlimit limit;

	if (getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_cur > unlimited)
		return unlimited;
	return (size_t)limit.rlim_cur;
}

void counter_clear(void)
{
	free(table.slots);
	allocate(FIRST_BITS);
	table.used = 0;
	footprint.deepest = deepest_stack();
	footprint.peak = 0;
}

void counter_start(void)
{
	if (!table.slots)
		counter_clear();
	allocations_forget();
	footprint.heap = 0;
	footprint.depth = 0;
	footprint.base = (uintptr_t)__builtin_frame_address(0);
	counting = true;
}

void counter_stop(void)
{
	counting = false;
}

static int compare_addresses(const void *a, const void *b)
{
	const BlockCount *x = a, *y = b;

	return (x->address > y->address) - (x->address < y->address);
}

size_t counter_blocks(const BlockCount **blocks)
{
	size_t count = 0;

	sorted = memory_resize(sorted, table.used, sizeof *sorted);
	for (size_t i = 0; table.slots && i < (size_t)1 << table.bits; i++) {
		if (table.slots[i].address != 0)
			sorted[count++] = table.slots[i];
	}
	qsort(sorted, count, sizeof *sorted, compare_addresses);
	*blocks = sorted;
	return count;
}

size_t counter_peak_bytes(void)
{
	return footprint.peak;
}

bool counter_is_on(void)
{
	return counting;
}

void counter_note_heap(size_t bytes)
{
	footprint.heap = bytes;
	note_peak();
}
