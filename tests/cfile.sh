#!/bin/sh
# cfile.sh - C files and shared objects as targets: measured, counted, refused, and gone. TAP.
# Laws are those of counts only; of times nothing is checked but that they were taken.

# shellcheck source=tests/program.sh
. "$(dirname "$0")/program.sh"

# Everything temporary goes here, so that it is seen what stays.
mkdir tmp
TMPDIR=$PWD/tmp
export TMPDIR
unset CC CPPFLAGS LDFLAGS LDLIBS
# A worker with the address sanitizer would take the crashes for its own.
ASAN_OPTIONS=${ASAN_OPTIONS:+$ASAN_OPTIONS:}handle_segv=0
export ASAN_OPTIONS

has_command cc || {
  echo '1..0 # SKIP there is no cc'
  exit 0
}

# algorithm NAME BODY...: NAME.c, in which run() does BODY with `values` and `n`, and whose answers
# are always right. Lines 10 and on are BODY.
algorithm() {
  name=$1
  shift
  {
    cat <<'END'
#include <stdlib.h>
#include "landau.h"
typedef struct State { size_t n; uint32_t calls; LandauRandom random; uint64_t *values; } State;
static uint64_t answer_of(const uint64_t *values, size_t n) { return values[n / 2]; }
static uint64_t run(void *state, uint32_t call)
{
	State *s = state;
	uint64_t *values = s->values + call * s->n;
	size_t n = s->n;
END
    printf '%s\n' "$@"
    cat <<'END'
	return answer_of(values, n);
}
static void release(void *state)
{
	free(((State *)state)->values);
	free(state);
}
static void *prepare(uint64_t n, uint32_t calls, unsigned input, LandauRandom *random)
{
	State *s = malloc(sizeof *s);
	(void)input;
	*s = (State){.n = n, .calls = calls, .random = *random, .values = calloc(calls, n * 8)};
	return s;
}
static void reset(void *state)
{
	State *s = state;
	for (size_t i = 0; i < s->n * s->calls; i++)
		s->values[i] = landau_random(&s->random);
}
static bool check(void *state, uint32_t call, uint64_t answer)
{
	State *s = state;
	return answer == answer_of(s->values + call * s->n, s->n);
}
static const LandauInput inputs[] = {{.name = "random"}, {.name = "other"}, {0}};
const LandauAlgorithm landau_algorithm = {.landau = LANDAU_VERSION, .name = "test",
    .inputs = inputs, .smallest = 4, .largest = 100000, .prepare = prepare, .reset = reset,
    .run = run, .check = check, .release = release};
END
  } >"$name.c"
}

# As anybody writes it.
algorithm bubble '
	for (size_t i = 0; i + 1 < n; i++) {
		for (size_t j = 0; j + 1 < n - i; j++) {
			if (values[j] > values[j + 1]) {
				uint64_t value = values[j];
				values[j] = values[j + 1];
				values[j + 1] = value;
			}
		}
	}'
algorithm empty ''

esc=$(printf '\033')

# law ARGUMENT...: the laws that landau run --metric steps gives, or a fault.
law() {
  run 0 run --metric steps --format csv "$@"
  sed 1d out | cut -d, -f5,7 | paste -sd ' ' -
}

# cc_refuses TEXT ARGUMENT...: as refused, but the compiler has its say before the last line.
cc_refuses() {
  text=$1
  shift
  run 2 "$@"
  silent out
  no_escapes err
  has err "$text"
  tail -n 1 err | grep -q '^landau: .*, as it says$' || tail -n 1 err
}

# fails TEXT NAME: NAME.c fails while it is measured: status 4 and one line.
fails() {
  run 4 run --budget 0.1 "$2.c"
  same lines 1 "$(wc -l <err | tr -d ' ')"
  has err "landau: $2.c: $1"
  no_escapes err
}

# left: what stays of temporary files.
left() {
  tries=60
  while [ $((tries -= 1)) -gt 0 ]; do
    [ -z "$(ls -A tmp)" ] && return
    sleep 0.5
  done
  echo "these stay: $(ls tmp)"
}

echo 1..37

# ---------------------------------------------------------------------------- measured and counted

report 'bubble sort is quadratic by counts' "$(
  same law 'O(n^2),decided' "$(law bubble.c)"
  silent err)"

if has_command python3; then
  report 'its lines are counted exactly, and the saved run has its text' "$(
    run 0 run --metric steps --format json bubble.c
    python3 - 2>&1 <<'PYTHON'
