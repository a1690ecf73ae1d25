/* date.h - points of time as people and files write them, in UTC. */
#ifndef LANDAU_BASE_DATE_H
#define LANDAU_BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

typedef enum DateForm {
	DATE_DAY,    /* "2026-01-31" */
	DATE_MINUTE, /* "2026-01-31 23:59 UTC" */
	DATE_STAMP,  /* "2026-01-31T23:59:59Z" */
} DateForm;

/* Of no point of time. */
#define DATE_UNKNOWN INT64_MIN

/* Appends the point of time, in seconds since 1970. False, and nothing is appended, where it is
 * unknown or further away than a calendar goes. */
bool date_append(int64_t seconds, DateForm form, Text *out);

#endif
