#include "measure/instruction.h"

#include "suite.h"

/* What an instruction should be found to be; distances count from its end, 0: none. */
typedef struct Known {
	const char *text;
	uint8_t code[16];
	size_t bytes;
	bool calls;
	intptr_t target, slot;
} Known;

static void check(Instruction read(uintptr_t at), const Known *known)
{
	uintptr_t at = (uintptr_t)known->code, end = at + known->bytes;
	Instruction found = read(at);

	ck_assert_msg(found.bytes == known->bytes, "%s has %zu bytes, not %zu", known->text,
	    found.bytes, known->bytes);
	ck_assert_msg(found.calls == known->calls, "%s calls", known->text);
	ck_assert_msg(found.target == (known->target ? end + (uintptr_t)known->target : 0),
	    "%s and its target", known->text);
	ck_assert_msg(found.slot == (known->slot ? end + (uintptr_t)known->slot : 0),
	    "%s and its slot", known->text);
}

START_TEST(x86)
{
	static const Known known[] = {
	    {"push %rbp", {0x55}, 1, false, 0, 0},
	    {"mov %rsp,%rbp", {0x48, 0x89, 0xe5}, 3, false, 0, 0},
	    {"movq $0,-8(%rbp)", {0x48, 0xc7, 0x45, 0xf8}, 8, false, 0, 0},
	    {"movabs $1,%rax", {0x48, 0xb8, 1}, 10, false, 0, 0},
	    {"mov $1,%eax", {0xb8, 1}, 5, false, 0, 0},
	    {"mov $1,%ax", {0x66, 0xb8, 1}, 4, false, 0, 0},
	    {"lea 0(,%rax,8),%rdx", {0x48, 0x8d, 0x14, 0xc5}, 8, false, 0, 0},
	    {"mov (%rax,%rdx),%eax", {0x8b, 0x04, 0x10}, 3, false, 0, 0},
	    {"mov 0x10(%rsp),%rax", {0x48, 0x8b, 0x44, 0x24, 0x10}, 5, false, 0, 0},
	    {"mov 0x100(%rip),%rax", {0x48, 0x8b, 0x05, 0, 1}, 7, false, 0, 0},
	    {"test $1,%al", {0xa8, 1}, 2, false, 0, 0},
	    {"testl $1,-4(%rbp)", {0xf7, 0x45, 0xfc, 1}, 7, false, 0, 0},
	    {"testb $1,(%rax)", {0xf6, 0x00, 1}, 3, false, 0, 0},
	    {"divl -4(%rbp)", {0xf7, 0x75, 0xfc}, 3, false, 0, 0},
	    {"jle", {0x7e, 0x12}, 2, false, 0, 0},
	    {"jge, far", {0x0f, 0x8d, 0, 1}, 6, false, 0, 0},
	    {"cvtsi2sd %rax,%xmm0", {0xf2, 0x48, 0x0f, 0x2a, 0xc0}, 5, false, 0, 0},
	    {"pshufd $0xe,%xmm0,%xmm1", {0x66, 0x0f, 0x70, 0xc8, 0x0e}, 5, false, 0, 0},
	    {"pshufb %xmm1,%xmm0", {0x66, 0x0f, 0x38, 0x00, 0xc1}, 5, false, 0, 0},
	    {"roundsd $9,%xmm0,%xmm0", {0x66, 0x0f, 0x3a, 0x0b, 0xc0, 9}, 6, false, 0, 0},
	    {"vaddsd %xmm1,%xmm0,%xmm0", {0xc5, 0xfb, 0x58, 0xc1}, 4, false, 0, 0},
	    {"vfmadd213sd %xmm2,%xmm1,%xmm0", {0xc4, 0xe2, 0xf1, 0xa9, 0xc2}, 5, false, 0, 0},
	    {"vmovdqu64 (%rsi),%zmm0", {0x62, 0xf1, 0xfe, 0x48, 0x6f, 0x06}, 6, false, 0, 0},
	    {"rep movsq", {0xf3, 0x48, 0xa5}, 3, false, 0, 0},
	    {"endbr64", {0xf3, 0x0f, 0x1e, 0xfa}, 4, false, 0, 0},
	    {"enter $16,$0", {0xc8, 0x10, 0, 0}, 4, false, 0, 0},
	    {"ret", {0xc3}, 1, false, 0, 0},
	    {"call", {0xe8, 0x10, 0, 0, 0}, 5, true, 0x10, 0},
	    {"call back", {0xe8, 0xf0, 0xff, 0xff, 0xff}, 5, true, -0x10, 0},
	    {"call *%rdx", {0xff, 0xd2}, 2, true, 0, 0},
	    {"call *%r8", {0x41, 0xff, 0xd0}, 3, true, 0, 0},
	    {"call *-8(%rbp)", {0xff, 0x55, 0xf8}, 3, true, 0, 0},
	    {"incl (%rax)", {0xff, 0x00}, 2, false, 0, 0},
	    {"nothing that there is", {0x0f, 0x04}, 0, false, 0, 0},
	};

	if (sizeof(uintptr_t) != 8)
		return;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		check(instruction_x86, &known[i]);
	check(instruction_x86,
	    &(Known){"call *0x10(%rip)", {0xff, 0x15, 0x10, 0, 0, 0}, 6, true, 0, 0x10});
	check(instruction_x86,
	    &(Known){"jmp *-0x10(%rip)", {0xff, 0x25, 0xf0, 0xff, 0xff, 0xff}, 6, false, 0, -0x10});
}
END_TEST