import json
series = json.load(open("out"))["series"][0]
source = series["source"]
if source["file"] != "bubble.c" or source["text"] != open("bubble.c").read():
    print("the source isn't the file's")
counts = {line["number"]: dict(map(tuple, line["counts"])) for line in source["lines"]}
expected = {11: lambda n: n, 12: lambda n: (n + 2) * (n - 1) / 2, 13: lambda n: n * (n - 1) / 2,
            20: lambda n: 1}
for number, count in expected.items():
    for n, got in counts[number].items():
        if got != count(n):
            print("line", number, "ran", got, "times at n =", n, "instead of", count(n))
# Half of the pairs of a random array stand the wrong way round.
for n, got in counts[14].items():
    if n > 100 and not 0.4 < got / counts[13][n] < 0.6:
        print("line 14 ran", got, "times at n =", n)
if not counts[14] == counts[15] == counts[16]:
    print("lines that stand together differ")
PYTHON
  )"
else
  skip 'python3 is not here'
fi

report 'it is timed, and the run says how it was compiled' "$(
  run 0 run --budget 0.05 --format json bubble.c empty.c
  has out '"compiler": "cc -std=gnu17 -O2 -fno-lto"' '"metric": "time"' '"cpu"'
  silent err)"

report 'it has input kinds' "$(
  run 0 run --metric steps --format csv bubble.c:other
  same row ',bubble.c,other,steps' "$(sed 1d out | cut -d, -f1-4)"
  run 0 run --metric steps --format csv --all bubble.c
  same rows 'random other' "$(sed 1d out | cut -d, -f3 | paste -sd ' ' -)"
  refused "bubble.c has no input kind 'sorted', but: random, other" run bubble.c:sorted
  refused "bubble.c has no input kind '', but: random, other" run bubble.c:)"

report 'it stands beside bundled algorithms' "$(
  same laws 'O(n^2),decided O(n),decided O(n^2),decided' \
    "$(law bubble.c linear-scan "$PWD/bubble.c")"
  same names "bubble.c linear-scan $PWD/bubble.c" \
    "$(sed 1d out | cut -d, -f2 | paste -sd ' ' -)")"

report 'the same seed gives the same counts' "$(
  run 0 run --metric steps --metric memory --seed 7 --format samples bubble.c
  cp out first
  run 0 run --metric steps --metric memory --seed 7 --format samples bubble.c
  cmp first out
  run 0 run --metric steps --metric memory --seed 8 --format samples bubble.c
  cmp -s first out && echo 'another seed gives them, too')"

algorithm heap '
	char *block = malloc(3 * n);
	block[0] = 1; values[0] = (uint64_t)block[0];
	free(block);'
report 'its memory is counted' "$(
  run 0 run --metric memory --format csv heap.c
  same law 'O(n)' "$(sed 1d out | cut -d, -f5)")"

report 'the explorer without a screen measures it, too' "$(
  run 0 --plain --budget 0.02 bubble.c
  has out bubble.c 'largest n'
  silent err)"

# ------------------------------------------------------------------------------- a file to start from

report 'landau new writes a file that runs and has the laws it says' "$(
  run 0 new sort.c
  same words 'sort.c is written, and runs as it is: landau run sort.c' "$(cat out)"
  silent err
  has sort.c 'sort.c - ' 'landau run sort.c' '.name = "sort"' 'SPDX-License-Identifier: 0BSD'
  run 0 run --all --metric steps --metric memory --format csv sort.c
  silent err
  sed 1d out | awk -F, '$5 != $8 || $7 != "decided"'
  same rows 'random steps,random memory,sorted steps,sorted memory' \
    "$(sed 1d out | awk -F, '{ print $3, $4 }' | paste -sd , -)")"

report 'and compiles without a warning' "$(
  for compiler in cc clang; do
    has_command $compiler || continue
    $compiler -std=c17 -Wall -Wextra -pedantic -I"$SOURCE/src" -fPIC -shared -o sort.so sort.c 2>&1
  done)"

report 'it leaves alone what is there' "$(
  echo mine >kept.c
  ln -s nowhere link.c
  mkdir folder.c
  mkfifo fifo.c
  for name in kept link folder fifo; do
    refused "$name.c is there already, and stays as it is" new $name.c
  done
  same content mine "$(cat kept.c)"
  [ ! -e nowhere ] || echo 'it followed a link'
  same files 'fifo.c folder.c kept.c link.c' "$(echo f[io]*.c kept.c* link.c*)")"

