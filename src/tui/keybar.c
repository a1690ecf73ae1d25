#include "tui/keybar.h"

#include "base/utf8.h"
#include "tui/keys.h"
#include "tui/racekeys.h"

enum { GAP = 2 };

static const char *label_of(const Binding *binding, bool paused)
{
	return paused && binding->label_paused ? binding->label_paused : binding->label;
}

static int columns_of(const Binding *binding, bool paused)
{
	char name[KEY_NAME_SIZE];

	return utf8_columns(binding_key_name(name, binding->keys[0])) + 1 +
	       utf8_columns(label_of(binding, paused)) + GAP;
}

/* What isn't measured before it is chosen needs the key for that more than any other. */
static int rank_of(const Binding *binding, const Explorer *explorer, const ExplorerView *view)
{
	bool idle =
	    explorer->selected < view->count && view->rows[explorer->selected].state == ROW_IDLE;

	return idle && binding->command == COMMAND_CHOOSE ? 1 : binding->rank;
}

/* Nothing is asked to measure where all was measured before. */
static bool is_wanted(const Binding *binding, const Explorer *explorer, const ExplorerView *view)
{
	int rank = rank_of(binding, explorer, view);
	bool here = rank == 1 || !binding->pages || binding->pages & PAGE_BIT(explorer->page);

	return rank > 0 && here && binding_applies(binding, view->count > 0, false) &&
	       !(view->origin && binding->group == GROUP_MEASURE) &&
	       !(explorer->race.shown && !racekeys_have(binding));
}

/* The keys that are shown, in the order of the table. */
typedef struct Choice {
	const Binding *bindings[KEY_BAR_MOST + 1];
	int ranks[KEY_BAR_MOST + 1];
	int count;
} Choice;

static void leave_least_out(Choice *choice)
{
	int least = 0;

	for (int i = 1; i < choice->count; i++)
		if (choice->ranks[i] > choice->ranks[least])
			least = i;
	choice->count--;
	for (int i = least; i < choice->count; i++) {
		choice->bindings[i] = choice->bindings[i + 1];
		choice->ranks[i] = choice->ranks[i + 1];
	}
}

static int columns_of_all(const Choice *choice, bool paused)
{
	int columns = 1 - GAP;

	for (int i = 0; i < choice->count; i++)
		columns += columns_of(choice->bindings[i], paused);
	return columns;
}

static Choice choose(int columns, const Explorer *explorer, const ExplorerView *view)
{
	Choice choice = {0};

	for (size_t i = 0; i < binding_count; i++) {
		if (!is_wanted(&bindings[i], explorer, view))
			continue;
		choice.ranks[choice.count] = rank_of(&bindings[i], explorer, view);
		choice.bindings[choice.count++] = &bindings[i];
		if (choice.count > KEY_BAR_MOST)
			leave_least_out(&choice);
	}
	while (choice.count && columns_of_all(&choice, view->paused) > columns)
		leave_least_out(&choice);
	return choice;
}

void keybar_draw(Canvas *canvas, Box box, const Explorer *explorer, const ExplorerView *view)
{
	Choice choice = choose(box.columns, explorer, view);
	int column = box.column + 1, end = box.column + box.columns;

	canvas_paint(canvas, box.column, box.row, box.columns, ROLE_BAR);
	for (int i = 0; i < choice.count; i++) {
		char name[KEY_NAME_SIZE];

		column = canvas_write(canvas, column, box.row, end, ROLE_KEY,
		    binding_key_name(name, choice.bindings[i]->keys[0]));
		column = GAP + canvas_write(canvas, column + 1, box.row, end, ROLE_BAR,
				   label_of(choice.bindings[i], view->paused));
	}
}

int keybar_at(Box box, const Explorer *explorer, const ExplorerView *view, int column)
{
	Choice choice = choose(box.columns, explorer, view);
	int begin = box.column + 1;

	for (int i = 0; i < choice.count; i++) {
		int end = begin + columns_of(choice.bindings[i], view->paused);

		if (column >= begin && column < end - GAP)
			return choice.bindings[i]->keys[0];
		begin = end;
	}
	return 0;
}
