#include "measure/instruction.h"

#include <string.h>

static uint32_t word_at(uintptr_t address)
{
	const uint8_t *bytes = (const uint8_t *)address;

	return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 |
	       (uint32_t)bytes[3] << 24;
}

static uintptr_t displaced(uintptr_t address, int64_t distance)
{
	return address + (uintptr_t)distance;
}

/*
 * What follows an opcode of x86, sixteen a row (Intel 64 and IA-32 Architectures Software
 * Developer's Manual, volume 2, appendix A):
 *   -  nothing          m  ModRM        b  a byte         z  32 bits, or 16 with prefix 66
 *   p  it is a prefix   B  ModRM and b  Z  ModRM and z    w  16 bits    e  24 bits
 *   o  an address       i  32 or, with REX.W, 64 bits     t  ModRM, and b or z for a test
 *   r  32 bits of distance              x  unknown
 */
static const char one_byte[] = "mmmmbzxxmmmmbzxx"
			       "mmmmbzxxmmmmbzxx"
			       "mmmmbzpxmmmmbzpx"
			       "mmmmbzpxmmmmbzpx"
			       "pppppppppppppppp"
			       "----------------"
			       "xxxmppppzZbB----"
			       "bbbbbbbbbbbbbbbb"
			       "BZxBmmmmmmmmmmmm"
			       "----------x-----"
			       "oooo----bz------"
			       "bbbbbbbbiiiiiiii"
			       "BBw-xxBZe-w--b--"
			       "mmmmxx--mmmmmmmm"
			       "bbbbbbbbrrxb----"
			       "p-pp--tt------mm";
static const char two_bytes[] = "mmmmx-----x-xm-B"
				"mmmmmmmmmmmmmmmm"
				"mmmmmmmmmmmmmmmm"
				"------xxxxxxxxxx"
				"mmmmmmmmmmmmmmmm"
				"mmmmmmmmmmmmmmmm"
				"mmmmmmmmmmmmmmmm"
				"BBBBmmm-mmmmmmmm"
				"rrrrrrrrrrrrrrrr"
				"mmmmmmmmmmmmmmmm"
				"---mBmxx---mBmmm"
				"mmmmmmmmmmBmmmmm"
				"mmBmBBBm--------"
				"mmmmmmmmmmmmmmmm"
				"mmmmmmmmmmmmmmmm"
				"mmmmmmmmmmmmmmmm";

enum { X86_WIDE = 0x48, X86_CALL = 0xe8, X86_INDIRECT = 0xff };

typedef struct Prefixes {
	size_t bytes;
	bool wide, narrow; /* 64 and 16 bits */
} Prefixes;

static Prefixes x86_prefixes(const uint8_t *code)
{
	const bool has_rex = sizeof(uintptr_t) == 8;
	Prefixes found = {0};

	for (;; found.bytes++) {
		uint8_t byte = code[found.bytes];
		bool is_rex = has_rex && (byte & 0xf0) == 0x40;

		if (one_byte[byte] != 'p' || (!has_rex && (byte & 0xf0) == 0x40))
			return found;
		found.narrow |= byte == 0x66;
		found.wide = is_rex && (byte & X86_WIDE) == X86_WIDE;
	}
}

static size_t modrm_bytes(const uint8_t *modrm)
{
	unsigned mode = modrm[0] >> 6, place = modrm[0] & 7;
	bool has_sib = mode != 3 && place == 4;
	bool has_address = mode == 0 && (has_sib ? (modrm[1] & 7) == 5 : place == 5);

	return 1 + has_sib + (mode == 1 ? 1 : mode == 2 || has_address ? 4 : 0);
}

/* What follows an opcode; `kind` is of the tables. 0 for an unknown one, which no other kind with
 * operands gives. */
static size_t operand_bytes(char kind, const uint8_t *operands, const Prefixes *prefixes)
{
	size_t number = prefixes->narrow ? 2 : 4;
	bool tests = (operands[0] >> 3 & 7) < 2;

	switch (kind) {
	case 'b': return 1;
	case 'w': return 2;
	case 'e': return 3;
	case 'z': return number;
	case 'r': return 4;
	case 'o': return sizeof(uintptr_t);
	case 'i': return prefixes->wide ? 8 : number;
	case 'm': return modrm_bytes(operands);
	case 'B': return modrm_bytes(operands) + 1;
	case 'Z': return modrm_bytes(operands) + number;
	case 't': return modrm_bytes(operands) + (!tests ? 0 : operands[-1] == 0xf6 ? 1 : number);
	default: return 0;
	}
}

