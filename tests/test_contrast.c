#include "fit/contrast.h"

#include <math.h>

#include "suite.h"

/* What is measured: blocks differ by what is the same in all their sizes, and sizes by what isn't;
 * now and then one is far off. */
typedef struct World {
	unsigned blocks;
	double level, slope; /* the truth: ln ratio at n = 100, and its rise with ln n */
	double of_blocks, of_sizes;
} World;

enum { SIZES = 15 };

static void measure(const World *world, uint64_t seed, Pairs *pairs)
{
	Random random = random_stream(seed, 7);

	*pairs = (Pairs){0};
	for (unsigned block = 0; block < world->blocks; block++) {
		double off = world->of_blocks * random_normal(&random), n = 16;

		for (int i = 0; i < SIZES; i++, n *= 2) {
			double far = random_uniform(&random) < 0.05 ? 0.7 : 0;
			double side = random_uniform(&random) < 0.5 ? -far : far;

			pairs_add(pairs,
			    (PairAt){.n = n,
				.block = block,
				.log_ratio = world->level + world->slope * log(n / 100) + off +
					     side + world->of_sizes * random_normal(&random)});
		}
	}
}

/* How many of a hundred comparisons claim a difference. */
static unsigned claims(const World *world)
{
	unsigned count = 0;

	for (uint64_t seed = 0; seed < 100; seed++) {
		Pairs pairs;
		Contrast contrast;

		measure(world, seed, &pairs);
		contrast_pairs(&pairs, seed, &contrast);
		count += contrast.differs;
		contrast_release(&contrast);
		pairs_release(&pairs);
	}
	return count;
}

START_TEST(the_same_is_hardly_ever_different)
{
	ck_assert_uint_le(claims(&(World){.blocks = 16, .of_blocks = 0.02, .of_sizes = 0.05}), 5);
	ck_assert_uint_le(claims(&(World){.blocks = 9, .of_sizes = 0.02}), 5);
	ck_assert_uint_le(claims(&(World){.blocks = 12, .of_blocks = 0.1, .of_sizes = 0.02}), 5);
}
END_TEST

START_TEST(five_percent_are_found)
{
	ck_assert_uint_ge(
	    claims(&(World){.blocks = 16, .level = log(1.05), .of_blocks = 0.02, .of_sizes = 0.05}),
	    95);
	ck_assert_uint_ge(claims(&(World){.blocks = 9, .level = -log(1.05), .of_sizes = 0.03}), 95);
}
END_TEST

START_TEST(another_growth_is_found)
{
	ck_assert_uint_ge(
	    claims(&(World){
		.blocks = 16, .level = -0.1, .slope = 0.05, .of_blocks = 0.05, .of_sizes = 0.05}),
	    95);
}
END_TEST

START_TEST(seven_blocks_prove_nothing)
{
	ck_assert_uint_eq(claims(&(World){.blocks = 7, .level = 2}), 0);
	ck_assert_uint_eq(claims(&(World){.blocks = 8, .level = 2}), 100);
}
END_TEST

START_TEST(intervals_hold_what_is_true)
{
	World world = {
	    .blocks = 14, .level = 0.3, .slope = -0.1, .of_blocks = 0.02, .of_sizes = 0.04};
	unsigned all = 0, level = 0, slope = 0;

	for (uint64_t seed = 0; seed < 100; seed++) {
		Pairs pairs;
		Contrast contrast;
		bool held = true;

		measure(&world, seed, &pairs);
		contrast_pairs(&pairs, seed, &contrast);
		ck_assert_uint_eq(contrast.count, SIZES);
		for (size_t i = 0; i < contrast.count; i++) {
			double truth = world.level + world.slope * log(contrast.n[i] / 100);

			held &= contrast.at[i].low <= truth && truth <= contrast.at[i].high;
			ck_assert_double_eq_tol(contrast.at[i].value, truth, 0.1);
		}
		all += held;
		slope += contrast.slope.low <= world.slope && world.slope <= contrast.slope.high;
		level += contrast.level.high - contrast.level.low < 0.15;
		ck_assert(contrast.bends);
		contrast_release(&contrast);
		pairs_release(&pairs);
	}
	ck_assert_uint_ge(all, 85);
	ck_assert_uint_ge(slope, 96);
	ck_assert_uint_ge(level, 90);
}
END_TEST

START_TEST(one_size_and_none_are_no_harm)
{
	Pairs pairs = {0};
	Contrast contrast;

	contrast_pairs(&pairs, 1, &contrast);
	ck_assert(!contrast.differs && contrast.count == 0);
	contrast_release(&contrast);
	for (unsigned block = 0; block < 10; block++)
		pairs_add(&pairs, (PairAt){.n = 64, .block = block, .log_ratio = 0.5});
	contrast_pairs(&pairs, 1, &contrast);
	ck_assert(contrast.differs && !contrast.bends);
	ck_assert_double_eq(contrast.at[0].low, 0.5);
	ck_assert_double_eq(contrast.level.value, 0.5);
	contrast_release(&contrast);
	pairs_release(&pairs);
}
END_TEST

SUITE_MAIN("contrast", the_same_is_hardly_ever_different, five_percent_are_found,
    another_growth_is_found, seven_blocks_prove_nothing, intervals_hold_what_is_true,
    one_size_and_none_are_no_harm)
