#include "plot/markshape.h"

#include <math.h>

#include "suite.h"

START_TEST(marks_are_about_as_large_as_each_other)
{
	for (int shape = 0; shape < MARK_SHAPE_COUNT; shape++) {
		const MarkOutline *outline = &mark_outlines[shape];
		double widest = 0, x = 0;

		ck_assert(shape == MARK_CIRCLE ? outline->count == 0 : outline->count >= 3);
		ck_assert_uint_le(outline->count, MARK_CORNERS);
		ck_assert(!outline->open || outline->count % 2 == 0);
		for (size_t i = 0; i < outline->count; i++) {
			widest = fmax(widest, hypot(outline->corners[i].x, outline->corners[i].y));
			x += outline->corners[i].x;
		}
		ck_assert(shape == MARK_CIRCLE || (widest > 1 && widest < 1.5));
		/* In the middle above and below what it marks. */
		ck_assert_double_eq_tol(x, 0, 1e-12);
	}
}
END_TEST

START_TEST(what_is_emphasised_is_larger)
{
	ck_assert_double_gt(
	    mark_size(&(PictureMark){.emphasised = true}), mark_size(&(PictureMark){.series = 0}));
}
END_TEST

SUITE_MAIN("markshape", marks_are_about_as_large_as_each_other, what_is_emphasised_is_larger)
