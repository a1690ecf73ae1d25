#include "tui/mouse.h"

#include "landscape.h"
#include "suite.h"

static Command act(Explorer *explorer, const Landscape *land, MouseKind kind, int column, int row)
{
	return mouse_act(explorer, &land->view, (Mouse){kind, column, row});
}

START_TEST(a_click_chooses_a_target)
{
	Explorer explorer = {.columns = 80, .rows = 24, .size = 3};
	Landscape land;

	landscape_init(&land);
	/* Below the title are a topic, two targets, another topic and the third target. */
	act(&explorer, &land, MOUSE_CLICK, 3, 4);
	ck_assert_uint_eq(explorer.selected, 0);
	ck_assert_uint_eq(explorer.size, 3);
	ck_assert_int_eq(act(&explorer, &land, MOUSE_CLICK, 3, 5).kind, COMMAND_REDRAW);
	ck_assert_uint_eq(explorer.selected, 2);
	ck_assert_uint_eq(explorer.size, 0);
	landscape_release(&land);
}
END_TEST

START_TEST(the_wheel_goes_up_and_down_the_list_or_what_lies_over_it)
{
	Explorer explorer = {.columns = 80, .rows = 24};
	Landscape land;

	landscape_init(&land);
	act(&explorer, &land, MOUSE_WHEEL_DOWN, 3, 4);
	act(&explorer, &land, MOUSE_WHEEL_DOWN, 3, 4);
	act(&explorer, &land, MOUSE_WHEEL_UP, 3, 4);
	ck_assert_uint_eq(explorer.selected, 1);
	landscape_break(&land, 1);
	explorer.messages = true;
	act(&explorer, &land, MOUSE_WHEEL_DOWN, 3, 4);
	ck_assert_uint_eq(explorer.selected, 1);
	ck_assert_uint_eq(explorer.scrolled, 1);
	landscape_release(&land);
}
END_TEST

START_TEST(what_lies_over_the_view_goes_with_a_click)
{
	Explorer explorer = {.columns = 80, .rows = 24, .help = true};
	Landscape land;

	landscape_init(&land);
	act(&explorer, &land, MOUSE_CLICK, 3, 4);
	ck_assert(!explorer.help);
	ck_assert_uint_eq(explorer.selected, 0);
	landscape_release(&land);
}
END_TEST

START_TEST(keys_of_the_bar_can_be_clicked)
{
	bool quits = false;
	Landscape land;

	landscape_init(&land);
	for (int column = 0; column < 80; column++) {
		Explorer explorer = {.columns = 80, .rows = 24};

		quits |= act(&explorer, &land, MOUSE_CLICK, column, 23).kind == COMMAND_QUIT;
	}
	ck_assert(quits);
	landscape_release(&land);
}
END_TEST

START_TEST(nothing_is_clicked_while_something_is_typed)
{
	Explorer explorer = {.columns = 80, .rows = 24, .prompt.kind = PROMPT_FILTER};
	Landscape land;

	landscape_init(&land);
	ck_assert_int_eq(act(&explorer, &land, MOUSE_CLICK, 3, 4).kind, COMMAND_NONE);
	ck_assert_int_eq(act(&explorer, &land, MOUSE_WHEEL_DOWN, 3, 4).kind, COMMAND_NONE);
	ck_assert_uint_eq(explorer.selected, 0);
	landscape_release(&land);
}
END_TEST

START_TEST(a_click_on_the_chart_sets_the_crosshair)
{
	Explorer explorer = {.selected = LAND_QUADRATIC, .columns = 80, .rows = 24};
	Landscape land;
	Command command;

	landscape_init(&land);
	command = act(&explorer, &land, MOUSE_CLICK, 50, 8);
	ck_assert_int_eq(command.kind, COMMAND_REDRAW);
	ck_assert_double_ge(explorer.chart.cross_n, 16);
	ck_assert_double_le(explorer.chart.cross_n, 32768);
	ck_assert_uint_eq(explorer.selected, LAND_QUADRATIC);
	landscape_release(&land);
}
END_TEST

SUITE_MAIN("mouse", a_click_chooses_a_target,
    the_wheel_goes_up_and_down_the_list_or_what_lies_over_it,
    what_lies_over_the_view_goes_with_a_click, keys_of_the_bar_can_be_clicked,
    nothing_is_clicked_while_something_is_typed, a_click_on_the_chart_sets_the_crosshair)