START_TEST(arm)
{
	static const Known known[] = {
	    {"bl", {0x02, 0x00, 0x00, 0x94}, 4, true, 4, 0},
	    {"bl back", {0xff, 0xff, 0xff, 0x97}, 4, true, -8, 0},
	    {"blr x1", {0x20, 0x00, 0x3f, 0xd6}, 4, true, 0, 0},
	    {"blraaz x1", {0x3f, 0x08, 0x3f, 0xd6}, 4, true, 0, 0},
	    {"b", {0x02, 0x00, 0x00, 0x14}, 4, false, 0, 0},
	    {"br x17", {0x20, 0x02, 0x1f, 0xd6}, 4, false, 0, 0},
	    {"ret", {0xc0, 0x03, 0x5f, 0xd6}, 4, false, 0, 0},
	};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		check(instruction_arm, &known[i]);
}
END_TEST

START_TEST(stubs_of_x86)
{
	static const uint8_t plain[16] = {0xff, 0x25, 0x10, 0, 0, 0},
			     landing[16] = {0xf3, 0x0f, 0x1e, 0xfa, 0xff, 0x25, 0x10, 0, 0, 0},
			     bound[16] = {0xf3, 0x0f, 0x1e, 0xfa, 0xf2, 0xff, 0x25, 0x10, 0, 0, 0},
			     function[16] = {0xf3, 0x0f, 0x1e, 0xfa, 0x55};

	if (sizeof(uintptr_t) != 8)
		return;
	ck_assert_uint_eq(stub_slot_x86((uintptr_t)plain), (uintptr_t)plain + 6 + 0x10);
	ck_assert_uint_eq(stub_slot_x86((uintptr_t)landing), (uintptr_t)landing + 10 + 0x10);
	ck_assert_uint_eq(stub_slot_x86((uintptr_t)bound), (uintptr_t)bound + 11 + 0x10);
	ck_assert_uint_eq(stub_slot_x86((uintptr_t)function), 0);
}
END_TEST

START_TEST(stubs_of_arm)
{
	/* adrp x16, two pages on; ldr x17, [x16, 0x18]; and the same behind bti c */
	static const uint8_t plain[16] = {0x10, 0, 0, 0xd0, 0x11, 0x0e, 0x40, 0xf9},
			     landing[16] = {0x5f, 0x24, 0x03, 0xd5, 0x10, 0, 0, 0xd0, 0x11, 0x0e,
				 0x40, 0xf9},
			     function[16] = {0xfd, 0x7b, 0xbf, 0xa9};
	const uintptr_t page = ~(uintptr_t)0xfff;

	if (sizeof(uintptr_t) != 8)
		return;
	ck_assert_uint_eq(
	    stub_slot_arm((uintptr_t)plain), ((uintptr_t)plain & page) + 0x2000 + 0x18);
	ck_assert_uint_eq(
	    stub_slot_arm((uintptr_t)landing), ((uintptr_t)(landing + 4) & page) + 0x2000 + 0x18);
	ck_assert_uint_eq(stub_slot_arm((uintptr_t)function), 0);
}
END_TEST

SUITE_MAIN("instruction", x86, arm, stubs_of_x86, stubs_of_arm)
