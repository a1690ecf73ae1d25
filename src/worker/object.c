#include "worker/object.h"

#include <dlfcn.h>
#include <string.h>

#include "base/text.h"

/* dlerror() begins with the path, which the caller knows. */
static bool cant_load(const char *path, Error *error)
{
	const char *reason = dlerror(), *hint = "";
	size_t length = strlen(path);

	if (reason && strncmp(reason, path, length) == 0 && strncmp(reason + length, ": ", 2) == 0)
		reason += length + 2;
	/* So glibc says that code may not be loaded from there. */
	if (reason && strstr(reason, "failed to map segment"))
		hint = " (is its folder mounted noexec? for what is compiled TMPDIR names another)";
	return error_set(
	    error, STATUS_USAGE, "it can't be loaded: %s%s", reason ? reason : "?", hint);
}

bool object_load(const char *path, const LandauAlgorithm **algorithm, Error *error)
{
	Text place = {0};
	void *object;

	/* What has no slash would be searched for among the system's libraries. */
	text_printf(&place, "%s%s", strchr(path, '/') ? "" : "./", path);
	object = dlopen(text_string(&place), RTLD_NOW | RTLD_LOCAL);
	if (!object) {
		cant_load(text_string(&place), error);
		text_release(&place);
		return false;
	}
	text_release(&place);
	*algorithm = dlsym(object, "landau_algorithm");
	return *algorithm || error_set(error, STATUS_USAGE,
				 "it defines no landau_algorithm: 'landau new FILE' writes a file "
				 "to start from");
}
