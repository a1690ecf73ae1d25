/* svgpicture.h - a picture as elements of Scalable Vector Graphics. */
#ifndef LANDAU_REPORT_SVGPICTURE_H
#define LANDAU_REPORT_SVGPICTURE_H

#include "base/text.h"
#include "plot/picture.h"

/* Appends lines, marks and texts; how they look is said by svgstyle.h. What is measured at a mark is
 * shown where it is pointed at. */
void svgpicture_append(const Picture *picture, Text *out);

/* Appends a mark alone, with the shape and the colour of its series. */
void svgpicture_mark(const PictureMark *mark, double font_size, Text *out);

/* Appends a length with one decimal where there is one: more than a screen shows. */
void svgpicture_number(double number, Text *out);

#endif
