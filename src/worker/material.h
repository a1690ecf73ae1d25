/*
 * material.h - what the runs of a program are given: for each a file of numbers, and what a command
 * printed.
 *
 * Everything lies in a folder of its own. The same size, seed and call give the same material.
 */
#ifndef LANDAU_WORKER_MATERIAL_H
#define LANDAU_WORKER_MATERIAL_H

#include <stdint.h>

#include "worker/commandline.h"
#include "worker/program.h"

/* What can go wrong: the command that makes it, or room. */
typedef enum MaterialResult { MATERIAL_OK, MATERIAL_FAILED, MATERIAL_NO_ROOM } MaterialResult;

typedef struct Material Material;

/*
 * `file`: whether there is a file with n lines, each a random whole number below a milliard. `feed`
 * (NULL: none) is run with {n}, {seed} and {file} filled in, and what it prints is kept. It must
 * outlive the material. NULL, with errno, where there can't be a folder.
 */
Material *material_new(bool file, const CommandLine *feed);
void material_free(Material *material);

/* Makes it for `calls` runs, at most 64; fewer, but one at least, where files would be large. Sets
 * `error` where the result isn't MATERIAL_OK. */
MaterialResult material_prepare(
    Material *material, uint64_t n, uint64_t seed, unsigned calls, Error *error);

/* Where it lies; "": nowhere, as there is none. */
const char *material_folder(const Material *material);

/* How many runs there is material for. */
unsigned material_calls(const Material *material);

/* Makes that of one run again, if the program has changed it. */
MaterialResult material_refresh(Material *material, unsigned call, Error *error);

/* What to fill into the command of a run, and the file to be its standard input (NULL: none). Valid
 * until the next material_prepare(). */
Filling material_filling(const Material *material, unsigned call);
const char *material_input(const Material *material, unsigned call);

#endif
