#include "base/utf8.h"

enum { LAST_CHARACTER = 0x10ffff, REPLACEMENT = 0xfffd };

static bool is_surrogate(uint32_t c)
{
	return c >= 0xd800 && c < 0xe000;
}

static bool is_continuation(char byte)
{
	return ((unsigned char)byte & 0xc0) == 0x80;
}

size_t utf8_decode(const char *bytes, size_t length, uint32_t *character)
{
	static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
	unsigned char first = (unsigned char)bytes[0];
	size_t size = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
	uint32_t value;

	if (size == 1) {
		*character = first;
		return 1;
	}
	if (first < 0xc2 || first > 0xf4 || size > length)
		return 0;
	value = first & (0xffU >> (size + 1));
	for (size_t i = 1; i < size; i++) {
		if (!is_continuation(bytes[i]))
			return 0;
		value = value << 6 | ((unsigned char)bytes[i] & 0x3f);
	}
	if (value < smallest[size] || value > LAST_CHARACTER || is_surrogate(value))
		return 0;
	*character = value;
	return size;
}

size_t utf8_encode(uint32_t c, char bytes[4])
{
	if (c > LAST_CHARACTER || is_surrogate(c))
		c = REPLACEMENT;
	if (c < 0x80) {
		bytes[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		bytes[0] = (char)(0xc0 | c >> 6);
		bytes[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	if (c < 0x10000) {
		bytes[0] = (char)(0xe0 | c >> 12);
		bytes[1] = (char)(0x80 | (c >> 6 & 0x3f));
		bytes[2] = (char)(0x80 | (c & 0x3f));
		return 3;
	}
	bytes[0] = (char)(0xf0 | c >> 18);
	bytes[1] = (char)(0x80 | (c >> 12 & 0x3f));
	bytes[2] = (char)(0x80 | (c >> 6 & 0x3f));
	bytes[3] = (char)(0x80 | (c & 0x3f));
	return 4;
}

size_t utf8_floor(const char *string, size_t end)
{
	while (end > 0 && is_continuation(string[end]))
		end--;
	return end;
}

bool utf8_is_hidden(uint32_t c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || c == 0x61c || c == 0x180e ||
	       (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) ||
	       (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || (c >= 0xfff0 && c <= 0xfffb) ||
	       (c >= 0xe0000 && c <= 0xe0fff) || (c & 0xfffe) == 0xfffe;
}

typedef struct Range {
	uint32_t first, last;
} Range;

static bool in_ranges(uint32_t c, const Range *ranges, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (c >= ranges[i].first && c <= ranges[i].last)
			return true;
	return false;
}

/* Unicode 15, coarsened to blocks. wcwidth() would do, but it knows only what the locale knows,
 * and a layout must not depend on it. */
int utf8_character_columns(uint32_t c)
{
	static const Range combining[] = {
	    {0x0300, 0x036f},
	    {0x0483, 0x0489},
	    {0x0591, 0x05bd},
	    {0x0610, 0x061a},
	    {0x064b, 0x065f},
	    {0x06d6, 0x06dc},
	    {0x0900, 0x0902},
	    {0x093a, 0x093c},
	    {0x0941, 0x0948},
	    {0x0e34, 0x0e3a},
	    {0x0e47, 0x0e4e},
	    {0x1ab0, 0x1aff},
	    {0x1dc0, 0x1dff},
	    {0x200b, 0x200f},
	    {0x20d0, 0x20ff},
	    {0xfe00, 0xfe0f},
	    {0xfe20, 0xfe2f},
	    {0xe0100, 0xe01ef},
	};
	static const Range wide[] = {
	    {0x1100, 0x115f},
	    {0x2e80, 0x303e},
	    {0x3041, 0x33ff},
	    {0x3400, 0x4dbf},
	    {0x4e00, 0x9fff},
	    {0xa000, 0xa4cf},
	    {0xa960, 0xa97f},
	    {0xac00, 0xd7a3},
	    {0xf900, 0xfaff},
	    {0xfe30, 0xfe6f},
	    {0xff00, 0xff60},
	    {0xffe0, 0xffe6},
	    {0x1f300, 0x1f64f},
	    {0x1f680, 0x1f6ff},
	    {0x1f900, 0x1f9ff},
	    {0x20000, 0x3fffd},
	};

	if (c < 0x300)
		return 1;
	if (in_ranges(c, combining, sizeof combining / sizeof *combining))
		return 0;
	return in_ranges(c, wide, sizeof wide / sizeof *wide) ? 2 : 1;
}

int utf8_columns(const char *string)
{
	int columns = 0;

	while (*string) {
		size_t left = 1, taken;
		uint32_t character;

		while (left < 4 && string[left])
			left++;
		taken = utf8_decode(string, left, &character);
		columns += taken ? utf8_character_columns(character) : 1;
		string += taken ? taken : 1;
	}
	return columns;
}
