#include "tui/ballot.h"

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "base/utf8.h"
#include "plot/blockdigits.h"
#include "tui/figure.h"
#include "tui/paragraph.h"

enum { TEXT_COLUMNS = 22, VOTES_COLUMNS = 5, WORDS_ROWS = 3, OPTION_COLUMNS = 38 };

int ballot_rows(const Ballot *ballot)
{
	return 1 + (int)ballot->option_count + ballot->takes_own + 1 + WORDS_ROWS +
	       (ballot->offer != NULL);
}

static unsigned most_votes(const Ballot *ballot)
{
	unsigned most = 1;

	for (size_t i = 0; i < ballot->option_count; i++)
		if (ballot->options[i].votes > most)
			most = ballot->options[i].votes;
	return most;
}

/* "> 3  4.8 s     12 ########": the bar is as long as votes are many. */
static void draw_option(
    const Ballot *ballot, size_t index, bool as_laws, GlyphTier glyphs, Canvas *canvas, Box box)
{
	const BallotOption *option = &ballot->options[index];
	bool right = ballot->state == BALLOT_REVEALED && option->right;
	Role role = right ? ROLE_WALL_STRONG : ROLE_WALL;
	int column = box.column, end = box.column + box.columns, bar, length;
	Text text = {0};

	if (right)
		canvas_put(canvas, column, box.row, '>', role);
	text_printf(&text, "%zu", index + 1);
	canvas_write(canvas, column + 2, box.row, end, ROLE_WALL_STRONG, text_string(&text));
	paragraph_cut(canvas, column + 5, box.row, TEXT_COLUMNS, role,
	    as_laws && option->law ? option->law : option->cost);
	column += 5 + TEXT_COLUMNS;
	if (option->votes) {
		text_clear(&text);
		text_printf(&text, "%u", option->votes);
		paragraph_right(
		    canvas, column, box.row, column + VOTES_COLUMNS - 1, role, text_string(&text));
	}
	bar = column + VOTES_COLUMNS;
	length = end > bar ? (int)((unsigned)(end - bar) * option->votes / most_votes(ballot)) : 0;
	for (int i = 0; i < length; i++)
		canvas_put(canvas, bar + i, box.row, glyphs == GLYPHS_ASCII ? '#' : 0x2588, role);
	text_release(&text);
}

static int draw_options(
    const Ballot *ballot, bool as_laws, GlyphTier glyphs, Canvas *canvas, Box box)
{
	int row = box.row, end = box.row + box.rows;

	for (size_t i = 0; i < ballot->option_count && row < end; i++)
		draw_option(
		    ballot, i, as_laws, glyphs, canvas, (Box){box.column, row++, box.columns, 1});
	if (ballot->takes_own && row < end) {
		Text text = {0};

		text_printf(&text, "%zu  another: type it", ballot->option_count + 1);
		canvas_write(canvas, box.column + 2, row++, box.column + box.columns, ROLE_WALL,
		    text_string(&text));
		text_release(&text);
	}
	return row;
}

void ballot_draw(const Ballot *ballot, bool as_laws, const char *figure, int dot, GlyphTier glyphs,
    Canvas *canvas, Box box)
{
	int most = box.columns - OPTION_COLUMNS;
	int taken = figure ? figure_width(figure, dot, most) + 2 : 0;
	int row = box.row + 1, end = box.row + box.rows, left = box.columns - taken, words;

	paragraph_cut(canvas, box.column, box.row, box.columns, ROLE_WALL_STRONG,
	    as_laws && ballot->law_question ? ballot->law_question : ballot->question);
	if (figure)
		figure_draw(figure, dot, glyphs, canvas,
		    (Box){box.column + left + 2, row, most, end - row});
	row = 1 + draw_options(
		      ballot, as_laws, glyphs, canvas, (Box){box.column, row, left, end - row});
	words = row > box.row + 1 + blockdigits_rows(dot) ? box.columns : left;
	row += paragraph_wrap(canvas,
	    (Box){box.column, row, words, end - row - (ballot->offer != NULL)}, ROLE_WALL,
	    ballot->words);
	if (ballot->offer && row < end)
		paragraph_cut(canvas, box.column, row, words, ROLE_WALL, ballot->offer);
}
