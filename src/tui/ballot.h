/* ballot.h - a prediction on the wall: what is asked, who expects what, and what came out. */
#ifndef LANDAU_TUI_BALLOT_H
#define LANDAU_TUI_BALLOT_H

#include "model/law.h"
#include "plot/canvas.h"
#include "plot/glyphs.h"

enum { BALLOT_OPTIONS_MOST = 5 };

typedef enum BallotState {
	BALLOT_OPEN,     /* votes are taken, and what is asked about is hidden */
	BALLOT_MEASURES, /* the real curve is measured now */
	BALLOT_REVEALED,
} BallotState;

/* Everything is borrowed. */
typedef struct BallotOption {
	const char *cost; /* "4.8 s", or what the curve does */
	const char *law;  /* the same as a law: "O(n^2)"; NULL: none */
	unsigned votes;
	double value; /* at n, in the metric's unit; 0: none */
	bool right;   /* once it is revealed */
} BallotOption;

typedef struct Ballot {
	BallotState state;
	const char *question;
	const char *law_question; /* in its place where laws stand beside the digits */
	BallotOption options[BALLOT_OPTIONS_MOST];
	size_t option_count;
	bool takes_own;     /* the digit after the last one is for what somebody types */
	double n;           /* asked about; 0: the question is about the curve's shape */
	double answer;      /* the cost at n, once it is known; 0: it isn't */
	const Law *divisor; /* values are shown divided by it; NULL: they aren't */
	const char *words;  /* how to go on, or what came out: one or two sentences */
	const char *offer;  /* what to do where the answer isn't the expected one; NULL: nothing */
} Ballot;

/* Draws question, options with their votes, and words into `box`, which takes at most
 * ballot_rows(). A `figure` (NULL: none) stands beside the options as large as `dot` says. */
void ballot_draw(const Ballot *ballot, bool as_laws, const char *figure, int dot, GlyphTier glyphs,
    Canvas *canvas, Box box);
int ballot_rows(const Ballot *ballot);

#endif
