#include "model/pace.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

/* A pace is usual where at least this share of the sizes was seen at it, of those that were seen
 * at the pace of most. */
#define ENOUGH 0.5
/* What is slow by a factor p takes p^e times as long. Where nothing else is known, e is this, and
 * may be off by as much; it is another by so much where ln n is another by 1. */
#define USUAL_EXPONENT 0.75
#define EXPONENTS_APART 0.35
#define EXPONENT_SLOPE 0.1
#define MOST_EXPONENT 3
/* How far off the ratio of a size's slow and usual samples is, as a logarithm. */
#define RATIO_ERROR 0.04
/* A size that may be off by more, as a logarithm, is unsure. */
#define MOST_ERROR 0.08

/* Samples of one size, as indices. */
typedef struct Group {
	size_t first, end;
} Group;

/* A size that was seen at both paces: how much slower the processor was by the yardstick, and how
 * much longer the samples, as logarithms. */
typedef struct Contrast {
	double log_n, slow, longer;
} Contrast;

typedef struct Paces {
	Paced *samples;
	Group *groups;
	size_t count;
	double fastest; /* yardstick of the usual pace at its fastest; 0: no yardstick is known */
	double usual;   /* in the middle of it */
	Contrast *contrasts;
	size_t contrast_count;
} Paces;

/* Of which size, for a yardstick. */
typedef struct Yard {
	double seconds;
	size_t group;
} Yard;

static int by_seconds(const void *left, const void *right)
{
	const Yard *a = left, *b = right;

	return (a->seconds > b->seconds) - (a->seconds < b->seconds);
}

