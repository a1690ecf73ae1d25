/* document.h - a report before it has a format: sections of blocks, composed once and rendered by a
 * writer for each format, so that all of them say the same. */
#ifndef LANDAU_REPORT_DOCUMENT_H
#define LANDAU_REPORT_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "model/fit.h"
#include "plot/chart.h"

/*
 * Every string in a document is UTF-8 of one line without control characters, whatever was given:
 * it went through text_append_visible(). What has a meaning in a format is the writer's to escape.
 * Strings are never NULL, and "" where there is nothing to say.
 */

typedef enum BlockKind {
	BLOCK_PARAGRAPH,
	BLOCK_VERDICT,     /* a paragraph too, the one that is read first */
	BLOCK_HEADING,     /* begins a part of the section, of one target say */
	BLOCK_DEFINITIONS, /* names, each with what it stands for */
	BLOCK_TABLE,
	BLOCK_LISTING,
	BLOCK_CHART,
	BLOCK_FORMULA,
	BLOCK_COMMAND, /* what is typed to a shell: in a writer's monospaced face, as it is */
	BLOCK_KINDS
} BlockKind;

typedef struct Definition {
	char *term, *text;
} Definition;

/* A table of `columns`; a cell is at cells[row * columns + column], row 0 is the heading. */
typedef struct Grid {
	size_t columns, rows;
	char **cells;
	bool *right; /* a flag a column: figures, which end at its right */
} Grid;

/* A line of a source. Code has blanks for tabs and keeps those at its beginning. */
typedef struct CodeLine {
	unsigned number; /* 0: not a line, but `code` says what stands here (another file's name) or
			  * how many lines were left out */
	char *code;
	char *count;  /* "524 799"; "": it never ran */
	char *growth; /* what doubling n does to the count, "x 4"; "": unknown */
	bool hot;     /* the one that ran most */
	bool foreign; /* it calls what isn't counted */
} CodeLine;

typedef struct CodeListing {
	char *file;
	double n;            /* of the counts; 0: there are none */
	const char *growing; /* the heading of the growths: "doubling n" or "each +1" */
	CodeLine *lines;
	size_t count;
} CodeListing;

/* A curve as a sum. Writers that can't typeset it say `words`. */
typedef struct FormulaTerm {
	char *coefficient; /* "0.226 ns" */
	char *interval;    /* "[0.221, 0.231]"; "": unknown, or reads as the coefficient */
	char *law;      /* "n log2 n", "n^2.31", "1.618^n", "sqrt n", "n!"; "": it doesn't grow */
	char *exponent; /* interval of a fitted exponent or base; "": none */
} FormulaTerm;

typedef struct Formula {
	char *name;         /* of the target, "" where there is only one; and its metric is */
	const char *metric; /* "time" */
	FormulaTerm terms[3];
	size_t count;
	char *span;  /* "from n = 4.1 k on"; "" where that is everywhere */
	char *words; /* "0.226 ns [0.221, 0.231] * n log2 n" */
} Formula;

/* The chart, and what it refers to. Records and their fits are borrowed, all else is its own. */
typedef struct Figure {
	Chart chart; /* in GLYPHS_BRAILLE; a writer of text changes that in a copy */
	ChartSeries *series;
	Size **sizes;
	char **labels;
	ChartMark *marks;
	char *caption; /* "time of quick-sort and merge-sort over n, both axes logarithmic" */
} Figure;

typedef struct Block {
	BlockKind kind;
	char
	    *text; /* of a paragraph, verdict, heading or command, and a table's caption; else "" */
	union {
		struct {
			Definition *list;
			size_t count;
		} definitions;
		Grid grid;
		CodeListing listing;
		Figure figure;
		Formula formula;
	};
} Block;

typedef struct Section {
	const char *heading; /* "VERDICT", a literal */
	Block *blocks;
	size_t count, capacity;
} Section;

typedef struct Document {
	char *name;    /* "merge-sort", short and of no blanks: the page's and part of the file's */
	char *title;   /* "How merge-sort grows", or what the user asked for */
	char *summary; /* one line: "O(n log n), linearithmic: ..." */
	char *author;  /* "": nobody said */
	char *date;    /* "2026-11-22"; "": unknown */
	char *version; /* "landau 0.1" */
	Section *sections;
	size_t count, capacity;
} Document;

/* `Document document = {0};` is no document yet: compose() makes one. */
void document_release(Document *document);

/* The functions below add to the end of what is there, and copy what they are given. */

/* The headings of sections are literals. The section is valid until the next one is added. */
Section *document_add_section(Document *document, const char *heading);

/* Blocks of one text: paragraph, verdict, heading, command. The text is emptied, and nothing added
 * where it is empty. */
void section_add_text(Section *section, BlockKind kind, Text *text);
void section_add_words(Section *section, BlockKind kind, const char *words);

/* An empty block; what is in it is put there by grid_put() and so on. Valid until the next one is
 * added. */
Block *section_add_block(Section *section, BlockKind kind);

/* Adds a definition, and empties the text. Nothing where it is empty. */
void block_define(Block *block, const char *term, Text *text);

/* A grid of empty cells, to a BLOCK_TABLE. `right` has a character a column: 'r' for figures. */
void block_make_grid(Block *block, const char *columns, size_t rows, const char *caption);

/* Sets a cell, and empties the text. */
void grid_put(Grid *grid, size_t row, size_t column, Text *text);
void grid_put_words(Grid *grid, size_t row, size_t column, const char *words);
const char *grid_at(const Grid *grid, size_t row, size_t column);

/* A copy of what was given, made visible; the caller owns it. */
char *document_string(const char *given);

#endif
