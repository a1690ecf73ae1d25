#include "tui/keybar.h"

#include "base/utf8.h"
#include "tui/keys.h"

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

/* Nothing is asked to measure where all was measured before. */
static bool is_shown(const Binding *binding, int rank, const ExplorerView *view)
{
	return binding->rank > 0 && binding->rank <= rank &&
	       binding_applies(binding, view->count > 0, false) &&
	       !(view->origin && binding->group == GROUP_MEASURE);
}

/* The largest rank such that all keys up to it fit. */
static int last_rank(int columns, const ExplorerView *view)
{
	int rank = KEY_BAR_MOST;

	for (; rank > 0; rank--) {
		int used = 1 - GAP;

		for (size_t i = 0; i < binding_count; i++)
			if (is_shown(&bindings[i], rank, view))
				used += columns_of(&bindings[i], view->paused);
		if (used <= columns)
			break;
	}
	return rank;
}

void keybar_draw(Canvas *canvas, Box box, const ExplorerView *view)
{
	int rank = last_rank(box.columns, view), end = box.column + box.columns;
	int column = box.column + 1;

	canvas_paint(canvas, box.column, box.row, box.columns, ROLE_BAR);
	for (size_t i = 0; i < binding_count; i++) {
		char name[KEY_NAME_SIZE];

		if (!is_shown(&bindings[i], rank, view))
			continue;
		column = canvas_write(canvas, column, box.row, end, ROLE_KEY,
		    binding_key_name(name, bindings[i].keys[0]));
		column = GAP + canvas_write(canvas, column + 1, box.row, end, ROLE_BAR,
				   label_of(&bindings[i], view->paused));
	}
}
