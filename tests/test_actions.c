#include "tui/actions.h"

#include "landscape.h"
#include "suite.h"
#include "tui/keys.h"

static Command press(Explorer *explorer, const Landscape *land, int key)
{
	return explorer_key(explorer, &land->view, key);
}

START_TEST(keys_become_commands_about_the_selected_target)
{
	static const struct {
		int key;
		CommandKind kind;
	} keys[] = {{'q', COMMAND_QUIT}, {SPECIAL_F10, COMMAND_QUIT}, {' ', COMMAND_PAUSE},
	    {'\r', COMMAND_CHOOSE}, {'\n', COMMAND_CHOOSE}, {'n', COMMAND_SIZE_MORE},
	    {'+', COMMAND_BUDGET_MORE}, {'R', COMMAND_RESTART}, {'L' - '@', COMMAND_REPAINT},
	    {'Z' - '@', COMMAND_SUSPEND}, {'j', COMMAND_REDRAW}, {'X', COMMAND_NONE},
	    {0, COMMAND_NONE}, {-1, COMMAND_NONE}, {0x20000, COMMAND_NONE}};
	Landscape land;

	landscape_init(&land);
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		Explorer explorer = {.selected = 2};
		Command command = press(&explorer, &land, keys[i].key);

		ck_assert_int_eq(command.kind, keys[i].kind);
		if (command.kind != COMMAND_NONE && command.kind != COMMAND_REDRAW)
			ck_assert_uint_eq(command.index, 2);
	}
	landscape_release(&land);
}
END_TEST

START_TEST(keys_move_the_selection_within_the_list)
{
	static const struct {
		int key;
		size_t selected;
	} steps[] = {{'k', 0}, {'j', 1}, {SPECIAL_DOWN, 2}, {SPECIAL_UP, 1},
	    {'G', LANDSCAPE_ROWS - 1}, {'j', LANDSCAPE_ROWS - 1}, {'k', LANDSCAPE_ROWS - 2},
	    {'g', 0}};
	Explorer explorer = {0};
	Landscape land;

	landscape_init(&land);
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		press(&explorer, &land, steps[i].key);
		ck_assert_uint_eq(explorer.selected, steps[i].selected);
	}
	landscape_release(&land);
}
END_TEST

START_TEST(axes_go_round)
{
	Explorer explorer = {0};
	Landscape land;

	landscape_init(&land);
	press(&explorer, &land, 'a');
	ck_assert(explorer.linear_n && !explorer.linear_value);
	press(&explorer, &land, 'a');
	ck_assert(explorer.linear_n && explorer.linear_value);
	press(&explorer, &land, 'a');
	ck_assert(!explorer.linear_n && !explorer.linear_value);
	landscape_release(&land);
}
END_TEST

START_TEST(help_hides_the_targets_from_keys)
{
	Explorer explorer = {0};
	Landscape land;

	landscape_init(&land);
	ck_assert_int_eq(press(&explorer, &land, '?').kind, COMMAND_REDRAW);
	ck_assert(explorer.help);
	ck_assert_int_eq(press(&explorer, &land, 'R').kind, COMMAND_NONE);
	ck_assert_int_eq(press(&explorer, &land, 'j').kind, COMMAND_REDRAW);
	ck_assert_uint_eq(explorer.selected, 0);
	ck_assert_int_eq(press(&explorer, &land, ' ').kind, COMMAND_PAUSE);
	press(&explorer, &land, 27);
	ck_assert(!explorer.help);
	press(&explorer, &land, SPECIAL_F1);
	ck_assert(explorer.help);
	ck_assert_int_eq(press(&explorer, &land, 'q').kind, COMMAND_QUIT);
	landscape_release(&land);
}
END_TEST

