#include "specimen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "suite.h"

enum { SIZES = 14, LONG_NAME = 10000 };

static const struct {
	const char *name;
	LawId law;
	double first, factor, step, largest, cost, fixed;
} truths[SPECIMEN_SERIES] = {
    {"merge-sort", LAW_N_LOG, 16, 4, 0, 1048576, 9e-2, 6e-8},
    {"insertion-sort", LAW_QUADRATIC, 16, 2, 0, 16384, 0.12, 8e-9},
    {"hash-lookup", LAW_CONSTANT, 16, 4, 0, 1048576, 1e-8, 0},
    {"naive-recursion", LAW_GOLDEN, 6, 1, 2, 30, 0.01, 5e-9},
};

/* Wide for most, and a little off the curve as measurements are. */
static void add_series(Specimen *specimen, Figure *figure, size_t index, const char *name)
{
	Fit *fit = &specimen->fits[index];
	ChartSeries *series = &figure->series[index];
	Size *sizes = memory_new(SIZES, sizeof *sizes);

	*fit = (Fit){.law = &laws[truths[index].law],
	    .smallest = truths[index].first,
	    .reference = truths[index].largest,
	    .scale = truths[index].cost,
	    .fixed = truths[index].fixed};
	figure->sizes[index] = sizes;
	figure->labels[index] = memory_copy_text(name);
	*series = (ChartSeries){.label = figure->labels[index],
	    .mark = (char)('a' + index),
	    .role = (Role)(ROLE_SERIES + index),
	    .sizes = sizes,
	    .fit = fit,
	    .emphasised = index == 0};
	for (double n = fit->smallest; n <= fit->reference && series->size_count < SIZES;
	     n = n * truths[index].factor + truths[index].step)
		sizes[series->size_count++] = (Size){.n = n,
		    .median = fit_value(fit, n) * (series->size_count % 2 ? 1.04 : 0.97),
		    .samples = 5};
}

static void add_band(Specimen *specimen, Figure *figure)
{
	specimen->band.count = 2;
	specimen->band.points[0] = (BandPoint){16, 0.6, 1.5};
	specimen->band.points[1] = (BandPoint){1048576, 0.8, 1.25};
	figure->series[0].band = &specimen->band;
}

static void add_chart(Specimen *specimen, Section *section, const char *name)
{
	Figure *figure = &section_add_block(section, BLOCK_CHART)->figure;

	figure->series = memory_new(SPECIMEN_SERIES, sizeof *figure->series);
	figure->sizes = memory_new(SPECIMEN_SERIES, sizeof *figure->sizes);
	figure->labels = memory_new(SPECIMEN_SERIES, sizeof *figure->labels);
	figure->marks = memory_new(1, sizeof *figure->marks);
	figure->caption = memory_copy_text("time over n, both axes logarithmic");
	for (size_t i = 0; i < SPECIMEN_SERIES; i++)
		add_series(specimen, figure, i, i == 1 && name ? name : truths[i].name);
	add_band(specimen, figure);
	figure->marks[0] = (ChartMark){6000, "L1"};
	figure->chart = (Chart){.glyphs = GLYPHS_BRAILLE,
	    .n_scale = SCALE_LOG,
	    .value_scale = SCALE_LOG,
	    .metric = METRIC_TIME,
	    .series = figure->series,
	    .series_count = SPECIMEN_SERIES,
	    .theory = {&laws[LAW_LINEAR], 16, 4e-7},
	    .marks = figure->marks,
	    .mark_count = 1};
}

static void add_table(Section *section, const char *name)
{
	Block *block = section_add_block(section, BLOCK_TABLE);

	block_make_grid(block, "lrr", 3, "Measured per call");
	grid_put_words(&block->grid, 0, 0, "target");
	grid_put_words(&block->grid, 0, 1, "n");
	grid_put_words(&block->grid, 0, 2, "time");
	grid_put_words(&block->grid, 1, 0, "merge-sort");
	grid_put_words(&block->grid, 1, 1, "1.05 M");
	grid_put_words(&block->grid, 1, 2, "90.3 ms");
	free(block->grid.cells[6]);
	block->grid.cells[6] = memory_copy_text(name);
	grid_put_words(&block->grid, 2, 1, "16.4 k");
}

static CodeLine code_line(unsigned number, const char *code, const char *count, const char *growth)
{
	return (CodeLine){.number = number,
	    .code = memory_copy_text(code),
	    .count = memory_copy_text(count),
	    .growth = memory_copy_text(growth)};
}

static void add_listing(Section *section, const char *name)
{
	CodeListing *listing = &section_add_block(section, BLOCK_LISTING)->listing;

	listing->file = memory_copy_text(name);
	listing->n = 1024;
	listing->growing = "doubling n";
	listing->count = 5;
	listing->lines = memory_new(listing->count, sizeof *listing->lines);
	listing->lines[0] = code_line(0, "17 lines without counts", "", "");
	listing->lines[1] =
	    code_line(18, "for (i = 1; i < n && a[i] > \"<b>\"; i++)", "130 816", "x 2");
	listing->lines[2] = code_line(19, "    while (a[j - 1] > key)", "261 632", "x 4");
	listing->lines[2].hot = true;
	listing->lines[3] = code_line(20, name, "130 816", "x 2");
	listing->lines[3].foreign = true;
	listing->lines[4] = code_line(21, "}", "", "");
}