report 'it takes any name that has a language' "$(
  for name in 'My (best) Sort.c' ./-new.c "$(printf 'a\nb*.c')" "$PWD/-.c"; do
    run 0 new "$name"
    no_escapes out
    same law 'O(n^2),decided' "$(law "$name")"
    silent err
  done
  has 'My (best) Sort.c' '.name = "my-best-sort"'
  has ./-.c '.name = "mine"'
  refused 'ends in .c' new sort.rs
  refused 'ends in .c' new sort
  refused 'ends in .c' new .c
  refused 'ends in .c' new "${esc}[31m"
  refused 'one FILE' new
  refused 'one FILE' new a.c b.c)"

report 'where it can not write: status 5, and nothing is left' "$(
  run 5 new missing/x.c
  same lines 1 "$(wc -l <err | tr -d ' ')"
  has err missing/x.c
  umask 027
  run 0 new masked.c
  same mode -rw-r----- "$(find masked.c -printf %M)"
  if [ -c /dev/full ]; then
    "$LANDAU" new full.c >/dev/full 2>err
    same status 5 $?
  fi
  for file in *.c.*; do
    [ ! -e "$file" ] || echo "$file stays"
  done)"

# ---------------------------------------------------------------------------------- how it is built

mkdir -p folder/include
algorithm folder/parts '	values[0] = twice(values[1]);'
printf '#include <stdint.h>\nstatic uint64_t twice(uint64_t x) { return 2 * x; }\n' >folder/twice.h
sed -i.old 's/^#include <stdlib.h>$/#include "twice.h"\n&/' folder/parts.c
cat >folder/include/elsewhere.h <<'END'
uint64_t elsewhere(uint64_t x);
END
algorithm calls '	values[0] = elsewhere(values[1]);'
sed -i.old 's/^#include <stdlib.h>$/&\n#include <stdint.h>\n#include "elsewhere.h"/' calls.c
{
  echo '#include <stdint.h>'
  echo '#include "elsewhere.h"'
  echo 'uint64_t elsewhere(uint64_t x) { return x; }'
} >part.c
report 'what it includes is found beside it, and where CPPFLAGS and LDLIBS say' "$(
  same law 'O(1),decided' "$(law folder/parts.c)"
  cc_refuses elsewhere.h run calls.c
  CPPFLAGS=-Ifolder/include
  export CPPFLAGS
  cc_refuses elsewhere run calls.c
  LDLIBS=part.c
  export LDLIBS
  same law 'O(1),decided' "$(law calls.c)")"

algorithm mathematics '	values[0] = (uint64_t)sqrt((double)values[1]);'
sed -i.old 's/^#include <stdlib.h>$/&\n#include <math.h>/' mathematics.c
report 'the mathematical library is there' "$(same law 'O(1),decided' "$(law mathematics.c)")"

# Functions of landau, of its libraries and of the counter.
algorithm namesakes '	values[0] = move(1, 2) + text_append(3, 4) + counter_start(5, 6);'
sed -i.old 's/^#include "landau.h"$/&\
uint64_t move(int a, int b);\
uint64_t text_append(int a, int b);\
uint64_t counter_start(int a, int b);\
uint64_t move(int a, int b) { return (uint64_t)(a + b); }\
uint64_t text_append(int a, int b) { return (uint64_t)(a + b); }\
uint64_t counter_start(int a, int b) { return (uint64_t)(a + b); }/' namesakes.c
report 'functions that bear names of others are its own' "$(
  same law 'O(1),decided' "$(law namesakes.c)"
  run 0 run --budget 0.02 --format csv namesakes.c
  silent err)"

if has_command clang && has_command python3; then
  report 'whichever compiler CC names, the counts are the same' "$(
    for compiler in cc clang 'clang -O1'; do
      CC=$compiler
      export CC
      run 0 run --metric steps --format json bubble.c
      python3 -c 'import json; print(json.load(open("out"))["series"][0]["source"]["lines"])' \
        >"lines.$(echo "$compiler" | tr -d ' ')"
    done
    cmp lines.cc lines.clang
    cmp lines.cc lines.clang-O1)"
else
  skip 'clang is not here'
fi

# ----------------------------------------------------------------------------------------- refusals

