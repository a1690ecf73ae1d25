#include "cli/wordkinds.h"

#include <stdlib.h>
#include <string.h>

#include "algorithms.h"
#include "app/manual.h"
#include "app/recordings.h"
#include "model/law.h"

/* Kinds of files that can be measured: see the kinds of app/target.c. */
#define MEASURED_FILES "files c so py"

void candidates_add(Candidates *candidates, const char *word, const char *meaning)
{
	text_printf(&candidates->lines, "%s%s\t%s\n", candidates->prefix, word, meaning);
}

void candidates_ask(Candidates *candidates, const char *what)
{
	Text line = {0};

	text_printf(&line, "\t%s\n", what);
	if (!strstr(text_string(&candidates->lines), line.bytes))
		text_append(&candidates->lines, line.bytes);
	text_release(&line);
}

static void add_nothing(Candidates *candidates)
{
	(void)candidates;
}

static void add_files(Candidates *candidates)
{
	candidates_ask(candidates, "files");
}

/* Those that come with landau, and files. */
static void add_recordings(Candidates *candidates)
{
	static const char separator[] = ", ";
	Text names = {0};

	recordings_list(&names);
	for (const char *at = text_string(&names); *at;) {
		size_t length = strcspn(at, separator);
		Text name = {0};

		text_append_bytes(&name, at, length);
		candidates_add(candidates, name.bytes, "a recording that comes with landau");
		text_release(&name);
		at += length + strspn(at + length, separator);
	}
	text_release(&names);
	add_files(candidates);
}

static void add_programs(Candidates *candidates)
{
	candidates_ask(candidates, "programs");
}

static void add_metrics(Candidates *candidates)
{
	for (int i = 0; i < METRIC_COUNT; i++)
		candidates_add(candidates, metrics[i].name, metrics[i].meaning);
}

static void add_formats(Candidates *candidates)
{
	for (int i = 0; i < FORMAT_COUNT; i++)
		if (candidates->subcommand->formats >> i & 1)
			candidates_add(candidates, formats[i].name, formats[i].meaning);
}

static void add_themes(Candidates *candidates)
{
	for (int i = 0; i < THEME_WISHES; i++)
		candidates_add(candidates, theme_names[i], i == THEME_ANY ? "the usual one" : "");
}

static void add_glyphs(Candidates *candidates)
{
	for (int i = 0; i < GLYPHS_COUNT; i++)
		candidates_add(candidates, glyph_tiers[i].name, "");
}

/* "O(n log n)" as "nlogn", which no shell has to quote. */
static void append_short(const char *name, Text *out)
{
	for (const char *c = name + strlen("O("); c[1]; c++)
		if (*c != ' ')
			text_append_bytes(out, c, 1);
}

/* Laws as they are typed; as they are written for those who began to write so. */
static void add_laws(Candidates *candidates)
{
	for (int i = 0; i < LAW_COUNT; i++) {
		Text name = {0}, meaning = {0};

		if (candidates->typed[strspn(candidates->typed, "'\"")] == 'O')
			text_append(&name, laws[i].name);
		else
			append_short(laws[i].name, &name);
		text_printf(&meaning, "%s: %s", laws[i].word, laws[i].meaning);
		candidates_add(candidates, text_string(&name), meaning.bytes);
		text_release(&meaning);
		text_release(&name);
	}
}

static void add_topics(Candidates *candidates)
{
	const Bundled **all = bundled_list();

	for (size_t i = 0; i < bundled_count; i++)
		if (!i || strcmp(all[i]->timed->topic, all[i - 1]->timed->topic) != 0)
			candidates_add(
			    candidates, all[i]->timed->topic, "all algorithms of this topic");
	free(all);
}

static void add_inputs(Candidates *candidates, const LandauAlgorithm *algorithm)
{
	for (const LandauInput *input = algorithm->inputs; input->name; input++) {
		const char *law = input->time.textbook;
		Text word = {0};

		text_printf(&word, "%s:%s", algorithm->name, input->name);
		candidates_add(candidates, word.bytes, law ? law : algorithm->title);
		text_release(&word);
	}
}

/* With kinds of input once there is a colon: before it they would be more than can be looked at. */
static void add_targets(Candidates *candidates)
{
	const char *colon = strchr(candidates->typed, ':');
	const Bundled **all = bundled_list();

	for (size_t i = 0; i < bundled_count; i++) {
		const LandauAlgorithm *algorithm = all[i]->timed;

		if (colon)
			add_inputs(candidates, algorithm);
		else
			candidates_add(candidates, algorithm->name, algorithm->title);
	}
	free(all);
	if (colon)
		return;
	add_topics(candidates);
	candidates_ask(candidates, MEASURED_FILES);
}

static void add_sides(Candidates *candidates)
{
	add_targets(candidates);
	add_files(candidates);
}

static void add_subcommands(Candidates *candidates)
{
	for (size_t i = 0; i < subcommand_count; i++)
		if (*subcommands[i].name && !subcommands[i].hidden)
			candidates_add(candidates, subcommands[i].name, subcommands[i].summary);
}

static void add_pages(Candidates *candidates)
{
	Manual manual = {0};

	add_subcommands(candidates);
	manual_find(&manual);
	for (size_t i = 0; i < manual.count; i++)
		if (!subcommand_find(manual.pages[i].topic))
			candidates_add(candidates, manual.pages[i].topic, "a page of the manual");
	manual_release(&manual);
}

static const struct {
	const char *name;
	const char *subcommand; /* only of this one; NULL: of all */
	void (*add)(Candidates *candidates);
} kinds[] = {
    {"AFTER", NULL, add_sides},
    {"ARGUMENT", NULL, add_files},
    {"BEFORE", NULL, add_sides},
    {"COMMAND", NULL, add_programs},
    {"DATE", NULL, add_nothing},
    {"EXPRESSION", NULL, add_nothing},
    {"FILE", "replay", add_recordings},
    {"FILE", NULL, add_files},
    {"FORMAT", NULL, add_formats},
    {"GLYPHS", NULL, add_glyphs},
    {"LAW", NULL, add_laws},
    {"METRIC", NULL, add_metrics},
    {"N", NULL, add_nothing},
    {"NAME", NULL, add_nothing},
    {"PROGRAM", NULL, add_programs},
    {"SECONDS", NULL, add_nothing},
    {"SHARE", NULL, add_nothing},
    {"SUBCOMMAND", NULL, add_subcommands},
    {"TARGET", NULL, add_targets},
    {"TEXT", NULL, add_nothing},
    {"THEME", NULL, add_themes},
    {"TOPIC", "help", add_pages},
    {"TOPIC", NULL, add_topics},
    {"WORD", NULL, add_nothing},
};

bool wordkind_add(const char *kind, Candidates *candidates)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strcmp(kinds[i].name, kind) == 0 &&
		    (!kinds[i].subcommand ||
			strcmp(kinds[i].subcommand, candidates->subcommand->name) == 0)) {
			kinds[i].add(candidates);
			return true;
		}
	return false;
}
