#include "report/svgstyle.h"

#include <stdbool.h>

#include "report/palette.h"

/* Each property that has a colour, on paper or on a dark screen. */
static void append_colours(Text *out, bool dark)
{
	static const struct {
		const char *selector, *property;
		ColourUse use;
	} rules[] = {
	    {".paper", "fill", COLOUR_PAPER},
	    {".chart .label,.chart .noted", "stroke", COLOUR_PAPER},
	    {".chart text", "fill", COLOUR_TEXT},
	    {".chart .tick", "fill", COLOUR_DIM},
	    {".chart .grid", "stroke", COLOUR_RULE},
	    {".chart .axis,.chart .guide", "stroke", COLOUR_DIM},
	    {".chart .theory", "stroke", COLOUR_TEXT},
	};

	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
		text_printf(out, "%s{%s:%s}\n", rules[i].selector, rules[i].property,
		    dark ? palette[rules[i].use].dark : palette[rules[i].use].light);
	for (size_t i = 0; i < COLOUR_SERIES_COUNT; i++)
		text_printf(out, ".s%zu{color:%s}\n", i,
		    dark ? palette[palette_series(i)].dark : palette[palette_series(i)].light);
}

void svgstyle_append(Text *out)
{
	text_append(out,
	    ".chart path,.chart polyline{fill:none;stroke-linejoin:round;"
	    "stroke-linecap:round}\n"
	    ".chart text{font-family:system-ui,sans-serif;font-size:13px}\n"
	    ".chart .label,.chart .noted{paint-order:stroke;stroke-width:3px;"
	    "stroke-linejoin:round}\n"
	    ".chart .strong{font-weight:600}\n"
	    ".chart .guide{stroke-dasharray:2 3}\n"
	    ".chart .curve{stroke:currentColor;stroke-width:1.75px}\n"
	    ".chart .curve.strong{stroke-width:2.75px}\n"
	    ".chart .beyond{stroke-dasharray:5 5}\n"
	    ".chart .theory{stroke-dasharray:0 5;stroke-width:2px}\n"
	    ".chart .leader{stroke:currentColor;stroke-width:0.75px}\n"
	    ".chart path.band{fill:currentColor;fill-opacity:0.16;stroke:none}\n"
	    ".mark path,.mark circle{fill:currentColor;stroke:currentColor;stroke-width:1px}\n"
	    ".mark path.open{fill:none;stroke-width:2px}\n"
	    ".mark .quiet{opacity:0.4}\n");
	append_colours(out, false);
	text_append(out, ".chart text.label{fill:currentColor}\n"
			 "@media screen and (prefers-color-scheme:dark){\n");
	append_colours(out, true);
	text_append(out, ".chart text.label{fill:currentColor}\n}\n");
}
