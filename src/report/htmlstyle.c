#include "report/htmlstyle.h"

#include <stdbool.h>

#include "report/palette.h"
#include "report/svgstyle.h"

static void append_variables(Text *out, bool dark)
{
	static const struct {
		const char *name;
		ColourUse use;
	} variables[] = {
	    {"paper", COLOUR_PAPER},
	    {"shade", COLOUR_SHADE},
	    {"hot", COLOUR_HOT},
	    {"text", COLOUR_TEXT},
	    {"dim", COLOUR_DIM},
	    {"rule", COLOUR_RULE},
	    {"link", COLOUR_LINK},
	};

	text_append(out, ":root{");
	for (size_t i = 0; i < sizeof variables / sizeof *variables; i++)
		text_printf(out, "--%s:%s;", variables[i].name,
		    dark ? palette[variables[i].use].dark : palette[variables[i].use].light);
	text_append(out, "}\n");
}

/* Letters, and the column that they stand in. */
static const char text_rules[] =
    "*{box-sizing:border-box}\n"
    "body{margin:0;background:var(--paper);color:var(--text);"
    "font:1rem/1.55 system-ui,sans-serif;-webkit-text-size-adjust:100%}\n"
    "main{max-width:50rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}\n"
    "h1{font-size:1.75rem;line-height:1.2;margin:1rem 0 0.25rem;text-wrap:balance}\n"
    "h2{font-size:1.25rem;margin:2.5rem 0 0.5rem;padding-bottom:0.25rem;"
    "border-bottom:1px solid var(--rule)}\n"
    "h3{font-size:1.05rem;margin:1.75rem 0 0.5rem}\n"
    "h1,h2,h3,p,dt,dd,figcaption{overflow-wrap:anywhere}\n"
    "p{margin:0.75rem 0}\n"
    "a{color:var(--link)}\n"
    ".byline,nav{color:var(--dim);font-size:0.9rem}\n"
    "nav ul{display:flex;flex-wrap:wrap;gap:0 1rem;list-style:none;padding:0;margin:1rem 0}\n"
    ".verdict{margin:0.75rem 0;padding:0.75rem 1rem;background:var(--shade);"
    "border-left:4px solid var(--link);font-size:1.15rem;font-weight:600;"
    "white-space:pre-wrap}\n"
    "dl{margin:0.75rem 0}\n"
    "#verdict+dl{padding:0.75rem 1rem 0.25rem;background:var(--shade);"
    "border-left:4px solid var(--link)}\n"
    "dt{font-weight:600}\n"
    "dd{margin:0 0 0.5rem 1.5rem}\n"
    "pre,code{font:0.9rem/1.5 ui-monospace,monospace}\n"
    "pre{background:var(--shade);padding:0.6rem 0.9rem;overflow-x:auto;"
    "white-space:pre-wrap;overflow-wrap:anywhere}\n"
    ".formula{margin:0.75rem 0 0.75rem 1.5rem;font-size:1.1rem}\n"
    ".interval{color:var(--dim);font-size:0.85em}\n"
    "sub,sup{line-height:0;font-size:0.75em}\n"
    ".caret{font-size:0}\n";

static const char table_rules[] =
    ".wide{overflow-x:auto;margin:0.75rem 0}\n"
    "table{border-collapse:collapse;font-variant-numeric:tabular-nums}\n"
    ".caption{color:var(--dim);margin:1rem 0 -0.5rem;font-size:0.9rem}\n"
    "th,td{padding:0.25rem 0.75rem 0.25rem 0;text-align:left;vertical-align:baseline;"
    "border-bottom:1px solid var(--rule)}\n"
    "th{font-weight:600}\n"
    "tbody th{font-weight:400}\n"
    ".right{text-align:right;white-space:nowrap}\n"
    ".listing{font:0.85rem/1.5 ui-monospace,monospace;width:100%}\n"
    ".listing th,.listing td{padding:0 0.5rem;border:0}\n"
    ".listing thead th{font:600 0.85rem/1.5 system-ui,sans-serif}\n"
    ".listing thead tr{border-bottom:1px solid var(--rule)}\n"
    ".listing .right{color:var(--dim)}\n"
    ".runs{background:linear-gradient(to left,var(--hot) var(--share,0%),transparent 0)}\n"
    ".listing code{font:inherit;white-space:pre}\n"
    ".listing .note{font-style:italic;color:var(--dim)}\n"
    ".listing abbr{text-decoration:none;font-weight:700}\n"
    ".listing .flag{padding:0 0 0 0.25rem}\n"
    ".hot{background:var(--hot);font-weight:700}\n"
    ".hot .right{color:inherit}\n";

static const char figure_rules[] = "figure{margin:1rem 0}\n"
				   "figcaption{color:var(--dim);font-size:0.9rem}\n"
				   "figure svg.chart{display:block;width:100%;height:auto}\n"
				   "figure svg.small{display:none;max-width:30rem}\n"
				   ".key{vertical-align:-0.1em}\n"
				   "@media screen and (max-width:40rem){\n"
				   "figure svg.large{display:none}\n"
				   "figure svg.small{display:block}\n"
				   "h1{font-size:1.4rem}\n"
				   ".verdict{font-size:1.05rem}\n"
				   "}\n";

/* On white, with nothing that is only for screens, and no table or chart torn apart. */
static const char paper_rules[] =
    "@page{margin:18mm}\n"
    "@media print{\n"
    "html{font-size:9.5pt}\n"
    "main{max-width:none;padding:0}\n"
    "nav{display:none}\n"
    "h1{margin-top:0}\n"
    "p,dd{orphans:3;widows:3}\n"
    "h2,h3,dt,.caption,thead{break-after:avoid}\n"
    "figure,tr,.verdict,.formula,pre,table{break-inside:avoid}\n"
    ".listing{break-inside:auto}\n"
    ".wide{overflow:visible}\n"
    ".runs{background:linear-gradient(to left,var(--hot) var(--share,0%),transparent 0)}\n"
    ".listing code{white-space:pre-wrap;overflow-wrap:anywhere}\n"
    ".hot,.runs,.verdict,pre{print-color-adjust:exact;-webkit-print-color-adjust:exact}\n"
    "}\n";

void htmlstyle_append(Text *out)
{
	append_variables(out, false);
	text_append(out, "@media screen and (prefers-color-scheme:dark){\n");
	append_variables(out, true);
	text_append(out, "}\n");
	text_append(out, text_rules);
	text_append(out, table_rules);
	text_append(out, figure_rules);
	svgstyle_append(out);
	text_append(out, paper_rules);
}
