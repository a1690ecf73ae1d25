#include "app/bundledtargets.h"
#include "app/inputkinds.h"
#include "suite.h"

/* Nothing is measured: a session starts its workers when it advances. */
static Session *begin(TargetList *list, const char *word)
{
	SessionOptions options = {.budget_seconds = {1, 1}, .cpu = -1};
	Error error;

	ck_assert(target_list_add(list, word, &(TargetOptions){0}, &error));
	target_list_reserve(list, INPUTKINDS_MOST);
	return session_new(&options, list);
}

START_TEST(each_kind_is_added_once_and_then_they_go_round)
{
	static const size_t round[] = {1, 2, 0, 1};
	TargetList list = {0};
	Session *session = begin(&list, "quick-sort");
	const Target *first = &list.targets[0];
	size_t index = 0;

	for (size_t i = 0; i < sizeof round / sizeof *round; i++) {
		index = inputkinds_next(&list, session, index);
		ck_assert_uint_eq(index, round[i]);
		ck_assert_uint_eq(session_job_count(session), i == 0 ? 2 : 3);
	}
	/* Jobs refer to them. */
	ck_assert_ptr_eq(first, &list.targets[0]);
	for (size_t i = 0; i < list.count; i++)
		ck_assert_ptr_eq(session_job(session, i)->target, &list.targets[i]);
	ck_assert_str_eq(list.targets[1].name, "quick-sort:sorted");
	ck_assert_str_eq(list.targets[2].name, "quick-sort:reversed");
	session_free(session);
	target_list_release(&list);
}
END_TEST

START_TEST(the_usual_kind_is_found_from_another)
{
	TargetList list = {0};
	Session *session = begin(&list, "quick-sort:sorted");

	ck_assert_uint_eq(inputkinds_next(&list, session, 0), 1);
	ck_assert_str_eq(list.targets[1].name, "quick-sort");
	session_free(session);
	target_list_release(&list);
}
END_TEST

START_TEST(what_has_one_kind_stays)
{
	TargetList list = {0};
	Session *session = begin(&list, "hash-lookup");

	ck_assert_uint_eq(inputkinds_next(&list, session, 0), 0);
	ck_assert_uint_eq(list.count, 1);
	session_free(session);
	target_list_release(&list);
}
END_TEST

START_TEST(without_room_nothing_is_added)
{
	TargetList list = {0};
	Session *session = begin(&list, "quick-sort");
	size_t count = list.count;

	list.capacity = list.count;
	ck_assert_uint_eq(inputkinds_next(&list, session, 0), 0);
	ck_assert_uint_eq(list.count, count);
	session_free(session);
	target_list_release(&list);
}
END_TEST

SUITE_MAIN("inputkinds", each_kind_is_added_once_and_then_they_go_round,
    the_usual_kind_is_found_from_another, what_has_one_kind_stays, without_room_nothing_is_added)
