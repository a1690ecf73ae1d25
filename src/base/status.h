/* status.h - the exit statuses of every subcommand, in one place. */
#ifndef LANDAU_BASE_STATUS_H
#define LANDAU_BASE_STATUS_H

typedef enum Status {
	STATUS_DONE = 0,      /* done, whatever the verdicts; `check`: within */
	STATUS_WORSE = 1,     /* `check`: worse than asked */
	STATUS_USAGE = 2,     /* usage, unknown target, unreadable input */
	STATUS_UNDECIDED = 3, /* `check` can't tell */
	STATUS_MEASURED = 4,  /* the measured code failed: crash, wrong answer, time-out */
	STATUS_LANDAU = 5,    /* landau failed: can't write, no memory, no worker */
} Status;

/* The status that wins when several things happened: 2 before 5 before 4 before 1 before 3. */
Status status_worse(Status a, Status b);

#endif
