#include "cli/subcommand.h"

#include <string.h>

#define MEASURING \
	(OPTION_BUDGET | OPTION_ALL | OPTION_SEED | OPTION_CPU | OPTION_MIN | OPTION_MAX | \
	    OPTION_COMMAND | OPTION_STDIN | OPTION_SHELL | OPTION_WORKER | OPTION_PYTHON | \
	    OPTION_INPUT)
#define FORMAT(name) (1u << FORMAT_##name)

const Subcommand subcommands[] = {
    {.name = "",
	.arguments = "[TARGET...|FILE]",
	.summary = "explore: watch the curves grow, with keys",
	.text =
	    "Measures the topic 'basics', or what is named, and draws the curves live: press ? for\n"
	    "the keys. A TARGET is an algorithm, a topic, or code of your own: sort.c, the Python\n"
	    "function orders.py:total, a --command; see 'landau help run'. A FILE (run.json,\n"
	    "times.csv) is a saved run or other timings: they are shown, and nothing is measured.\n"
	    "Where standard output is no terminal that can position its cursor, this is\n"
	    "'landau run', or 'landau fit', and prints what the explorer's pages show.\n",
	.options = MEASURING | OPTION_PLAIN | OPTION_THEME | OPTION_NO_MOUSE | OPTION_GLYPHS |
		   OPTION_PROJECT | OPTION_RECORD,
	.run = cmd_explore},
    {.name = "run",
	.arguments = "[TARGET...]",
	.summary = "measure and print verdicts",
	.text =
	    "A TARGET is an algorithm (quick-sort), an algorithm with a kind of input\n"
	    "(quick-sort:sorted), a topic (sorting), or something of your own: a C file (sort.c),\n"
	    "a shared object (sort.so) or a Python function (orders.py:total, pkg.orders:total).\n"
	    "Without one it is the topic 'basics'.\n"
	    "\n"
	    "A Python function is called with a list of n random integers; --input 'EXPRESSION' is\n"
	    "what else it is called with, in terms of n, rng (a random.Random) and the names of its\n"
	    "module.\n"
	    "\n"
	    "Any program is a target by --command './sort {n}', where {n} is the size, {file} a\n"
	    "file of n random numbers, and {seed} a number to make input from. Standard input is\n"
	    "empty, or what --stdin 'seq {n}' prints. No shell is used without --shell. Any other\n"
	    "target is a --worker that speaks the protocol of landau-worker(7).\n",
	.options = MEASURING | OPTION_METRIC | OPTION_FORMAT | OPTION_OUTPUT | OPTION_RECORD,
	.formats = FORMAT(TABLE) | FORMAT(CSV) | FORMAT(JSON) | FORMAT(SAMPLES),
	.run = cmd_run},
    {.name = "fit",
	.arguments = "[FILE...]",
	.summary = "conclude from timings that exist",
	.text = "A FILE is CSV with a header, n,seconds and perhaps series, input, metric and\n"
		"calls, or a run that was saved as JSON. Without one, or for -, it is standard\n"
		"input. Repeated n are repeated samples.\n",
	.options = OPTION_METRIC | OPTION_FORMAT | OPTION_OUTPUT,
	.formats = FORMAT(TABLE) | FORMAT(CSV) | FORMAT(JSON) | FORMAT(SAMPLES),
	.run = cmd_fit},
    {.name = "check",
	.arguments = "TARGET|FILE... --within LAW",
	.summary = "fail where a law gets worse, for CI",
	.text =
	    "Exits with 0 where all is within LAW, 1 where something is worse, 3 where it can't\n"
	    "tell. It goes by the executed lines where these are counted, and names the lines\n"
	    "that are to blame. Where a line calls what isn't counted, time has to confirm it.\n"
	    "A FILE holds measurements, as 'landau fit' reads them; formats are table, csv and\n"
	    "json.\n",
	.options = MEASURING | OPTION_METRIC | OPTION_FORMAT | OPTION_OUTPUT | OPTION_WITHIN |
		   OPTION_UNDECIDED,
	.formats = FORMAT(TABLE) | FORMAT(CSV) | FORMAT(JSON),
	.run = cmd_check},
    {.name = "compare",
	.arguments = "BEFORE AFTER",
	.summary = "two targets, or two saved runs, side by side",
	.text =
	    "BEFORE and AFTER are two targets, which are measured interleaved so that what the\n"
	    "machine does meanwhile it does to both, or two files of measurements. Says whether\n"
	    "they differ, by how much at each n, from which n on AFTER wins, and whether the law\n"
	    "has changed: in one sentence, and in figures. Formats are table, md, csv and json.\n",
	.options = MEASURING | OPTION_METRIC | OPTION_FORMAT | OPTION_OUTPUT,
	.formats = FORMAT(TABLE) | FORMAT(CSV) | FORMAT(JSON) | FORMAT(MARKDOWN),
	.run = cmd_compare},
    {.name = "report",
	.arguments = "[TARGET|FILE...]",
	.summary = "write a document: a manual page, HTML, PDF, Markdown, ...",
	.text =
	    "Of targets, which are measured as 'landau run' does, or of files of measurements, as\n"
	    "'landau fit' reads them: a saved run always makes the same report. One target has all\n"
	    "there is to say about it, several become one comparison. -o FILE is where it goes,\n"
	    "and its ending says in which format: .7 (a manual page, for 'man ./FILE.7'), .html,\n"
	    ".md, .pdf, .svg, .txt, .csv, .json. Without -o it is a manual page on standard output.\n"
	    "PDFs are made by groff.\n",
	.options = MEASURING | OPTION_METRIC | OPTION_FORMAT | OPTION_OUTPUT | OPTION_TITLE |
		   OPTION_AUTHOR,
	.formats = FORMAT(MAN) | FORMAT(HTML) | FORMAT(MARKDOWN) | FORMAT(PDF) | FORMAT(SVG) |
		   FORMAT(TEXT) | FORMAT(CSV) | FORMAT(JSON),
	.run = cmd_report},
    {.name = "quiz",
	.arguments = "[TOPIC|FILE]",
	.summary = "ten questions about how costs grow, with answers that explain",
	.text =
	    "Measures the algorithms of a TOPIC ('basics' without one), or any that are named,\n"
	    "and asks about them: which law, which cost at a much larger n, which line makes it.\n"
	    "A FILE is a saved run: it asks about that, and measures nothing. Digits answer.\n"
	    "Where there is no terminal, questions are lines of standard output and answers of\n"
	    "standard input. The same --seed asks the same questions.\n",
	.options = MEASURING | OPTION_PLAIN | OPTION_THEME | OPTION_GLYPHS,
	.run = cmd_quiz},
    {.name = "race",
	.arguments = "TARGET TARGET...",
	.summary = "two to four targets against each other",
	.text =
	    "The same inputs and the same budget for each, on the same axes: who is ahead, how\n"
	    "far the same ten seconds would get them, and from which n on one is faster than\n"
	    "another. With --plain or another --format, or where there is no screen, the result\n"
	    "is printed; formats are table, csv and json. 'landau help run' says what a TARGET\n"
	    "can be.\n",
	.options = (MEASURING & ~OPTION_ALL) | OPTION_FORMAT | OPTION_OUTPUT | OPTION_RECORD |
		   OPTION_PLAIN | OPTION_THEME | OPTION_NO_MOUSE | OPTION_GLYPHS | OPTION_PROJECT,
	.formats = FORMAT(TABLE) | FORMAT(CSV) | FORMAT(JSON),
	.run = cmd_race},
    {.name = "replay",
	.arguments = "FILE",
	.summary = "show a recording again, without measuring",
	.text =
	    "FILE is what --record has written, or the name of a recording that comes with\n"
	    "landau: without one they are named. It runs as it did when it was recorded; Space\n"
	    "pauses it, n and Backspace go a size on and back, + to the end, R to the start.\n"
	    "With --plain, or where there is no screen, it is printed without waiting.\n",
	.options = OPTION_PLAIN | OPTION_THEME | OPTION_NO_MOUSE | OPTION_GLYPHS | OPTION_PROJECT,
	.run = cmd_replay},
    {.name = "list",
	.arguments = "",
	.summary = "list the algorithms by topic, or the laws",
	.text = "",
	.options = OPTION_LAWS | OPTION_FORMATS,
	.run = cmd_list},
    {.name = "complete",
	.arguments = "-- WORD...",
	.summary = "what could be typed for the last WORD, for the completion of shells",
	.text = "",
	.options = 0,
	.hidden = true,
	.run = cmd_complete},
    {.name = "manual-page",
	.arguments = "NAME DATE",
	.summary = "write the page of the manual on a bundled algorithm, as mdoc(7)",
	.text = "",
	.options = 0,
	.hidden = true,
	.run = cmd_manual_page},
    {.name = "new",
	.arguments = "FILE",
	.summary = "write a commented file to start from, for code of one's own",
	.text =
	    "FILE is sort.c or sort.py, say: it runs as it is, and 'landau run sort.c' measures\n"
	    "it. A file that is there already stays as it is.\n",
	.options = 0,
	.run = cmd_new},
    {.name = "self-test",
	.arguments = "",
	.summary = "how well laws can be told apart on this machine",
	.text =
	    "Measures this machine's noise and clock, draws synthetic series of every law with\n"
	    "them, at the sizes that would be measured, and concludes from them. What it prints\n"
	    "says which laws can be told apart here, and how often verdicts are right. With\n"
	    "--noise it measures nothing: same seed, same noise, same results. Formats are\n"
	    "table and csv.\n",
	.options = OPTION_BUDGET | OPTION_FORMAT | OPTION_OUTPUT | OPTION_SEED | OPTION_CPU |
		   OPTION_NOISE | OPTION_DRAWS,
	.formats = FORMAT(TABLE) | FORMAT(CSV),
	.run = cmd_self_test},
    {.name = "worker",
	.arguments = "TARGET",
	.summary = "serve the worker protocol on standard input and output",
	.text = "This is what landau starts for every algorithm that it measures. In place of an\n"
		"algorithm's name, TIMED.so [COUNTED.so] are shared objects, and --command is a\n"
		"program; 'landau help run' says what can be in it.\n",
	.options = OPTION_COMMAND | OPTION_STDIN | OPTION_SHELL,
	.run = cmd_worker},
    {.name = "worker-test",
	.arguments = "PROGRAM [ARGUMENT...]",
	.summary = "tell what is wrong with somebody's worker",
	.text =
	    "Starts the worker, asks it what landau asks, and says which rules of\n"
	    "landau-worker(7) it keeps. Exits with 0 where it keeps all, and with 4 otherwise.\n"
	    "Options come before PROGRAM: those behind it are its own.\n",
	.options = OPTION_COMMAND_LINE,
	.run = cmd_worker_test},
    {.name = "help",
	.arguments = "[TOPIC]",
	.summary = "open a page of the manual, or explain a subcommand",
	.text =
	    "A TOPIC is a subcommand, an algorithm, or explore, targets, verdicts, laws, formats,\n"
	    "algorithm or worker. Where standard output is no terminal, or there is no man(1), a\n"
	    "subcommand is explained in short, as by its --help.\n",
	.options = 0,
	.run = cmd_help},
};

const size_t subcommand_count = sizeof subcommands / sizeof *subcommands;

const Subcommand *subcommand_find(const char *name)
{
	for (size_t i = 0; i < subcommand_count; i++)
		if (strcmp(subcommands[i].name, name) == 0)
			return &subcommands[i];
	return NULL;
}
