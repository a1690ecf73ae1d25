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

static bool is_shown(const Binding *binding, int rank, bool targets)
{
	return binding->rank > 0 && binding->rank <= rank &&
	       binding_applies(binding, targets, false);
}

/* The largest rank such that all keys up to it fit. */
static int last_rank(int columns, bool targets, bool paused)
{
	int rank = KEY_BAR_MOST;

	for (; rank > 0; rank--) {
		int used = 1 - GAP;

		for (size_t i = 0; i < binding_count; i++)
			if (is_shown(&bindings[i], rank, targets))
				used += columns_of(&bindings[i], paused);
		if (used <= columns)
			break;
	}
	return rank;
}

void keybar_draw(Canvas *canvas, Box box, bool targets, bool paused)
{
	int rank = last_rank(box.columns, targets, paused), end = box.column + box.columns;
	int column = box.column + 1;

	canvas_paint(canvas, box.column, box.row, box.columns, ROLE_BAR);
	for (size_t i = 0; i < binding_count; i++) {
		char name[KEY_NAME_SIZE];

		if (!is_shown(&bindings[i], rank, targets))
			continue;
		column = canvas_write(canvas, column, box.row, end, ROLE_KEY,
		    binding_key_name(name, bindings[i].keys[0]));
		column = GAP + canvas_write(canvas, column + 1, box.row, end, ROLE_BAR,
				   label_of(&bindings[i], paused));
	}
}
