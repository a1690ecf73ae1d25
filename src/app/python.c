#include "app/python.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/bundledtargets.h"
#include "app/interpreter.h"
#include "app/outside.h"
#include "base/memory.h"
#include "base/words.h"

#define TOPIC "your own"
#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_"
#define DIGITS "0123456789"

/* What names a function, as parts of a word: "orders.py:total:sorted". */
typedef struct Place {
	size_t file;     /* bytes of the file or module */
	size_t function; /* and, with these, up to the end of the function, if one is named */
} Place;

/* The length of a file's name that ends in .py, and then in the word or in a colon; 0: none. */
static size_t file_length(const char *word)
{
	static const char ending[] = ".py";
	const char *at = word;

	while ((at = strstr(at, ending))) {
		at += sizeof ending - 1;
		if ((!*at || *at == ':') && at - word > (ptrdiff_t)(sizeof ending - 1) &&
		    at[-(ptrdiff_t)sizeof ending] != '/')
			return (size_t)(at - word);
	}
	return 0;
}

/* Whether a module or a package of that name is in the current folder. */
static bool is_module_here(const char *name)
{
	static const char *const endings[] = {".py", "/__init__.py"};
	bool here = false;

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		Text path = {0};

		text_printf(&path, "%s%s", name, endings[i]);
		here |= access(text_string(&path), F_OK) == 0;
		text_release(&path);
	}
	return here;
}

/* Whether a name without a dot, before a colon, is a module's and not an algorithm's. */
static bool is_module(const char *name)
{
	switch (bundled_target_nearness(name)) {
	case BUNDLED_EXACT: return false;
	case BUNDLED_NEAR: return is_module_here(name);
	case BUNDLED_FAR: break;
	}
	return true;
}

/* The length of a module, as Python writes it, before a colon; 0: none. */
static size_t module_length(const char *word)
{
	size_t length = strspn(word, LETTERS DIGITS ".");
	char *name;
	bool is;

	if (!length || strchr(DIGITS, *word) || word[length] != ':' || !word[length + 1])
		return 0;
	name = memory_copy_bytes(word, length);
	is = strchr(name, '.') || is_module(name);
	free(name);
	return is ? length : 0;
}

static bool find_place(const char *word, Place *place)
{
	place->file = file_length(word);
	if (!place->file)
		place->file = module_length(word);
	place->function = place->file;
	if (word[place->file] == ':')
		place->function += 1 + strcspn(word + place->file + 1, ":");
	return place->file > 0;
}

static bool claim(const char *word)
{
	Place place;

	return find_place(word, &place);
}

/*
 * The hashes of texts differ from process to process, and the order of sets with them: with a fixed
 * seed the same input has the same counts, always. Whoever has chosen a seed keeps it.
 */
static void add_hash_seed(Words *words)
{
	if (getenv("PYTHONHASHSEED"))
		return;
	words_add(words, "env");
	words_add(words, "PYTHONHASHSEED=0");
}

/* In one word, for it may begin with a dash. */
static void add_input(Words *words, const char *expression)
{
	Text word = {0};

	text_printf(&word, "--input=%s", expression);
	words_add(words, text_string(&word));
	text_release(&word);
}

/* The worker's program and arguments. False where something is missing. */
static bool compose(Words *words, const char *target, const TargetOptions *options, Error *error)
{
	char *interpreter = interpreter_find(options->python, error);
	char *program = interpreter ? interpreter_worker(error) : NULL;
	bool complete = program;

	if (complete) {
		add_hash_seed(words);
		words_add(words, interpreter);
		words_add(words, program);
		if (options->input)
			add_input(words, options->input);
		words_add(words, "--");
		words_add(words, target);
	}
	free(program);
	free(interpreter);
	return complete;
}

/* Of a file: whether it is there. The worker says what is wrong with a module. */
static bool is_there(const char *word, Error *error)
{
	size_t length = file_length(word);
	char *path = memory_copy_bytes(word, length);
	bool there = !length || ownfile_is_there(path, error);

	free(path);
	return there;
}

static bool add(TargetList *list, const char *word, const TargetOptions *options, Error *error)
{
	Outside outside = {.topic = TOPIC};
	Words worker = {0};
	Place place;
	char *target;
	bool added = false;

	find_place(word, &place);
	target = memory_copy_bytes(word, place.function);
	if (is_there(word, error) && compose(&worker, target, options, error)) {
		outside.word = target;
		outside.is_half = place.function == place.file;
		outside.worker = worker.list;
		if (word[place.function])
			outside.input = word + place.function + 1;
		added = outside_add(list, &outside, options, error);
	}
	words_release(&worker);
	free(target);
	return added;
}

const TargetKind python_functions = {.claims = claim, .add = add};
