#include "tui/quizscreen.h"

#include "base/text.h"
#include "model/listing.h"
#include "tui/keys.h"
#include "tui/paragraph.h"
#include "tui/sourceview.h"

enum { MARGIN = 2, WORDS_ROWS = 6, SOURCE_LEAST = 3 };

static void draw_bars(const QuizSheet *sheet, Canvas *canvas)
{
	const char *keys = !sheet->option_count ? "q quit"
			   : sheet->is_answered ? "Enter next  q quit"
						: "1-4 answer  q quit";
	int last = canvas->rows - 1;
	Text text = {0};

	canvas_paint(canvas, 0, 0, canvas->columns, ROLE_BAR);
	text_append(&text, "landau quiz");
	if (sheet->option_count)
		text_printf(&text, "   %zu of %zu", sheet->number, sheet->count);
	canvas_write(canvas, 1, 0, canvas->columns, ROLE_BAR, text_string(&text));
	text_clear(&text);
	text_printf(&text, "%zu right ", sheet->score);
	paragraph_right(
	    canvas, canvas->columns / 2, 0, canvas->columns, ROLE_BAR, text_string(&text));
	canvas_paint(canvas, 0, last, canvas->columns, ROLE_BAR);
	canvas_write(canvas, 1, last, canvas->columns, ROLE_BAR, keys);
	text_release(&text);
}

/* "> 2  O(n)": signs, and not colours alone, tell what was right and what was chosen. */
static int draw_options(const QuizSheet *sheet, Canvas *canvas, Box box)
{
	int row = box.row;

	for (size_t i = 0; i < sheet->option_count && row < box.row + box.rows; i++, row++) {
		bool right = sheet->is_answered && i == sheet->right;
		bool wrong = sheet->is_answered && i == sheet->chosen && !right;
		Role role = right ? ROLE_GOOD : wrong ? ROLE_WARNING : ROLE_PLAIN;

		if (right || wrong)
			canvas_put(canvas, box.column, row, right ? '>' : 'x', role);
		canvas_put(canvas, box.column + 2, row, '1' + (uint32_t)i, ROLE_KEY);
		paragraph_cut(
		    canvas, box.column + 5, row, box.columns - 5, role, sheet->options[i]);
	}
	return row;
}

static void draw_source(const QuizSheet *sheet, Canvas *canvas, Box box)
{
	Listing listing;
	size_t first;

	if (box.rows < SOURCE_LEAST)
		return;
	listing_init(&listing, sheet->source, 0);
	first = listing_first(&listing, box.rows);
	if (!sheet->is_answered) {
		for (size_t i = 0; i < listing.count; i++)
			listing.lines[i].counts = NULL;
		listing.hot = listing.count;
		if (first < listing_first_code(&listing))
			first = listing_first_code(&listing);
	}
	sourceview_draw(&listing, canvas, box, first, sheet->exponential);
	listing_release(&listing);
}

void quizscreen_draw(const QuizSheet *sheet, GlyphTier glyphs, Canvas *canvas)
{
	Box inside = {MARGIN, 2, canvas->columns - 2 * MARGIN, canvas->rows - 4};
	int words = sheet->is_answered ? WORDS_ROWS : 0, end = inside.row + inside.rows;
	int row = inside.row;

	canvas_clear(canvas);
	draw_bars(sheet, canvas);
	row += 1 + paragraph_wrap(canvas, inside, ROLE_STRONG, sheet->question);
	if (sheet->source) {
		int rows = end - row - (int)sheet->option_count - 1 - words;

		draw_source(sheet, canvas, (Box){inside.column, row, inside.columns, rows});
		row += rows >= SOURCE_LEAST ? rows + 1 : 0;
	}
	row = 1 + draw_options(sheet, canvas, (Box){inside.column, row, inside.columns, end - row});
	if (sheet->is_answered)
		paragraph_wrap(canvas, (Box){inside.column, row, inside.columns, end - row},
		    ROLE_PLAIN, sheet->words);
	if (glyphs == GLYPHS_ASCII)
		canvas_make_ascii(canvas, (Box){0, 0, canvas->columns, canvas->rows});
}

static bool goes_on(const Binding *binding)
{
	return binding->command == COMMAND_CHOOSE || binding->command == COMMAND_PAUSE ||
	       binding->action == VIEW_SCROLL_DOWN || binding->action == VIEW_RIGHT;
}

Command quizscreen_key(const QuizSheet *sheet, int key)
{
	const Binding *binding = binding_find(key);
	Command command = {.kind = COMMAND_NONE};

	if (!binding)
		return command;
	if (binding->command == COMMAND_VOTE && !sheet->is_answered &&
	    (size_t)(key - '1') < sheet->option_count)
		return (Command){.kind = COMMAND_VOTE, .vote = (size_t)(key - '1')};
	if (goes_on(binding) && !sheet->option_count)
		command.kind = COMMAND_QUIT;
	else if (goes_on(binding) && sheet->is_answered)
		command.kind = COMMAND_CHOOSE;
	else if (binding->action == VIEW_BACK)
		command.kind = COMMAND_QUIT;
	else if (binding->command == COMMAND_QUIT || binding->command == COMMAND_SUSPEND ||
		 binding->command == COMMAND_REPAINT)
		command.kind = binding->command;
	return command;
}
