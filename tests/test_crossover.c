#include "model/crossover.h"

#include <math.h>

#include "suite.h"

static void says(Crossover crossover, const char *expected)
{
	Text text = {0};

	crossover_words(&crossover, &text);
	ck_assert_str_eq(text_string(&text), expected);
	text_release(&text);
}

START_TEST(it_says_from_which_size_on)
{
	says((Crossover){.n = 312.4, .low = 280, .high = 350, .after_wins = true},
	    "wins from n = 312 [280, 350]");
	says((Crossover){.n = 12345, .low = 9876, .high = 15000},
	    "loses from n = 12.3 k [9876, 15 k]");
}
END_TEST

START_TEST(without_an_interval_it_says_none)
{
	says((Crossover){.n = 50, .low = 50, .high = 50, .after_wins = true}, "wins from n = 50");
	says((Crossover){.n = 5e6,
		 .low = 1e6,
		 .high = (double)INFINITY,
		 .after_wins = true,
		 .foretold = true},
	    "should win from n = 5 M");
	says((Crossover){.n = 5e6, .low = 4e6, .high = 6e6, .foretold = true},
	    "should lose from n = 5 M [4 M, 6 M]");
}
END_TEST

SUITE_MAIN("crossover", it_says_from_which_size_on, without_an_interval_it_says_none)
