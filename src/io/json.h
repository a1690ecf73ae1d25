/* json.h - a saved run: one JSON document with the samples, the source and the verdicts. */
#ifndef LANDAU_IO_JSON_H
#define LANDAU_IO_JSON_H

#include <stdint.h>

#include "base/date.h"
#include "base/text.h"
#include "model/record.h"

/* Of the format that is written: readers refuse a higher one. */
#define JSON_VERSION 1

/* What a saved run says besides its series. Everything is borrowed. */
typedef struct RunInfo {
	const char *version;  /* of landau */
	const char *command;  /* that was typed */
	const char *compiler; /* that made the timed algorithms, with its flags */
	int64_t created;      /* seconds since 1970, or DATE_UNKNOWN */
	uint64_t seed;
	double budget_seconds;
	int cpu; /* that measured; -1: none was chosen */
	const char *machine, *kernel;
	unsigned processors;
	Surroundings surroundings;
	const char *warnings; /* lines; "": none */
} RunInfo;

enum { RUN_INFO_STRINGS = 6 };

void json_run(const RunInfo *info, const Record *records, size_t count, Text *out);

/* The same as an object, to which more can be added; the caller owns it. */
struct json_t;
struct json_t *json_run_object(const RunInfo *info, const Record *records, size_t count);

/* Adds what a run says besides its series to an object. */
void json_put_info(struct json_t *run, const RunInfo *info);

/* Bytes of level 1, 2, ... as an array, which the caller owns. */
struct json_t *json_caches(const Caches *caches);

#endif
