#include "cli/print.h"

#include <stdio.h>

#include "io/output.h"

Status report(const Error *error)
{
	fprintf(stderr, "landau: %s\n", error->text);
	return error->status;
}

Status print(const char *path, const Text *text)
{
	Error error;

	return output_write(path, text, &error) ? STATUS_DONE : report(&error);
}
