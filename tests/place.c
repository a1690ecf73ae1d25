#include "place.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>

static char *below(char path[PLACE_SIZE], const char *variable, const char *name)
{
	const char *named = getenv(variable);
	char *folder = realpath(named ? named : ".", NULL);
	int length;

	ck_assert_msg(folder != NULL, "%s is no folder", variable);
	length = snprintf(path, PLACE_SIZE, "%s/%s", folder, name);
	ck_assert_msg(length < PLACE_SIZE, "%s is too far away", name);
	free(folder);
	return path;
}

char *place_built(char path[PLACE_SIZE], const char *name)
{
	return below(path, "BUILD", name);
}

char *place_source(char path[PLACE_SIZE], const char *name)
{
	return below(path, "SOURCE", name);
}
