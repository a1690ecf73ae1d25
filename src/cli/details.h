/* details.h - the explorer without a screen: what its pages show, as lines and tables. */
#ifndef LANDAU_CLI_DETAILS_H
#define LANDAU_CLI_DETAILS_H

#include "app/session.h"
#include "base/status.h"

/* Prints them of all targets. */
Status print_details(Session *session);

#endif
