#include "io/selftest.h"

#include <math.h>

#include "base/units.h"

/* Pairs told apart less often than a verdict has to be right are named. */
#define TOLD_APART VERDICT_CONFIDENT

static char letter(int law)
{
	return (char)('a' + law);
}

/* A share of `count` in per cent: neither 0 nor 100 where it is only near. */
static double percent(unsigned part, unsigned count)
{
	double share = count ? 100.0 * part / count : 0;

	if (part > 0 && part < count)
		return fmin(fmax(round(share), 1), 99);
	return share;
}

static unsigned drawn_in_all(const Confusion *confusion)
{
	unsigned count = 0;

	for (int law = 0; law < LAW_COUNT; law++)
		count += confusion->drawn[law];
	return count;
}

static void premises(const SelfTest *test, Text *out)
{
	const Noise *noise = &test->noise;
	char tick[UNITS_SIZE];

	text_printf(out, "%s\n", test->noise_is_given ? "As asked for:" : "Measured here:");
	text_printf(out, "  samples of a size take %.1f %% longer than the shortest, on average\n",
	    100 * noise->spread);
	text_printf(out, "  sizes are %.1f %% off the curve\n", 100 * noise->drift);
	text_printf(out, "  %.1f %% of the samples are far off\n", 100 * noise->outliers);
	text_printf(out, "  the clock ticks every %s\n", units_seconds(tick, noise->tick_seconds));
}

static void summary(const SelfTest *test, Text *out)
{
	const Confusion *confusion = &test->confusion;
	unsigned undecided = 0, wrong = 0, all = drawn_in_all(confusion);
	char budget[UNITS_SIZE];

	for (int law = 0; law < LAW_COUNT; law++) {
		undecided += confusion_undecided(confusion, (LawId)law);
		wrong += confusion_wrong(confusion, (LawId)law);
	}
	text_printf(out, "\n%u synthetic series, each planned for a budget of %s:\n", all,
	    units_seconds(budget, test->budget_seconds));
	text_printf(
	    out, "%u right, %u undecided, %u wrong\n", all - undecided - wrong, undecided, wrong);
}

static void each_law(const Confusion *confusion, Text *out)
{
	text_append(out, "\n                  right  undecided   wrong  most confused with\n");
	for (int law = 0; law < LAW_COUNT; law++) {
		unsigned drawn = confusion->drawn[law];
		unsigned undecided = confusion_undecided(confusion, (LawId)law);
		unsigned wrong = confusion_wrong(confusion, (LawId)law);
		const Law *rival = confusion_rival(confusion, (LawId)law);

		text_printf(out, "%c %-14s  %3.0f %%  %7.0f %%  %4.0f %%", letter(law),
		    laws[law].name, percent(drawn - undecided - wrong, drawn),
		    percent(undecided, drawn), percent(wrong, drawn));
		if (rival)
			text_printf(out, "  %s", rival->name);
		text_append(out, "\n");
	}
}

static void cell(unsigned count, Text *out)
{
	if (count)
		text_printf(out, "%4u", count);
	else
		text_append(out, "   .");
}

static bool any_outside(const Confusion *confusion)
{
	for (int drawn = 0; drawn < LAW_COUNT; drawn++)
		if (confusion_decided(confusion, (LawId)drawn, LAW_OUTSIDE))
			return true;
	return false;
}

/* Laws outside the table have a column where any was found. */
static void matrix(const Confusion *confusion, Text *out)
{
	bool outside = any_outside(confusion);
	int columns = outside ? ANSWERS : LAW_COUNT;

	text_printf(out,
	    "\nDecided, by the law drawn (rows) and the law found (columns%s); ? is undecided\n ",
	    outside ? ", * another" : "");
	for (int law = 0; law < columns; law++)
		text_printf(out, "   %c", law < LAW_COUNT ? letter(law) : '*');
	text_append(out, "   ?\n");
	for (int drawn = 0; drawn < LAW_COUNT; drawn++) {
		text_printf(out, "%c", letter(drawn));
		for (int law = 0; law < columns; law++)
			cell(confusion_decided(confusion, (LawId)drawn, (LawId)law), out);
		cell(confusion_undecided(confusion, (LawId)drawn), out);
		text_append(out, "\n");
	}
}

