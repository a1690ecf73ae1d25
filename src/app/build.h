/*
 * build.h - compiles one C file twice with the system's compiler, for time and for counting.
 *
 * The compiler is a process of its own and nothing blocks but build_wait(), so that it can be done
 * while curves are drawn. What it writes is in a folder that is gone when the build is freed.
 *
 * The compiler is $CC, or else cc. $CPPFLAGS, $LDFLAGS and $LDLIBS are handed to it, as make does;
 * what it optimises isn't the user's choice, or one machine's timings couldn't be set beside
 * another's.
 */
#ifndef LANDAU_APP_BUILD_H
#define LANDAU_APP_BUILD_H

#include <poll.h>

#include "app/objects.h"
#include "base/error.h"
#include "base/text.h"

typedef struct Build Build;

typedef enum BuildState { BUILD_RUNS, BUILD_DONE, BUILD_FAILED } BuildState;

/* Begins to compile `path`, which is no option and no list of options (see ownfile_path()). NULL
 * and `error` where there is no compiler. */
Build *build_start(const char *path, Error *error);

/* What to poll for, and the milliseconds after which build_advance() wants to be called at the
 * latest; -1: never. */
enum { BUILD_POLLS = 3 };
size_t build_polls(const Build *build, struct pollfd polls[BUILD_POLLS]);
int build_patience(const Build *build);

/* Takes what has happened. `error` is set with BUILD_FAILED: one line, without the path. */
BuildState build_advance(Build *build, Error *error);

/* Waits until it is over, or until a signal asks for the end: false then, too. */
bool build_wait(Build *build, Error *error);

/* What the compiler wrote, in printable lines. Valid until the next call of build_advance(). */
const char *build_said(const Build *build);

/* With BUILD_DONE: what was built. The caller shares it if it is to outlive the build. */
Objects *build_objects(const Build *build);

/* Ends it, wherever it is. NULL is fine. */
void build_free(Build *build);

/* Appends the compiler and the flags of the build for time: "cc -std=gnu17 -O2". */
void build_describe(Text *out);

#endif