echo 'int main(void) { return x; }' >broken.c
printf '#error "%s[31mred%s"\n' "$esc" "$(printf '\a')" >coloured.c
report 'errors are shown as the compiler wrote them, but for what a terminal obeys' "$(
  cc_refuses "broken.c:1:25: error: " run broken.c
  cc_refuses "return x;" run broken.c:sorted
  cc_refuses '\x1b[31mred\x07' run coloured.c
  cc_refuses broken.c broken.c
  run 2 run bubble.c broken.c
  silent out)"

algorithm warned '	int large = 2147483647 + 1; values[0] = (uint64_t)large;'
report 'warnings are shown once, and are no failure' "$(
  same law 'O(1),decided' "$(law warned.c)"
  same warnings 1 "$(grep -c 'warning: ' err)")"

algorithm undefined '	values[0] = nowhere();'
sed -i.old 's/^#include "landau.h"$/&\nuint64_t nowhere(void);/' undefined.c
report 'functions that are nowhere are missed when it is built' "$(
  cc_refuses nowhere run undefined.c)"

echo 'int x;' >nothing.c
: >void.c
sed 's/LANDAU_VERSION,/7,/' bubble.c >newer.c
sed 's/\.check = check,//' bubble.c >unchecked.c
report 'what is no algorithm is one line' "$(
  refused "defines no landau_algorithm: 'landau new FILE'" run nothing.c
  refused 'defines no landau_algorithm' run void.c
  refused 'is made for version 7 of landau.h, and this landau knows version 1' run newer.c
  refused 'lacks one of prepare, reset, run, check and release' run unchecked.c)"

mkdir directory.c
mkfifo pipe.c
ln -s circle.c circle.c
report 'what is no file is one line' "$(
  refused "missing.c: No such file or directory ('landau new'" run missing.c
  refused 'directory.c: is a folder' run directory.c
  refused 'pipe.c: is no regular file' run pipe.c
  refused "circle.c: can't be read" run circle.c
  refused 'ends in .c' run ./bubble
  refused 'ends in .c' run ./.c
  refused "missing.c: No such file" missing.c
  refused 'see '"'landau help fit'" run saved.json
  refused "no algorithm or topic 'bubble'" run bubble)"

report 'without a compiler it says how to get one' "$(
  mkdir empty-path
  PATH=$PWD/empty-path "$LANDAU" run bubble.c >out 2>err
  same status 2 $?
  same lines 1 "$(wc -l <err | tr -d ' ')"
  has err "bubble.c: can't run cc: No such file or directory: install gcc or clang"
  CC=no-such-compiler refused "can't run no-such-compiler: No such file" run bubble.c
  CC='cc | cat' refused 'the variable CC' run bubble.c
  CC=false refused "false can't compile it and doesn't say why" run bubble.c)"

# ------------------------------------------------------------------------------ failures of the code

algorithm crash '	if (n > 50) *(volatile int *)8 = 1;'
algorithm hang '	while (n > 50) values[0]++;'
algorithm leave '	if (n > 50) exit(0);'
algorithm shout '	if (n > 50) { puts("\033[31mred"); abort(); }'
sed -i.old 's/^#include <stdlib.h>$/&\n#include <stdio.h>/' shout.c
algorithm wrong '	values[0] = 1;'
sed -i.old 's/return answer == .*/return s->n < 50;/' wrong.c
report 'a crash, a hang, an exit and a wrong answer are status 4 and one line' "$(
  fails 'crashed: Segmentation fault' crash
  fails 'did not answer within' hang
  fails 'exited with status 0' leave
  fails 'crashed: Aborted (signal 6), at n = ' shout
  has err '; it printed: \x1b[31mred'
  fails 'call 1 of' wrong)"

report 'what fails has a row, and the others are concluded from' "$(
  run 4 run --metric steps --format csv crash.c bubble.c
  same states 'failed decided' "$(sed 1d out | cut -d, -f7 | paste -sd ' ' -)")"

printf 'static void __attribute__((constructor)) begin(void) { *(volatile int *)8 = 1; }\n' >begin.c
printf '#include <stdio.h>\nstatic void __attribute__((constructor)) begin(void) { %s; }\n' \
  'puts("landau 1"); fflush(stdout)' >speak.c
report 'nothing that it does when it is loaded reaches the protocol' "$(
  run 4 run begin.c
  has err 'begin.c: crashed: Segmentation fault'
  refused 'defines no landau_algorithm' run speak.c)"

