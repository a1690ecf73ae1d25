#include <math.h>
#include <stdio.h>
#include <string.h>

#include "model/equation.h"
#include "report/parts.h"

/* Beyond this a size isn't foretold. */
#define MOST_WITHIN 0.25

/* "[0.221, 0.231]", without the blank before it. */
static char *interval_string(const Interval *interval, double figure, Metric metric)
{
	Text text = {0};
	const char *words;
	char *string;

	interval_words(interval, figure, metric, &text);
	words = text_string(&text);
	string = document_string(words + (*words == ' '));
	text_release(&text);
	return string;
}

/* "n log2 n" of O(n log n); "" of O(1). */
static char *law_string(const Law *law)
{
	const char *at = strchr(law->name, '(') + 1;
	Text text = {0};
	char *string;

	for (; law != &laws[LAW_CONSTANT] && at[1]; at++) {
		text_append_bytes(&text, at, 1);
		if (strncmp(at, "g ", 2) == 0)
			text_append(&text, "2");
	}
	string = document_string(text_string(&text));
	text_release(&text);
	return string;
}

static char *exponent_string(const Interval *interval)
{
	char text[64] = "";

	if (interval_is_known(interval))
		snprintf(text, sizeof text, "[%.3g, %.3g]", interval->low, interval->high);
	return document_string(text);
}

static void add_formula(const char *name, const Fit *fit, const Uncertainty *uncertainty,
    Metric metric, Section *section)
{
	Equation equation = equation_of(fit, uncertainty);
	Formula *formula = &section_add_block(section, BLOCK_FORMULA)->formula;
	Text text = {0};
	const char *span;

	*formula = (Formula){
	    .name = document_string(name), .metric = metrics[metric].name, .count = equation.count};
	for (size_t i = 0; i < equation.count; i++) {
		const EquationTerm *term = &equation.terms[i];
		char shown[UNITS_SIZE];

		formula->terms[i] = (FormulaTerm){
		    .coefficient = document_string(metrics[metric].show(shown, term->cost)),
		    .interval = interval_string(&term->interval, term->cost, metric),
		    .law = law_string(term->law),
		    .exponent = exponent_string(&term->exponent)};
	}
	equation_span(fit, &text);
	span = text_string(&text);
	formula->span = document_string(span + 2 * (*span == ','));
	text_clear(&text);
	equation_words(fit, uncertainty, metric, &text);
	formula->words = document_string(text_string(&text));
	text_release(&text);
}

/* Each part of the curve, with its interval. */
static void add_coefficients(const Formula *formula, Section *section)
{
	Block *block;
	Grid *grid;
	size_t count = formula->count;
	Text text = {0};
	/* The formula is in the section, which moves when a block is added. */
	Formula copy = *formula;

	block = section_add_block(section, BLOCK_TABLE);
	block_make_grid(block, "lrl", count + 1, "");
	grid = &block->grid;
	grid_put_words(grid, 0, 0, "part");
	grid_put_words(grid, 0, 1, "coefficient");
	grid_put_words(grid, 0, 2, "95 % interval");
	for (size_t i = 0; i < count; i++) {
		const FormulaTerm *term = &copy.terms[i];

		grid_put_words(grid, i + 1, 0, *term->law ? term->law : "fixed");
		grid_put_words(grid, i + 1, 1, term->coefficient);
		text_append(&text, *term->interval ? term->interval : "-");
		if (*term->exponent)
			text_printf(&text, ", exponent %s", term->exponent);
		grid_put(grid, i + 1, 2, &text);
	}
	text_release(&text);
}

static void add_plausible(const Verdict *verdict, Metric metric, Section *section)
{
	Block *block = section_add_block(section, BLOCK_TABLE);
	Text text = {0};

	block_make_grid(block, "lrl", verdict->plausible_count + 1, "Every plausible law");
	grid_put_words(&block->grid, 0, 0, "law");
	grid_put_words(&block->grid, 0, 1, "probability");
	grid_put_words(&block->grid, 0, 2, "curve");
	for (size_t i = 0; i < verdict->plausible_count; i++) {
		const Plausible *plausible = &verdict->plausible[i];

		grid_put_words(&block->grid, i + 1, 0, plausible->law->name);
		text_printf(&text, "%.0f %%", fmin(round(100 * plausible->probability), 99));
		grid_put(&block->grid, i + 1, 1, &text);
		equation_words(&plausible->fit, NULL, metric, &text);
		grid_put(&block->grid, i + 1, 2, &text);
	}
	text_release(&text);
}

