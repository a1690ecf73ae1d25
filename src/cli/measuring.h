/* measuring.h - measures in the foreground, until all is done or a signal asks for the end. */
#ifndef LANDAU_CLI_MEASURING_H
#define LANDAU_CLI_MEASURING_H

#include "app/duel.h"
#include "app/session.h"
#include "base/status.h"

/* Without --budget the five targets of the topic `basics` take less than two seconds together: so
 * much is the share of each. */
#define MEASURING_SHARE_SECONDS 0.34

/* Shows on standard error, where that is a terminal, what is measured. False where a signal asked
 * for the end; interrupt_install() comes first. */
bool measuring_run(Session *session);

/* The same for two targets that are measured against each other. */
bool measuring_duel(Duel *duel);

/* Puts one line about each target that failed on standard error. */
Status measuring_report_failures(const Session *session);
Status measuring_report_failure(const Job *job);

#endif
