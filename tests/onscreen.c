#include "onscreen.h"

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "place.h"
#include "suite.h"

enum { WORDS = 8 };

static Emulator *start(const char *program, const EmulatorSetup *setup, const char *const *words)
{
	const char *arguments[WORDS + 2] = {program};
	Emulator *emulator;

	for (int i = 0; i < WORDS && words[i]; i++)
		arguments[i + 1] = words[i];
	emulator = emulator_start(setup, arguments);
	emulator_pid(emulator);
	return emulator;
}

Emulator *landau_start(const EmulatorSetup *setup, const char *const *words)
{
	char program[PLACE_SIZE];

	return start(place_built(program, "src/landau"), setup, words);
}

Emulator *landau_start_in(const char *folder, const EmulatorSetup *setup, const char *const *words)
{
	char program[PLACE_SIZE], *before = getcwd(NULL, 0);
	Emulator *emulator;

	ck_assert_ptr_nonnull(before);
	place_built(program, "src/landau");
	ck_assert_int_eq(chdir(folder), 0);
	emulator = start(program, setup, words);
	ck_assert_int_eq(chdir(before), 0);
	free(before);
	return emulator;
}

void check_shows(Emulator *emulator, const char *text)
{
	ck_assert_msg(emulator_shows(emulator, text), "\"%s\" doesn't appear on:\n%s", text,
	    emulator_screen(emulator));
}

void check_hides(Emulator *emulator, const char *text)
{
	ck_assert_msg(emulator_hides(emulator, text), "\"%s\" stays on:\n%s", text,
	    emulator_screen(emulator));
}

void check_wrote(const Emulator *emulator, const char *text)
{
	const char *all = text_string(emulator_output(emulator));

	ck_assert_msg(strstr(all, text) != NULL, "\"%s\" isn't in:\n%s", text, all);
}

void check_taken(Emulator *emulator)
{
	ck_assert_msg(emulator_takes_terminal(emulator), "the terminal isn't taken");
}

void check_given_back(Emulator *emulator)
{
	ck_assert_msg(emulator_gives_back(emulator), "the terminal isn't given back:%s%s%s",
	    emulator_is_alternate(emulator) ? " its screen" : "",
	    emulator_has_cursor(emulator) ? "" : " its cursor",
	    emulator_is_restored(emulator) ? "" : " its settings");
}

void check_ends_with(Emulator *emulator, int status)
{
	ck_assert_msg(emulator_ends(emulator), "it doesn't end");
	ck_assert_msg(WIFEXITED(emulator_status(emulator)), "killed by a signal");
	ck_assert_int_eq(WEXITSTATUS(emulator_status(emulator)), status);
}

void check_dies_of(Emulator *emulator, int number)
{
	ck_assert_msg(emulator_ends(emulator), "signal %d doesn't end it", number);
	ck_assert_msg(WIFSIGNALED(emulator_status(emulator)), "signal %d: it ended with %d", number,
	    WEXITSTATUS(emulator_status(emulator)));
	ck_assert_int_eq(WTERMSIG(emulator_status(emulator)), number);
}

void check_quits(Emulator *emulator)
{
	emulator_type(emulator, "q");
	check_ends_with(emulator, 0);
	check_given_back(emulator);
	emulator_free(emulator);
}

bool wrote_above_ascii(const Emulator *emulator)
{
	const Text *all = emulator_output(emulator);

	for (size_t i = 0; i < all->length; i++)
		if ((unsigned char)all->bytes[i] > 127)
			return true;
	return false;
}

static bool is_colour(long parameter)
{
	return (parameter >= 30 && parameter <= 49) || (parameter >= 90 && parameter <= 107);
}

/* Looks at every "ESC [ parameters m". */
bool wrote_colours(const Emulator *emulator)
{
	const char *at = text_string(emulator_output(emulator));

	while ((at = strstr(at, "\033["))) {
		const char *parameters = at += 2;
		size_t length = strspn(parameters, "0123456789;:");

		if (parameters[length] != 'm')
			continue;
		for (size_t i = 0; i < length; i += strcspn(parameters + i, ";:") + 1)
			if (is_colour(strtol(parameters + i, NULL, 10)))
				return true;
	}
	return false;
}
