#include "approved.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "place.h"
#include "suite.h"

Canvas approved_draw(const Explorer *explorer, const ExplorerView *view, int columns, int rows)
{
	Canvas canvas;

	canvas_init(&canvas, columns, rows);
	explorer_draw(explorer, view, &canvas);
	return canvas;
}

char *approved_screen(const Explorer *explorer, const ExplorerView *view, int columns, int rows)
{
	Canvas canvas = approved_draw(explorer, view, columns, rows);
	Text text = {0};

	canvas_text(&canvas, &text);
	canvas_release(&canvas);
	return text.bytes;
}

static char *read_file(const char *path)
{
	FILE *file = fopen(path, "r");
	Text text = {0};
	char bytes[4096];
	size_t count;

	text_append(&text, "");
	while (file && (count = fread(bytes, 1, sizeof bytes, file)) > 0)
		text_append_bytes(&text, bytes, count);
	if (file)
		fclose(file);
	return text.bytes;
}

static void write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	ck_assert_msg(file != NULL, "can't write %s", path);
	fputs(text, file);
	fclose(file);
}

void approved_check_canvas(const char *name, GlyphTier glyphs, const Canvas *canvas)
{
	char path[PLACE_SIZE], *golden;
	Text file = {0}, now = {0};

	canvas_text(canvas, &now);
	text_printf(&file, "tests/golden/%s-%dx%d-%s.txt", name, canvas->columns, canvas->rows,
	    glyph_tiers[glyphs].name);
	place_source(path, text_string(&file));
	if (getenv("LANDAU_WRITE_GOLDEN"))
		write_file(path, text_string(&now));
	golden = read_file(path);
	ck_assert_msg(strcmp(text_string(&now), golden) == 0, "%s differs; now it is\n%s", path,
	    text_string(&now));
	free(golden);
	text_release(&now);
	text_release(&file);
}

void approved_check(
    const char *name, const Explorer *explorer, const ExplorerView *view, int columns, int rows)
{
	Canvas canvas = approved_draw(explorer, view, columns, rows);
	Text full = {0};

	text_printf(&full, "explorer-%s", name);
	approved_check_canvas(text_string(&full), explorer->glyphs, &canvas);
	text_release(&full);
	canvas_release(&canvas);
}
