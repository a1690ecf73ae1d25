#include "measure/machine.h"

#include <stdbool.h>

#include "suite.h"

/* An instruction, and how far from its end it leads. */
typedef struct Known {
	const char *text;
	uint8_t code[8]; /* ends with the array */
	size_t bytes;
	bool calls, jumps, idle;
	intptr_t distance;
} Known;

static void check(const Machine *machine, const Known *known)
{
	uintptr_t end = (uintptr_t)known->code + sizeof known->code;
	uintptr_t target = end + (uintptr_t)known->distance;
	uintptr_t call = machine->call_before(end);
	uintptr_t jump = machine->jump_before(end, known->bytes);

	ck_assert_msg(call == (known->calls ? target : 0), "%s as a call", known->text);
	ck_assert_msg(machine->is_idle(end - known->bytes, known->bytes) == known->idle,
	    "%s as idle", known->text);
	ck_assert(machine->is_idle(end, 0));
	ck_assert_msg(jump == (known->jumps ? target : 0), "%s as a jump", known->text);
}

START_TEST(x86)
{
	static const Known known[] = {
	    {"call", {0, 0, 0, 0xe8, 0x10, 0, 0, 0}, 5, true, false, false, 0x10},
	    {"call back", {0, 0, 0, 0xe8, 0xf0, 0xff, 0xff, 0xff}, 5, true, false, false, -0x10},
	    {"jmp near", {0, 0, 0, 0, 0, 0, 0xeb, 0x05}, 2, false, true, true, 5},
	    {"jmp near back", {0, 0, 0, 0, 0, 0, 0xeb, 0x80}, 2, false, true, true, -128},
	    {"jle near", {0, 0, 0, 0, 0, 0, 0x7e, 0x12}, 2, false, true, false, 0x12},
	    {"jmp", {0, 0, 0, 0xe9, 0x00, 0x01, 0, 0}, 5, false, true, true, 0x100},
	    {"jge", {0, 0, 0x0f, 0x8d, 0x00, 0xff, 0xff, 0xff}, 6, false, true, false, -0x100},
	    {"a row of one byte", {0, 0, 0, 0, 0, 0, 0xeb, 0x05}, 1, false, false, false, 0},
	    {"nop", {0, 0, 0, 0, 0, 0, 0, 0x90}, 1, false, false, true, 0},
	    {"leave, ret", {0, 0, 0, 0, 0, 0, 0xc9, 0xc3}, 2, false, false, false, 0},
	};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		check(&machine_x86, &known[i]);
}
END_TEST

/* Distances count from the start of an instruction there. */
START_TEST(arm)
{
	static const Known known[] = {
	    {"bl", {0, 0, 0, 0, 0x02, 0x00, 0x00, 0x94}, 4, true, false, false, 8 - 4},
	    {"bl back", {0, 0, 0, 0, 0xff, 0xff, 0xff, 0x97}, 4, true, false, false, -4 - 4},
	    {"b back", {0, 0, 0, 0, 0xff, 0xff, 0xff, 0x17}, 4, false, true, true, -4 - 4},
	    {"b.ne", {0, 0, 0, 0, 0x41, 0x00, 0x00, 0x54}, 4, false, true, false, 8 - 4},
	    {"cbz w0", {0, 0, 0, 0, 0x60, 0x00, 0x00, 0x34}, 4, false, true, false, 12 - 4},
	    {"cbnz x1 back", {0, 0, 0, 0, 0xc1, 0xff, 0xff, 0xb5}, 4, false, true, false, -8 - 4},
	    {"tbz w0, 3", {0, 0, 0, 0, 0x80, 0x00, 0x18, 0x36}, 4, false, true, false, 16 - 4},
	    {"tbnz x0, 40 back", {0, 0, 0, 0, 0xe0, 0xff, 0x47, 0xb7}, 4, false, true, false,
		-4 - 4},
	    {"nop", {0, 0, 0, 0, 0x1f, 0x20, 0x03, 0xd5}, 4, false, false, true, 0},
	    {"ret", {0, 0, 0, 0, 0xc0, 0x03, 0x5f, 0xd6}, 4, false, false, false, 0},
	};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		check(&machine_arm, &known[i]);
}
END_TEST

SUITE_MAIN("machine", x86, arm)
