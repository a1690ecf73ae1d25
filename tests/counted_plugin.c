/* counted_plugin.c - a counting build that is loaded while the program runs. */
#include <stdint.h>
#include <string.h>

uint64_t plugin_answer(uint64_t n);
uint64_t plugin_length(const char *text);

/* test_lines.c knows the lines of these functions. */
uint64_t plugin_answer(uint64_t n)
{
	uint64_t sum = 0;

	for (uint64_t i = 0; i < n; i++)
		sum += i;
	return sum;
}

/* Functions that others see are called as those of other objects are. */
uint64_t plugin_length(const char *text)
{
	return strlen(text) + plugin_answer(2);
}
