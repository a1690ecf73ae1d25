#include "plot/textwidth.h"

#include <string.h>

#include "base/utf8.h"

/* DejaVu Sans is the widest font that is met often: a digit takes 0.64 of its size. */
double character_width(uint32_t character)
{
	if (character > 126)
		return 0.65 * utf8_character_columns(character);
	if (character && strchr(" .,:;'|!iljI()[]/ft-", (int)character))
		return 0.42;
	if (character && strchr("mwMW@%", (int)character))
		return 0.99;
	return character >= 'A' && character <= 'Z' ? 0.76 : 0.64;
}

double text_width(const char *text)
{
	size_t length = strlen(text);
	double width = 0;

	for (size_t at = 0, taken; at < length; at += taken) {
		uint32_t character;

		taken = utf8_decode(text + at, length - at, &character);
		width += character_width(taken ? character : '?');
		taken += taken == 0;
	}
	return width;
}
