#include "measure/counter.h"

#include <stdlib.h>
#include <sys/resource.h>

#include "base/memory.h"
#include "measure/addresses.h"
#include "measure/allocations.h"

static Addresses executions; /* by return address */

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
	if (!counting)
		return;
	++*addresses_number(&executions, (uintptr_t)__builtin_return_address(0));
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
	addresses_clear(&executions);
	footprint.peak = 0;
}

void counter_start(void)
{
	allocations_forget();
	footprint.deepest = deepest_stack();
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
	size_t size = executions.slots ? (size_t)1 << executions.bits : 0, count = 0;

	sorted = memory_resize(sorted, executions.count, sizeof *sorted);
	for (size_t i = 0; i < size; i++) {
		const AddressSlot *slot = &executions.slots[i];

		if (slot->address != 0)
			sorted[count++] = (BlockCount){slot->address, slot->number};
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
