/* counted_plugin.c - a counting build that is loaded while the program runs. */
#include <stdint.h>

uint64_t plugin_answer(uint64_t n);

/* test_lines.c knows the lines of this function. */
uint64_t plugin_answer(uint64_t n)
{
	uint64_t sum = 0;

	for (uint64_t i = 0; i < n; i++)
		sum += i;
	return sum;
}
