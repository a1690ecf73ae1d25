/*
 * instruction.h - one instruction of a processor: how long it is, and where it leads if it calls.
 *
 * As machine.h, it reads code of this process and is pure. Each `at` is where an instruction
 * begins.
 */
#ifndef LANDAU_MEASURE_INSTRUCTION_H
#define LANDAU_MEASURE_INSTRUCTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Instruction {
	size_t bytes; /* 0: it isn't known */
	bool calls;
	uintptr_t target; /* of a call to a fixed place */
	uintptr_t
	    slot; /* the place in memory that holds the target of a call or jump; 0: unknown */
} Instruction;

Instruction instruction_x86(uintptr_t at);
Instruction instruction_arm(uintptr_t at);

/* Where a linker's stub for a function of another object finds that one's address; 0: no stub
 * begins there. */
uintptr_t stub_slot_x86(uintptr_t at);
uintptr_t stub_slot_arm(uintptr_t at);

#endif
