/* svg.h - charts as Scalable Vector Graphics, within a page or by themselves. */
#ifndef LANDAU_REPORT_SVG_H
#define LANDAU_REPORT_SVG_H

#include "report/document.h"

/* How large a chart is, in CSS pixels, and its letters. */
typedef struct SvgSize {
	const char *class; /* of the element, beside "chart" */
	double width, height, font_size;
} SvgSize;

extern const SvgSize svg_wide;   /* for a page or a screen */
extern const SvgSize svg_narrow; /* for a phone held upright */

/* Appends a chart as an <svg> element, with a description for those who can't see it, whose id
 * begins with `id`; what it is called is said by the element whose id is `label`. The page has the
 * rules of svgstyle.h. */
void svg_figure(const Figure *figure, SvgSize size, const char *id, const char *label, Text *out);

/* Appends a small mark: the shape and the colour of a series. */
void svg_key(size_t series, Text *out);

/* Appends the charts of a document as one file, one below another. */
void svg_write(const Document *document, Text *out);

#endif
