#include "plot/blockdigits.h"

#include <stddef.h>
#include <string.h>

/* A character: rows from top to bottom, in which everything but a blank is a dot. */
typedef struct Form {
	char character;
	const char *rows[BLOCKDIGITS_HIGH];
} Form;

static const Form forms[] = {
    {'0', {"###", "# #", "# #", "# #", "###"}},
    {'1', {" # ", "## ", " # ", " # ", "###"}},
    {'2', {"###", "  #", "###", "#  ", "###"}},
    {'3', {"###", "  #", "###", "  #", "###"}},
    {'4', {"# #", "# #", "###", "  #", "  #"}},
    {'5', {"###", "#  ", "###", "  #", "###"}},
    {'6', {"###", "#  ", "###", "# #", "###"}},
    {'7', {"###", "  #", "  #", "  #", "  #"}},
    {'8', {"###", "# #", "###", "# #", "###"}},
    {'9', {"###", "# #", "###", "  #", "###"}},
    {'.', {" ", " ", " ", " ", "#"}},
    {'x', {"   ", "# #", " # ", "# #", "   "}},
    {'+', {"   ", " # ", "###", " # ", "   "}},
    {'-', {"   ", "   ", "###", "   ", "   "}},
    {'e', {"###", "# #", "###", "#  ", "###"}},
    {'n', {"   ", "   ", "## ", "# #", "# #"}},
    {'u', {"   ", "   ", "# #", "# #", "###"}},
    {'m', {"     ", "     ", "#### ", "# # #", "# # #"}},
    {'s', {"   ", " ##", "#  ", " ##", "## "}},
    {'h', {"#  ", "#  ", "###", "# #", "# #"}},
    {' ', {" ", " ", " ", " ", " "}},
};

static const Form *form_of(char character)
{
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (forms[i].character == character)
			return &forms[i];
	return NULL;
}

bool blockdigits_has(const char *string)
{
	for (; *string; string++)
		if (!form_of(*string))
			return false;
	return true;
}

/* A form, and one dot of air behind it. */
static int columns_of(const Form *form, int dot)
{
	return ((int)strlen(form->rows[0]) + 1) * dot;
}

int blockdigits_columns(const char *string, int dot)
{
	int columns = 0;

	for (; *string; string++) {
		const Form *form = form_of(*string);

		columns += form ? columns_of(form, dot) : 0;
	}
	return columns;
}

int blockdigits_rows(int dot)
{
	return (BLOCKDIGITS_HIGH * dot + 1) / 2;
}

static bool has_dot(const Form *form, int column, int half_row, int dot)
{
	int row = half_row / dot;

	return row < BLOCKDIGITS_HIGH && form->rows[row][column / dot] == '#';
}

static void draw_form(
    Canvas *canvas, int column, int row, int dot, GlyphTier tier, Role role, const Form *form)
{
	static const uint32_t halves[] = {0, 0x2580, 0x2584, 0x2588};

	for (int y = 0; y < blockdigits_rows(dot); y++)
		for (int x = 0; x < columns_of(form, dot) - dot; x++) {
			bool upper = has_dot(form, x, 2 * y, dot);
			bool lower = has_dot(form, x, 2 * y + 1, dot);
			uint32_t block = halves[upper + 2 * lower];

			if (block)
				canvas_put(canvas, column + x, row + y,
				    tier == GLYPHS_ASCII ? '#' : block, role);
		}
}

int blockdigits_draw(
    Canvas *canvas, int column, int row, int dot, GlyphTier tier, Role role, const char *string)
{
	for (; *string; string++) {
		const Form *form = form_of(*string);

		if (!form)
			continue;
		draw_form(canvas, column, row, dot, tier, role, form);
		column += columns_of(form, dot);
	}
	return column;
}
