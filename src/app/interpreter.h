/* interpreter.h - the Python that runs functions of the user's, and the worker it runs them in. */
#ifndef LANDAU_APP_INTERPRETER_H
#define LANDAU_APP_INTERPRETER_H

#include "base/error.h"

/*
 * The interpreter: `asked` if it isn't NULL, else that of the virtual environment which
 * $VIRTUAL_ENV names, else python3. A path, or a name that is in $PATH; the caller frees it. NULL
 * where there is no such program.
 */
char *interpreter_find(const char *asked, Error *error);

/* The path of landau-worker.py: in the build folder that this program is in, or where it was
 * installed. The caller frees it. NULL where it is neither here nor there. */
char *interpreter_worker(Error *error);

#endif
