/* picture.h - a drawing made of lines, marks and texts, for documents that can draw lines. */
#ifndef LANDAU_PLOT_PICTURE_H
#define LANDAU_PLOT_PICTURE_H

#include <stdbool.h>
#include <stddef.h>

/* In the unit of the picture's own size: (0, 0) is its upper left. */
typedef struct Point {
	double x, y;
} Point;

/* What a line is for, which says how it looks. In the order of drawing. */
typedef enum LineKind {
	LINE_GRID,
	LINE_BAND, /* a polygon, filled */
	LINE_GUIDE,
	LINE_AXIS,
	LINE_TICK,
	LINE_LEADER, /* from a label to what it names */
	LINE_THEORY, /* dotted: a law as it is taught */
	LINE_CURVE,
	LINE_BEYOND, /* dashed: a curve where nothing was measured */
	LINE_KIND_COUNT
} LineKind;

/* Shapes tell series apart where there are no colours. */
typedef enum MarkShape {
	MARK_CIRCLE,
	MARK_SQUARE,
	MARK_TRIANGLE,
	MARK_DIAMOND,
	MARK_CROSS,
	MARK_PLUS,
	MARK_WEDGE, /* a triangle that stands on its tip */
	MARK_BAR,   /* a flat box */
	MARK_SHAPE_COUNT
} MarkShape;

typedef enum TextKind {
	TEXT_TICK,
	TEXT_TITLE, /* of an axis */
	TEXT_LABEL, /* of a series */
	TEXT_GUIDE, /* of something on the n axis */
	TEXT_KIND_COUNT
} TextKind;

typedef enum TextAnchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END } TextAnchor;

/* `series` counts from 0 and means something for bands, leaders, curves, marks and labels. */
typedef struct PictureLine {
	LineKind kind;
	size_t series;
	bool emphasised;
	Point *points; /* two or more; the picture's */
	size_t count, capacity;
} PictureLine;

enum { PICTURE_NOTE = 96 };

typedef struct PictureMark {
	size_t series;
	bool emphasised, quiet;
	Point at;
	char note[PICTURE_NOTE]; /* what is measured there, in ASCII: "n = 1.02 k: 75.1 us" */
} PictureMark;

typedef struct PictureText {
	TextKind kind;
	size_t series;
	bool emphasised;
	TextAnchor anchor;
	Point at;   /* the anchor's end of the line that letters stand on */
	char *text; /* the picture's: UTF-8 as text_append_visible() leaves it */
} PictureText;

typedef struct Picture {
	double width, height;
	double font_size; /* of all texts */
	PictureLine *lines;
	size_t line_count, line_capacity;
	PictureMark *marks;
	size_t mark_count, mark_capacity;
	PictureText *texts;
	size_t text_count, text_capacity;
} Picture;

/* An empty one. picture_release() frees all that was added. */
void picture_init(Picture *picture, double width, double height, double font_size);
void picture_release(Picture *picture);

/* A line without points, to which picture_point() adds; valid until the next line. */
PictureLine *picture_line(Picture *picture, LineKind kind, size_t series, bool emphasised);
void picture_point(PictureLine *line, Point point);

/* A line between two points. */
void picture_segment(Picture *picture, LineKind kind, size_t series, Point from, Point to);

void picture_mark(Picture *picture, PictureMark mark);

/* Adds a text that looks like `look`: `string`, which may come from outside, cut with "..." where
 * it is wider than `room`. Returns what it takes. */
double picture_text(Picture *picture, PictureText look, const char *string, double room);

/* The shape of a series' marks. With a colour for each of eight series in turn, 64 differ. */
MarkShape picture_shape(size_t series);

#endif
