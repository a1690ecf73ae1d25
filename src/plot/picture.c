#include "plot/picture.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "base/utf8.h"
#include "plot/textwidth.h"

void picture_init(Picture *picture, double width, double height, double font_size)
{
	*picture = (Picture){.width = width, .height = height, .font_size = font_size};
}

void picture_release(Picture *picture)
{
	for (size_t i = 0; i < picture->line_count; i++)
		free(picture->lines[i].points);
	for (size_t i = 0; i < picture->text_count; i++)
		free(picture->texts[i].text);
	free(picture->lines);
	free(picture->marks);
	free(picture->texts);
	*picture = (Picture){0};
}

PictureLine *picture_line(Picture *picture, LineKind kind, size_t series, bool emphasised)
{
	PictureLine *line;

	memory_grow((void **)&picture->lines, &picture->line_capacity, picture->line_count,
	    sizeof *picture->lines);
	line = &picture->lines[picture->line_count++];
	*line = (PictureLine){.kind = kind, .series = series, .emphasised = emphasised};
	return line;
}

void picture_point(PictureLine *line, Point point)
{
	memory_grow((void **)&line->points, &line->capacity, line->count, sizeof *line->points);
	line->points[line->count++] = point;
}

void picture_segment(Picture *picture, LineKind kind, size_t series, Point from, Point to)
{
	PictureLine *line = picture_line(picture, kind, series, false);

	picture_point(line, from);
	picture_point(line, to);
}

void picture_mark(Picture *picture, PictureMark mark)
{
	memory_grow((void **)&picture->marks, &picture->mark_capacity, picture->mark_count,
	    sizeof *picture->marks);
	picture->marks[picture->mark_count++] = mark;
}

/* How many bytes of `text` fit into `room`, in whole characters. */
static size_t fitting(const char *text, double room, double font_size)
{
	size_t fits = 0, length = strlen(text);

	for (double width = 0; fits < length;) {
		uint32_t character;
		size_t taken = utf8_decode(text + fits, length - fits, &character);

		width += character_width(character) * font_size;
		if (taken == 0 || width > room)
			break;
		fits += taken;
	}
	return fits;
}

double picture_text(Picture *picture, PictureText look, const char *string, double room)
{
	static const char cut[] = "...";
	Text shown = {0};
	double width;

	text_append_visible(&shown, string, strlen(string));
	if (text_width(text_string(&shown)) * picture->font_size > room) {
		double rest = room - text_width(cut) * picture->font_size;

		shown.length = fitting(text_string(&shown), rest, picture->font_size);
		text_append(&shown, cut);
	}
	width = text_width(text_string(&shown)) * picture->font_size;
	memory_grow((void **)&picture->texts, &picture->text_capacity, picture->text_count,
	    sizeof *picture->texts);
	look.text = memory_copy_text(text_string(&shown));
	picture->texts[picture->text_count++] = look;
	text_release(&shown);
	return width;
}

MarkShape picture_shape(size_t series)
{
	return (MarkShape)((series + series / MARK_SHAPE_COUNT) % MARK_SHAPE_COUNT);
}
