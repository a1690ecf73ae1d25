#include "measure/machine.h"

static uint8_t byte_at(uintptr_t address)
{
	return *(const uint8_t *)address;
}

/* Code is little-endian on both machines. */
static int32_t word_at(uintptr_t address)
{
	return (int32_t)((uint32_t)byte_at(address) | (uint32_t)byte_at(address + 1) << 8 |
			 (uint32_t)byte_at(address + 2) << 16 |
			 (uint32_t)byte_at(address + 3) << 24);
}

static uintptr_t displaced(uintptr_t address, int64_t distance)
{
	return address + (uintptr_t)distance;
}

enum {
	X86_CALL = 0xe8, /* with 32 bits of distance */
	X86_CALL_BYTES = 5,
	X86_JUMP_NEAR = 0xeb, /* with 8 bits */
	X86_JUMP = 0xe9,      /* with 32 bits */
	X86_BRANCH_NEAR = 0x70,
	X86_BRANCH_PREFIX = 0x0f,
	X86_BRANCH = 0x80,
	X86_NOP = 0x90,
};

static uintptr_t x86_call_before(uintptr_t end)
{
	if (byte_at(end - X86_CALL_BYTES) != X86_CALL)
		return 0;
	return displaced(end, word_at(end - 4));
}

static uintptr_t x86_jump_before(uintptr_t end, size_t room)
{
	uint8_t near = room >= 2 ? byte_at(end - 2) : 0;

	if (near == X86_JUMP_NEAR || (near & 0xf0) == X86_BRANCH_NEAR)
		return displaced(end, (int8_t)byte_at(end - 1));
	if (room >= 5 && byte_at(end - 5) == X86_JUMP)
		return displaced(end, word_at(end - 4));
	if (room >= 6 && byte_at(end - 6) == X86_BRANCH_PREFIX &&
	    (byte_at(end - 5) & 0xf0) == X86_BRANCH)
		return displaced(end, word_at(end - 4));
	return 0;
}

static bool x86_is_idle(uintptr_t start, size_t bytes)
{
	switch (bytes) {
	case 0: return true;
	case 1: return byte_at(start) == X86_NOP;
	case 2: return byte_at(start) == X86_JUMP_NEAR;
	case 5: return byte_at(start) == X86_JUMP;
	default: return false;
	}
}

const Machine machine_x86 = {
    .name = "x86",
    .call_bytes = X86_CALL_BYTES,
    .step = 1,
    .call_before = x86_call_before,
    .jump_before = x86_jump_before,
    .is_idle = x86_is_idle,
    .instruction = instruction_x86,
    .stub_slot = stub_slot_x86,
};

enum { ARM_BYTES = 4, ARM_CALL = 0x25, ARM_JUMP = 0x05 /* both with 26 bits of distance */ };

/* A field of an instruction, taken as a signed number of instructions, in bytes. */
static int64_t arm_distance(uint32_t code, unsigned lowest_bit, unsigned bits)
{
	int64_t field = code >> lowest_bit & ((1u << bits) - 1);
	int64_t sign = (int64_t)1 << (bits - 1);

	return ((field ^ sign) - sign) * ARM_BYTES;
}

static uintptr_t arm_call_before(uintptr_t end)
{
	uintptr_t start = end - ARM_BYTES;
	uint32_t code = (uint32_t)word_at(start);

	return code >> 26 == ARM_CALL ? displaced(start, arm_distance(code, 0, 26)) : 0;
}

static uintptr_t arm_jump_before(uintptr_t end, size_t room)
{
	uintptr_t start = end - ARM_BYTES;
	uint32_t code;

	if (room < ARM_BYTES)
		return 0;
	code = (uint32_t)word_at(start);
	if (code >> 26 == ARM_JUMP)
		return displaced(start, arm_distance(code, 0, 26));
	if ((code & 0xff000010) == 0x54000000 || (code & 0x7e000000) == 0x34000000)
		return displaced(start, arm_distance(code, 5, 19)); /* b.cond, cbz, cbnz */
	if ((code & 0x7e000000) == 0x36000000)
		return displaced(start, arm_distance(code, 5, 14)); /* tbz, tbnz */
	return 0;
}

static bool arm_is_idle(uintptr_t start, size_t bytes)
{
	static const uint32_t nop = 0xd503201f;
	uint32_t code = bytes == ARM_BYTES ? (uint32_t)word_at(start) : nop;

	return bytes <= ARM_BYTES && (code == nop || code >> 26 == ARM_JUMP);
}

const Machine machine_arm = {
    .name = "arm",
    .call_bytes = ARM_BYTES,
    .step = ARM_BYTES,
    .call_before = arm_call_before,
    .jump_before = arm_jump_before,
    .is_idle = arm_is_idle,
    .instruction = instruction_arm,
    .stub_slot = stub_slot_arm,
};

const Machine *machine_here(void)
{
#if defined(__x86_64__) || defined(__i386__)
	return &machine_x86;
#elif defined(__aarch64__)
	return &machine_arm;
#else
	return NULL;
#endif
}