/* The confidences of a band in per cent. */
static void band_name(int band, Text *out)
{
	double from = 100 * band_from[band];

	if (band + 1 == BAND_COUNT)
		text_printf(out, "%.0f %% and more", from);
	else if (band == 0)
		text_printf(out, "below %.0f %%", 100 * band_from[band + 1]);
	else
		text_printf(out, "%.0f to %.0f %%", from, 100 * band_from[band + 1]);
}

/* A mean of confidences is never shown as 100 %, as no verdict is. */
static double mean_confidence(const Band *band)
{
	return fmin(100 * band->confidence / band->count, 99.9);
}

static void calibration(const Confusion *confusion, Text *out)
{
	enum { COUNT_COLUMN = 16 };

	text_append(out, "\nConfidence       series   on average   right\n");
	for (int i = BAND_COUNT - 1; i >= 0; i--) {
		Band band = confusion_band(confusion, i);

		band_name(i, out);
		text_pad(out, COUNT_COLUMN);
		text_printf(out, "%7u", band.count);
		if (band.count)
			text_printf(out, "%10.1f %%  %4.0f %%", mean_confidence(&band),
			    percent(band.right, band.count));
		text_append(out, "\n");
	}
}

static void pair_words(const Pair *pair, Text *out)
{
	unsigned apart = pair->series - pair->taken - pair->undecided;

	text_printf(out, "%s and %s: told apart in %.0f %%", pair->laws[0]->name,
	    pair->laws[1]->name, percent(apart, pair->series));
	if (pair->undecided)
		text_printf(out, "; %.0f %% undecided", percent(pair->undecided, pair->series));
	if (pair->taken)
		text_printf(out, "; %.0f %% wrong", percent(pair->taken, pair->series));
	text_append(out, "\n");
}

static void hard_pairs(const Confusion *confusion, Text *out)
{
	Pair pairs[PAIRS_MOST];
	size_t count = confusion_pairs(confusion, pairs), hard = 0;

	while (hard < count && pair_apart(&pairs[hard]) < TOLD_APART)
		hard++;
	if (!count)
		text_append(out, "\nEvery pair of laws was always told apart.\n");
	else if (!hard)
		text_printf(out,
		    "\nEvery pair of laws is told apart in %.0f %% of its series at least. Hardest:\n",
		    100 * TOLD_APART);
	else
		text_append(out,
		    "\nWhat can't be told apart reliably here, in shares of the series of both:\n");
	for (size_t i = 0; i < (count && !hard ? 1 : hard); i++) {
		text_append(out, "  ");
		pair_words(&pairs[i], out);
	}
}

void selftest_table(const SelfTest *test, Text *out)
{
	premises(test, out);
	summary(test, out);
	each_law(&test->confusion, out);
	matrix(&test->confusion, out);
	calibration(&test->confusion, out);
	hard_pairs(&test->confusion, out);
}

static void rows(const Confusion *confusion, int drawn, int answer, Text *out)
{
	for (int i = 0; i < BAND_COUNT; i++) {
		const Band *band = &confusion->bands[drawn][answer][i];

		if (band->count)
			text_printf(out, "%s,%s,%s,%.2f,%u,%.4f\n", laws[drawn].name,
			    answer < LAW_COUNT ? laws[answer].name : "other",
			    verdict_state_name(
				i < BAND_DECIDED ? VERDICT_UNDECIDED : VERDICT_DECIDED),
			    band_from[i], band->count, band->confidence / band->count);
	}
}

void selftest_csv(const SelfTest *test, Text *out)
{
	const Confusion *confusion = &test->confusion;

	text_append(out, "law,answer,state,from,count,confidence\n");
	for (int drawn = 0; drawn < LAW_COUNT; drawn++) {
		for (int answer = 0; answer < ANSWERS; answer++)
			rows(confusion, drawn, answer, out);
		if (confusion->too_few[drawn])
			text_printf(out, "%s,,%s,0.00,%u,0.0000\n", laws[drawn].name,
			    verdict_state_name(VERDICT_TOO_FEW), confusion->too_few[drawn]);
	}
}