/* The opcode maps that are reached by 0f or, with other operands too, by a VEX or EVEX prefix. */
static char mapped_kind(unsigned map, uint8_t opcode)
{
	switch (map) {
	case 1: return two_bytes[opcode];
	case 2: return 'm';
	case 3: return 'B';
	default: return 'x';
	}
}

/* The bytes up to the operands, and the kind of these. */
static size_t opcode_bytes(const uint8_t *code, char *kind)
{
	switch (code[0]) {
	case 0x0f:
		if (code[1] == 0x38 || code[1] == 0x3a) {
			*kind = mapped_kind(code[1] == 0x38 ? 2 : 3, code[2]);
			return 3;
		}
		*kind = mapped_kind(1, code[1]);
		return 2;
	case 0xc5: *kind = mapped_kind(1, code[2]); return 3;
	case 0xc4: *kind = mapped_kind(code[1] & 0x1f, code[3]); return 4;
	case 0x62: *kind = mapped_kind(code[1] & 7, code[4]); return 5;
	default: *kind = one_byte[code[0]]; return 1;
	}
}

/* `code` is an opcode ff, which calls by register field 2 and jumps by 4. */
static void read_indirect(const uint8_t *code, Instruction *instruction)
{
	unsigned action = code[1] >> 3 & 7;
	bool is_fixed = (code[1] & 0xc7) == 5; /* a place relative to the next instruction */
	uintptr_t next = (uintptr_t)code + 6;

	instruction->calls = action == 2;
	if ((action == 2 || action == 4) && is_fixed)
		instruction->slot = sizeof(uintptr_t) == 8
					? displaced(next, (int32_t)word_at((uintptr_t)code + 2))
					: word_at((uintptr_t)code + 2);
}

Instruction instruction_x86(uintptr_t at)
{
	const uint8_t *code = (const uint8_t *)at;
	Prefixes prefixes = x86_prefixes(code);
	Instruction instruction = {0};
	size_t opcode;
	char kind;

	code += prefixes.bytes;
	opcode = opcode_bytes(code, &kind);
	if (kind == 'x')
		return instruction;
	instruction.bytes = prefixes.bytes + opcode + operand_bytes(kind, code + opcode, &prefixes);
	if (code[0] == X86_CALL) {
		instruction.calls = true;
		instruction.target =
		    displaced((uintptr_t)code + 5, (int32_t)word_at((uintptr_t)code + 1));
	}
	if (code[0] == X86_INDIRECT)
		read_indirect(code, &instruction);
	return instruction;
}

uintptr_t stub_slot_x86(uintptr_t at)
{
	static const uint8_t landing[] = {0xf3, 0x0f, 0x1e, 0xfa}; /* endbr64 */
	Instruction jump;

	if (memcmp((const void *)at, landing, sizeof landing) == 0)
		at += sizeof landing;
	jump = instruction_x86(at);
	return jump.calls ? 0 : jump.slot;
}

enum { ARM_BYTES = 4 };

/* A field of `bits` bits, with its sign. */
static int64_t signed_field(uint32_t field, unsigned bits)
{
	int64_t sign = (int64_t)1 << (bits - 1);

	return ((int64_t)(field & (((uint32_t)1 << bits) - 1)) ^ sign) - sign;
}

Instruction instruction_arm(uintptr_t at)
{
	uint32_t code = word_at(at);
	Instruction instruction = {.bytes = ARM_BYTES};

	if (code >> 26 == 0x25) { /* bl */
		instruction.calls = true;
		instruction.target = displaced(at, ARM_BYTES * signed_field(code, 26));
	} else if ((code & 0xfefff000) == 0xd63f0000) { /* blr and its kin with authentication */
		instruction.calls = true;
	}
	return instruction;
}

/* adrp x16, page; ldr x17, [x16, offset] */
uintptr_t stub_slot_arm(uintptr_t at)
{
	const uint32_t landing = 0xd503245f; /* bti c */
	uint32_t page, load;
	int64_t pages;

	if (word_at(at) == landing)
		at += ARM_BYTES;
	page = word_at(at);
	load = word_at(at + ARM_BYTES);
	if ((page & 0x9f00001f) != 0x90000010 || (load & 0xffc003ff) != 0xf9400211)
		return 0;
	pages = signed_field((page >> 5 & 0x7ffff) << 2 | (page >> 29 & 3), 21);
	return displaced(at & ~(uintptr_t)0xfff, 4096 * pages) + (load >> 10 & 0xfff) * 8;
}