# -------------------------------------------------------------------------------------------- names

report 'any name will do' "$(
  for name in 'two words.c' "it's \"quoted\".c" ./-dash.c @list.c '%s%n.c' 'a:b.c' '|false.c' \
    'two
lines.c' "${esc}[31mred.c"; do
    cp bubble.c "$name"
    same law 'O(n^2),decided' "$(law "$name")"
    no_escapes out
    silent err
  done
  cp bubble.c -- -dash.c
  same law 'O(n^2),decided' "$(law -- -dash.c)"
  cp broken.c "${esc}[31mred.c"
  cc_refuses '\x1b[31mred.c' run "${esc}[31mred.c")"

# ----------------------------------------------------------------------------------- shared objects

: "${SOURCE:=..}"
objects='-fPIC -shared -Wl,-Bsymbolic'
# shellcheck disable=SC2086
cc -O2 $objects -I"$SOURCE/src" -o bubble.so bubble.c
report 'a shared object is timed, and not counted' "$(
  run 0 run --budget 0.05 --format csv bubble.so ./bubble.so:other
  same metrics 'time time' "$(sed 1d out | cut -d, -f4 | paste -sd ' ' -)"
  silent err
  refused "bubble.so: steps can't be measured, but --metric: time, cpu" \
    run --metric steps bubble.so
  run 0 run --budget 0.05 bubble.so
  silent err)"

# shellcheck disable=SC2086
if cc -O0 -g -fsanitize-coverage=trace-pc $objects -I"$SOURCE/src" -o bubble.counted.so bubble.c \
  2>/dev/null; then
  report 'beside its counting build it is counted' "$(
    same law 'O(n^2),decided' "$(law bubble.so)")"
else
  skip 'cc is no gcc'
fi

echo nonsense >nonsense.so
mkdir directory.so
report 'what is no shared object is one line' "$(
  refused "nonsense.so: can't be measured: it can't be loaded: " run nonsense.so
  refused 'directory.so: is a folder' run directory.so
  refused "missing.so: can't be read" run missing.so
  refused "/missing.so: can't be read" run "$PWD/missing.so")"

report 'a worker serves objects by hand' "$(
  printf 'landau 1\nprepare n=10 seed=1 calls=2\nsample\n' | "$LANDAU" worker bubble.so >out 2>err
  same status 0 $?
  has out 'landau 1 name=test metrics=time,cpu inputs=random,other' 'ready calls=2 ' \
    'sample calls=2 seconds='
  refused TARGET worker bubble.so bubble.so bubble.so
  refused "no algorithm 'bubble.c'" worker bubble.c)"

# ------------------------------------------------------------------------------------- what is left

report 'nothing temporary has stayed of all this' "$(left)"

cat >slow-cc <<'END'
#!/bin/sh
: >begun
sleep 100
END
chmod +x slow-cc
for pair in 'TERM 15' 'INT 2' 'KILL 9'; do
  signal=${pair% *} number=${pair#* }
  report "SIG$signal while it is compiled: no process and no file stays" "$(
    rm -f pid family begun
    {
      while [ ! -e begun ]; do sleep 0.1; done
      descendants "$(cat pid)" >family
      kill -"$signal" "$(cat pid)"
    } 2>/dev/null &
    trap : INT
    CC=./slow-cc attentive sh -c 'echo $$ >pid; exec "$@"' sh "$LANDAU" run bubble.c >out 2>err
    same status $((128 + number)) $?
    trap - INT
    wait
    [ -s family ] || echo 'there was no compiler'
    silent out
    still_there family
    left)"
done

report 'killed outright while it measures it leaves no file' "$(
  "$LANDAU" run --budget 30 hang.c >out 2>err &
  program=$!
  [ -n "$(worker_of $program)" ] || echo 'there was no worker'
  kill -KILL $program
  wait $program 2>/dev/null
  left)"

report 'nor does it at any other moment' "$(
  for moment in 0.02 0.04 0.06 0.08 0.1 0.12 0.14 0.16 0.18 0.2 0.22 0.24 0.26 0.28 0.3 0.5 1; do
    "$LANDAU" run --budget 30 hang.c >out 2>err &
    program=$!
    sleep $moment
    kill -KILL $program
    wait $program 2>/dev/null
    same 'status of the killed' 137 $?
  done
  left)"
