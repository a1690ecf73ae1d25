/* capture.h - the beginning of what a process prints; the rest is read and dropped. */
#ifndef LANDAU_WORKER_CAPTURE_H
#define LANDAU_WORKER_CAPTURE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/* Bytes that are kept where nothing else is said. */
enum { CAPTURE_SIZE = 4096 };

/* `Capture capture = {.most = ...};` is an empty one. */
typedef struct Capture {
	size_t most; /* bytes that are kept; 0: CAPTURE_SIZE */
	Text bytes;
	bool cut; /* there was more */
	Text shown;
} Capture;

/* Reads what a non-blocking descriptor holds, some hundred KiB at most. False at its end. */
bool capture_read(Capture *capture, int descriptor);

/* What was kept, as lines that are safe to print; "" where nothing was. Valid until the next read.
 */
const char *capture_text(const Capture *capture);
void capture_release(Capture *capture);

#endif