static int ascending(const void *left, const void *right)
{
	const double *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

static int by_size_then_fair(const void *left, const void *right)
{
	const Paced *a = left, *b = right;

	if (a->sample.n != b->sample.n)
		return a->sample.n < b->sample.n ? -1 : 1;
	return (a->fair > b->fair) - (a->fair < b->fair);
}

static double median(double *values, size_t count)
{
	qsort(values, count, sizeof *values, ascending);
	return (values[(count - 1) / 2] + values[count / 2]) / 2;
}

bool paced_is_lost(const Sample *sample)
{
	return sample->lost > PACE_LOST * sample->value;
}

/* Without what others had of the processor. */
static double own_value(const Sample *sample)
{
	return sample->lost < sample->value ? sample->value - sample->lost : sample->value;
}

/* What a processor's speed makes longer or shorter: all of it but waiting. */
static double busy_value(const Sample *sample)
{
	return sample->cpu > 0 ? fmin(sample->cpu, own_value(sample)) : own_value(sample);
}

static double fair_value(const Sample *sample, double slower)
{
	double busy = busy_value(sample);

	return own_value(sample) - busy + busy / slower;
}

static void group(Paces *paces, size_t count)
{
	paces->groups = memory_new(count, sizeof *paces->groups);
	for (size_t first = 0, end; first < count; first = end) {
		double n = paces->samples[first].sample.n;

		for (end = first + 1; end < count && paces->samples[end].sample.n == n;)
			end++;
		paces->groups[paces->count++] = (Group){first, end};
	}
}

/* All that are known of samples that nobody took the processor from. Returns their number. */
static size_t gather_yards(const Paces *paces, Yard *yards)
{
	size_t found = 0;

	for (size_t i = 0; i < paces->count; i++)
		for (size_t j = paces->groups[i].first; j < paces->groups[i].end; j++) {
			const Sample *sample = &paces->samples[j].sample;

			if (sample->yardstick > 0 && !paced_is_lost(sample))
				yards[found++] = (Yard){sample->yardstick, i};
		}
	qsort(yards, found, sizeof *yards, by_seconds);
	return found;
}

/* For each yardstick, how many others are at the pace that it begins, and of how many sizes. */
typedef struct Seen {
	size_t end, sizes;
} Seen;

static void count_seen(const Yard *yards, size_t count, size_t groups, Seen *seen)
{
	size_t *inside = memory_new(groups, sizeof *inside), sizes = 0, end = 0;

	for (size_t begin = 0; begin < count; begin++) {
		for (; end < count && yards[end].seconds <= PACE_SLOW * yards[begin].seconds; end++)
			sizes += inside[yards[end].group]++ == 0;
		seen[begin] = (Seen){end, sizes};
		sizes -= --inside[yards[begin].group] == 0;
	}
	free(inside);
}

/* The first that enough sizes were seen at, or one near it that yardsticks crowd about more. */
static size_t begin_of_usual(const Yard *yards, size_t count, const Seen *seen)
{
	size_t most = 0, begin = 0, best;

	for (size_t i = 0; i < count; i++)
		most = seen[i].sizes > most ? seen[i].sizes : most;
	while ((double)seen[begin].sizes < ENOUGH * (double)most)
		begin++;
	best = begin;
	for (size_t i = begin; i < count && yards[i].seconds <= PACE_SLOW * yards[begin].seconds;
	     i++)
		if (seen[i].end - i > seen[best].end - best && seen[i].sizes >= seen[best].sizes)
			best = i;
	return best;
}

static void find_usual(Paces *paces, size_t samples)
{
	Yard *yards = memory_new(samples, sizeof *yards);
	Seen *seen = memory_new(samples, sizeof *seen);
	size_t count = gather_yards(paces, yards);

	if (count) {
		size_t begin;

		count_seen(yards, count, paces->count, seen);
		begin = begin_of_usual(yards, count, seen);
		paces->fastest = yards[begin].seconds;
		paces->usual = yards[begin + (seen[begin].end - begin) / 2].seconds;
	}
	free(yards);
	free(seen);
}

/* How many times slower than usual the processor was. */
static double slowness(const Paces *paces, const Sample *sample)
{
	const double most = 1000; /* no processor is, but a file may say so */

	if (sample->yardstick <= 0 || paces->usual <= 0)
		return 1;
	return fmin(fmax(sample->yardstick / paces->usual, 1 / most), most);
}

static bool is_usual(const Paces *paces, const Sample *sample)
{
	return sample->yardstick <= 0 || paces->fastest <= 0 ||
	       (sample->yardstick >= paces->fastest &&
		   sample->yardstick <= PACE_SLOW * paces->fastest);
}

/* The median of a logarithm over those samples of a size that nobody took the processor from, and
 * that are usual, or not; not a number where there are none. */
static double median_of(const Paces *paces, Group group, bool usual,
    double value(const Paces *paces, const Sample *sample))
{
	double *values = memory_new(group.end - group.first, sizeof *values), found = (double)NAN;
	size_t count = 0;

	for (size_t i = group.first; i < group.end; i++) {
		const Paced *paced = &paces->samples[i];

		if (paced->usual == usual && !paced_is_lost(&paced->sample))
			values[count++] = value(paces, &paced->sample);
	}
	if (count)
		found = median(values, count);
	free(values);
	return found;
}

static double log_slowness(const Paces *paces, const Sample *sample)
{
	return log(slowness(paces, sample));
}

static double log_busy(const Paces *paces, const Sample *sample)
{
	(void)paces;
	return log(busy_value(sample));
}

static double log_busy_at_usual_pace(const Paces *paces, const Sample *sample)
{
	return log(busy_value(sample)) - log_slowness(paces, sample);
}

static void find_contrasts(Paces *paces)
{
	paces->contrasts = memory_new(paces->count, sizeof *paces->contrasts);
	for (size_t i = 0; i < paces->count; i++) {
		Group group = paces->groups[i];
		Contrast contrast = {.log_n = log(paces->samples[group.first].sample.n),
		    .slow = median_of(paces, group, false, log_slowness),
		    .longer = median_of(paces, group, false, log_busy) -
			      median_of(paces, group, true, log_busy_at_usual_pace)};

		if (isfinite(contrast.longer) && contrast.slow != 0)
			paces->contrasts[paces->contrast_count++] = contrast;
	}
}

/* How much a contrast says of sizes about n: one over the variance of its exponent. */
static double contrast_weight(const Contrast *contrast, double log_n)
{
	double own = RATIO_ERROR / contrast->slow;
	double apart = EXPONENT_SLOPE * (contrast->log_n - log_n);

	return 1 / (own * own + apart * apart);
}

/*
 * The exponent for sizes about n, from what is known beforehand and what each contrast says, and
 * how far it may be from what one size was slowed by: as far as the contrasts are from each other,
 * for neighbours come in several kinds, and as far as their mean may be off.
 */
static double exponent(const Paces *paces, double log_n, double *error)
{
	double prior = 1 / (EXPONENTS_APART * EXPONENTS_APART);
	double weight = prior, sum = USUAL_EXPONENT * prior, squares = 0, mean;

	for (size_t i = 0; i < paces->contrast_count; i++) {
		const Contrast *contrast = &paces->contrasts[i];
		double own = contrast_weight(contrast, log_n);

		weight += own;
		sum += own * contrast->longer / contrast->slow;
	}
	mean = sum / weight;
	for (size_t i = 0; i < paces->contrast_count; i++) {
		const Contrast *contrast = &paces->contrasts[i];
		double off = contrast->longer / contrast->slow - mean;

		squares += contrast_weight(contrast, log_n) * off * off;
	}
	*error = sqrt((1 + squares) / weight);
	return fmin(fmax(mean, 0), MOST_EXPONENT);
}

static void set_right(const Paces *paces, Group group)
{
	double error, log_n = log(paces->samples[group.first].sample.n);
	double power = exponent(paces, log_n, &error);

	for (size_t i = group.first; i < group.end; i++) {
		Paced *paced = &paces->samples[i];
		double slow = log_slowness(paces, &paced->sample);

		paced->fair = fair_value(&paced->sample, exp(paced->usual ? slow : power * slow));
		paced->unsure = !paced->usual && error * fabs(slow) > MOST_ERROR;
	}
}

/* The least disturbed ones of a size count: others may have been faster, but hardly had all of the
 * processor. */
static void choose(const Paces *paces, Group group)
{
	bool any_usual = false, any_own = false;

	for (size_t i = group.first; i < group.end; i++) {
		const Paced *paced = &paces->samples[i];
		bool own = !paced_is_lost(&paced->sample);

		any_own |= own;
		any_usual |= own && paced->usual;
	}
	for (size_t i = group.first; i < group.end; i++) {
		Paced *paced = &paces->samples[i];

		paced->counts =
		    any_own ? !paced_is_lost(&paced->sample) && (paced->usual || !any_usual) : true;
	}
}

static void pace(Paced *samples, size_t count)
{
	Paces paces = {.samples = samples};

	group(&paces, count);
	find_usual(&paces, count);
	for (size_t i = 0; i < count; i++)
		samples[i].usual = is_usual(&paces, &samples[i].sample);
	find_contrasts(&paces);
	for (size_t i = 0; i < paces.count; i++) {
		set_right(&paces, paces.groups[i]);
		choose(&paces, paces.groups[i]);
	}
	free(paces.groups);
	free(paces.contrasts);
}

Paced *paced_samples(const Series *series)
{
	Paced *samples = memory_new(series->count, sizeof *samples);

	for (size_t i = 0; i < series->count; i++)
		samples[i].sample = series->samples[i];
	qsort(samples, series->count, sizeof *samples, by_size_then_fair);
	pace(samples, series->count);
	qsort(samples, series->count, sizeof *samples, by_size_then_fair);
	return samples;
}