/* "0.3 %" */
static void share_append(double share, Text *out)
{
	text_printf(out, "%.2g %%", 100 * share);
}

static void break_words(const Fit *fit, Text *out)
{
	const Break *bend = &fit->bend;
	char n[UNITS_SIZE];

	if (bend->kind == BREAK_JUMP)
		text_printf(out,
		    " At n = %s there is a jump: beyond it the cost is %.3g times what "
		    "it was before.",
		    units_count(n, bend->n), bend->factor);
	if (bend->kind == BREAK_KNEE)
		text_printf(out,
		    " About n = %s there is a knee: beyond it the cost is %.3g times "
		    "what it was before.",
		    units_count(n, bend->n), bend->factor);
	if (fit->falls)
		text_printf(out, " Sizes below n = %s are another regime and aren't fitted.",
		    units_count(n, fit->smallest));
}

static void trend_words(const Record *record, const Fit *fit, Text *out)
{
	const Trend *trend = record->uncertainty ? &record->uncertainty->trend : NULL;

	if (!trend || !record->uncertainty->known || !trend->known || fit->law->outside)
		return;
	text_printf(out, " As %s it would be %s%.3g%s",
	    trend->exponential ? "an exponential" : "a power of n", trend->exponential ? "" : "n^",
	    trend->value, trend->exponential ? "^n" : "");
	if (interval_is_known(&trend->interval))
		text_printf(out, " [%.3g, %.3g]", trend->interval.low, trend->interval.high);
	text_printf(
	    out, "; the curve of %s has %.3g at these sizes.", fit->law->name, trend->of_law);
}

/* How well the largest sizes would have been known beforehand. */
static void held_out_words(const Record *record, const Fit *fit, Text *out)
{
	const Uncertainty *uncertainty = record->uncertainty;
	const HeldOut *held_out = uncertainty ? &uncertainty->held_out : NULL;
	char n[UNITS_SIZE];
	double off;

	if (!held_out || !uncertainty->known || !held_out->count)
		return;
	text_printf(out, " Fitted to the sizes up to n = %s, %s foretells the ",
	    units_count(n, held_out->fitted_n), fit->law->name);
	if (held_out->count > 1)
		text_printf(out, "%zu larger ones ", held_out->count);
	else
		text_append(out, "larger one ");
	off = fmax(held_out->worst, 1 / held_out->worst) - 1;
	if (off <= MOST_WITHIN)
		text_printf(out, "within %.0f %%.", fmax(ceil(100 * off), 1));
	else if (held_out->count > 1)
		text_printf(out,
		    "badly: they cost %.2g times that on average, "
		    "%.2g times at worst.",
		    held_out->typical, held_out->worst);
	else
		text_printf(out, "badly: it costs %.2g times that.", held_out->typical);
}

static void quality(const Record *record, const Fit *fit, Section *section)
{
	char from[UNITS_SIZE], to[UNITS_SIZE];
	Text text = {0};

	text_printf(&text, "Fitted from n = %s to n = %s; a size is typically ",
	    units_count(from, fit->smallest), units_count(to, fit->reference));
	share_append(fit->error, &text);
	text_append(&text, " off the curve.");
	trend_words(record, fit, &text);
	held_out_words(record, fit, &text);
	break_words(fit, &text);
	section_add_text(section, BLOCK_PARAGRAPH, &text);
	text_release(&text);
}

static void add_counts(const Record *record, Section *section)
{
	const Fit *fit = record->witness ? verdict_fit(record->witness) : NULL;

	if (!fit || !fit->law)
		return;
	section_add_words(section, BLOCK_PARAGRAPH, "And the executed lines, which were counted:");
	add_formula("", fit, NULL, METRIC_STEPS, section);
}

void fit_part(const Subject *subject, Document *document)
{
	Section *section = document_add_section(document, "FIT");
	Text label = {0};

	for (size_t i = 0; i < subject->count; i++) {
		const Record *record = &subject->records[i];
		const Fit *fit = verdict_fit(record->verdict);
		Metric metric = record->series->metric;

		subject_head(subject, i, section);
		if (!fit || !fit->law) {
			section_add_words(section, BLOCK_PARAGRAPH,
			    "No law was fitted: there are too few sizes for one.");
			continue;
		}
		text_clear(&label);
		if (subject->count > 1)
			subject_label(subject, i, 40, &label);
		add_formula(text_string(&label), fit, record->uncertainty, metric, section);
		add_coefficients(&section->blocks[section->count - 1].formula, section);
		quality(record, fit, section);
		add_plausible(record->verdict, metric, section);
		add_counts(record, section);
	}
	text_release(&label);
}
