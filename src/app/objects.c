#include "app/objects.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/text.h"

struct Objects {
	unsigned users;
	int timed, counted; /* -1: none */
};

static int open_object(const char *path)
{
	return path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
}

Objects *objects_open(const char *timed, const char *counted, Error *error)
{
	Objects *objects = memory_new(1, sizeof *objects);

	*objects =
	    (Objects){.users = 1, .timed = open_object(timed), .counted = open_object(counted)};
	if (objects->timed >= 0 && (!counted || objects->counted >= 0))
		return objects;
	error_set(error, STATUS_LANDAU, "%s: can't be opened: %s",
	    objects->timed < 0 ? timed : counted, strerror(errno));
	objects_release(objects);
	return NULL;
}

/* The file as another process finds it, through this one. */
static char *place_of(int object)
{
	Text place = {0};

	text_printf(&place, "/proc/%ld/fd/%d", (long)getpid(), object);
	return place.bytes;
}

char **objects_worker(const Objects *objects)
{
	char **arguments = memory_new(5, sizeof *arguments);

	arguments[0] = memory_copy_text("/proc/self/exe");
	arguments[1] = memory_copy_text("worker");
	arguments[2] = place_of(objects->timed);
	if (objects->counted >= 0)
		arguments[3] = place_of(objects->counted);
	return arguments;
}

Objects *objects_share(Objects *objects)
{
	if (objects)
		objects->users++;
	return objects;
}

void objects_release(Objects *objects)
{
	if (!objects || --objects->users)
		return;
	if (objects->timed >= 0)
		close(objects->timed);
	if (objects->counted >= 0)
		close(objects->counted);
	free(objects);
}
