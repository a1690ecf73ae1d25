#!/bin/sh
# decisions.sh - how often `landau compare` and `landau check` are right on this machine.
#
# `make bench` calls it. COMPARISONS (20; 100 with BENCH=full) comparisons of two copies of the same
# code, and as many of code that is 5 % slower, at their default budget of 5 s; and as many checks by
# time alone of code that is within its law, with another process busy on the measuring processor.
# Details go to standard error, lines of summary to standard output.

: "${LANDAU:?}"
[ "${BENCH-}" = full ] && few=100 || few=20
comparisons=${COMPARISONS:-$few}
top=$(mktemp -d) || exit
competitor=
trap 'rm -rf "$top"; [ -z "$competitor" ] || kill "$competitor"' EXIT
trap 'exit 1' HUP INT TERM

# write FILE TURNS: an algorithm whose calls do TURNS small things for each of n numbers.
write() {
  cat >"$1" <<END
#include <stdlib.h>

#include "landau.h"

typedef struct State {
	uint64_t n;
	uint32_t calls;
	LandauRandom random;
	uint64_t *values;
} State;

static void release(void *state)
{
	State *s = state;

	free(s->values);
	free(s);
}

static void *prepare(uint64_t n, uint32_t calls, unsigned input, LandauRandom *random)
{
	State *s = calloc(1, sizeof *s);

	(void)input;
	if (!s)
		return NULL;
	*s = (State){.n = n, .calls = calls, .random = {landau_random(random)}};
	s->values = calloc(calls, n * sizeof *s->values);
	if (s->values)
		return s;
	release(s);
	return NULL;
}

static void reset(void *state)
{
	State *s = state;

	for (uint64_t i = 0; i < s->n * s->calls; i++)
		s->values[i] = landau_random(&s->random);
}

static uint64_t run(void *state, uint32_t call)
{
	const State *s = state;
	uint64_t sum = 1;

	for (uint64_t i = 0; i < s->n; i++)
		for (int turn = 0; turn < $2; turn++)
			sum = (sum ^ s->values[call * s->n + i]) * 0x9e3779b97f4a7c15 ^ sum >> 29;
	return sum;
}

static bool check(void *state, uint32_t call, uint64_t answer)
{
	return run(state, call) == answer;
}

static const LandauInput inputs[] = {
    {.name = "random", .time = {.textbook = "O(n)"}, .steps = {.textbook = "O(n)"}}, {.name = NULL}};

const LandauAlgorithm landau_algorithm = {.landau = LANDAU_VERSION,
    .name = "turns",
    .title = "Turns",
    .sentence = "Does small things for each number.",
    .topic = "own",
    .inputs = inputs,
    .smallest = 1,
    .largest = 10000000,
    .prepare = prepare,
    .reset = reset,
    .run = run,
    .check = check,
    .release = release};
END
}

# claims AFTER: of so many comparisons of before.c with AFTER, how many claim a difference.
claims() {
  found=0
  i=0
  while [ "$i" -lt "$comparisons" ]; do
    i=$((i + 1))
    "$LANDAU" compare "$top/before.c" "$top/$1" --metric time --seed "$i" >"$top/out" 2>&1 || {
      cat "$top/out" >&2
      return
    }
    case $(head -n 1 "$top/out") in
    'No difference found'* | 'Too little '*) ;;
    *)
      found=$((found + 1))
      [ "$1" = slower.c ] || head -n 1 "$top/out" >&2
      ;;
    esac
  done
  echo "$found"
}

# answers: of so many checks by time alone on a busy processor, how many say worse.
answers() {
  worse=0
  i=0
  while [ "$i" -lt "$comparisons" ]; do
    i=$((i + 1))
    for target in linear-scan:O\(n\) merge-sort:O\(n\ log\ n\) hash-lookup:O\(1\) nested-loops:O\(n^2\); do
      "$LANDAU" check "${target%%:*}" --within "${target#*:}" --metric time --cpu "$1" \
        --seed "$i" --budget 0.5 >"$top/out" 2>&1
      [ $? -ne 1 ] || {
        worse=$((worse + 1))
        cat "$top/out" >&2
      }
    done
  done
  echo "$worse"
}

write "$top/before.c" 20
write "$top/copy.c" 20
write "$top/slower.c" 21
least=$((comparisons * 90 / 100))
most=$((comparisons * 5 / 100))
echo "landau compare, two copies of the same: differences claimed|$(claims copy.c) of $comparisons|$most"
echo "landau compare, 5 % slower: found|$(claims slower.c) of $comparisons|$least"

if command -v taskset >/dev/null 2>&1; then
  processor=$(taskset -cp $$ | sed 's/.*[ ,-]//')
  taskset -c "$processor" sh -c 'while :; do :; done' &
  competitor=$!
  echo "landau check by time, loaded: worse, though within|$(answers "$processor") of $((4 * comparisons))|0"
fi
