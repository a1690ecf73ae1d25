#include "measure/foreign.h"

#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "measure/heap.h"
#include "measure/imports.h"
#include "measure/linetable.h"
#include "measure/machine.h"

/* Of counter.c; the counting build calls it at each block. */
void __sanitizer_cov_trace_pc(void);

typedef void Function(void);

typedef struct Known {
	Function *function;
	const char *name; /* NULL: nothing that isn't counted */
} Known;

/* What stands in for the heap: clearing and copying grow with what is asked for. */
static const Known known[] = {
    {__sanitizer_cov_trace_pc, NULL},
    {(Function *)counter_malloc, NULL},
    {(Function *)counter_free, NULL},
    {(Function *)counter_aligned_alloc, NULL},
    {(Function *)counter_posix_memalign, NULL},
    {(Function *)counter_calloc, "calloc"},
    {(Function *)counter_realloc, "realloc"},
    {(Function *)counter_reallocarray, "reallocarray"},
    {(Function *)counter_strdup, "strdup"},
    {(Function *)counter_strndup, "strndup"},
};

/* Functions of libc and libm whose work doesn't depend on how much they are given; for those of
 * real numbers also the forms that end in f and l. */
static const char *const constant[] = {"__assert_fail", "__ctype_b_loc", "__ctype_tolower_loc",
    "__ctype_toupper_loc", "__errno_location", "__stack_chk_fail", "abort", "clock",
    "clock_gettime", "div", "drand48", "exit", "imaxdiv", "isalnum", "isalpha", "isdigit",
    "islower", "isspace", "isupper", "labs", "ldiv", "llabs", "lldiv", "lrand48", "mrand48", "rand",
    "rand_r", "random", "srand", "time", "tolower", "toupper"};
static const char *const constant_real[] = {"acos", "acosh", "asin", "asinh", "atan", "atan2",
    "atanh", "cbrt", "ceil", "copysign", "cos", "cosh", "erf", "erfc", "exp", "exp2", "expm1",
    "fabs", "fdim", "floor", "fma", "fmax", "fmin", "fmod", "frexp", "hypot", "ldexp", "lgamma",
    "llrint", "llround", "log", "log10", "log1p", "log2", "logb", "lrint", "lround", "modf",
    "nearbyint", "pow", "remainder", "rint", "round", "scalbn", "sin", "sinh", "sqrt", "tan",
    "tanh", "tgamma", "trunc"};

static bool is_constant(const char *name)
{
	size_t length = strlen(name);

	for (size_t i = 0; i < sizeof constant / sizeof *constant; i++)
		if (strcmp(constant[i], name) == 0)
			return true;
	for (size_t i = 0; i < sizeof constant_real / sizeof *constant_real; i++) {
		size_t plain = strlen(constant_real[i]);

		if (strncmp(constant_real[i], name, plain) == 0 &&
		    (length == plain ||
			(length == plain + 1 && (name[plain] == 'f' || name[plain] == 'l'))))
			return true;
	}
	return false;
}

static const Known *find_known(uintptr_t address)
{
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if ((uintptr_t)known[i].function == address)
			return &known[i];
	return NULL;
}

/* Where a place that the dynamic linker fills leads. */
static uintptr_t slot_target(uintptr_t slot)
{
	uintptr_t target;

	memcpy(&target, (const void *)slot, sizeof target);
	return target;
}

/* The object that an address belongs to; NULL: unknown. */
static const void *object_of(uintptr_t address)
{
	Dl_info info;

	return dladdr((const void *)address, &info) ? info.dli_fbase : NULL;
}

/* Follows a call to where it leads, through a stub where there is one; `*slot` is that stub's. */
static uintptr_t follow(const Instruction *call, const Machine *machine, uintptr_t *slot)
{
	*slot = call->slot ? call->slot : machine->stub_slot(call->target);
	return *slot ? slot_target(*slot) : call->target;
}

/* Each function of a counting build calls the hook first of all. */
static bool is_counted(uintptr_t address, const Machine *machine)
{
	Routine routine = {0};
	bool counted = false;

	if (linetable_find(&routine, address) && routine.start == address) {
		Instruction instruction = {0};
		uintptr_t slot, at = address;

		do {
			at += instruction.bytes;
			instruction = machine->instruction(at);
		} while (instruction.bytes && !instruction.calls && at < routine.end);
		counted = instruction.calls && (instruction.target || instruction.slot) &&
			  follow(&instruction, machine, &slot) == (uintptr_t)known[0].function;
	}
	routine_release(&routine);
	return counted;
}

/* A sanitizer puts functions of its own before those of libraries. */
static const char *without_prefix(const char *name)
{
	static const char prefix[] = "__interceptor_";
	const char *at = strstr(name, prefix);

	return at ? at + sizeof prefix - 1 : name;
}

/* The name of what is called; NULL where nothing is to be said of it. */
static const char *called(uintptr_t from, const Instruction *call, const Machine *machine)
{
	uintptr_t slot, target;
	const Known *found;
	const char *name;

	if (!call->target && !call->slot)
		return FOREIGN_POINTER;
	target = follow(call, machine, &slot);
	found = find_known(target);
	if (found)
		return found->name;
	if (object_of(target) == object_of(from) && is_counted(target, machine))
		return NULL;
	name = slot ? import_name(slot) : NULL;
	if (!name)
		name = linetable_symbol(target);
	if (!name)
		return "a function without a name";
	name = without_prefix(name);
	return is_constant(name) ? NULL : name;
}

const char *foreign_next(uintptr_t *at, uintptr_t end)
{
	const Machine *machine = machine_here();

	while (machine && *at < end) {
		uintptr_t from = *at;
		Instruction instruction = machine->instruction(from);
		const char *name;

		if (!instruction.bytes)
			break;
		*at += instruction.bytes;
		if (!instruction.calls)
			continue;
		name = called(from, &instruction, machine);
		if (name)
			return name;
	}
	*at = end;
	return NULL;
}
