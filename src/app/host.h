/* host.h - the machine that measures, as a saved run names it. */
#ifndef LANDAU_APP_HOST_H
#define LANDAU_APP_HOST_H

#include <stdint.h>

typedef struct Host {
	char processor[128]; /* "Intel(R) Xeon(R) ..."; "" where the system doesn't say */
	char kernel[128];    /* "Linux 6.1.0 x86_64" */
	unsigned processors; /* that are online */
} Host;

void host_read(Host *host);

/* Seconds since 1970: SOURCE_DATE_EPOCH where it is a date up to the year 9999, otherwise
 * now. */
int64_t host_date(void);

#endif
