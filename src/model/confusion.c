#include "model/confusion.h"

#include <stdlib.h>

const double band_from[BAND_COUNT] = {0, 0.5, 0.75, VERDICT_CONFIDENT, 0.97, 0.99};

Outcome outcome_of(const Law *drawn, const Verdict *verdict)
{
	Outcome outcome = {
	    .drawn = drawn, .answer = verdict->law, .confidence = verdict->confidence};

	if (verdict->law != drawn)
		outcome.rival = verdict->law;
	else if (verdict->plausible_count > 1)
		outcome.rival = verdict->plausible[1].law;
	return outcome;
}

static int band_of(double confidence)
{
	int band = BAND_COUNT - 1;

	while (band > 0 && confidence < band_from[band])
		band--;
	return band;
}

void confusion_add(Confusion *confusion, const Outcome *outcome)
{
	LawId drawn = law_id(outcome->drawn);
	int at = band_of(outcome->confidence);
	Band *band;

	confusion->drawn[drawn]++;
	if (!outcome->answer) {
		confusion->too_few[drawn]++;
		return;
	}
	band = &confusion->bands[drawn][law_id(outcome->answer)][at];
	band->count++;
	band->right += outcome->answer == outcome->drawn;
	band->confidence += outcome->confidence;
	if (at < BAND_DECIDED && outcome->rival)
		confusion->hesitant[drawn][law_id(outcome->rival)]++;
}

unsigned confusion_decided(const Confusion *confusion, LawId drawn, LawId answer)
{
	unsigned count = 0;

	for (int band = BAND_DECIDED; band < BAND_COUNT; band++)
		count += confusion->bands[drawn][answer][band].count;
	return count;
}

unsigned confusion_wrong(const Confusion *confusion, LawId drawn)
{
	unsigned count = 0;

	for (int answer = 0; answer < ANSWERS; answer++)
		if (answer != (int)drawn)
			count += confusion_decided(confusion, drawn, (LawId)answer);
	return count;
}

unsigned confusion_undecided(const Confusion *confusion, LawId drawn)
{
	return confusion->drawn[drawn] - confusion_decided(confusion, drawn, drawn) -
	       confusion_wrong(confusion, drawn);
}

const Law *confusion_rival(const Confusion *confusion, LawId drawn)
{
	const Law *rival = NULL;
	unsigned most = 0;

	for (int other = 0; other < LAW_COUNT; other++) {
		unsigned count = confusion->hesitant[drawn][other];

		if (other == (int)drawn)
			continue;
		count += confusion_decided(confusion, drawn, (LawId)other);
		if (count > most) {
			most = count;
			rival = &laws[other];
		}
	}
	return rival;
}

Band confusion_band(const Confusion *confusion, int band)
{
	Band sum = {0};

	for (int drawn = 0; drawn < LAW_COUNT; drawn++)
		for (int answer = 0; answer < ANSWERS; answer++) {
			const Band *part = &confusion->bands[drawn][answer][band];

			sum.count += part->count;
			sum.right += part->right;
			sum.confidence += part->confidence;
		}
	return sum;
}

double pair_apart(const Pair *pair)
{
	return 1 - (double)(pair->taken + pair->undecided) / pair->series;
}

static Pair pair_of(const Confusion *confusion, LawId a, LawId b)
{
	return (Pair){.laws = {&laws[a], &laws[b]},
	    .series = confusion->drawn[a] + confusion->drawn[b],
	    .taken = confusion_decided(confusion, a, b) + confusion_decided(confusion, b, a),
	    .undecided = confusion->hesitant[a][b] + confusion->hesitant[b][a]};
}

static int hardest_first(const void *left, const void *right)
{
	const Pair *a = left, *b = right;
	double more = pair_apart(a) - pair_apart(b);

	if (more != 0)
		return more > 0 ? 1 : -1;
	if (a->laws[0] != b->laws[0])
		return a->laws[0] > b->laws[0] ? 1 : -1;
	return (a->laws[1] > b->laws[1]) - (a->laws[1] < b->laws[1]);
}

size_t confusion_pairs(const Confusion *confusion, Pair pairs[PAIRS_MOST])
{
	size_t count = 0;

	for (int a = 0; a < LAW_COUNT; a++)
		for (int b = a + 1; b < LAW_COUNT; b++) {
			Pair pair = pair_of(confusion, (LawId)a, (LawId)b);

			if (pair.taken + pair.undecided)
				pairs[count++] = pair;
		}
	qsort(pairs, count, sizeof *pairs, hardest_first);
	return count;
}
