#include "model/listing.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"

enum { TAB = 4 };

/* Sizes that were counted, as far as a choice of one needs them. */
typedef struct Choice {
	double wanted; /* 0: the largest */
	double best, largest;
} Choice;

static bool is_nearer(const Choice *choice, double n)
{
	if (choice->best <= 0)
		return true;
	if (choice->wanted <= 0)
		return n > choice->best;
	return fabs(log(n / choice->wanted)) < fabs(log(choice->best / choice->wanted));
}

static void choose_n(Choice *choice, const Source *source)
{
	for (size_t i = 0; i < source->count; i++)
		for (size_t j = 0; j < source->lines[i].count; j++)
			if (is_nearer(choice, source->lines[i].at[j].n))
				choice->best = source->lines[i].at[j].n;
	for (size_t i = 0; i < source->other_count; i++)
		choose_n(choice, &source->others[i]);
}

static double size_before(const Source *source, double n)
{
	double before = 0;

	for (size_t i = 0; i < source->count; i++)
		for (size_t j = 0; j < source->lines[i].count; j++)
			if (source->lines[i].at[j].n < n)
				before = fmax(before, source->lines[i].at[j].n);
	for (size_t i = 0; i < source->other_count; i++)
		before = fmax(before, size_before(&source->others[i], n));
	return before;
}

static const LineCounts *counts_of(const Source *source, unsigned number)
{
	for (size_t i = 0; i < source->count; i++)
		if (source->lines[i].number == number)
			return &source->lines[i];
	return NULL;
}

static double count_at(const ListingLine *line, double n)
{
	for (size_t i = 0; line->counts && i < line->counts->count; i++)
		if (line->counts->at[i].n == n)
			return line->counts->at[i].count;
	return 0;
}

static size_t lines_of_text(const char *text)
{
	size_t count = 0;

	for (; *text; text++)
		count += *text == '\n' || !text[1];
	return count;
}

static size_t lines_of(const Source *source)
{
	size_t count = source->text ? lines_of_text(source->text) : source->count;

	for (size_t i = 0; i < source->other_count; i++)
		count += 1 + lines_of(&source->others[i]);
	return count;
}

static void add_text(Listing *listing, const Source *source)
{
	const char *text = source->text;

	for (unsigned number = 1; *text; number++) {
		size_t length = strcspn(text, "\n");

		listing->lines[listing->count++] = (ListingLine){.number = number,
		    .text = text,
		    .length = length,
		    .counts = counts_of(source, number)};
		text += length + (text[length] == '\n');
	}
}

static void add_source(Listing *listing, const Source *source)
{
	if (source->text)
		add_text(listing, source);
	else
		for (size_t i = 0; i < source->count; i++)
			listing->lines[listing->count++] = (ListingLine){
			    .number = source->lines[i].number, .counts = &source->lines[i]};
	for (size_t i = 0; i < source->other_count; i++) {
		const char *file = source->others[i].file;

		listing->lines[listing->count++] =
		    (ListingLine){.text = file, .length = strlen(file)};
		add_source(listing, &source->others[i]);
	}
}

void listing_init(Listing *listing, const Source *source, double n)
{
	Choice choice = {.wanted = n};
	double most = 0;

	choose_n(&choice, source);
	*listing = (Listing){.lines = memory_new(lines_of(source), sizeof *listing->lines),
	    .n = choice.best,
	    .before_n = size_before(source, choice.best)};
	add_source(listing, source);
	listing->hot = listing->count;
	for (size_t i = 0; i < listing->count; i++)
		if (count_at(&listing->lines[i], listing->n) > most) {
			most = count_at(&listing->lines[i], listing->n);
			listing->hot = i;
		}
}

void listing_release(Listing *listing)
{
	free(listing->lines);
	*listing = (Listing){0};
}

/* Without the blanks around it. */
static void trim(const ListingLine *line, const char **text, size_t *length)
{
	*text = line->text;
	*length = line->length;
	while (*length && ((*text)[0] == ' ' || (*text)[0] == '\t')) {
		++*text;
		--*length;
	}
	while (*length && ((*text)[*length - 1] == ' ' || (*text)[*length - 1] == '\t'))
		--*length;
}

static bool is_same(const ListingLine *a, const ListingLine *b)
{
	const char *text_a, *text_b;
	size_t length_a, length_b;

	if (!a->text || !b->text)
		return false;
	trim(a, &text_a, &length_a);
	trim(b, &text_b, &length_b);
	return length_a == length_b && memcmp(text_a, text_b, length_a) == 0;
}

/* The longest common subsequence (Wagner & Fischer 1974): longest[i][j] is that of the lines from i
 * and j on. */
void listing_compare(Listing *one, Listing *other)
{
	enum { MOST_LINES = 1000 };
	size_t width = other->count + 1, i = 0, j = 0;
	unsigned short *longest;

	if (one->count > MOST_LINES || other->count > MOST_LINES)
		return;
	longest = memory_new((one->count + 1) * width, sizeof *longest);
	for (size_t a = one->count; a-- > 0;)
		for (size_t b = other->count; b-- > 0;) {
			const unsigned short *below = &longest[(a + 1) * width + b];
			unsigned short right = longest[a * width + b + 1];

			longest[a * width + b] = is_same(&one->lines[a], &other->lines[b])
						     ? (unsigned short)(below[1] + 1)
						 : below[0] > right ? below[0]
								    : right;
		}
	while (i < one->count && j < other->count) {
		if (is_same(&one->lines[i], &other->lines[j]))
			one->lines[i++].common = other->lines[j++].common = true;
		else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1])
			i++;
		else
			j++;
	}
	free(longest);
}

size_t listing_first(const Listing *listing, int rows)
{
	size_t shown = rows > 0 ? (size_t)rows : 1;
	size_t at = listing->hot < listing->count ? listing->hot : 0;

	if (listing->count <= shown || at < shown / 2)
		return 0;
	return at - shown / 2 < listing->count - shown ? at - shown / 2 : listing->count - shown;
}

size_t listing_first_code(const Listing *listing)
{
	size_t i = 0;

	while (i < listing->count &&
	       (!listing->lines[i].length || strchr("/ #*", listing->lines[i].text[0])))
		i++;
	return i;
}

double listing_count(const Listing *listing, const ListingLine *line)
{
	return count_at(line, listing->n);
}

double listing_growth(const Listing *listing, const ListingLine *line, bool exponential)
{
	double now = count_at(line, listing->n), before = count_at(line, listing->before_n);
	double steps =
	    exponential ? listing->n - listing->before_n : log2(listing->n / listing->before_n);

	return now > 0 && before > 0 && steps > 0 ? pow(now / before, 1 / steps) : 0;
}

void listing_code(const ListingLine *line, Text *out)
{
	text_append_untabbed(out, line->text, line->length, TAB);
}
