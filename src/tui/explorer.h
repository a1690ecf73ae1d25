/*
 * explorer.h - the explorer: the list of targets with their verdicts, and the live chart.
 *
 * Pure: it draws what it is given on a canvas and turns keys into commands. The terminal is
 * terminal.h's, the measuring is app's.
 */
#ifndef LANDAU_TUI_EXPLORER_H
#define LANDAU_TUI_EXPLORER_H

#include <stdbool.h>
#include <stddef.h>

#include "model/change.h"
#include "model/series.h"
#include "model/source.h"
#include "model/surroundings.h"
#include "model/uncertainty.h"
#include "model/verdict.h"
#include "plot/canvas.h"
#include "plot/chart.h"
#include "tui/ballot.h"
#include "tui/chartview.h"
#include "tui/command.h"
#include "tui/page.h"
#include "tui/prompt.h"
#include "tui/raceview.h"
#include "tui/wallview.h"

typedef enum RowState {
	ROW_WAITING,   /* for its turn, the first or another: what is known may change */
	ROW_MEASURING, /* the one target that is being measured now */
	ROW_DONE,
	ROW_FAILED,
	ROW_IDLE, /* it is measured when it is chosen */
} RowState;

/* What the explorer shows of one target. Everything is borrowed for the time of a call. */
typedef struct ExplorerRow {
	const char *name;  /* "quick-sort:sorted" */
	const char *topic; /* a heading of the list; NULL: none */
	RowState state;
	const Series *series; /* of the shown metric; without samples at first, never NULL */
	const Size *sizes;    /* its sizes, ascending n */
	size_t size_count;
	Size provisional; /* the size under way, from its samples so far; samples is 0: there is
			     none */
	const Verdict *verdict;           /* of the shown metric; NULL where there is none yet */
	Change change;                    /* of the verdict, so far */
	const Uncertainty *uncertainty;   /* of this verdict; NULL: unknown */
	Prediction asked;                 /* of the n that was asked for; its n is 0: unknown */
	const Verdict *steps;             /* of the counts; NULL where there are none yet */
	const Surroundings *surroundings; /* of the measuring; NULL: unknown */
	const Source *source;             /* with the counts of its lines; NULL: unknown */
	bool measured[METRIC_COUNT];      /* what there is to look at, or will be */
	const char *failure;              /* ROW_FAILED: one line */
	/* what was measured before its file was saved, beside what is measured since */
	const Size *former_sizes;
	size_t former_count;           /* 0: nothing is shown of that */
	const Verdict *former_verdict; /* NULL: there is none */
	/* what is shown is of a file that was saved since */
	bool making;          /* it is being made anew */
	const char *trouble;  /* one line: why that can't be done; NULL: nothing is wrong */
	const char *messages; /* all that was said about it, in lines; NULL or "": nothing */
} ExplorerRow;

typedef struct ExplorerView {
	const ExplorerRow *rows;
	size_t count;
	bool paused;
	/* the round under way; n is 0 where there is none */
	double n;
	bool counting; /* not timing: there are no samples */
	unsigned sample, samples;
	double spread;        /* of the last finished size, 0.02 is 2 % */
	double seconds_left;  /* of all budgets, at most */
	const char *origin;   /* where all of it was read; NULL: it is being measured */
	const Ballot *ballot; /* of the prediction about the selected target; NULL: none is asked */
	bool settled;         /* all was measured before: what is measured now is more of it */
	/* List, chart and bars only: what else the canvas shows stays. Figures that change with
	 * every frame can't be read. */
	bool calm;
	/* the recording that is shown as if it were measured, "recorded 2026-01-31 on ..."; or NULL
	 */
	const char *recording;
	double position_seconds, length_seconds; /* of it */
	const RaceBoard *race;                   /* who is ahead; NULL: there is no race */
} ExplorerView;

enum { NOTICE_SIZE = 256 };

/* What the user has chosen to look at. `Explorer explorer = {.glyphs = ...};` is the start. */
typedef struct Explorer {
	size_t selected;
	Metric metric;
	Page page;        /* that is shown, or has the focus where several are */
	size_t page_row;  /* the line of it that was scrolled to, from 1; 0: none */
	size_t size;      /* which size of the selected target, from 1; 0: the largest */
	size_t marked[2]; /* for comparison: their index, from 1; 0: none */
	Prompt prompt;
	double asked_n;                /* what about it? 0: nothing is asked */
	char filter[PROMPT_SIZE_MOST]; /* of the list; "": all */
	char notice[NOTICE_SIZE];      /* in place of the status, until the next key; "": none */
	int columns, rows;             /* of the screen at the last frame; 0: unknown */
	GlyphTier glyphs;
	const char *glyphs_why;      /* for the help; NULL: not said */
	bool linear_n, linear_value; /* axes; log-log at first */
	ChartView chart;
	WallView wall;
	RaceView race;
	bool help;
	bool messages;   /* of the selected target, as long as there are any */
	size_t scrolled; /* the first line that is shown of them, or of the help */
} Explorer;

/* Draws the whole screen; where the view is calm, on the canvas of the last frame, which was
 * of the same size and targets. */
void explorer_draw(const Explorer *explorer, const ExplorerView *view, Canvas *canvas);

/* `key` is a code point or a SpecialKey, as terminal_key() returns it. Commands about a target bear
 * the index of the selected one. */
Command explorer_key(Explorer *explorer, const ExplorerView *view, int key);

#endif