static FormulaTerm term(const char *coefficient, const char *interval, const char *law)
{
	return (FormulaTerm){.coefficient = memory_copy_text(coefficient),
	    .interval = memory_copy_text(interval),
	    .law = memory_copy_text(law),
	    .exponent = memory_copy_text(law[0] ? "" : "[1, 2]")};
}

static void add_formula(Section *section, const char *name)
{
	Formula *formula = &section_add_block(section, BLOCK_FORMULA)->formula;

	formula->name = memory_copy_text(name);
	formula->metric = "time";
	formula->count = 2;
	formula->terms[0] = term("7.12 ns", "", "");
	formula->terms[1] = term("0.226 ns", "[0.221, 0.231]", "n log2 n");
	formula->span = memory_copy_text("from n = 4.1 k on");
	formula->words =
	    memory_copy_text("7.12 ns + 0.226 ns [0.221, 0.231] * n log2 n, from n = 4.1 k on");
}

static void add_definitions(Section *section, const char *name)
{
	Block *block = section_add_block(section, BLOCK_DEFINITIONS);
	Text text = {0};

	text_append(&text, "a processor");
	block_define(block, "CPU", &text);
	text_append(&text, "x");
	block_define(block, "kernel", &text);
	free(block->definitions.list[1].text);
	block->definitions.list[1].text = memory_copy_text(name);
	text_release(&text);
}

/* Blocks of text are as they are given, too: whoever writes them can't rely on the composer. */
static void add_words(Section *section, BlockKind kind, const char *name)
{
	section_add_words(section, kind, "x");
	free(section->blocks[section->count - 1].text);
	section->blocks[section->count - 1].text = memory_copy_text(name);
}

void specimen_init(Specimen *specimen, const char *name)
{
	Document *document = &specimen->document;
	Section *section;

	*specimen = (Specimen){.document = {.name = memory_copy_text(name),
				   .title = memory_copy_text(name),
				   .summary = memory_copy_text(name),
				   .author = memory_copy_text(name),
				   .date = memory_copy_text("2026-01-02"),
				   .version = memory_copy_text("landau 0.1.0")}};
	section = document_add_section(document, "NAME");
	add_words(section, BLOCK_PARAGRAPH, name);
	section = document_add_section(document, "VERDICT");
	add_words(section, BLOCK_VERDICT, name);
	add_words(section, BLOCK_HEADING, name);
	add_words(section, BLOCK_PARAGRAPH, name);
	section = document_add_section(document, "GROWTH");
	add_chart(specimen, section, name);
	add_table(section, name);
	section = document_add_section(document, "FIT");
	add_formula(section, name);
	section = document_add_section(document, "SOURCE");
	add_listing(section, name);
	section = document_add_section(document, "MACHINE");
	add_definitions(section, name);
	section = document_add_section(document, "REPRODUCE");
	add_words(section, BLOCK_COMMAND, name);
	specimen->figure = &document->sections[2].blocks[0].figure;
}

void specimen_release(Specimen *specimen)
{
	document_release(&specimen->document);
}

Text specimen_written(const char *name, SpecimenWriter *write)
{
	Specimen specimen;
	Text text = {0};

	specimen_init(&specimen, name);
	write(&specimen.document, &text);
	specimen_release(&specimen);
	return text;
}

Text specimen_written_visibly(const char *name, SpecimenWriter *write)
{
	char *shown = document_string(name);
	Text text = specimen_written(shown, write);

	free(shown);
	return text;
}

void specimen_has(const Text *text, const char *part)
{
	ck_assert_msg(strstr(text_string(text), part) != NULL, "\"%s\" isn't in:\n%s", part,
	    text_string(text));
}

const char *specimen_hostile(int index)
{
	static const char *const names[HOSTILE_NAMES - 2] = {
	    "<script>alert(1)</script>",
	    "a]]>b",
	    "\" onload='x' & &amp; &#x3c; --> <!--",
	    "\033[31mred\033]0;title\a\b\r\n\t\x7f\xc2\x9b",
	    "\xff\xfe\x80\xc0\xaf\xed\xa0\x80 broken",
	    ".so /etc/passwd",
	    "'\\\" \\*(aa \\n(.s \\[u0041] .PE\n.PE\n\" at 0,0; sh X rm X",
	    "\xef\xbf\xbe\xef\xbf\xbf \xe2\x80\xae reversed \xe2\x80\x8b \xe6\xbc\xa2\xf0\x9f\x90\xa2",
	};
	static char endless[LONG_NAME + 1];

	if (index < HOSTILE_NAMES - 2)
		return names[index];
	memset(endless, 'W', LONG_NAME);
	return index == HOSTILE_NAMES - 2 ? endless : "";
}

bool specimen_is_clean(const Text *text)
{
	for (size_t at = 0, taken; at < text->length; at += taken) {
		uint32_t character;

		taken = utf8_decode(text->bytes + at, text->length - at, &character);
		if (taken == 0 || (utf8_is_hidden(character) && character != '\n'))
			return false;
	}
	return true;
}

void specimen_keep(const Text *text, const char *file)
{
	const char *folder = getenv("LANDAU_SPECIMENS");
	Text path = {0};
	FILE *kept;

	if (!folder)
		return;
	text_printf(&path, "%s/%s", folder, file);
	kept = fopen(text_string(&path), "w");
	ck_assert_ptr_nonnull(kept);
	fwrite(text_string(text), 1, text->length, kept);
	fclose(kept);
	text_release(&path);
}
