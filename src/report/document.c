#include "report/document.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

char *document_string(const char *given)
{
	Text text = {0};

	text_append_visible(&text, given, strlen(given));
	return text.bytes ? text.bytes : memory_copy_text("");
}

Section *document_add_section(Document *document, const char *heading)
{
	memory_grow((void **)&document->sections, &document->capacity, document->count,
	    sizeof *document->sections);
	document->sections[document->count] = (Section){.heading = heading};
	return &document->sections[document->count++];
}

Block *section_add_block(Section *section, BlockKind kind)
{
	memory_grow(
	    (void **)&section->blocks, &section->capacity, section->count, sizeof *section->blocks);
	section->blocks[section->count] = (Block){.kind = kind, .text = memory_copy_text("")};
	return &section->blocks[section->count++];
}

static void set_text(Block *block, const char *words)
{
	free(block->text);
	block->text = document_string(words);
}

void section_add_words(Section *section, BlockKind kind, const char *words)
{
	if (*words)
		set_text(section_add_block(section, kind), words);
}

void section_add_text(Section *section, BlockKind kind, Text *text)
{
	section_add_words(section, kind, text_string(text));
	text_clear(text);
}

void block_define(Block *block, const char *term, Text *text)
{
	size_t count = block->definitions.count;

	if (!text->length)
		return;
	block->definitions.list =
	    memory_resize(block->definitions.list, count + 1, sizeof *block->definitions.list);
	block->definitions.list[count] =
	    (Definition){document_string(term), document_string(text_string(text))};
	block->definitions.count++;
	text_clear(text);
}

void block_make_grid(Block *block, const char *columns, size_t rows, const char *caption)
{
	Grid *grid = &block->grid;

	set_text(block, caption);
	*grid = (Grid){.columns = strlen(columns), .rows = rows};
	grid->cells = memory_new(grid->columns * rows, sizeof *grid->cells);
	grid->right = memory_new(grid->columns, sizeof *grid->right);
	for (size_t i = 0; i < grid->columns * rows; i++)
		grid->cells[i] = memory_copy_text("");
	for (size_t i = 0; i < grid->columns; i++)
		grid->right[i] = columns[i] == 'r';
}

void grid_put_words(Grid *grid, size_t row, size_t column, const char *words)
{
	char **cell = &grid->cells[row * grid->columns + column];

	free(*cell);
	*cell = document_string(words);
}

void grid_put(Grid *grid, size_t row, size_t column, Text *text)
{
	grid_put_words(grid, row, column, text_string(text));
	text_clear(text);
}

const char *grid_at(const Grid *grid, size_t row, size_t column)
{
	return grid->cells[row * grid->columns + column];
}

static void release_grid(Grid *grid)
{
	for (size_t i = 0; i < grid->columns * grid->rows; i++)
		free(grid->cells[i]);
	free(grid->cells);
	free(grid->right);
}

static void release_listing(CodeListing *listing)
{
	for (size_t i = 0; i < listing->count; i++) {
		free(listing->lines[i].code);
		free(listing->lines[i].count);
		free(listing->lines[i].growth);
	}
	free(listing->lines);
	free(listing->file);
}

static void release_formula(Formula *formula)
{
	for (size_t i = 0; i < formula->count; i++) {
		free(formula->terms[i].coefficient);
		free(formula->terms[i].interval);
		free(formula->terms[i].law);
		free(formula->terms[i].exponent);
	}
	free(formula->name);
	free(formula->span);
	free(formula->words);
}

static void release_figure(Figure *figure)
{
	for (size_t i = 0; i < figure->chart.series_count; i++) {
		free(figure->sizes[i]);
		free(figure->labels[i]);
	}
	free(figure->series);
	free(figure->sizes);
	free(figure->labels);
	free(figure->marks);
	free(figure->caption);
}

static void release_block(Block *block)
{
	switch (block->kind) {
	case BLOCK_DEFINITIONS:
		for (size_t i = 0; i < block->definitions.count; i++) {
			free(block->definitions.list[i].term);
			free(block->definitions.list[i].text);
		}
		free(block->definitions.list);
		break;
	case BLOCK_TABLE: release_grid(&block->grid); break;
	case BLOCK_LISTING: release_listing(&block->listing); break;
	case BLOCK_CHART: release_figure(&block->figure); break;
	case BLOCK_FORMULA: release_formula(&block->formula); break;
	case BLOCK_PARAGRAPH:
	case BLOCK_VERDICT:
	case BLOCK_HEADING:
	case BLOCK_COMMAND:
	case BLOCK_KINDS: break;
	}
	free(block->text);
}

void document_release(Document *document)
{
	for (size_t i = 0; i < document->count; i++) {
		for (size_t j = 0; j < document->sections[i].count; j++)
			release_block(&document->sections[i].blocks[j]);
		free(document->sections[i].blocks);
	}
	free(document->sections);
	free(document->name);
	free(document->title);
	free(document->summary);
	free(document->author);
	free(document->date);
	free(document->version);
	*document = (Document){0};
}
