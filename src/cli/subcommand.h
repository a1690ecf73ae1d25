/* subcommand.h - the subcommands: one table, from which dispatch and help are made. */
#ifndef LANDAU_CLI_SUBCOMMAND_H
#define LANDAU_CLI_SUBCOMMAND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/status.h"
#include "cli/options.h"

typedef struct Subcommand {
	const char *name;      /* "run"; "" is what runs where no subcommand is named */
	const char *arguments; /* "[TARGET...]" */
	const char *summary;   /* one line for the overview */
	const char *text;      /* more, for `landau help NAME`; lines end in a newline */
	OptionSet options;     /* that it takes */
	FormatSet formats;     /* that it prints in, with OPTION_FORMAT */
	bool hidden;           /* for other programs: no list shows it */
	Status (*run)(const Options *options);
} Subcommand;

extern const Subcommand subcommands[];
extern const size_t subcommand_count;

/* The subcommand called `name`, or NULL. */
const Subcommand *subcommand_find(const char *name);

/* What the table refers to, one file each. */
Status cmd_check(const Options *options);
Status cmd_compare(const Options *options);
Status cmd_complete(const Options *options);
Status cmd_explore(const Options *options);
Status cmd_fit(const Options *options);
Status cmd_help(const Options *options);
Status cmd_list(const Options *options);
Status cmd_manual_page(const Options *options);
Status cmd_new(const Options *options);
Status cmd_quiz(const Options *options);
Status cmd_report(const Options *options);
Status cmd_race(const Options *options);
Status cmd_replay(const Options *options);
Status cmd_run(const Options *options);
Status cmd_self_test(const Options *options);
Status cmd_worker(const Options *options);
Status cmd_worker_test(const Options *options);

#endif
