/*
 * machine.h - as much of a processor's code as it takes to follow one basic block to its end:
 * calls and jumps to a fixed place, and what is called from it.
 *
 * Addresses are those of code that is readable in this process. All functions are pure.
 */
#ifndef LANDAU_MEASURE_MACHINE_H
#define LANDAU_MEASURE_MACHINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "measure/instruction.h"

typedef struct Machine {
	const char *name;
	size_t call_bytes; /* that a call takes */
	size_t step;       /* instructions begin at multiples of this */

	/* Where the call that ends at `end` leads; 0: no call ends there. */
	uintptr_t (*call_before)(uintptr_t end);

	/* Where the jump that ends at `end`, conditional or not, leads; 0: none ends there. On a
	 * machine whose instructions differ in length other code may look like a jump by chance,
	 * so the caller checks that something begins at the target. At least `room` bytes before
	 * `end` may be read. */
	uintptr_t (*jump_before)(uintptr_t end, size_t room);

	/* Whether these bytes are one unconditional jump, no operation, or nothing at all. */
	bool (*is_idle)(uintptr_t start, size_t bytes);

	/* The instruction that begins there, and the place in memory of a stub: instruction.h. */
	Instruction (*instruction)(uintptr_t at);
	uintptr_t (*stub_slot)(uintptr_t at);
} Machine;

extern const Machine machine_x86, machine_arm;

/* The machine that this program runs on; NULL where it is none of them. */
const Machine *machine_here(void);

#endif