START_TEST(messages_open_scroll_and_close)
{
	static const struct {
		int key;
		size_t scrolled;
	} steps[] = {
	    {'k', 0}, {'j', 1}, {SPECIAL_DOWN, 2}, {SPECIAL_UP, 1}, {'G', 6}, {'j', 6}, {'g', 0}};
	Explorer explorer = {.selected = LAND_LOG};
	Landscape land;

	landscape_init(&land);
	/* There is nothing to show. */
	press(&explorer, &land, 'e');
	press(&explorer, &land, 'j');
	ck_assert_uint_eq(explorer.selected, LAND_LOG + 1);
	press(&explorer, &land, 'k');
	landscape_break(&land, LAND_LOG);
	explorer.messages = false;
	ck_assert_int_eq(press(&explorer, &land, 'e').kind, COMMAND_REDRAW);
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		press(&explorer, &land, steps[i].key);
		ck_assert_uint_eq(explorer.scrolled, steps[i].scrolled);
		ck_assert_uint_eq(explorer.selected, LAND_LOG);
	}
	/* The help lies over them, and closes first. */
	press(&explorer, &land, '?');
	press(&explorer, &land, 27);
	ck_assert(!explorer.help && explorer.messages);
	press(&explorer, &land, 27);
	ck_assert(!explorer.messages);
	press(&explorer, &land, 'e');
	press(&explorer, &land, 'e');
	ck_assert(!explorer.messages);
	press(&explorer, &land, 'j');
	ck_assert_uint_eq(explorer.selected, LAND_LOG + 1);
	landscape_release(&land);
}
END_TEST

START_TEST(without_targets_keys_ask_for_nothing_of_them)
{
	ExplorerView view = {0};
	Explorer explorer = {.selected = 5};

	ck_assert_int_eq(explorer_key(&explorer, &view, 'j').kind, COMMAND_NONE);
	ck_assert_int_eq(explorer_key(&explorer, &view, 'n').kind, COMMAND_NONE);
	ck_assert_int_eq(explorer_key(&explorer, &view, 'q').kind, COMMAND_QUIT);
	ck_assert_uint_eq(explorer.selected, 0);
}
END_TEST

START_TEST(the_crosshair_and_the_chosen_size_go_together)
{
	Explorer explorer = {.selected = LAND_QUADRATIC, .size = 5};
	Landscape land;

	landscape_init(&land);
	press(&explorer, &land, 'x');
	ck_assert_double_eq(explorer.chart.cross_n, 256);
	press(&explorer, &land, 'h');
	ck_assert_double_eq(explorer.chart.cross_n, 128);
	ck_assert_uint_eq(explorer.size, 4);
	press(&explorer, &land, SPECIAL_RIGHT);
	ck_assert_uint_eq(explorer.size, 5);
	/* Esc ends the crosshair before it leaves the page. */
	explorer.page = PAGE_CHART;
	press(&explorer, &land, 27);
	ck_assert_double_eq(explorer.chart.cross_n, 0);
	ck_assert_int_eq(explorer.page, PAGE_CHART);
	press(&explorer, &land, 27);
	ck_assert_int_eq(explorer.page, PAGE_OVERVIEW);
	/* Without one the size alone is chosen. */
	press(&explorer, &land, 'l');
	ck_assert_uint_eq(explorer.size, 6);
	ck_assert_double_eq(explorer.chart.cross_n, 0);
	landscape_release(&land);
}
END_TEST

START_TEST(the_crosshair_goes_as_far_as_the_axis)
{
	Explorer explorer = {.selected = LAND_QUADRATIC};
	Landscape land;

	landscape_init(&land);
	press(&explorer, &land, 'x');
	for (int i = 0; i < 40; i++)
		press(&explorer, &land, 'l');
	ck_assert_double_eq(explorer.chart.cross_n, 1 << 23);
	landscape_release(&land);
}
END_TEST

SUITE_MAIN("actions", keys_become_commands_about_the_selected_target,
    keys_move_the_selection_within_the_list, axes_go_round, help_hides_the_targets_from_keys,
    messages_open_scroll_and_close, without_targets_keys_ask_for_nothing_of_them,
    the_crosshair_and_the_chosen_size_go_together, the_crosshair_goes_as_far_as_the_axis)
